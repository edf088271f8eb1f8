// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Volume;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of EBS volumes. */
final class VolumeResourceType extends ResourceType<Volume> {
  static final VolumeResourceType VOLUME = new VolumeResourceType();

  private VolumeResourceType() {
    super("volume", Volume::getVolumeId, Volume::getState, Volume::getTags);
  }

  /** Asks by a filter, because EC2 refuses a malformed id with the code of any other bad value. */
  @Override
  @Nullable Volume find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                new DescribeVolumesRequest()
                    .withFilters(new Filter("volume-id", List.of(escapeWildcards(id))))));
  }

  @Override
  List<Volume> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVolumesRequest());
  }

  static List<Volume> describe(AmazonEC2 ec2, DescribeVolumesRequest request) {
    return allPages(
        token -> ec2.describeVolumes(marked(request.withNextToken(token))),
        DescribeVolumesResult::getVolumes,
        DescribeVolumesResult::getNextToken);
  }

  @Override
  String reason(Volume volume) {
    return volume.getAttachments().isEmpty() ? "" : attachments(volume);
  }

  static String attachments(Volume volume) {
    return volume.getAttachments().isEmpty()
        ? "attached to nothing"
        : volume.getAttachments().stream()
            .map(
                attachment ->
                    attachment.getState()
                        + (attachment.getState().equals("attached") ? " to " : ": ")
                        + attachment.getInstanceId()
                        + " as "
                        + attachment.getDevice())
            .collect(Collectors.joining(", "));
  }
}

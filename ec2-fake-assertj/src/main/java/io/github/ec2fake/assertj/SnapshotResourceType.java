// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsResult;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Snapshot;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of snapshots. */
final class SnapshotResourceType extends ResourceType<Snapshot> {
  static final SnapshotResourceType SNAPSHOT = new SnapshotResourceType();

  private SnapshotResourceType() {
    super("snapshot", Snapshot::getSnapshotId, Snapshot::getState, Snapshot::getTags);
  }

  @Override
  @Nullable Snapshot find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeSnapshotsRequest().withSnapshotIds(id)));
  }

  /**
   * Returns the snapshots of the account. Public snapshots are omitted because there are too many.
   */
  @Override
  List<Snapshot> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeSnapshotsRequest().withOwnerIds("self"));
  }

  static List<Snapshot> describe(AmazonEC2 ec2, DescribeSnapshotsRequest request) {
    return allPages(
        token -> ec2.describeSnapshots(marked(request.withNextToken(token))),
        DescribeSnapshotsResult::getSnapshots,
        DescribeSnapshotsResult::getNextToken);
  }

  /**
   * Returns the snapshots of the account to which none of its images refers. The snapshots are read
   * before the images, so that those of an image that is created meanwhile are not reported as
   * orphans.
   */
  List<Snapshot> orphans(AmazonEC2 ec2) {
    List<Snapshot> own = candidates(ec2);
    if (own.isEmpty()) {
      return own;
    }
    Set<String> referredTo =
        ImageResourceType.own(ec2).stream()
            .flatMap(image -> image.getBlockDeviceMappings().stream())
            .map(BlockDeviceMapping::getEbs)
            .filter(Objects::nonNull)
            .map(EbsBlockDevice::getSnapshotId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return own.stream().filter(snapshot -> !referredTo.contains(snapshot.getSnapshotId())).toList();
  }

  /** Returns the volume, the start time and the description. */
  static String originText(Snapshot snapshot) {
    String description = snapshot.getDescription();
    return "of "
        + snapshot.getVolumeId()
        + startText(snapshot)
        + (description == null || description.isEmpty() ? "" : " '" + description + "'");
  }

  private static String startText(Snapshot snapshot) {
    return snapshot.getStartTime() == null ? "" : " at " + snapshot.getStartTime().toInstant();
  }

  @Override
  String reason(Snapshot snapshot) {
    String message = snapshot.getStateMessage();
    if (message != null && !message.isEmpty()) {
      return message;
    }
    return "completed".equals(snapshot.getState()) || snapshot.getProgress() == null
        ? ""
        : snapshot.getProgress();
  }
}

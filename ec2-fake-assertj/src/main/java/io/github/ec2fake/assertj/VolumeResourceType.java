package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of EBS volumes. */
final class VolumeResourceType extends ResourceType<Volume> {
  static final VolumeResourceType VOLUME = new VolumeResourceType();

  private VolumeResourceType() {}

  @Override
  String typeName() {
    return "volume";
  }

  @Override
  @Nullable Volume find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeVolumesRequest().withVolumeIds(id)));
  }

  @Override
  List<Volume> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVolumesRequest());
  }

  static List<Volume> describe(AmazonEC2 ec2, DescribeVolumesRequest request) {
    List<Volume> volumes = new ArrayList<>();
    String token;
    do {
      DescribeVolumesResult page = ec2.describeVolumes(marked(request));
      volumes.addAll(page.getVolumes());
      token = page.getNextToken();
      request.setNextToken(token);
    } while (token != null && !token.isEmpty());
    return volumes;
  }

  @Override
  String id(Volume volume) {
    return volume.getVolumeId();
  }

  @Override
  String name(Volume volume) {
    return nameTag(volume.getTags());
  }

  @Override
  String state(Volume volume) {
    return volume.getState();
  }

  @Override
  String reason(Volume volume) {
    return volume.getAttachments().isEmpty() ? "" : attachments(volume);
  }

  @Override
  List<Tag> tags(Volume volume) {
    return volume.getTags();
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

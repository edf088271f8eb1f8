package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.ImageCreator;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an image of an instance with an EBS root. */
public final class CreateImage implements UnsplitWriteAction<CreateImage.Request, NewImage> {
  private static final Set<String> TAGGABLE = Set.of("image", "snapshot");

  record Request(
      @Required String instanceId,
      @Required String name,
      @Nullable String description,
      @Nullable Boolean noReboot,
      List<DeviceParameter> blockDeviceMapping,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return Set.of(
        "BlockDeviceMapping.Ebs.Iops",
        "BlockDeviceMapping.Ebs.KmsKeyId",
        "BlockDeviceMapping.Ebs.OutpostArn",
        "BlockDeviceMapping.Ebs.Throughput");
  }

  @Override
  public NewImage serve(Request request, ActionContext call) {
    return new NewImage(
        call.region()
            .creation()
            .create(
                call.caller(),
                new ImageCreator.Request(
                    request.instanceId(),
                    request.name(),
                    request.description(),
                    Boolean.TRUE.equals(request.noReboot()),
                    DeviceParameter.toModel(request.blockDeviceMapping()),
                    TagSpecification.tags(request.tagSpecification(), TAGGABLE, "image"),
                    TagSpecification.tags(request.tagSpecification(), TAGGABLE, "snapshot")))
            .id());
  }
}

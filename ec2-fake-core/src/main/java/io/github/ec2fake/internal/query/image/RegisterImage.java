package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.ImageRegistrar;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an image of a bundle in S3, or of a snapshot. */
public final class RegisterImage implements UnsplitWriteAction<RegisterImage.Request, NewImage> {

  record Request(
      @Nullable String imageLocation,
      @Nullable String name,
      @Nullable String description,
      @Nullable String architecture,
      @Nullable String kernelId,
      @Nullable String ramdiskId,
      @Nullable String rootDeviceName,
      @Nullable String virtualizationType,
      @Nullable Boolean enaSupport,
      @Nullable String sriovNetSupport,
      @Nullable String bootMode,
      @Nullable String tpmSupport,
      @Nullable String imdsSupport,
      @Nullable String uefiData,
      List<DeviceParameter> blockDeviceMapping,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return Set.of(
        "BillingProduct",
        "BlockDeviceMapping.Ebs.Iops",
        "BlockDeviceMapping.Ebs.KmsKeyId",
        "BlockDeviceMapping.Ebs.OutpostArn",
        "BlockDeviceMapping.Ebs.Throughput");
  }

  @Override
  public NewImage serve(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "image");
    Image image =
        call.region()
            .registration()
            .register(
                call.caller(),
                new ImageRegistrar.Request(
                    request.imageLocation(),
                    request.name(),
                    request.description(),
                    request.architecture(),
                    request.kernelId(),
                    request.ramdiskId(),
                    request.rootDeviceName(),
                    request.virtualizationType(),
                    new ImageFeatures(
                        request.enaSupport(),
                        request.sriovNetSupport(),
                        request.bootMode(),
                        request.tpmSupport(),
                        request.imdsSupport(),
                        request.uefiData()),
                    DeviceParameter.toModel(request.blockDeviceMapping())));
    call.region().tags().put(call.caller().account(), image.id(), tags);
    return new NewImage(image.id());
  }
}

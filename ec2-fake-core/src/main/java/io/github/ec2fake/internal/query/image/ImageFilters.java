// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageOrigin.SourceImage;
import io.github.ec2fake.internal.model.image.ProductCodes;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of DescribeImages: those of 2011 and today's. */
final class ImageFilters {
  /** Nobody has criteria of allowed images here, so each image meets them. */
  private static final boolean ALLOWED = true;

  static final Filters<Image> ALL =
      new Filters<>(
          filters ->
              filters
                  .by("architecture", image -> image.content().architecture())
                  .byAny("block-device-mapping.device-name", devices(BlockDevice::deviceName))
                  .byAny(
                      "block-device-mapping.delete-on-termination",
                      volumes(BlockDevice.Volume::deleteOnTermination))
                  .byAny(
                      "block-device-mapping.snapshot-id", volumes(BlockDevice.Volume::snapshotId))
                  .byAny("block-device-mapping.volume-size", volumes(BlockDevice.Volume::sizeGiB))
                  .byAny(
                      "block-device-mapping.volume-type", volumes(BlockDevice.Volume::volumeType))
                  .byAny("block-device-mapping.encrypted", volumes(BlockDevice.Volume::encrypted))
                  .by("creation-date", Image::creationDate)
                  .by("description", Image::description)
                  .by(
                      "ena-support",
                      image -> Boolean.TRUE.equals(image.content().features().enaSupport()))
                  .by("hypervisor", image -> "xen")
                  .by("image-id", Image::id)
                  .by("image-type", image -> image.type().word())
                  .by("is-public", image -> image.launchPermissions().isPublic())
                  .by("kernel-id", image -> image.content().kernelId())
                  .by("manifest-location", Image::location)
                  .by("name", Image::name)
                  .by("owner-alias", Image::ownerAlias)
                  .by("owner-id", Image::ownerId)
                  .by("platform", ImageItem::platform)
                  .byAny("product-code", image -> image.productCodes().stream())
                  .byAny(
                      "product-code.type",
                      image -> image.productCodes().stream().map(ProductCodes::type))
                  .by("ramdisk-id", image -> image.content().ramdiskId())
                  .by("root-device-name", ImageItem::rootDeviceName)
                  .by("root-device-type", ImageItem::rootDeviceType)
                  .by("source-image-id", source(SourceImage::imageId))
                  .by("source-image-region", source(SourceImage::region))
                  .by("source-instance-id", Image::sourceInstanceId)
                  .by("sriov-net-support", image -> image.content().features().sriovNetSupport())
                  .by("state", image -> image.state().word())
                  .by("state-reason-code", stateReason(StateReason::code))
                  .by("state-reason-message", stateReason(StateReason::toString))
                  .by("virtualization-type", image -> image.content().virtualizationType())
                  .by("boot-mode", image -> image.content().features().bootMode())
                  .byNothing(
                      "image-watermark.source-image-creation-time",
                      "image-watermark.source-image-id",
                      "image-watermark.source-image-region",
                      "image-watermark.watermark-creation-time",
                      "image-watermark.watermark-key",
                      "instance-type-specification.supported-instance-type",
                      "instance-type-specification.unsupported-instance-type")
                  .by("free-tier-eligible", Image::freeTierEligible)
                  .by("image-allowed", image -> ALLOWED)
                  .by("public-ssm-parameter-name", Image::publicSsmParameterName)
                  .byTags(Image::id));

  private ImageFilters() {}

  private static Function<Image, @Nullable Object> stateReason(Function<StateReason, String> text) {
    return image -> image.stateReason() == null ? null : text.apply(image.stateReason());
  }

  private static Function<Image, @Nullable Object> source(Function<SourceImage, String> text) {
    return image -> image.sourceImage() == null ? null : text.apply(image.sourceImage());
  }

  private static Function<Image, Stream<?>> devices(Function<BlockDevice, String> text) {
    return image -> image.content().blockDevices().stream().map(text);
  }

  private static Function<Image, Stream<?>> volumes(
      Function<BlockDevice.Volume, @Nullable Object> value) {
    return image ->
        image.content().volumes().stream()
            .flatMap(volume -> Stream.ofNullable(value.apply(volume)));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.ImageOrigin;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image as EC2 writes it; each component is an element of its own. */
record ImageItem(
    String imageId,
    String imageLocation,
    String imageState,
    String imageOwnerId,
    boolean isPublic,
    @Nullable List<ProductCodeItem> productCodes,
    String architecture,
    String imageType,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    @Nullable String platform,
    String platformDetails,
    String usageOperation,
    @Nullable String imageOwnerAlias,
    String name,
    @Nullable String description,
    String rootDeviceType,
    @Nullable String rootDeviceName,
    List<BlockDeviceItem> blockDeviceMapping,
    String virtualizationType,
    String hypervisor,
    String creationDate,
    @Nullable List<TagItem> tagSet,
    @Nullable String sourceInstanceId,
    @Nullable Boolean enaSupport,
    @Nullable String sriovNetSupport,
    @Nullable String bootMode,
    @Nullable String tpmSupport,
    @Nullable String imdsSupport,
    @Nullable String deprecationTime,
    String deregistrationProtection,
    @Nullable String lastLaunchedTime,
    @Nullable StateReasonItem stateReason,
    @Nullable String sourceImageId,
    @Nullable String sourceImageRegion,
    boolean freeTierEligible,
    @Nullable String publicSsmParameterName) {

  record StateReasonItem(String code, String message) {
    private static @Nullable StateReasonItem of(@Nullable StateReason reason) {
      return reason == null ? null : new StateReasonItem(reason.code(), reason.toString());
    }
  }

  static ImageItem of(Image image, ActionContext call) {
    boolean own = image.ownerId().equals(call.caller().account());
    ImageFeatures features = image.content().features();
    ImageOrigin.SourceImage source = image.sourceImage();
    return new ImageItem(
        image.id(),
        image.location(),
        image.state().word(),
        image.ownerId(),
        image.launchPermissions().isPublic(),
        image.productCodes().isEmpty() ? null : ProductCodeItem.of(image),
        image.content().architecture(),
        image.type().word(),
        image.content().kernelId(),
        image.content().ramdiskId(),
        platform(image),
        image.content().platformDetails(),
        image.content().usageOperation(),
        image.ownerAlias(),
        image.name(),
        image.description(),
        rootDeviceType(image),
        rootDeviceName(image),
        BlockDeviceItem.of(image.content().blockDevices()),
        image.content().virtualizationType(),
        "xen",
        ReplyWriter.timestamp(image.creationDate()),
        TagItem.of(call, image.id()),
        image.sourceInstanceId(),
        Boolean.TRUE.equals(features.enaSupport()) ? Boolean.TRUE : null,
        features.sriovNetSupport(),
        features.bootMode(),
        features.tpmSupport(),
        features.imdsSupport(),
        time(image.deprecationTime()),
        image.deregistrationProtection(),
        own ? time(image.lastLaunched(call.now())) : null,
        StateReasonItem.of(image.stateReason()),
        source == null ? null : source.imageId(),
        source == null ? null : source.region(),
        image.freeTierEligible(),
        image.publicSsmParameterName());
  }

  static @Nullable String platform(Image image) {
    return image.content().windows() ? "windows" : null;
  }

  /** Null for kernels and RAM disks, which have no devices. */
  static @Nullable String rootDeviceName(Image image) {
    String name = image.content().rootDeviceName();
    return name.isEmpty() ? null : name;
  }

  static String rootDeviceType(Image image) {
    return image.content().ebsBacked() ? "ebs" : "instance-store";
  }

  private static @Nullable String time(@Nullable Instant time) {
    return time == null ? null : ReplyWriter.timestamp(time);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageAttribute;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute of an image, for its owner. */
final class DescribeImageAttribute
    implements ReadAction<DescribeImageAttribute.Request, DescribeImageAttribute.Reply> {

  record Request(@Required String imageId, @Required String attribute) {}

  record Reply(
      String imageId,
      @Nullable List<LaunchPermissionItem> launchPermission,
      @Nullable List<ProductCodeItem> productCodes,
      @Nullable AttributeValue kernel,
      @Nullable AttributeValue ramdisk,
      @Nullable AttributeValue description,
      @Nullable AttributeValue sriovNetSupport,
      @Nullable AttributeValue bootMode,
      @Nullable AttributeValue tpmSupport,
      @Nullable AttributeValue uefiData,
      @Nullable AttributeValue lastLaunchedTime,
      @Nullable AttributeValue imdsSupport,
      @Nullable AttributeValue deregistrationProtection) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.IMAGES;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    ImageAttribute attribute = ImageAttribute.named(request.attribute());
    Image image = call.images().readAttribute(call.caller(), request.imageId(), attribute);
    ImageContent content = image.content();
    Instant launched = image.lastLaunched(call.now());
    return new Reply(
        image.id(),
        attribute == ImageAttribute.LAUNCH_PERMISSION
            ? LaunchPermissionItem.of(image.launchPermissions())
            : null,
        attribute == ImageAttribute.PRODUCT_CODES ? ProductCodeItem.of(image) : null,
        value(attribute, ImageAttribute.KERNEL, content.kernelId()),
        value(attribute, ImageAttribute.RAMDISK, content.ramdiskId()),
        value(attribute, ImageAttribute.DESCRIPTION, image.description()),
        value(attribute, ImageAttribute.SRIOV_NET_SUPPORT, content.features().sriovNetSupport()),
        value(attribute, ImageAttribute.BOOT_MODE, content.features().bootMode()),
        value(attribute, ImageAttribute.TPM_SUPPORT, content.features().tpmSupport()),
        value(attribute, ImageAttribute.UEFI_DATA, content.features().uefiData()),
        value(
            attribute,
            ImageAttribute.LAST_LAUNCHED_TIME,
            launched == null ? null : ReplyWriter.timestamp(launched)),
        value(attribute, ImageAttribute.IMDS_SUPPORT, content.features().imdsSupport()),
        value(
            attribute, ImageAttribute.DEREGISTRATION_PROTECTION, image.deregistrationProtection()));
  }

  /** The attribute that was asked for, without a value if it has none; nothing for all others. */
  private static @Nullable AttributeValue value(
      ImageAttribute asked, ImageAttribute attribute, @Nullable String value) {
    return asked == attribute ? new AttributeValue(value) : null;
  }
}

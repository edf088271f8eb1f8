package io.github.ec2fake.query.image;

import io.github.ec2fake.model.image.Image;
import io.github.ec2fake.model.image.ImageAttribute;
import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import io.github.ec2fake.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attribute of an image, for its owner. */
public final class DescribeImageAttribute
    implements Action<DescribeImageAttribute.Request, DescribeImageAttribute.Reply> {

  record Request(@Required String imageId, @Required String attribute) {}

  record ProductCode(String productCode, String type) {}

  record Reply(
      String imageId,
      @Nullable List<LaunchPermissionItem> launchPermission,
      @Nullable List<ProductCode> productCodes,
      @Nullable AttributeValue kernel,
      @Nullable AttributeValue ramdisk,
      @Nullable AttributeValue description,
      @Nullable List<BlockDeviceItem> blockDeviceMapping) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Reply serve(Request request, Call call) {
    ImageAttribute attribute = ImageAttribute.named(request.attribute());
    Image image =
        call.region().images().attributes().read(call.caller(), request.imageId(), attribute);
    return new Reply(
        image.id(),
        attribute == ImageAttribute.LAUNCH_PERMISSION
            ? LaunchPermissionItem.of(image.launchPermissions())
            : null,
        attribute == ImageAttribute.PRODUCT_CODES
            ? image.productCodes().stream().map(code -> new ProductCode(code, "devpay")).toList()
            : null,
        attribute == ImageAttribute.KERNEL ? new AttributeValue(image.content().kernelId()) : null,
        attribute == ImageAttribute.RAMDISK
            ? new AttributeValue(image.content().ramdiskId())
            : null,
        attribute == ImageAttribute.DESCRIPTION ? new AttributeValue(image.description()) : null,
        attribute == ImageAttribute.BLOCK_DEVICE_MAPPING
            ? BlockDeviceItem.of(image.content().blockDevices())
            : null);
  }
}

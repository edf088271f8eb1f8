package io.github.ec2fake.model.image;

import io.github.ec2fake.model.base.Caller;
import io.github.ec2fake.model.base.Ec2Error;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What the owner of an image may read and change of it. A refusal changes nothing. */
public final class ImageAttributes {
  private static final Pattern PRODUCT_CODE = Pattern.compile("[A-Za-z0-9]{8,}");

  private final Images images;
  private final Products products;

  ImageAttributes(Images images, Products products) {
    this.images = images;
    this.products = products;
  }

  /**
   * Reads an attribute.
   *
   * <p>Source: DescribeImageAttribute.
   *
   * @param caller who asks
   * @param id the image
   * @param attribute what is asked for
   * @return the image, to be read
   * @throws Ec2Error as {@link Images#owned}; {@code AuthFailure} for the block device mapping
   */
  public Image read(Caller caller, String id, ImageAttribute attribute) {
    Image image = images.owned(caller, id);
    if (attribute == ImageAttribute.BLOCK_DEVICE_MAPPING) {
      throw restricted();
    }
    return image;
  }

  /**
   * Changes an attribute. Running instances are not touched by it.
   *
   * <p>Source: ModifyImageAttribute; the Windows Guide, "Sharing AMIs" and "Using Paid Support".
   *
   * @param caller who asks
   * @param id the image
   * @param change what is asked for
   * @throws Ec2Error as {@link Images#changeable}, and if the change cannot be made out or is not
   *     allowed
   */
  public void change(Caller caller, String id, ImageAttributeChange change) {
    ImageAttribute subject = change.subject();
    if (subject == ImageAttribute.LAUNCH_PERMISSION) {
      change.checkOperation();
    }
    Image image = images.changeable(caller, id);
    switch (subject) {
      case LAUNCH_PERMISSION -> {
        LaunchPermissions permissions =
            image.launchPermissions().changed(change.allToAdd(), change.allToRemove());
        caller.proceed();
        image.permit(permissions);
      }
      case PRODUCT_CODES -> sell(caller, image, change);
      case DESCRIPTION -> {
        String text = change.description() == null ? change.value() : change.description();
        if (text == null) {
          throw Ec2Error.missingParameter("Description.Value");
        }
        ImageNames.checkDescription(text);
        caller.proceed();
        image.describeAs(text);
      }
      case KERNEL, RAMDISK, BLOCK_DEVICE_MAPPING -> throw restricted();
    }
  }

  /**
   * Takes back all launch permissions; the owner keeps its rights.
   *
   * <p>Source: ResetImageAttribute; the Windows Guide, "Sharing AMIs".
   *
   * @param caller who asks
   * @param id the image
   * @param attribute {@code launchPermission}, the only attribute that can be reset
   * @throws Ec2Error as {@link Images#changeable}; {@code InvalidRequest} for any other attribute
   */
  public void reset(Caller caller, String id, String attribute) {
    if (ImageAttribute.named(attribute) != ImageAttribute.LAUNCH_PERMISSION) {
      throw Ec2Error.badRequest("InvalidRequest", "The request received was invalid");
    }
    Image image = images.changeable(caller, id);
    caller.proceed();
    image.permit(LaunchPermissions.NONE);
  }

  private void sell(Caller caller, Image image, ImageAttributeChange change) {
    List<String> codes = List.copyOf(new LinkedHashSet<>(change.productCodes()));
    if (codes.isEmpty() || "remove".equals(change.operationType())) {
      throw codes.isEmpty()
          ? Ec2Error.missingParameter("ProductCode")
          : ImageErrors.productCodeIsSet(image.id());
    }
    for (String code : codes) {
      if (!PRODUCT_CODE.matcher(code).matches()) {
        throw ImageErrors.badProductCode(code);
      }
    }
    if (!image.productCodes().isEmpty() && !image.productCodes().equals(codes)) {
      throw ImageErrors.productCodeIsSet(image.id());
    }
    caller.proceed();
    image.sellAs(codes);
    products.sell(caller.account(), codes);
  }

  private static Ec2Error restricted() {
    return Ec2Error.badRequest("AuthFailure", "Unauthorized attempt to access restricted resource");
  }
}

package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What the owner of an image may read and change of it. A refusal changes nothing. */
public final class ImageAttributes {
  private static final String IMDS_VERSION = "v2.0";
  private static final Pattern PRODUCT_CODE = Pattern.compile("[A-Za-z0-9]{8,}");

  private final ImageAccess access;
  private final ImageSharing sharing;
  private final Products products;

  ImageAttributes(ImageAccess access, ImageSharing sharing, Products products) {
    this.access = access;
    this.sharing = sharing;
    this.products = products;
  }

  /**
   * Reads an attribute.
   *
   * <p>Source: DescribeImageAttribute.
   *
   * @throws Ec2Error as {@link ImageAccess#owned}; {@code AuthFailure} for the block device mapping
   */
  public Image read(Caller caller, String id, ImageAttribute attribute) {
    Image image = access.owned(caller, id);
    if (attribute == ImageAttribute.BLOCK_DEVICE_MAPPING) {
      throw restricted();
    }
    return image;
  }

  /**
   * Changes an attribute. Running instances are not touched by it, and one that is stopped can be
   * started again, whatever has become of the launch permission.
   *
   * <p>Source: ModifyImageAttribute; the Windows Guide, "Sharing AMIs" and "Using Paid Support".
   *
   * @throws Ec2Error as {@link ImageAccess#changeable}, and if the change cannot be made out or is
   *     not allowed
   */
  public void change(Caller caller, String id, ImageAttributeChange change) {
    ImageAttribute subject = change.subject();
    if (subject == ImageAttribute.LAUNCH_PERMISSION) {
      change.checkOperation();
    }
    Image image = access.changeable(caller, id);
    switch (subject) {
      case LAUNCH_PERMISSION -> {
        LaunchPermissions permissions =
            image.launchPermissions().changed(change.allToAdd(), change.allToRemove());
        sharing.check(image, permissions);
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
      case IMDS_SUPPORT -> requireSessions(caller, image, change);
      default -> throw restricted();
    }
  }

  /**
   * Takes back all launch permissions; the owner keeps its rights.
   *
   * <p>Source: ResetImageAttribute; the Windows Guide, "Sharing AMIs".
   *
   * @throws Ec2Error as {@link ImageAccess#changeable}; {@code InvalidRequest} for any other
   *     attribute
   */
  public void reset(Caller caller, String id, String attribute) {
    if (ImageAttribute.named(attribute) != ImageAttribute.LAUNCH_PERMISSION) {
      throw Ec2Error.badRequest("InvalidRequest", "The request received was invalid");
    }
    Image image = access.changeable(caller, id);
    caller.proceed();
    image.permit(LaunchPermissions.NONE);
  }

  /**
   * Gives back a launch permission that names the caller. Its instances are not touched by it, and
   * one that the caller has as part of an organization or of everybody stays.
   *
   * <p>Source: CancelImageLaunchPermission.
   *
   * @throws Ec2Error as {@link ImageAccess#cancellable}
   */
  public void cancelLaunchPermission(Caller caller, String id) {
    Image image = access.cancellable(caller, id);
    caller.proceed();
    image.permit(
        image
            .launchPermissions()
            .changed(List.of(), List.of(new LaunchPermissions.Item(caller.account(), null))));
  }

  private void requireSessions(Caller caller, Image image, ImageAttributeChange change) {
    String version = change.imdsSupport() == null ? change.value() : change.imdsSupport();
    if (version == null) {
      throw Ec2Error.missingParameter("ImdsSupport.Value");
    }
    if (!version.equals(IMDS_VERSION)) {
      throw Ec2Error.invalidParameterValue(
          "Value ("
              + version
              + ") for parameter ImdsSupport is invalid. It must be '"
              + IMDS_VERSION
              + "', which cannot be taken back.");
    }
    caller.proceed();
    image.requireSessions(version);
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

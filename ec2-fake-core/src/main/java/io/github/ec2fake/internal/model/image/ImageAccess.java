package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of every action to its image: the id is well formed, the image exists, the caller's
 * {@link ImageAccessLevel} allows it, and the image's state does. The checks come in this order.
 */
public final class ImageAccess {
  private final Images images;
  private final Organizations organizations;
  private final Products products;
  private final Buckets buckets;

  ImageAccess(Images images, Organizations organizations, Products products, Buckets buckets) {
    this.images = images;
    this.organizations = organizations;
    this.products = products;
    this.buckets = buckets;
  }

  /** How an account stands to an image. */
  public ImageAccessLevel of(String account, Image image) {
    return ImageAccessLevel.of(account, image, organizations);
  }

  /** An image that an account may see. */
  @Nullable Image visible(String account, String id) {
    Image image = images.find(id);
    return image != null && of(account, image).mayLaunch() ? image : null;
  }

  /**
   * An image to be tagged.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound} also for one that is not shared with the caller, {@code
   *     InvalidAMIID.Unavailable} for a deregistered one
   */
  public void checkTaggable(Caller caller, String id) {
    Images.checkId(id);
    Image image = visible(caller.account(), id);
    if (image == null) {
      throw ImageErrors.notFound(List.of(id));
    }
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.unavailable(id);
    }
  }

  /**
   * An image to be launched.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} if the caller has no launch permission, {@code
   *     InvalidAMIID.Unavailable}, {@code OptInRequired} if the caller has not signed up for it,
   *     {@code InvalidManifest} if its bundle has changed
   */
  public Image launchable(Caller caller, String id) {
    Image image = existing(id);
    ImageAccessLevel standing = of(caller.account(), image);
    checkUsable(image, standing.mayLaunch(), standing);
    products
        .missing(caller.account(), image)
        .ifPresent(
            code -> {
              throw ImageErrors.notSignedUp(code);
            });
    checkBundle(image);
    return image;
  }

  /**
   * An image to be copied.
   *
   * <p>A Windows image and one with a product code carry what AWS bills for, so that only their
   * owner can copy them.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} if it is not shared with the caller, {@code
   *     InvalidAMIID.Unavailable}, {@code InvalidRequest} if it is billed for or the caller may not
   *     read what it is stored in, {@code InvalidManifest} if its bundle has changed
   */
  Image copyable(Caller caller, String id) {
    Image image = existing(id);
    ImageAccessLevel standing = of(caller.account(), image);
    checkUsable(image, standing.mayCopy(), standing);
    if (standing != ImageAccessLevel.OWNER) {
      if (image.content().windows() || !image.productCodes().isEmpty()) {
        throw ImageErrors.billingProduct();
      }
      if (!mayReadStorage(caller.account(), image)) {
        throw ImageErrors.noAccessToStorage();
      }
    }
    checkBundle(image);
    return image;
  }

  /**
   * An image that its owner wants to read an attribute of, or to take out of service.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} for everybody but the owner, {@code
   *     InvalidAMIID.Unavailable}
   */
  Image owned(Caller caller, String id) {
    Image image = existing(id);
    if (!of(caller.account(), image).mayAdminister()) {
      throw ImageErrors.notAuthorized(id);
    }
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.unavailable(id);
    }
    return image;
  }

  /**
   * An image that its owner wants to change an attribute of.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error as {@link #owned}; {@code
   *     InvalidAMIID.Unavailable} unless it is available
   */
  Image changeable(Caller caller, String id) {
    Image image = owned(caller, id);
    if (!image.isIn(AVAILABLE)) {
      throw ImageErrors.notAvailable(image);
    }
    return image;
  }

  /**
   * An image that its owner wants to make a note on, which can be done while it is disabled.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error as {@link #owned}; {@code
   *     InvalidAMIID.Unavailable} unless it is available or disabled
   */
  Image complete(Caller caller, String id) {
    Image image = owned(caller, id);
    if (!image.isIn(AVAILABLE, DISABLED)) {
      throw ImageErrors.notAvailable(image);
    }
    return image;
  }

  /**
   * An image whose explicit launch permission the grantee itself gives back.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidAMIID.Malformed}, {@code
   *     InvalidAMIID.NotFound}, {@code AuthFailure} if it is not shared with the caller, {@code
   *     InvalidAMIID.Unavailable}, {@code InvalidRequest} if the caller is not listed by itself
   */
  Image cancellable(Caller caller, String id) {
    Image image = existing(id);
    if (!of(caller.account(), image).mayLaunch()) {
      throw ImageErrors.notAuthorized(id);
    }
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.unavailable(id);
    }
    if (!image.launchPermissions().isExplicitFor(caller.account())) {
      throw ImageErrors.notListed(id, caller.account());
    }
    return image;
  }

  private static void checkUsable(Image image, boolean may, ImageAccessLevel standing) {
    if (!may || (image.isIn(DEREGISTERED) && standing != ImageAccessLevel.OWNER)) {
      throw ImageErrors.notAuthorizedToLaunch(image.id());
    }
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.unavailable(image.id());
    }
    if (!image.isIn(AVAILABLE)) {
      throw ImageErrors.notAvailable(image);
    }
  }

  private void checkBundle(Image image) {
    Manifest bundle = image.manifest();
    if (bundle != null && !bundle.equals(buckets.find(image.location()))) {
      throw ImageErrors.bundleHasChanged(image);
    }
  }

  /** Of an instance-store root, nobody but the owner can read the bundle. */
  private boolean mayReadStorage(String account, Image image) {
    return image.content().ebsBacked()
        && images.snapshotsOf(image).stream().allMatch(each -> each.isUsableBy(account));
  }

  private Image existing(String id) {
    Images.checkId(id);
    Image image = images.find(id);
    if (image == null) {
      throw ImageErrors.notFound(List.of(id));
    }
    return image;
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.AVAILABLE;
import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.Manifest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the image that an action names. The checks come in this order: the id is well formed, the
 * image exists, the caller's {@link ImageAccessLevel} allows the action, and the image's state
 * does.
 */
final class ImageAccess {
  private final ImageStore store;
  private final Organizations organizations;
  private final Products products;
  private final Buckets buckets;

  ImageAccess(ImageStore store, Organizations organizations, Products products, Buckets buckets) {
    this.store = store;
    this.organizations = organizations;
    this.products = products;
    this.buckets = buckets;
  }

  ImageAccessLevel level(String account, Image image) {
    return ImageAccessLevel.of(account, image, organizations);
  }

  @Nullable Image visible(String account, String id) {
    Image image = store.find(id);
    return image != null && level(account, image).mayLaunch() ? image : null;
  }

  Image taggable(Caller caller, String id) {
    store.checkId(id);
    Image image = visible(caller.account(), id);
    if (image == null) {
      throw ImageErrors.notFound(List.of(id));
    }
    return registered(image);
  }

  /** An image that the caller can see and that is available, whoever owns it. */
  Image available(Caller caller, String id) {
    return inState(taggable(caller, id), AVAILABLE);
  }

  Image launchable(Caller caller, String id) {
    Image image = store.existing(id);
    ImageAccessLevel level = level(caller.account(), image);
    checkUsable(image, level.mayLaunch(), level, ImageErrors.CANNOT_BE_RUN);
    products
        .missing(caller.account(), image)
        .ifPresent(
            code -> {
              throw ImageErrors.NOT_SIGNED_UP.with(code);
            });
    checkBundle(image);
    return image;
  }

  /**
   * An image to be copied.
   *
   * <p>A Windows image and one with a product code carry what AWS bills for, so that only their
   * owner can copy them.
   */
  Image copyable(Caller caller, String id) {
    Image image = store.existing(id);
    ImageAccessLevel level = level(caller.account(), image);
    checkUsable(image, level.mayCopy(), level, ImageErrors.NOT_AVAILABLE);
    if (level != ImageAccessLevel.OWNER) {
      if (image.content().windows() || !image.productCodes().isEmpty()) {
        throw ImageErrors.BILLING_PRODUCT.with();
      }
      if (!mayReadStorage(caller.account(), image)) {
        throw ImageErrors.NO_ACCESS_TO_STORAGE.with();
      }
    }
    checkBundle(image);
    return image;
  }

  /** An image that its owner reads an attribute of, or takes out of service. */
  Image owned(Caller caller, String id) {
    Image image = store.existing(id);
    if (!level(caller.account(), image).mayAdminister()) {
      throw ImageErrors.NOT_AUTHORIZED.with(id);
    }
    return registered(image);
  }

  /** An image that its owner changes an attribute of. */
  Image changeable(Caller caller, String id) {
    return inState(owned(caller, id), AVAILABLE);
  }

  /** An image that its owner disables, enables, deprecates or protects. */
  Image availableOrDisabled(Caller caller, String id) {
    return inState(owned(caller, id), AVAILABLE, DISABLED);
  }

  /** An image whose launch permission the account that it names gives back. */
  Image explicitlyShared(Caller caller, String id) {
    Image image = store.existing(id);
    if (!level(caller.account(), image).mayLaunch()) {
      throw ImageErrors.NOT_AUTHORIZED.with(id);
    }
    registered(image);
    if (!image.launchPermissions().isExplicitFor(caller.account())) {
      throw ImageErrors.NOT_GRANTED_TO_ACCOUNT.with(id, caller.account());
    }
    return image;
  }

  private static Image registered(Image image) {
    if (image.isIn(DEREGISTERED)) {
      throw ImageErrors.DEREGISTERED.with(image.id());
    }
    return image;
  }

  private static void checkUsable(
      Image image, boolean may, ImageAccessLevel level, ErrorTemplate notAvailable) {
    if (!may || (image.isIn(DEREGISTERED) && level != ImageAccessLevel.OWNER)) {
      throw ImageErrors.NOT_AUTHORIZED_TO_LAUNCH.with(image.id());
    }
    if (!registered(image).isIn(AVAILABLE)) {
      throw notAvailable.with(image.id(), image.state().word());
    }
  }

  private static Image inState(Image image, ImageState... states) {
    if (!image.isIn(states)) {
      throw ImageErrors.NOT_AVAILABLE.with(image.id(), image.state().word());
    }
    return image;
  }

  private void checkBundle(Image image) {
    Manifest bundle = image.manifest();
    if (bundle != null && !bundle.equals(buckets.find(image.location()))) {
      throw ImageErrors.BUNDLE_HAS_CHANGED.with(image.id(), image.location());
    }
  }

  /** Of an instance-store root, nobody but the owner can read the bundle. */
  private boolean mayReadStorage(String account, Image image) {
    return image.content().ebsBacked()
        && store.snapshotsOf(image).stream().allMatch(each -> each.isUsableBy(account));
  }
}

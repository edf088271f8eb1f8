// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the owner of an image can read and change of it.
 *
 * <p>Source: DescribeImageAttribute, ModifyImageAttribute, ResetImageAttribute; the Windows Guide,
 * "Sharing AMIs" and "Using Paid Support".
 */
final class ImageAttributes {
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

  Image read(Caller caller, String id, ImageAttribute attribute) {
    Image image = access.owned(caller, id);
    if (attribute == ImageAttribute.BLOCK_DEVICE_MAPPING) {
      throw ImageErrors.RESTRICTED_ATTRIBUTE.with();
    }
    return image;
  }

  Change<Image> modify(Caller caller, String id, ImageAttributeChange change) {
    ImageAttribute attribute = change.attribute();
    if (attribute == ImageAttribute.LAUNCH_PERMISSION) {
      change.checkOperation();
    }
    Image image = access.changeable(caller, id);
    Runnable effect =
        switch (attribute) {
          case LAUNCH_PERMISSION -> launchPermissions(image, change);
          case PRODUCT_CODES -> productCodes(image, change);
          case DESCRIPTION -> description(image, change);
          case IMDS_SUPPORT -> imdsSupport(image, change);
          default -> throw ImageErrors.RESTRICTED_ATTRIBUTE.with();
        };
    return Change.of(effect, image);
  }

  Change<Image> reset(Caller caller, String id, String attribute) {
    if (ImageAttribute.named(attribute) != ImageAttribute.LAUNCH_PERMISSION) {
      throw ImageErrors.INVALID_REQUEST.with();
    }
    Image image = access.changeable(caller, id);
    return Change.of(() -> image.setLaunchPermissions(LaunchPermissions.NONE), image);
  }

  Change<Image> cancelLaunchPermission(Caller caller, String id) {
    Image image = access.explicitlyShared(caller, id);
    LaunchPermissions left =
        image
            .launchPermissions()
            .changed(List.of(), List.of(LaunchPermissions.Grantee.account(caller.account())));
    return Change.of(() -> image.setLaunchPermissions(left), image);
  }

  private Runnable launchPermissions(Image image, ImageAttributeChange change) {
    LaunchPermissions permissions =
        image.launchPermissions().changed(change.allToAdd(), change.allToRemove());
    sharing.check(image, permissions);
    return () -> image.setLaunchPermissions(permissions);
  }

  private Runnable productCodes(Image image, ImageAttributeChange change) {
    List<String> codes = List.copyOf(new LinkedHashSet<>(change.productCodes()));
    if (codes.isEmpty()) {
      throw Ec2Error.missingParameter("ProductCode");
    }
    if (change.isRemoval()) {
      throw ImageErrors.PRODUCT_CODE_IS_SET.with(image.id());
    }
    for (String code : codes) {
      if (!PRODUCT_CODE.matcher(code).matches()) {
        throw ImageErrors.BAD_PRODUCT_CODE.with(code);
      }
    }
    if (!image.productCodes().isEmpty() && !image.productCodes().equals(codes)) {
      throw ImageErrors.PRODUCT_CODE_IS_SET.with(image.id());
    }
    return () -> {
      image.attachProductCodes(codes);
      products.addSeller(image.ownerId(), codes);
    };
  }

  private static Runnable description(Image image, ImageAttributeChange change) {
    String description = change.newDescription();
    if (description == null) {
      throw Ec2Error.missingParameter("Description.Value");
    }
    ImageNames.checkDescription(description);
    return () -> image.setDescription(description);
  }

  private static Runnable imdsSupport(Image image, ImageAttributeChange change) {
    String version = change.newImdsSupport();
    if (version == null) {
      throw Ec2Error.missingParameter("ImdsSupport.Value");
    }
    if (!version.equals(IMDS_VERSION)) {
      throw ImageErrors.BAD_VALUE.with(
          "ImdsSupport", version, "It must be '" + IMDS_VERSION + "', which cannot be taken back.");
    }
    return () -> image.requireImdsV2(version);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.internal.model.image.ImageState.DEREGISTERED;
import static io.github.ec2fake.internal.model.image.ImageState.DISABLED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What DescribeImages shows to whom.
 *
 * <p>Without ids: the images that the caller may launch. Left out are deregistered ones, disabled
 * ones unless they are asked for, and those of others that are deprecated, unless they are asked
 * for. With ids: those images, deregistered and deprecated ones too; disabled ones still have to be
 * asked for. The id of an image that was deregistered so long ago that it is listed no more gives
 * nothing as long as an instance of it is left, and is unknown from then on.
 *
 * <p>Source: DescribeImages.
 */
final class ImageListing {
  private final Context context;
  private final ImageStore store;
  private final ImageAccess access;
  private final Predicate<String> hasInstances;

  ImageListing(
      Context context, ImageStore store, ImageAccess access, Predicate<String> hasInstances) {
    this.context = context;
    this.store = store;
    this.access = access;
    this.hasInstances = hasInstances;
  }

  List<Image> describe(Caller caller, ImageSelection selection) {
    for (String id : selection.ids()) {
      store.checkListedId(id);
    }
    selection.checkAccounts();
    String account = caller.account();
    List<Image> images = new ArrayList<>();
    for (Image image :
        selection.ids().isEmpty() ? listed(account, selection) : asked(account, selection.ids())) {
      if ((selection.includeDisabled() || !image.isIn(DISABLED))
          && selection.matches(image, account, access.level(account, image))) {
        images.add(image);
      }
    }
    return List.copyOf(images);
  }

  private List<Image> listed(String account, ImageSelection selection) {
    return store.all().stream()
        .filter(image -> !image.isIn(DEREGISTERED) && isListed(account, image, selection))
        .toList();
  }

  /** The images of some ids, each once. */
  private List<Image> asked(String account, List<String> ids) {
    List<Image> images = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Image image = access.visible(account, id);
      if (image != null) {
        images.add(image);
      } else if (!store.wasOwnedBy(account, id) || !hasInstances.test(id)) {
        unknown.add(id);
      }
    }
    if (!unknown.isEmpty()) {
      throw ImageErrors.notFound(unknown);
    }
    return images;
  }

  private boolean isListed(String account, Image image, ImageSelection selection) {
    ImageAccessLevel level = access.level(account, image);
    return level.mayLaunch()
        && (level == ImageAccessLevel.OWNER
            || selection.includeDeprecated()
            || !image.isDeprecated(context.now()));
  }
}

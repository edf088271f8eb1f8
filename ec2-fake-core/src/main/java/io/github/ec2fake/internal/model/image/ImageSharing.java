// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.limit.Quota;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What may be shared with whom, in a region: the restrictions of public images, the quotas, and the
 * accounts that block public access. An account starts with public access unblocked.
 *
 * <p>Source: ModifyImageAttribute; EnableImageBlockPublicAccess; the user guide, "AMI quotas".
 */
final class ImageSharing {
  private static final String BLOCKED = "block-new-sharing";
  private static final String UNBLOCKED = "unblocked";

  private final Context context;
  private final ImageStore store;
  private final ImageLifecycle lifecycle;
  private final Set<String> blocking = new HashSet<>();

  ImageSharing(Context context, ImageStore store, ImageLifecycle lifecycle) {
    this.context = context;
    this.store = store;
    this.lifecycle = lifecycle;
  }

  Change<String> block(Caller caller, String state) {
    if (!state.equals(BLOCKED)) {
      throw ImageErrors.BAD_VALUE.with(
          "ImageBlockPublicAccessState", state, "It must be '" + BLOCKED + "'.");
    }
    return Change.of(() -> blocking.add(caller.account()), BLOCKED);
  }

  Change<String> unblock(Caller caller) {
    return Change.of(() -> blocking.remove(caller.account()), UNBLOCKED);
  }

  String state(Caller caller) {
    return blocking.contains(caller.account()) ? BLOCKED : UNBLOCKED;
  }

  /**
   * Checks that an image may be given launch permissions; those that it has already are not checked
   * again.
   */
  void check(Image image, LaunchPermissions permissions) {
    LaunchPermissions before = image.launchPermissions();
    if (permissions.isPublic() && !before.isPublic()) {
      checkPublic(image);
    }
    if (permissions.entries() > before.entries()) {
      if (store.snapshotsOf(image).stream().anyMatch(store::isUnshareable)) {
        throw ImageErrors.ENCRYPTED_CANNOT_BE_SHARED.with();
      }
      long most = context.quotas(image.ownerId()).of(Quota.SHARES_OF_AN_IMAGE);
      if (permissions.entries() > most) {
        throw ImageErrors.TOO_MANY_GRANTEES.with(most, image.id());
      }
    }
  }

  private void checkPublic(Image image) {
    if (blocking.contains(image.ownerId())) {
      throw ImageErrors.PUBLIC_ACCESS_IS_BLOCKED.with();
    }
    if (store.snapshotsOf(image).stream().anyMatch(Snapshot::encrypted)) {
      throw ImageErrors.ENCRYPTED_CANNOT_BE_PUBLIC.with();
    }
    if (!image.productCodes().isEmpty()) {
      throw ImageErrors.PRODUCT_CANNOT_BE_PUBLIC.with(image.id());
    }
    long already =
        Stream.concat(
                store.ownedBy(image.ownerId()).stream(),
                lifecycle.bin().ownedBy(image.ownerId()).stream())
            .filter(each -> !each.isIn(ImageState.DEREGISTERED))
            .filter(each -> each.launchPermissions().isPublic())
            .count();
    long most = context.quotas(image.ownerId()).of(Quota.PUBLIC_IMAGES);
    if (already >= most) {
      throw ImageErrors.TOO_MANY_PUBLIC.with(most);
    }
  }
}

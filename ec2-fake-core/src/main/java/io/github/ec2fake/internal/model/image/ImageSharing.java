package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.limit.Quota;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What may be shared with whom, in a region: the restrictions of public images, the quotas, and the
 * switch that lets an account make no more images public.
 *
 * <p>An account starts with public sharing unblocked.
 *
 * <p>Source: ModifyImageAttribute; EnableImageBlockPublicAccess; the user guide, "AMI quotas".
 */
public final class ImageSharing {
  private static final String BLOCKED = "block-new-sharing";
  private static final String UNBLOCKED = "unblocked";

  private final Context context;
  private final Set<String> blocking = new HashSet<>();

  /** By owner, those that have been public, and perhaps are no more. */
  private final Map<String, Set<Image>> oncePublic = new HashMap<>();

  ImageSharing(Context context) {
    this.context = context;
  }

  /** An image is, or is about to be, public. */
  void isPublic(Image image) {
    oncePublic(image.ownerId()).add(image);
  }

  private Set<Image> oncePublic(String owner) {
    return oncePublic.computeIfAbsent(owner, id -> new HashSet<>());
  }

  /**
   * Lets an account make no more images public; those that are public stay so. Unlike in EC2, where
   * it can take minutes, it holds at once.
   *
   * @throws Ec2Error {@code InvalidParameterValue} for any other state
   */
  public String block(Caller caller, String state) {
    if (!state.equals(BLOCKED)) {
      throw Ec2Error.invalidParameterValue(
          "Value ("
              + state
              + ") for parameter ImageBlockPublicAccessState is invalid. It must be '"
              + BLOCKED
              + "'.");
    }
    caller.proceed();
    blocking.add(caller.account());
    return BLOCKED;
  }

  /** Lets an account make images public again. */
  public String unblock(Caller caller) {
    caller.proceed();
    blocking.remove(caller.account());
    return UNBLOCKED;
  }

  /** Whether an account can make images public. */
  public String state(Caller caller) {
    return blocking.contains(caller.account()) ? BLOCKED : UNBLOCKED;
  }

  /**
   * Checks that the permissions of an image may be changed; what was granted before is not looked
   * at again.
   *
   * @throws Ec2Error {@code OperationNotPermitted}, {@code UnsupportedOperation}, {@code
   *     InvalidParameter} or {@code ResourceLimitExceeded}
   */
  void check(Image image, LaunchPermissions permissions) {
    LaunchPermissions before = image.launchPermissions();
    if (permissions.isPublic() && !before.isPublic()) {
      checkPublic(image);
    }
    if (permissions.entries() > before.entries()) {
      if (isEncrypted(image)) {
        throw SharingErrors.encryptedCannotBeShared();
      }
      long most = context.quotas(image.ownerId()).of(Quota.SHARES_OF_AN_IMAGE);
      if (permissions.entries() > most) {
        throw SharingErrors.tooManyEntries(image.id(), most);
      }
    }
  }

  private void checkPublic(Image image) {
    if (blocking.contains(image.ownerId())) {
      throw SharingErrors.publicAccessIsBlocked();
    }
    if (isEncrypted(image)) {
      throw SharingErrors.encryptedCannotBePublic();
    }
    if (!image.productCodes().isEmpty()) {
      throw SharingErrors.soldCannotBePublic(image.id());
    }
    Set<Image> already = oncePublic(image.ownerId());
    already.removeIf(
        each -> each.isIn(ImageState.DEREGISTERED) || !each.launchPermissions().isPublic());
    long most = context.quotas(image.ownerId()).of(Quota.PUBLIC_IMAGES);
    if (already.size() >= most) {
      throw SharingErrors.tooManyPublic(most);
    }
    isPublic(image);
  }

  /** All encryption is with the key that AWS manages, since no other key can be named. */
  private static boolean isEncrypted(Image image) {
    return image
        .content()
        .volumes()
        .anyMatch(volume -> volume.encrypted() && volume.snapshotId() != null);
  }
}

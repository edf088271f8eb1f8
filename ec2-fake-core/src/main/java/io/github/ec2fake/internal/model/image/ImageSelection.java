// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.AccessKey;
import java.util.List;

/**
 * Which images DescribeImages is asked for: those that match all lists. One member of a list has to
 * match; an empty list matches everything.
 *
 * @param owners account ids, {@code self} or an alias such as {@code amazon}
 * @param executableBy account ids, {@code self} or {@code all}
 * @param includeDeprecated whether the deprecated images of others are wanted too
 */
public record ImageSelection(
    List<String> ids,
    List<String> owners,
    List<String> executableBy,
    boolean includeDeprecated,
    boolean includeDisabled) {
  private static final String SELF = "self";
  private static final String ALL = "all";

  /** Aliases that owners can have; nobody but AWS can give one. */
  private static final List<String> ALIASES =
      List.of("amazon", "aws-marketplace", "aws-backup-vault");

  void checkAccounts() {
    for (String owner : owners) {
      if (!owner.equals(SELF) && !ALIASES.contains(owner)) {
        checkAccount(owner);
      }
    }
    for (String who : executableBy) {
      if (!who.equals(SELF) && !who.equals(ALL)) {
        checkAccount(who);
      }
    }
  }

  boolean matches(Image image, String caller, ImageAccessLevel level) {
    return (owners.isEmpty() || owners.stream().anyMatch(owner -> isOwner(image, owner, caller)))
        && (executableBy.isEmpty()
            || executableBy.stream().anyMatch(who -> isExecutableBy(image, who, caller, level)));
  }

  private static boolean isOwner(Image image, String owner, String caller) {
    return owner.equals(SELF)
        ? image.ownerId().equals(caller)
        : owner.equals(image.ownerAlias()) || owner.equals(image.ownerId());
  }

  /**
   * The Windows Guide, "Shared Windows AMIs": {@code all} are the public images, the caller's own
   * among them; {@code self} those shared with the caller or its organization, own ones excluded.
   * Of another account, only what is shared with that very account.
   */
  private static boolean isExecutableBy(
      Image image, String who, String caller, ImageAccessLevel level) {
    if (who.equals(ALL)) {
      return image.launchPermissions().isPublic();
    }
    return (who.equals(SELF) || who.equals(caller))
        ? level.isGrantedToItself()
        : image.launchPermissions().isExplicitFor(who);
  }

  private static void checkAccount(String text) {
    if (!AccessKey.isAccount(text)) {
      throw ImageErrors.BAD_USER_ID.with(text);
    }
  }
}

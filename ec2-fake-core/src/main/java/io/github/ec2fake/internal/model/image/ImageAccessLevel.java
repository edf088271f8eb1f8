// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

/**
 * What an account may do with an image. This is the one place that decides it: by whether the image
 * is the account's own, and else by whether and how it is shared with the account.
 *
 * <p>Source: the Windows Guide, "Sharing AMIs".
 */
enum ImageAccessLevel {
  OWNER,
  /** The account is listed in the launch permissions. */
  LISTED,
  /** An organization or a unit that the account belongs to is listed in the launch permissions. */
  MEMBER,
  /** It is nothing of these, but the image is public. */
  PUBLIC,
  NONE;

  static ImageAccessLevel of(String account, Image image, Organizations organizations) {
    LaunchPermissions permissions = image.launchPermissions();
    if (image.ownerId().equals(account)) {
      return OWNER;
    }
    if (permissions.isExplicitFor(account)) {
      return LISTED;
    }
    if (permissions.anyOrganization(arn -> organizations.has(account, arn))) {
      return MEMBER;
    }
    return permissions.isPublic() ? PUBLIC : NONE;
  }

  /** Whether it may launch the image. Who may launch it may see it, and tag it for itself. */
  boolean mayLaunch() {
    return this != NONE;
  }

  /** Whether it may copy the image, provided that it may read what the image is stored in. */
  boolean mayCopy() {
    return mayLaunch();
  }

  /** Whether it may read the image's attributes, change them, and take the image out of service. */
  boolean mayAdminister() {
    return this == OWNER;
  }

  /** Whether ExecutableBy with the account itself means the image. */
  boolean isGrantedToItself() {
    return this == LISTED || this == MEMBER;
  }
}

package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Ec2Error;

/** The attributes of a snapshot. */
public enum SnapshotAttribute {
  /** Who may make volumes from it. */
  CREATE_VOLUME_PERMISSION,
  /** Its product codes, of which it has none. */
  PRODUCT_CODES;

  /**
   * The attribute of EC2's name.
   *
   * @throws Ec2Error {@code InvalidParameterValue} if there is none
   */
  public static SnapshotAttribute of(String name) {
    return switch (name) {
      case "createVolumePermission" -> CREATE_VOLUME_PERMISSION;
      case "productCodes" -> PRODUCT_CODES;
      default -> throw SnapshotErrors.unknownAttribute(name);
    };
  }

  /**
   * Rejects an attribute that cannot be changed.
   *
   * @throws Ec2Error as {@link #of}, or {@code UnsupportedOperation}
   */
  static void checkChangeable(String name) {
    if (of(name) != CREATE_VOLUME_PERMISSION) {
      throw SnapshotErrors.cannotChange(name);
    }
  }
}

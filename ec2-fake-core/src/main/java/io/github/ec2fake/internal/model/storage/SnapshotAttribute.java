// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ParameterErrors;

/** The attributes of a snapshot. */
public enum SnapshotAttribute {
  CREATE_VOLUME_PERMISSION,
  /** Its product codes, of which it has none. */
  PRODUCT_CODES;

  public static SnapshotAttribute of(String name) {
    return switch (name) {
      case "createVolumePermission" -> CREATE_VOLUME_PERMISSION;
      case "productCodes" -> PRODUCT_CODES;
      default -> throw ParameterErrors.UNKNOWN_ATTRIBUTE.with(name);
    };
  }

  static void checkChangeable(String name) {
    if (of(name) != CREATE_VOLUME_PERMISSION) {
      throw SnapshotErrors.CANNOT_CHANGE.with(name);
    }
  }
}

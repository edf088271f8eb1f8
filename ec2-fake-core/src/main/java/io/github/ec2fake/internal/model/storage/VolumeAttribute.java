// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ParameterErrors;

/** The attributes of a volume. */
public enum VolumeAttribute {
  AUTO_ENABLE_IO,
  /** Its product codes, of which it has none. */
  PRODUCT_CODES;

  public static VolumeAttribute of(String name) {
    return switch (name) {
      case "autoEnableIO" -> AUTO_ENABLE_IO;
      case "productCodes" -> PRODUCT_CODES;
      default -> throw ParameterErrors.UNKNOWN_ATTRIBUTE.with(name);
    };
  }
}

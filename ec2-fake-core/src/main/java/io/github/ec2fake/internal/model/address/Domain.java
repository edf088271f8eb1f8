// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.address;

import java.util.Arrays;
import java.util.Locale;

/** Where an address can be used. */
public enum Domain {
  /** For instances in EC2-Classic; known by the address itself. */
  STANDARD,
  /** For instances in a VPC; known by its allocation id. */
  VPC;

  static Domain of(String word) {
    return Arrays.stream(values())
        .filter(domain -> domain.word().equals(word))
        .findFirst()
        .orElseThrow(() -> AddressErrors.UNKNOWN_DOMAIN.with(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

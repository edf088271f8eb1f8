// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a fleet launches: once, after its creation or with it, or again and again. */
public enum FleetType {
  REQUEST,
  MAINTAIN,
  INSTANT;

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type of a word; {@code maintain} if it is null. */
  static FleetType of(@Nullable String word) {
    if (word == null) {
      return MAINTAIN;
    }
    return Arrays.stream(values())
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> FleetErrors.BAD_TYPE.with(word));
  }
}

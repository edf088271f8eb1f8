// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.placementgroup;

import java.util.Locale;

/** How the instances of a placement group are placed. */
public enum PlacementStrategy {
  CLUSTER,
  SPREAD,
  PARTITION;

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PlacementStrategy of(String word) {
    for (PlacementStrategy each : values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    throw PlacementGroupErrors.UNKNOWN_STRATEGY.with(word);
  }
}

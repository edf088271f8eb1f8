// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.Locale;

/** Which instances a part of a fleet's capacity consists of. */
public enum FleetLifecycle {
  ON_DEMAND,
  SPOT;

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

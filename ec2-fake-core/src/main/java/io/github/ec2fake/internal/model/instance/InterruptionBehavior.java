// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Arrays;
import java.util.Locale;

/** What EC2 does to a Spot Instance whose capacity it takes back. */
public enum InterruptionBehavior {
  HIBERNATE,
  STOP,
  TERMINATE;

  public static InterruptionBehavior of(String word) {
    return Arrays.stream(values())
        .filter(behavior -> behavior.word().equals(word))
        .findFirst()
        .orElseThrow(() -> LaunchOptionErrors.BAD_INTERRUPTION_BEHAVIOR.with(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

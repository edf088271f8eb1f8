// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Arrays;
import java.util.Locale;

/** What a shutdown from within does to an instance: InstanceInitiatedShutdownBehavior. */
public enum ShutdownBehavior {
  STOP,
  TERMINATE;

  public static ShutdownBehavior of(String word) {
    return Arrays.stream(values())
        .filter(behavior -> behavior.word().equals(word))
        .findFirst()
        .orElseThrow(() -> InstanceErrors.BAD_SHUTDOWN_BEHAVIOR.with(word));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A replacement for {@link Thread#sleep} that production code can be given. {@link
 * VirtualClock#sleeper()} moves the virtual clock instead of waiting.
 */
@FunctionalInterface
public interface Sleeper {

  /**
   * Sleeps.
   *
   * @param time how long, not negative
   */
  void sleep(Duration time);

  /**
   * Sleeps; a variant for code that is written with a {@link TimeUnit}.
   *
   * @param amount the number of units, not negative
   * @param unit the unit
   */
  default void sleep(long amount, TimeUnit unit) {
    sleep(Duration.of(amount, unit.toChronoUnit()));
  }
}

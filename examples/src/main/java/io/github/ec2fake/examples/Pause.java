// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import java.time.Duration;

/** What code waits with. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @param time how long
   */
  void sleep(Duration time);
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Instant;

/**
 * An action that a test has scheduled by {@code Ec2Cloud.at}. Its {@code toString} gives its time
 * and the source line that scheduled it.
 */
public interface ScheduledAction {

  /**
   * Returns the time for which the action is scheduled.
   *
   * @return the virtual time
   */
  Instant at();

  /**
   * Returns whether the action has run.
   *
   * @return true if it has run or is running
   */
  boolean hasRun();

  /** Cancels the action. Has no effect if the action has already run or was cancelled before. */
  void cancel();
}

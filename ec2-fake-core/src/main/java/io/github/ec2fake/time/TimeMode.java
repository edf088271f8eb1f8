// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;

/**
 * How the virtual clock moves by itself. In every mode, a test can move it further with {@link
 * VirtualClock#advance}, and code that waits by {@link VirtualClock#sleeper()}, the SDK's retries
 * or the SDK's waiters moves it instead of sleeping.
 */
public sealed interface TimeMode {

  /**
   * Returns the default mode: before each call the clock settles, which means that it moves until
   * no transition is pending. An instance is {@code pending} in the reply to its launch and {@code
   * running} in the next call. The clock does not settle to an expiry, such as the end of the time
   * for which EC2 lists a terminated instance.
   *
   * @return the mode
   */
  static TimeMode settling() {
    return new Settling();
  }

  /**
   * Returns a mode in which the clock moves by a fixed step before each call, for polling loops
   * that must see the intermediate states.
   *
   * @param step the step, more than zero
   * @return the mode
   */
  static TimeMode perCall(Duration step) {
    return new PerCall(step);
  }

  /**
   * Returns a mode in which the clock stands still until the test moves it, for tests of
   * time-dependent code.
   *
   * @return the mode
   */
  static TimeMode manual() {
    return new Manual();
  }

  /**
   * Returns a mode in which the clock follows the machine's clock, multiplied by a factor, for
   * demos and for code whose sleeping cannot be replaced. The journal does not contain these moves.
   *
   * @param factor the number of virtual seconds that pass in a real second, more than zero
   * @return the mode
   */
  static TimeMode wallClock(double factor) {
    return new WallClock(factor);
  }

  /** See {@link #settling()}. */
  record Settling() implements TimeMode {}

  /**
   * See {@link #perCall(Duration)}.
   *
   * @param step how far the clock moves before each call
   */
  record PerCall(Duration step) implements TimeMode {
    /**
     * Rejects a step that is not positive.
     *
     * @param step the step, more than zero
     */
    public PerCall {
      if (step.isNegative() || step.isZero()) {
        throw new IllegalArgumentException("step must be more than zero, but was " + step);
      }
    }
  }

  /** See {@link #manual()}. */
  record Manual() implements TimeMode {}

  /**
   * See {@link #wallClock(double)}.
   *
   * @param factor the number of virtual seconds that pass in a real second
   */
  record WallClock(double factor) implements TimeMode {
    /**
     * Rejects a factor that is not positive and finite.
     *
     * @param factor the number of virtual seconds that pass in a real second, more than zero
     */
    public WallClock {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException(
            "factor must be a finite number above zero, but was " + factor);
      }
    }
  }
}

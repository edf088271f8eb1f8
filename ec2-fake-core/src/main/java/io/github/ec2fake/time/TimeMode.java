package io.github.ec2fake.time;

import java.time.Duration;

/**
 * How the fake's clock moves by itself. Whatever the mode, a test can move it further with {@link
 * VirtualClock#advance}, and code that waits through {@link VirtualClock#sleeper()}, the SDK's
 * retries or the SDK's waiters moves it instead of sleeping.
 */
public sealed interface TimeMode {

  /**
   * The default: before each call the clock runs ahead until no transition is pending, so that an
   * instance is {@code pending} in the reply that launched it and {@code running} in the next call.
   * It never runs ahead to an expiry, such as a terminated instance leaving the list.
   *
   * @return the mode
   */
  static TimeMode settling() {
    return new Settling();
  }

  /**
   * Before each call the clock moves by a fixed step, for polling loops that must see the states on
   * the way.
   *
   * @param step how far, more than zero
   * @return the mode
   */
  static TimeMode perCall(Duration step) {
    return new PerCall(step);
  }

  /**
   * The clock stands still until the test moves it, for tests about time itself.
   *
   * @return the mode
   */
  static TimeMode manual() {
    return new Manual();
  }

  /**
   * The clock follows the machine's, times a factor, for demos and for code whose own sleeping
   * cannot be replaced. What it moves by itself is not in the journal.
   *
   * @param factor how many of the fake's seconds pass in a real one, more than zero
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
    /** Refuses a step that would not move the clock forward. */
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
   * @param factor how many of the fake's seconds pass in a real one
   */
  record WallClock(double factor) implements TimeMode {
    /** Refuses a factor that would not move the clock forward. */
    public WallClock {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException(
            "factor must be a finite number above zero, but was " + factor);
      }
    }
  }
}

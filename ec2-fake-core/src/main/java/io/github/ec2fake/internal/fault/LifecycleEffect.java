package io.github.ec2fake.internal.fault;

import io.github.ec2fake.internal.clock.DurationText;
import java.time.Duration;

/** What becomes of a resource on its way. */
public sealed interface LifecycleEffect {

  /**
   * It fails.
   *
   * @param code EC2's code
   * @param message EC2's text
   */
  record Fail(String code, String message) implements LifecycleEffect {
    @Override
    public String toString() {
      return "fails with " + code + " (" + message + ")";
    }
  }

  /** It stays where it is until it is released. */
  record Hang() implements LifecycleEffect {
    @Override
    public String toString() {
      return "hangs";
    }
  }

  /**
   * The rest of the way takes longer or shorter.
   *
   * @param factor how many times as long, positive
   */
  record ScaledDuration(double factor) implements LifecycleEffect {
    @Override
    public String toString() {
      return "takes " + factor + " times as long";
    }
  }

  /**
   * The rest of the way takes as long as if all of it took this long.
   *
   * @param duration how long
   */
  record FixedDuration(Duration duration) implements LifecycleEffect {
    @Override
    public String toString() {
      return "takes " + DurationText.of(duration);
    }
  }
}

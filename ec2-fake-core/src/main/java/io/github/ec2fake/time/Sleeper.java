package io.github.ec2fake.time;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * What production code waits with, so that a test can hand it one that does not wait: {@link
 * VirtualClock#sleeper()} moves the fake's clock instead.
 */
@FunctionalInterface
public interface Sleeper {

  /**
   * Lets time pass.
   *
   * @param time how much, not negative
   */
  void sleep(Duration time);

  /**
   * Lets time pass, with the arguments of {@link TimeUnit#sleep}.
   *
   * @param amount how many units, not negative
   * @param unit the unit
   */
  default void sleep(long amount, TimeUnit unit) {
    sleep(Duration.of(amount, unit.toChronoUnit()));
  }
}

package io.github.ec2fake.time;

import java.time.Instant;

/**
 * Something that a test has scheduled: made by {@code Ec2Cloud.at}. Printed, it says when and by
 * which line of the test.
 */
public interface ScheduledAction {

  /**
   * When it happens.
   *
   * @return the fake's time
   */
  Instant at();

  /**
   * Whether the clock has come there.
   *
   * @return whether it has happened, or has begun to
   */
  boolean hasRun();

  /** Takes it off the clock; does nothing if it has happened, or was called off before. */
  void cancel();
}

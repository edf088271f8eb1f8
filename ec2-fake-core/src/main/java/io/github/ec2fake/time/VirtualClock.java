package io.github.ec2fake.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The clock of one cloud. It moves as the cloud's {@link TimeMode} says, and whenever a test or the
 * code under test moves it; what is due on the way happens on the way, each at its own time.
 *
 * <p>It is a {@link Clock} in UTC, so production code that asks a clock for the time can be given
 * this one. Code that waits can be given {@link #sleeper()} or, for the SDK's waiters, {@code
 * Ec2Cloud.pollingStrategy()}: both move this clock instead of sleeping.
 */
public abstract class VirtualClock extends Clock {
  /** For the clock of a cloud, which hands it out. */
  protected VirtualClock() {}

  /**
   * Moves the clock and lets happen what is due on the way.
   *
   * @param by how far, not negative
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public abstract void advance(Duration by);

  /**
   * Moves the clock to a moment and lets happen what is due on the way.
   *
   * @param target the moment, not before now
   * @throws IllegalArgumentException if it has passed, or is after the year 9999
   */
  public abstract void advanceTo(Instant target);

  /**
   * Moves the clock from one thing that is due to the next until a condition holds. It is looked at
   * first, and then each time that something has happened: a transition, an expiry, or what a test
   * has scheduled. It may call clients of the cloud; their calls do not move the clock, whatever
   * the time mode, so that it stops at the first moment at which the condition holds.
   *
   * <pre>
   * clock.runUntil(() -&gt; "bundling".equals(stateOf(ec2, bundleTask)));
   * </pre>
   *
   * @param condition the condition
   * @return how far the clock moved
   * @throws IllegalStateException if nothing more is due, and the condition does not hold; the
   *     clock stays where it came to
   */
  public abstract Duration runUntil(BooleanSupplier condition);

  /**
   * Moves the clock as {@link #runUntil(BooleanSupplier)} does, up to a limit, where the condition
   * is looked at once more.
   *
   * @param condition the condition
   * @param limit how far at most, not negative
   * @return how far the clock moved
   * @throws IllegalStateException if the limit is reached, and the condition does not hold; the
   *     clock stays there
   * @throws IllegalArgumentException if the limit is negative, or after the year 9999
   */
  public abstract Duration runUntil(BooleanSupplier condition, Duration limit);

  /**
   * What the test has scheduled by {@code Ec2Cloud.at} and the clock has not come to.
   *
   * @return those, the next one first
   */
  public abstract List<ScheduledAction> scheduledActions();

  /**
   * Moves the clock just as far as needed until no transition is pending: instances have booted,
   * the passwords of Windows instances can be fetched, images are available, bundle tasks are
   * complete. Does not run ahead to expiries.
   *
   * @return how far the clock moved
   */
  public abstract Duration advanceUntilSettled();

  /**
   * What to give to production code in place of what it sleeps with.
   *
   * @return a sleeper that moves this clock and returns at once
   */
  public abstract Sleeper sleeper();

  /**
   * This clock, seen from another time zone. It moves together with this one.
   *
   * @param zone the zone
   * @return the same time, in that zone
   */
  @Override
  public abstract Clock withZone(ZoneId zone);
}

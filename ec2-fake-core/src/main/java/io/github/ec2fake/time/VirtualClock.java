// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The clock of one cloud. It moves by itself as the cloud's {@link TimeMode} says, and when a test
 * or the code under test moves it. While it moves, it stops at each event that is due (a
 * transition, an expiry or a scheduled action) and runs it at its own time.
 *
 * <p>It is a {@link Clock} in UTC, which can be injected into production code that reads the time.
 * Code that waits can be given {@link #sleeper()} and, for the SDK's waiters, {@code
 * Ec2Cloud.pollingStrategy()}; both move this clock instead of sleeping.
 */
public abstract class VirtualClock extends Clock {
  /** Creates a clock. Only clouds create clocks; get one by {@code Ec2Cloud.clock()}. */
  protected VirtualClock() {}

  /**
   * Moves the clock by a duration and runs the events that become due.
   *
   * @param by the duration, not negative
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public abstract void advance(Duration by);

  /**
   * Moves the clock to a time and runs the events that become due.
   *
   * @param target the time, not before now
   * @throws IllegalArgumentException if the time has passed or is after the year 9999
   */
  public abstract void advanceTo(Instant target);

  /**
   * Moves the clock from event to event until a condition holds. The condition is tested before the
   * first move and after each transition, expiry or scheduled action. It may use clients of the
   * cloud: in every time mode their calls do not move the clock, which therefore stops at the first
   * moment at which the condition holds.
   *
   * <pre>
   * clock.runUntil(() -&gt; "bundling".equals(stateOf(ec2, bundleTask)));
   * </pre>
   *
   * @param condition the condition
   * @return the duration by which the clock moved
   * @throws IllegalStateException if no event is left and the condition does not hold; the clock
   *     stays at the last event
   */
  public abstract Duration runUntil(BooleanSupplier condition);

  /**
   * Moves the clock from event to event until a condition holds, but not beyond a limit; see {@link
   * #runUntil(BooleanSupplier)}. The condition is tested once more at the limit.
   *
   * @param condition the condition
   * @param limit the longest duration by which the clock moves, not negative
   * @return the duration by which the clock moved
   * @throws IllegalStateException if the condition does not hold at the limit; the clock stays
   *     there
   * @throws IllegalArgumentException if the limit is negative or after the year 9999
   */
  public abstract Duration runUntil(BooleanSupplier condition, Duration limit);

  /**
   * Returns the actions that the test has scheduled by {@code Ec2Cloud.at} and that have not run
   * yet.
   *
   * @return the actions in the order in which they will run
   */
  public abstract List<ScheduledAction> scheduledActions();

  /**
   * Settles: moves the clock to the moment from which no transition is pending. Instances have
   * booted, the passwords of Windows instances can be fetched, images are available, bundle tasks
   * are complete. The clock does not move on to expiries.
   *
   * @return the duration by which the clock moved
   */
  public abstract Duration advanceUntilSettled();

  /**
   * Returns a sleeper for production code.
   *
   * @return a sleeper that moves this clock and returns at once
   */
  public abstract Sleeper sleeper();

  /**
   * Returns a view of this clock in another time zone. It moves together with this clock.
   *
   * @param zone the time zone
   * @return the view
   */
  @Override
  public abstract Clock withZone(ZoneId zone);
}

package io.github.ec2fake.time;

import com.amazonaws.waiters.MaxAttemptsRetryStrategy;
import com.amazonaws.waiters.PollingStrategy;
import io.github.ec2fake.internal.clock.ClockDriver;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * The clock of one cloud. It moves as the cloud's {@link TimeMode} says, and whenever a test or the
 * code under test moves it; what is due on the way happens on the way, each at its own time.
 *
 * <p>It is a {@link Clock} in UTC, so production code that asks a clock for the time can be given
 * this one. Code that waits can be given {@link #sleeper()} or, for the SDK's waiters, {@link
 * #pollingStrategy()}: both move this clock instead of sleeping.
 */
public final class VirtualClock extends Clock {
  private static final Duration WAITER_DELAY = Duration.ofSeconds(15);
  private static final int WAITER_ATTEMPTS = 40;

  private final ClockDriver pace;

  /**
   * Made by the cloud, which hands it out.
   *
   * @param pace what moves the clock
   */
  public VirtualClock(ClockDriver pace) {
    this.pace = pace;
  }

  /**
   * Moves the clock and lets happen what is due on the way.
   *
   * @param by how far, not negative
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public void advance(Duration by) {
    pace.advance(by, "advance");
  }

  /**
   * Moves the clock to a moment and lets happen what is due on the way.
   *
   * @param target the moment, not before now
   * @throws IllegalArgumentException if it has passed, or is after the year 9999
   */
  public void advanceTo(Instant target) {
    pace.advanceTo(target);
  }

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
  public Duration runUntil(BooleanSupplier condition) {
    return pace.runUntil(condition, null);
  }

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
  public Duration runUntil(BooleanSupplier condition, Duration limit) {
    return pace.runUntil(condition, limit);
  }

  /**
   * What the test has scheduled by {@code Ec2Cloud.at} and the clock has not come to.
   *
   * @return those, the next one first
   */
  public List<ScheduledAction> scheduledActions() {
    return pace.userSchedule().pending();
  }

  /**
   * Moves the clock just as far as needed until no transition is pending: instances have booted,
   * the passwords of Windows instances can be fetched, images are available, bundle tasks are
   * complete. Does not run ahead to expiries.
   *
   * @return how far the clock moved
   */
  public Duration advanceUntilSettled() {
    return pace.advanceUntilSettled();
  }

  /**
   * What to give to production code in place of what it sleeps with.
   *
   * @return a sleeper that moves this clock and returns at once
   */
  public Sleeper sleeper() {
    return time -> pace.advance(time, "sleep");
  }

  /**
   * What to give to the SDK's waiters in place of their sleeping: forty attempts, fifteen seconds
   * of the fake's time apart, as most of the SDK's EC2 waiters have by default.
   *
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy() {
    return pollingStrategy(WAITER_DELAY, WAITER_ATTEMPTS);
  }

  /**
   * What to give to the SDK's waiters in place of their sleeping.
   *
   * @param delay how much of the fake's time passes between two polls, not negative
   * @param attempts how many polls before the waiter gives up, at least one
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy(Duration delay, int attempts) {
    return new PollingStrategy(
        new MaxAttemptsRetryStrategy(attempts), context -> pace.advance(delay, "waiter"));
  }

  @Override
  public Instant instant() {
    return pace.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  /**
   * This clock, seen from another time zone. It moves together with this one.
   *
   * @param zone the zone
   * @return the same time, in that zone
   */
  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : new InZone(this, zone);
  }

  @Override
  public String toString() {
    return "VirtualClock[" + instant() + "]";
  }

  private static final class InZone extends Clock {
    private final VirtualClock clock;
    private final ZoneId zone;

    InZone(VirtualClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return other.equals(zone) ? this : clock.withZone(other);
    }

    @Override
    public String toString() {
      return clock + " in " + zone;
    }
  }
}

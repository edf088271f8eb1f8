package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Moves an agenda: by itself, as the {@link TimeMode} says, and on request. */
public final class ClockDriver {
  /**
   * How far one poll of an SDK waiter may move the clock: the forty polls, fifteen seconds apart,
   * after which most of the SDK's waiters give up.
   */
  private static final Duration WAITER_PATIENCE = Duration.ofMinutes(10);

  private static final String WAITER = "waiter";

  private final EventQueue events;
  private final TimeMode mode;
  private final Instant start;
  private final long startNanos;
  private final UserSchedule timetable;
  private Duration moved = Duration.ZERO;
  private boolean jumping;

  /** The pace of one cloud. */
  public ClockDriver(EventQueue events, TimeMode mode) {
    this.events = events;
    this.mode = mode;
    this.timetable = new UserSchedule(events, this);
    this.start = events.now();
    events.fastForwardLimit(mode instanceof TimeMode.Settling ? EventQueue.LAST : null);
    this.startNanos = mode instanceof TimeMode.WallClock ? SystemTime.nanos() : 0;
  }

  /** The fake's now. */
  public Instant now() {
    return events.locked(
        () -> {
          followWallClock();
          return events.now();
        });
  }

  /**
   * Moves the clock as the mode says, and runs what is due, before a call is served. A call that is
   * made while the clock moves, by a happening or a condition, happens at that moment: the clock
   * stands still for it, and what is due as well has its turn afterwards.
   *
   * @param waiter whether the call is a poll of one of the SDK's waiters, which would sleep for
   *     real if the answer were "not yet"
   */
  public void beforeCall(boolean waiter) {
    if (events.isFrozen()) {
      if (waiter) {
        advanceForWaiter();
      }
      events.reportMove();
      return;
    }
    followWallClock();
    if (mode instanceof TimeMode.Settling) {
      events.settle(EventQueue.LAST, waiter ? WAITER : "settling");
    } else if (mode instanceof TimeMode.PerCall perCall) {
      events.advanceTo(events.after(perCall.step()), "call");
    }
    Instant patience = waiter ? events.now().plus(WAITER_PATIENCE) : null;
    if (waiter) {
      advanceForWaiter();
    }
    events.fastForwardLimit(mode instanceof TimeMode.Settling ? EventQueue.LAST : patience);
    events.advanceTo(events.now(), "due");
  }

  /** Does what is not a call, but for which the clock moves as before one. */
  public <T> T atCall(Supplier<T> what) {
    return events.locked(
        () -> {
          beforeCall(false);
          return what.get();
        });
  }

  /** Moves the clock. */
  public void advance(Duration by, String why) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back, but was told to move " + by);
    }
    events.locked(
        () -> {
          followWallClock();
          move(() -> events.advanceTo(events.after(by), why));
          return by;
        });
  }

  /**
   * Whether the clock runs ahead by itself to all that is pending, before a call that is made now.
   */
  public boolean settles() {
    return mode instanceof TimeMode.Settling && !events.isFrozen();
  }

  /** Moves the clock to a moment. */
  public void advanceTo(Instant target) {
    events.locked(
        () -> {
          followWallClock();
          events.checkIsAhead(target);
          move(() -> events.advanceTo(target, "advance"));
          return target;
        });
  }

  /** Moves the clock from one entry that is due to the next, until a condition holds. */
  public Duration runUntil(BooleanSupplier condition, @Nullable Duration limit) {
    return events.locked(
        () -> {
          followWallClock();
          Instant from = events.now();
          if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("the limit cannot be negative, but was " + limit);
          }
          Instant last = limit == null ? EventQueue.LAST : events.after(limit);
          move(() -> events.runUntil(condition, last, "run until"));
          return Duration.between(from, events.now());
        });
  }

  /** What a test schedules. */
  public UserSchedule userSchedule() {
    return timetable;
  }

  /** Moves the clock until no transition is pending. */
  public Duration advanceUntilSettled() {
    return events.locked(
        () -> {
          followWallClock();
          Instant from = events.now();
          move(() -> events.settle(EventQueue.LAST, "settled"));
          return Duration.between(from, events.now());
        });
  }

  /**
   * A jump stays on top of what the wall clock has done and will do; one inside another is a part
   * of it.
   */
  private void move(Runnable jump) {
    if (jumping) {
      jump.run();
      return;
    }
    Instant from = events.now();
    jumping = true;
    try {
      jump.run();
    } finally {
      jumping = false;
      moved = moved.plus(Duration.between(from, events.now()));
    }
  }

  private void advanceForWaiter() {
    move(() -> events.settle(events.now().plus(WAITER_PATIENCE), WAITER));
  }

  private void followWallClock() {
    if (mode instanceof TimeMode.WallClock wall && !events.isFrozen()) {
      long real = SystemTime.nanos() - startNanos;
      Instant target =
          start.plus(moved).plus(events.fastForwarded()).plusNanos((long) (real * wall.factor()));
      if (target.isAfter(events.now())) {
        events.follow(target);
      }
    }
  }
}

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

  private final EventQueue agenda;
  private final TimeMode mode;
  private final Instant start;
  private final long startNanos;
  private final UserSchedule timetable;
  private Duration moved = Duration.ZERO;
  private boolean jumping;

  /**
   * The pace of one cloud.
   *
   * @param agenda what is moved
   * @param mode how it moves by itself
   */
  public ClockDriver(EventQueue agenda, TimeMode mode) {
    this.agenda = agenda;
    this.mode = mode;
    this.timetable = new UserSchedule(agenda, this);
    this.start = agenda.now();
    agenda.fastForwardLimit(mode instanceof TimeMode.Settling ? EventQueue.LAST : null);
    this.startNanos = mode instanceof TimeMode.WallClock ? SystemTime.nanos() : 0;
  }

  /**
   * The fake's now.
   *
   * @return the time
   */
  public Instant now() {
    return agenda.locked(
        () -> {
          followWallClock();
          return agenda.now();
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
    if (agenda.isFrozen()) {
      if (waiter) {
        advanceForWaiter();
      }
      agenda.reportMove();
      return;
    }
    followWallClock();
    if (mode instanceof TimeMode.Settling) {
      agenda.settle(EventQueue.LAST, waiter ? WAITER : "settling");
    } else if (mode instanceof TimeMode.PerCall perCall) {
      agenda.advanceTo(agenda.after(perCall.step()), "call");
    }
    Instant patience = waiter ? agenda.now().plus(WAITER_PATIENCE) : null;
    if (waiter) {
      advanceForWaiter();
    }
    agenda.fastForwardLimit(mode instanceof TimeMode.Settling ? EventQueue.LAST : patience);
    agenda.advanceTo(agenda.now(), "due");
  }

  /**
   * Does what is not a call, but for which the clock moves as before one.
   *
   * @param what what to do
   * @param <T> what it gives
   * @return what it gave
   */
  public <T> T atCall(Supplier<T> what) {
    return agenda.locked(
        () -> {
          beforeCall(false);
          return what.get();
        });
  }

  /**
   * Moves the clock.
   *
   * @param by how far, not negative
   * @param why what moved it, for the journal
   */
  public void advance(Duration by, String why) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back, but was told to move " + by);
    }
    agenda.locked(
        () -> {
          followWallClock();
          move(() -> agenda.advanceTo(agenda.after(by), why));
          return by;
        });
  }

  /**
   * Whether the clock runs ahead by itself to all that is pending, before a call that is made now.
   *
   * @return whether it does
   */
  public boolean settles() {
    return mode instanceof TimeMode.Settling && !agenda.isFrozen();
  }

  /**
   * Moves the clock to a moment.
   *
   * @param target the moment, not before now
   */
  public void advanceTo(Instant target) {
    agenda.locked(
        () -> {
          followWallClock();
          agenda.checkIsAhead(target);
          move(() -> agenda.advanceTo(target, "advance"));
          return target;
        });
  }

  /**
   * Moves the clock from one entry that is due to the next, until a condition holds.
   *
   * @param condition the condition
   * @param limit how far at most, or null for as long as anything is due
   * @return how far it moved
   */
  public Duration runUntil(BooleanSupplier condition, @Nullable Duration limit) {
    return agenda.locked(
        () -> {
          followWallClock();
          Instant from = agenda.now();
          if (limit != null && limit.isNegative()) {
            throw new IllegalArgumentException("the limit cannot be negative, but was " + limit);
          }
          Instant last = limit == null ? EventQueue.LAST : agenda.after(limit);
          move(() -> agenda.runUntil(condition, last, "run until"));
          return Duration.between(from, agenda.now());
        });
  }

  /**
   * What a test schedules.
   *
   * @return the timetable
   */
  public UserSchedule userSchedule() {
    return timetable;
  }

  /**
   * Moves the clock until no transition is pending.
   *
   * @return how far it moved
   */
  public Duration advanceUntilSettled() {
    return agenda.locked(
        () -> {
          followWallClock();
          Instant from = agenda.now();
          move(() -> agenda.settle(EventQueue.LAST, "settled"));
          return Duration.between(from, agenda.now());
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
    Instant from = agenda.now();
    jumping = true;
    try {
      jump.run();
    } finally {
      jumping = false;
      moved = moved.plus(Duration.between(from, agenda.now()));
    }
  }

  private void advanceForWaiter() {
    move(() -> agenda.settle(agenda.now().plus(WAITER_PATIENCE), WAITER));
  }

  private void followWallClock() {
    if (mode instanceof TimeMode.WallClock wall && !agenda.isFrozen()) {
      long real = SystemTime.nanos() - startNanos;
      Instant target =
          start.plus(moved).plus(agenda.fastForwarded()).plusNanos((long) (real * wall.factor()));
      if (target.isAfter(agenda.now())) {
        agenda.follow(target);
      }
    }
  }
}

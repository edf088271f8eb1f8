package io.github.ec2fake.time.agenda;

import io.github.ec2fake.time.MachineTime;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** Moves an agenda: by itself, as the {@link TimeMode} says, and on request. */
public final class Pace {
  /**
   * How far one poll of an SDK waiter may move the clock: the forty polls, fifteen seconds apart,
   * after which most of the SDK's waiters give up.
   */
  private static final Duration WAITER_PATIENCE = Duration.ofMinutes(10);

  private final Agenda agenda;
  private final TimeMode mode;
  private final Instant start;
  private final long startNanos;
  private Duration moved = Duration.ZERO;

  /**
   * The pace of one cloud.
   *
   * @param agenda what is moved
   * @param mode how it moves by itself
   */
  public Pace(Agenda agenda, TimeMode mode) {
    this.agenda = agenda;
    this.mode = mode;
    this.start = agenda.now();
    if (mode instanceof TimeMode.Settling) {
      agenda.runsAhead(true);
    }
    this.startNanos = mode instanceof TimeMode.WallClock ? MachineTime.nanos() : 0;
  }

  /**
   * The fake's now.
   *
   * @return the time
   */
  public Instant now() {
    return agenda.locked(
        () -> {
          followTheWall();
          return agenda.now();
        });
  }

  /**
   * Moves the clock as the mode says, and runs what is due, before a call is served.
   *
   * @param waiter whether the call is a poll of one of the SDK's waiters, which would sleep for
   *     real if the answer were "not yet"
   */
  public void beforeCall(boolean waiter) {
    followTheWall();
    if (mode instanceof TimeMode.Settling) {
      agenda.settle(Agenda.LAST, "settling");
    } else if (mode instanceof TimeMode.PerCall perCall) {
      agenda.advanceTo(agenda.after(perCall.step()), "call");
    }
    if (waiter) {
      move(() -> agenda.settle(agenda.now().plus(WAITER_PATIENCE), "waiter"));
    }
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
          followTheWall();
          move(() -> agenda.advanceTo(agenda.after(by), why));
          return by;
        });
  }

  /**
   * Whether the clock runs ahead by itself to all that is pending.
   *
   * @return whether it does
   */
  public boolean settles() {
    return mode instanceof TimeMode.Settling;
  }

  /**
   * Moves the clock until no transition is pending.
   *
   * @return how far it moved
   */
  public Duration advanceUntilSettled() {
    return agenda.locked(
        () -> {
          followTheWall();
          Instant from = agenda.now();
          move(() -> agenda.settle(Agenda.LAST, "settled"));
          return Duration.between(from, agenda.now());
        });
  }

  /** A jump stays on top of what the wall clock has done and will do. */
  private void move(Runnable jump) {
    Instant from = agenda.now();
    jump.run();
    moved = moved.plus(Duration.between(from, agenda.now()));
  }

  private void followTheWall() {
    if (mode instanceof TimeMode.WallClock wall) {
      long real = MachineTime.nanos() - startNanos;
      Instant target = start.plus(moved).plusNanos((long) (real * wall.factor()));
      if (target.isAfter(agenda.now())) {
        agenda.follow(target);
      }
    }
  }
}

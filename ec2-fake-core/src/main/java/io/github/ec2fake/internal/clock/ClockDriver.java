// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Moves the clock of a cloud: by itself, as the {@link TimeMode} says, and on request. */
public final class ClockDriver {
  /**
   * How far one poll of an SDK waiter may move the clock: the forty polls, fifteen seconds apart,
   * after which most of the SDK's waiters give up.
   */
  private static final Duration WAITER_PATIENCE = Duration.ofMinutes(10);

  private static final double NANOS_PER_MILLI = 1_000_000;

  private static final String WAITER = "waiter";

  private final EventQueue events;
  private volatile TimeMode mode;
  private Instant start;
  private long startNanos;
  private final UserSchedule userSchedule;
  private Duration moved = Duration.ZERO;
  private boolean jumping;

  public ClockDriver(EventQueue events, TimeMode mode) {
    this.events = events;
    this.mode = mode;
    this.userSchedule = new UserSchedule(events, this);
    this.start = events.now();
    events.fastForwardLimit(mode instanceof TimeMode.Settling ? EventQueue.LAST : null);
    this.startNanos = mode instanceof TimeMode.WallClock ? SystemTime.nanos() : 0;
  }

  /** How the clock moves by itself now. */
  public TimeMode mode() {
    return mode;
  }

  /** Lets the clock move by itself in another way from now on. */
  public void mode(TimeMode next) {
    events.locked(
        () -> {
          followWallClock();
          mode = next;
          start = events.now();
          moved = events.fastForwarded().negated();
          startNanos = next instanceof TimeMode.WallClock ? SystemTime.nanos() : 0;
          events.fastForwardLimit(next instanceof TimeMode.Settling ? EventQueue.LAST : null);
          return next;
        });
  }

  public Instant now() {
    return events.locked(
        () -> {
          followWallClock();
          return events.now();
        });
  }

  /**
   * Moves the clock before a call is served, as the mode says, and runs the events on the way. A
   * call that is made while the clock moves, by a scheduled action or a condition, is served at
   * that moment: the clock stands still, and other events of the moment run afterwards.
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

  /** Moves the clock as before a call, and does something that is not a call. */
  public <T> T atCall(Supplier<T> what) {
    return events.locked(
        () -> {
          beforeCall(false);
          return what.get();
        });
  }

  public void advance(Duration by, String why) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("the clock cannot go back, but was told to move " + by);
    }
    move(() -> events.advanceTo(events.after(by), why));
  }

  /** Whether the clock would run ahead to all pending transitions before a call made now. */
  public boolean settles() {
    return mode instanceof TimeMode.Settling && !events.isFrozen();
  }

  public void advanceTo(Instant target) {
    move(
        () -> {
          events.checkIsAhead(target);
          events.advanceTo(target, "advance");
        });
  }

  public Duration runUntil(BooleanSupplier condition, @Nullable Duration limit) {
    if (limit != null && limit.isNegative()) {
      throw new IllegalArgumentException("the limit cannot be negative, but was " + limit);
    }
    return move(
        () -> {
          Instant last = limit == null ? EventQueue.LAST : events.after(limit);
          events.runUntil(condition, last, "run until");
        });
  }

  public UserSchedule userSchedule() {
    return userSchedule;
  }

  public Duration advanceUntilSettled() {
    return move(() -> events.settle(EventQueue.LAST, "settled"));
  }

  /** Moves the clock, after the wall clock, by a jump; returns how far that was. */
  private Duration move(Runnable jump) {
    return events.locked(
        () -> {
          followWallClock();
          Instant from = events.now();
          jump(jump);
          return Duration.between(from, events.now());
        });
  }

  /**
   * Moves the clock by a jump, which is added to what the wall clock has done and will do. A jump
   * inside another one is a part of it.
   */
  private void jump(Runnable what) {
    if (jumping) {
      what.run();
      return;
    }
    Instant from = events.now();
    jumping = true;
    try {
      what.run();
    } finally {
      jumping = false;
      moved = moved.plus(Duration.between(from, events.now()));
    }
  }

  private void advanceForWaiter() {
    jump(() -> events.settle(events.now().plus(WAITER_PATIENCE), WAITER));
  }

  private void followWallClock() {
    if (mode instanceof TimeMode.WallClock wall && !events.isFrozen()) {
      long real = SystemTime.nanos() - startNanos;
      // In whole milliseconds, as times are in every mode and as EC2 shows them.
      long millis = (long) (real * wall.factor() / NANOS_PER_MILLI);
      Instant target = start.plus(moved).plus(events.fastForwarded()).plusMillis(millis);
      if (target.isAfter(events.now())) {
        events.follow(target);
      }
    }
  }
}

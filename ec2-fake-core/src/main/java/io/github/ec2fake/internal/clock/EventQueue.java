// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The event queue of a cloud, as in a discrete-event simulation, and its now. Everything that
 * happens later waits here; moving the clock runs the events, each at its own time, and those of
 * one moment in the order in which they were scheduled.
 *
 * <p>The queue also holds the cloud's one lock: whoever reads or changes the cloud does so inside
 * {@link #locked}, so that the model behind it can be plain single-threaded Java.
 */
public final class EventQueue {

  @FunctionalInterface
  public interface Listener {
    void clockMoved(Instant from, Instant to, String why);
  }

  /** An event that will run, unless it is cancelled before. */
  public final class ScheduledEvent implements Comparable<ScheduledEvent> {
    private final Instant at;
    private final long order;
    private final boolean transition;
    private final Runnable what;
    private boolean waiting = true;

    private ScheduledEvent(Instant at, long order, boolean transition, Runnable what) {
      this.at = at;
      this.order = order;
      this.transition = transition;
      this.what = what;
    }

    public Instant at() {
      return at;
    }

    /** By time; those of one moment in the order in which they were scheduled. */
    @Override
    public int compareTo(ScheduledEvent other) {
      int byTime = at.compareTo(other.at);
      return byTime == 0 ? Long.compare(order, other.order) : byTime;
    }

    /** Removes it from the queue; does nothing if it has run or was cancelled before. */
    public void cancel() {
      if (waiting) {
        waiting = false;
        queue.remove(this);
        transitions -= transition ? 1 : 0;
      }
    }
  }

  /** The last moment that EC2's four-digit years can show. The clock never goes beyond. */
  public static final Instant LAST = Instant.ofEpochMilli(253_402_300_799_999L);

  /** 0001-01-01T00:00:00Z. */
  private static final Instant EARLIEST_START = Instant.ofEpochSecond(-62_135_596_800L);

  /** Far more events than run in one move, however many resources a test has. */
  private static final int ENDLESS = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<ScheduledEvent> queue = new PriorityQueue<>();
  private final Listener listener;
  private final Instant start;
  private Instant now;
  private Instant reportedUntil;
  private @Nullable String moveReason;
  private long scheduled;
  private long ran;
  private Instant lastRan;
  private int transitions;
  private boolean frozen;
  private @Nullable Instant fastForwardLimit;
  private Duration fastForwarded = Duration.ZERO;

  /**
   * A time at which the clock can start.
   *
   * @throws IllegalArgumentException if it is not in the years 1 to 9999
   */
  public static Instant checkedStart(Instant start) {
    if (start.isBefore(EARLIEST_START) || start.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "the clock can start in the years 1 to 9999, but was told to at " + start);
    }
    return start;
  }

  public EventQueue(Instant start, Listener listener) {
    this.start = start;
    this.now = start;
    this.lastRan = start;
    this.reportedUntil = start;
    this.listener = listener;
  }

  /** Runs something while nobody else reads or changes the cloud. */
  public <T> T locked(Supplier<T> what) {
    lock.lock();
    try {
      return what.get();
    } finally {
      lock.unlock();
    }
  }

  public Instant now() {
    return now;
  }

  public Instant start() {
    return start;
  }

  /**
   * Schedules a change of state that somebody may be waiting for; {@link #settle} runs ahead to it.
   */
  public ScheduledEvent transition(Duration after, Runnable what) {
    return schedule(after, true, what);
  }

  /**
   * Schedules something that nobody waits for, such as a finished task leaving its list; {@link
   * #settle} never runs ahead to it.
   */
  public ScheduledEvent expiry(Duration after, Runnable what) {
    return schedule(after, false, what);
  }

  /** How many events have been scheduled, whatever became of them. */
  public long eventsScheduled() {
    return scheduled;
  }

  public long eventsRun() {
    return ran;
  }

  /**
   * Leaves the running event out of {@link #eventsRun}: it is a test's, and replicas do not have
   * it.
   */
  void doNotCount() {
    ran--;
  }

  /** When the last event ran; the start if none has. */
  public Instant lastRan() {
    return lastRan;
  }

  /** Runs the events that the queue of another copy of the world had run by a time. */
  public void replayTo(Instant target, long until) {
    while (ran < until && !queue.isEmpty() && !queue.element().at.isAfter(target)) {
      runNext();
    }
    if (target.isAfter(now)) {
      now = target;
    }
  }

  /** Sets how far {@link #fastForwardTo} may move the clock; null for not at all. */
  public @Nullable Instant fastForwardLimit(@Nullable Instant limit) {
    Instant before = fastForwardLimit;
    fastForwardLimit = limit;
    return before;
  }

  /** How far {@link #fastForwardTo} has moved the clock altogether. */
  Duration fastForwarded() {
    return fastForwarded;
  }

  /**
   * Fast-forwards to an event that settling skips, because a caller has asked for its result: a
   * settling clock moves there, and any clock for a poll of one of the SDK's waiters. Otherwise the
   * clock stands still.
   */
  public void fastForwardTo(ScheduledEvent due) {
    if (fastForwardLimit != null && !frozen && due.waiting && !due.at.isAfter(fastForwardLimit)) {
      Instant from = now;
      advanceTo(due.at, "asked for");
      fastForwarded = fastForwarded.plus(Duration.between(from, now));
    }
  }

  public void advanceTo(Instant target, String why) {
    moving(why, () -> runTo(target));
  }

  /** Follows a clock that moves by itself; such moves are not reported. */
  public void follow(Instant target) {
    moving(null, () -> runTo(target.isAfter(LAST) ? LAST : target));
  }

  /** Runs events, one by one, until a condition holds; fails if it does not come to hold. */
  public void runUntil(BooleanSupplier condition, Instant limit, String why) {
    Instant from = now;
    moving(
        why,
        () -> {
          for (int ran = 0; !frozen(condition::getAsBoolean); ran++) {
            ScheduledEvent next = queue.peek();
            if (ran == ENDLESS) {
              throw endless();
            } else if (next != null && !next.at.isAfter(limit)) {
              runNext();
            } else if (now.isBefore(limit) && limit.isBefore(LAST)) {
              now = limit;
            } else {
              throw new IllegalStateException(
                  "the condition does not hold: "
                      + (now.isBefore(limit) ? "nothing more is due" : "the limit is reached")
                      + ", at "
                      + now
                      + ", after "
                      + Duration.between(from, now));
            }
          }
        });
  }

  /**
   * Runs something with the clock frozen: it does not move by itself, because all of this happens
   * at one moment. On request it moves all the same.
   */
  public <T> T frozen(Supplier<T> what) {
    boolean before = frozen;
    frozen = true;
    try {
      return what.get();
    } finally {
      frozen = before;
    }
  }

  public boolean isFrozen() {
    return frozen;
  }

  /**
   * Reports how far the clock has moved since the last report. It is called before anything else is
   * reported, so that no two moves overlap, even if one is inside the other.
   */
  public void reportMove() {
    Instant from = reportedUntil;
    reportedUntil = now;
    if (moveReason != null && now.isAfter(from)) {
      listener.clockMoved(from, now, moveReason);
    }
  }

  /** The time that is so far from now; refused if the clock can never show it. */
  public Instant after(Duration by) {
    if (isBeyond(by)) {
      throw new IllegalArgumentException(
          "the clock stands at " + now + " and goes to " + LAST + ", which is not as far as " + by);
    }
    return now.plus(by);
  }

  void checkIsAhead(Instant moment) {
    if (moment.isBefore(now)) {
      throw new IllegalArgumentException(
          "the clock stands at " + now + " and cannot go back to " + moment);
    }
    if (moment.isAfter(LAST)) {
      throw new IllegalArgumentException(
          "the clock goes to " + LAST + " and cannot come to " + moment);
    }
  }

  /** Moves the clock just so far that no transition is pending. */
  public void settle(Instant limit, String why) {
    moving(
        why,
        () -> {
          int ran = 0;
          for (ScheduledEvent next = queue.peek();
              transitions > 0 && next != null && !next.at.isAfter(limit);
              next = queue.peek()) {
            if (ran++ == ENDLESS) {
              throw new IllegalStateException("the transitions do not come to an end, at " + now);
            }
            runNext();
          }
          if (transitions > 0 && now.isBefore(limit) && limit.isBefore(LAST)) {
            now = limit;
          }
        });
  }

  private ScheduledEvent schedule(Duration after, boolean transition, Runnable what) {
    if (after.isNegative()) {
      throw new IllegalArgumentException("cannot schedule into the past: " + after);
    }
    // What would come after the end of time never comes: a way to say "for ever" in a timing.
    boolean never = isBeyond(after);
    ScheduledEvent due =
        new ScheduledEvent(
            never ? Instant.MAX : now.plus(wholeMillis(after)),
            scheduled++,
            transition && !never,
            what);
    queue.add(due);
    transitions += due.transition ? 1 : 0;
    return due;
  }

  /** Rounds up: what waits for a moment would otherwise be woken before it, again and again. */
  private static Duration wholeMillis(Duration time) {
    return time.plusNanos(999_999).truncatedTo(ChronoUnit.MILLIS);
  }

  private boolean isBeyond(Duration by) {
    return by.toSeconds() > LAST.getEpochSecond() - now.getEpochSecond()
        || now.plus(by).isAfter(LAST);
  }

  private void runTo(Instant target) {
    Instant moment = now;
    int ran = 0;
    for (ScheduledEvent next = queue.peek();
        next != null && !next.at.isAfter(target);
        next = queue.peek()) {
      runNext();
      ran = now.equals(moment) ? ran + 1 : 0;
      moment = now;
      if (ran == ENDLESS) {
        throw endless();
      }
    }
    if (target.isAfter(now)) {
      now = target;
    }
  }

  private void runNext() {
    ScheduledEvent due = queue.remove();
    due.waiting = false;
    transitions -= due.transition ? 1 : 0;
    ran++;
    if (due.at.isAfter(now)) {
      now = due.at;
    }
    lastRan = now;
    due.what.run();
  }

  private IllegalStateException endless() {
    return new IllegalStateException("what is due does not come to an end, at " + now);
  }

  /** Reports a move inside another one separately, under its own reason. */
  private void moving(@Nullable String why, Runnable move) {
    reportMove();
    String outer = moveReason;
    moveReason = why;
    try {
      move.run();
    } finally {
      reportMove();
      moveReason = outer;
    }
  }
}

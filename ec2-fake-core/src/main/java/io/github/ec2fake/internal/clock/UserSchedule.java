// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.ScheduledAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The actions that a test has scheduled and that have not run yet. */
public final class UserSchedule {
  private final EventQueue events;
  private final ClockDriver driver;
  private final List<Scheduled> pending = new ArrayList<>();

  UserSchedule(EventQueue events, ClockDriver driver) {
    this.events = events;
    this.driver = driver;
  }

  public ScheduledAction add(Duration fromNow, String place, Runnable what) {
    if (fromNow.isNegative()) {
      throw new IllegalArgumentException(
          "nothing can be scheduled into the past, but was for " + fromNow + " from now");
    }
    return events.locked(
        () -> {
          driver.now();
          return add(events.after(fromNow), place, what);
        });
  }

  public ScheduledAction add(Instant at, String place, Runnable what) {
    return events.locked(
        () -> {
          driver.now();
          events.checkIsAhead(at);
          Scheduled scheduled = new Scheduled(at, place, what);
          pending.add(scheduled);
          return scheduled;
        });
  }

  /** The actions that have neither run nor been cancelled, the next one first. */
  public List<ScheduledAction> pending() {
    return events.locked(
        () ->
            pending.stream()
                .sorted(Comparator.comparing(Scheduled::at))
                .<ScheduledAction>map(each -> each)
                .toList());
  }

  private final class Scheduled implements ScheduledAction {
    private final Instant at;
    private final String place;
    private final EventQueue.ScheduledEvent due;
    private boolean hasRun;

    Scheduled(Instant at, String place, Runnable what) {
      this.at = at;
      this.place = place;
      this.due = events.expiry(Duration.between(events.now(), at), () -> run(what));
    }

    /** Runs the action with the clock frozen, so that all of it happens at its time. */
    private void run(Runnable what) {
      hasRun = true;
      pending.remove(this);
      events.doNotCount();
      events.reportMove();
      events.frozen(
          () -> {
            what.run();
            return this;
          });
    }

    @Override
    public Instant at() {
      return at;
    }

    @Override
    public boolean hasRun() {
      return events.locked(() -> hasRun);
    }

    @Override
    public void cancel() {
      events.locked(
          () -> {
            due.cancel();
            return pending.remove(this);
          });
    }

    @Override
    public String toString() {
      return "at " + at + ", scheduled by " + place;
    }
  }
}

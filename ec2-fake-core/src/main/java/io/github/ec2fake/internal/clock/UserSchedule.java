package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.ScheduledAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a test has scheduled and has not happened yet. */
public final class UserSchedule {
  private final EventQueue events;
  private final ClockDriver driver;
  private final List<Scheduled> upcoming = new ArrayList<>();

  UserSchedule(EventQueue events, ClockDriver driver) {
    this.events = events;
    this.driver = driver;
  }

  /** Schedules something. */
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

  /** Schedules something. */
  public ScheduledAction add(Instant at, String place, Runnable what) {
    return events.locked(
        () -> {
          driver.now();
          events.checkIsAhead(at);
          Scheduled scheduled = new Scheduled(at, place, what);
          upcoming.add(scheduled);
          return scheduled;
        });
  }

  /** What has not happened and was not called off. */
  public List<ScheduledAction> pending() {
    return events.locked(
        () ->
            upcoming.stream()
                .sorted(Comparator.comparing(Scheduled::at))
                .<ScheduledAction>map(each -> each)
                .toList());
  }

  private final class Scheduled implements ScheduledAction {
    private final Instant at;
    private final String place;
    private final EventQueue.ScheduledEvent due;
    private boolean happened;

    Scheduled(Instant at, String place, Runnable what) {
      this.at = at;
      this.place = place;
      this.due = events.expiry(Duration.between(events.now(), at), () -> happen(what));
    }

    /** Nothing that it does moves the clock by itself, so that it happens at its time. */
    private void happen(Runnable what) {
      happened = true;
      upcoming.remove(this);
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
      return events.locked(() -> happened);
    }

    @Override
    public void cancel() {
      events.locked(
          () -> {
            due.cancel();
            return upcoming.remove(this);
          });
    }

    @Override
    public String toString() {
      return "at " + at + ", scheduled by " + place;
    }
  }
}

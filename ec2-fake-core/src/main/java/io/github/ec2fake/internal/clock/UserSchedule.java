package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.ScheduledAction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a test has scheduled and has not happened yet. */
public final class UserSchedule {
  private final EventQueue agenda;
  private final ClockDriver pace;
  private final List<Scheduled> upcoming = new ArrayList<>();

  UserSchedule(EventQueue agenda, ClockDriver pace) {
    this.agenda = agenda;
    this.pace = pace;
  }

  /**
   * Schedules something.
   *
   * @param fromNow how long from now, not negative
   * @param place where the test has ordered it
   * @param what what happens
   * @return the happening
   */
  public ScheduledAction add(Duration fromNow, String place, Runnable what) {
    if (fromNow.isNegative()) {
      throw new IllegalArgumentException(
          "nothing can be scheduled into the past, but was for " + fromNow + " from now");
    }
    return agenda.locked(
        () -> {
          pace.now();
          return add(agenda.after(fromNow), place, what);
        });
  }

  /**
   * Schedules something.
   *
   * @param at when, not before now
   * @param place where the test has ordered it
   * @param what what happens
   * @return the happening
   */
  public ScheduledAction add(Instant at, String place, Runnable what) {
    return agenda.locked(
        () -> {
          pace.now();
          agenda.checkIsAhead(at);
          Scheduled scheduled = new Scheduled(at, place, what);
          upcoming.add(scheduled);
          return scheduled;
        });
  }

  /**
   * What has not happened and was not called off.
   *
   * @return the happenings, the next one first
   */
  public List<ScheduledAction> pending() {
    return agenda.locked(
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
      this.due = agenda.expiry(Duration.between(agenda.now(), at), () -> happen(what));
    }

    /** Nothing that it does moves the clock by itself, so that it happens at its time. */
    private void happen(Runnable what) {
      happened = true;
      upcoming.remove(this);
      agenda.doNotCount();
      agenda.reportMove();
      agenda.frozen(
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
      return agenda.locked(() -> happened);
    }

    @Override
    public void cancel() {
      agenda.locked(
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

package io.github.ec2fake.internal.model.base;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far something has come, in percent: it runs evenly from one figure to another, or rests. */
public final class Progress {
  private @Nullable Leg leg;
  private int reached;
  private Instant changed;

  /** A stretch of progress, from one percentage to another. */
  private record Leg(Instant start, Duration duration, int from, int to) {

    int at(Instant now) {
      long millis = Duration.between(start, now).toMillis();
      long total = Math.max(1, duration.toMillis());
      return (int) (from + (double) (to - from) * Math.min(millis, total) / total);
    }
  }

  /**
   * Nothing is done yet.
   *
   * @param now the time
   */
  public Progress(Instant now) {
    changed = now;
  }

  /**
   * It begins to run, or runs on.
   *
   * @param now the time
   * @param duration how long it will take
   * @param from from how many percent
   * @param to to how many
   */
  public void runs(Instant now, Duration duration, int from, int to) {
    leg = new Leg(now, duration, from, to);
  }

  /**
   * It ends where it is.
   *
   * @param now the time
   */
  public void rests(Instant now) {
    reached = at(now);
    leg = null;
    changed = now;
  }

  /**
   * It is done.
   *
   * @param now the time
   */
  public void completes(Instant now) {
    rests(now);
    reached = 100;
  }

  /**
   * How far it is.
   *
   * @param now the time
   * @return percent
   */
  public int at(Instant now) {
    Leg current = leg;
    return current == null ? reached : current.at(now);
  }

  /**
   * Whether it runs.
   *
   * @return false before it begins, and while it rests
   */
  public boolean isRunning() {
    return leg != null;
  }

  /**
   * When it last changed.
   *
   * @param now the time
   * @return now while it runs, else when it came to rest
   */
  public Instant changed(Instant now) {
    return leg == null ? changed : now;
  }
}

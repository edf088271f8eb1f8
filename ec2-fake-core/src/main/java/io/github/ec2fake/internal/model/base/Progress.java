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

  /** Nothing is done yet. */
  public Progress(Instant now) {
    changed = now;
  }

  /** It begins to run, or runs on. */
  public void runs(Instant now, Duration duration, int from, int to) {
    leg = new Leg(now, duration, from, to);
  }

  /** It ends where it is. */
  public void rests(Instant now) {
    reached = at(now);
    leg = null;
    changed = now;
  }

  /** It is done. */
  public void completes(Instant now) {
    rests(now);
    reached = 100;
  }

  /** How far it is. */
  public int at(Instant now) {
    Leg current = leg;
    return current == null ? reached : current.at(now);
  }

  /** Whether it runs. */
  public boolean isRunning() {
    return leg != null;
  }

  /** When it last changed. */
  public Instant changed(Instant now) {
    return leg == null ? changed : now;
  }
}

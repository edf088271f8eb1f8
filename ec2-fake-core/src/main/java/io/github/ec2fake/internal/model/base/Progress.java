// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Progress in percent, which grows evenly with time from one figure to another, or stands still.
 */
public final class Progress {
  private @Nullable Leg leg;
  private int reached;
  private Instant changed;

  private record Leg(Instant start, Duration duration, int from, int to) {

    int at(Instant now) {
      long millis = Duration.between(start, now).toMillis();
      long total = Math.max(1, duration.toMillis());
      return (int) (from + (double) (to - from) * Math.min(millis, total) / total);
    }
  }

  /** Starts at 0 percent, standing still. */
  public Progress(Instant now) {
    changed = now;
  }

  public void start(Instant now, Duration duration, int from, int to) {
    leg = new Leg(now, duration, from, to);
  }

  public void stop(Instant now) {
    reached = at(now);
    leg = null;
    changed = now;
  }

  public void complete(Instant now) {
    stop(now);
    reached = 100;
  }

  public int at(Instant now) {
    Leg current = leg;
    return current == null ? reached : current.at(now);
  }

  public boolean isRunning() {
    return leg != null;
  }

  /** Returns when it last changed. */
  public Instant changed(Instant now) {
    return leg == null ? changed : now;
  }
}

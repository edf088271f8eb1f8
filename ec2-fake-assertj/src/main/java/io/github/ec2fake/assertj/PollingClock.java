// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock on which an eventual assertion waits. */
interface PollingClock {

  /** Returns the time. */
  Instant now();

  /** Waits; the fake's clock moves and takes no time. */
  void sleep(Duration duration);

  /** Returns whose clock it is. */
  String owner();

  /** Looks for the first time, and returns the clock of what the look has called. */
  static PollingClock behind(Runnable look) {
    try {
      return CloudPollingClock.behind(look).orElseGet(PollingClock::wall);
    } catch (LinkageError withoutCore) {
      look.run();
      return wall();
    }
  }

  /** Waits in real time. */
  interface Sleep {
    void sleep(Duration duration) throws InterruptedException;
  }

  static PollingClock wall(Clock clock, Sleep sleep) {
    return new PollingClock() {
      @Override
      public Instant now() {
        return clock.instant();
      }

      @Override
      public void sleep(Duration duration) {
        try {
          sleep.sleep(duration);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new AssertionError(
              "interrupted while waiting for an eventual assertion", interrupted);
        }
      }

      @Override
      public String owner() {
        return "the wall clock";
      }
    };
  }

  private static PollingClock wall() {
    return wall(Clock.systemUTC(), PollingClock::sleepReally);
  }

  private static void sleepReally(Duration duration) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }
}

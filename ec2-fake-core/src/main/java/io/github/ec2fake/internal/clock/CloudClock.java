// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import io.github.ec2fake.time.ScheduledAction;
import io.github.ec2fake.time.Sleeper;
import io.github.ec2fake.time.VirtualClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The clock that a cloud hands out: a view of its {@link ClockDriver}. */
public final class CloudClock extends VirtualClock {
  private final ClockDriver driver;

  public CloudClock(ClockDriver driver) {
    this.driver = driver;
  }

  @Override
  public void advance(Duration by) {
    driver.advance(by, "advance");
  }

  @Override
  public void advanceTo(Instant target) {
    driver.advanceTo(target);
  }

  @Override
  public Duration runUntil(BooleanSupplier condition) {
    return driver.runUntil(condition, null);
  }

  @Override
  public Duration runUntil(BooleanSupplier condition, Duration limit) {
    return driver.runUntil(condition, limit);
  }

  @Override
  public List<ScheduledAction> scheduledActions() {
    return driver.userSchedule().pending();
  }

  @Override
  public Duration advanceUntilSettled() {
    return driver.advanceUntilSettled();
  }

  @Override
  public Sleeper sleeper() {
    return time -> driver.advance(time, "sleep");
  }

  @Override
  public Instant instant() {
    return driver.now();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return zone.equals(ZoneOffset.UTC) ? this : new InZone(this, zone);
  }

  @Override
  public String toString() {
    return "VirtualClock[" + instant() + "]";
  }

  /** A cloud's clock, seen from another time zone. */
  private static final class InZone extends Clock {
    private final CloudClock clock;
    private final ZoneId zone;

    InZone(CloudClock clock, ZoneId zone) {
      this.clock = clock;
      this.zone = zone;
    }

    @Override
    public Instant instant() {
      return clock.instant();
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return other.equals(zone) ? this : clock.withZone(other);
    }

    @Override
    public String toString() {
      return clock + " in " + zone;
    }
  }
}

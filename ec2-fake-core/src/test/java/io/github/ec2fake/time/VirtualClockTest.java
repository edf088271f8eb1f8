// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import static io.github.ec2fake.fault.Faults.booting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.JournalEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class VirtualClockTest {
  private static final Instant START = Instant.parse("2011-07-15T12:00:00.123Z");

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final VirtualClock clock = cloud.clock();

  @Test
  void startsWhereItIsToldAndStandsStill() {
    assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());
    assertThat(clock.millis()).isEqualTo(START.toEpochMilli());
    assertThat(clock).hasToString("VirtualClock[2011-07-15T12:00:00.123Z]");
  }

  @Test
  void startsAtWholeMilliseconds() {
    try (Ec2Cloud precise = Ec2Cloud.builder().startingAt(START.plusNanos(456_789)).build()) {
      assertThat(precise.clock().instant()).isEqualTo(START);
    }
  }

  @Test
  void startsAtTheRealNowOtherwise() {
    Instant before = Instant.now().minusSeconds(1);
    try (Ec2Cloud now = Ec2Cloud.create()) {
      assertThat(now.clock().instant()).isBetween(before, Instant.now());
    }
  }

  @Test
  void movesWhenItIsTold() {
    clock.advance(Duration.ofMinutes(5));
    clock.advance(Duration.ZERO);

    assertThat(clock.instant()).isEqualTo(START.plusSeconds(300));
    assertThat(cloud.journal().entries())
        .singleElement()
        .isEqualTo(new ClockEntry(START.plusSeconds(300), Duration.ofMinutes(5), "advance"));
  }

  @Test
  void doesNotGoBack() {
    assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the clock cannot go back, but was told to move PT-1S");
    assertThatThrownBy(() -> clock.sleeper().sleep(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void sleepsWithoutWaiting() {
    clock.sleeper().sleep(Duration.ofHours(1));
    clock.sleeper().sleep(2, TimeUnit.DAYS);

    assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofHours(49)));
    assertThat(cloud.journal().entries())
        .extracting(JournalEntry::text)
        .containsExactly("+1h sleep", "+2d sleep");
  }

  @Test
  void settlesNothingIfNothingIsPending() {
    assertThat(clock.advanceUntilSettled()).isZero();
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void isSeenFromOtherZonesAndMovesThereToo() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    Clock there = clock.withZone(tokyo);

    assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    assertThat(clock.withZone(ZoneOffset.UTC)).isSameAs(clock);
    assertThat(there.getZone()).isEqualTo(tokyo);
    assertThat(there.withZone(tokyo)).isSameAs(there);
    assertThat(there.withZone(ZoneOffset.UTC)).isSameAs(clock);
    clock.advance(Duration.ofHours(10));
    assertThat(there.instant()).isEqualTo(clock.instant());
    assertThat(ZonedDateTime.now(there).getHour()).isEqualTo(7);
    assertThat(there).hasToString(clock + " in Asia/Tokyo");
  }

  @Test
  void followsTheMachinesClockIfItIsToldTo() {
    try (Ec2Cloud wall =
        Ec2Cloud.builder().time(TimeMode.wallClock(1_000_000)).startingAt(START).build()) {
      Instant first = wall.clock().instant();
      Instant second = wall.clock().instant();

      assertThat(first).isAfter(START);
      assertThat(second).isAfter(first);
      wall.clock().advance(Duration.ofDays(365));
      assertThat(wall.clock().instant()).isAfter(second.plus(Duration.ofDays(365)));
    }
  }

  @Test
  void theJournalHasWholeMillisecondsOnTheWallClockToo() {
    try (Ec2Cloud wall = Ec2Cloud.builder().time(TimeMode.wallClock(100_000)).build()) {
      for (int i = 0; i < 20; i++) {
        wall.client().describeRegions();
        wall.client().runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      }

      assertThat(wall.journal().entries())
          .extracting(JournalEntry::at)
          .allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
    }
  }

  @Test
  void theJournalHasWholeMillisecondsOfAFaultThatHitsBetween() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      cloud.faults().on(booting().atPercent(33)).hang();
      Timing odd = Timing.builder().duration(Phase.EBS_BOOT, Duration.ofNanos(7_000_001)).build();
      try (Ec2Cloud quick = Ec2Cloud.builder().timing(odd).build()) {
        for (Ec2Cloud each : List.of(cloud, quick)) {
          each.client().runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
          each.clock().advance(Duration.ofHours(1));
          assertThat(each.journal().entries())
              .extracting(JournalEntry::at)
              .allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.MILLIS)));
        }
      }
    }
  }

  @Test
  void refusesAModeThatWouldNotMoveForward() {
    for (Duration step : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThatThrownBy(() -> TimeMode.perCall(step))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("step must be more than zero, but was " + step);
    }
    for (double factor : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> TimeMode.wallClock(factor))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("factor must be a finite number above zero, but was " + factor);
    }
  }
}

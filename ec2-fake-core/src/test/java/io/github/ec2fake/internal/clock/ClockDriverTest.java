// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClockDriverTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final List<String> moves = new ArrayList<>();
  private final EventQueue events = new EventQueue(START, (from, to, why) -> moves.add(why));

  @Test
  void settlesBeforeACall() {
    events.transition(MINUTE, () -> {});
    ClockDriver driver = new ClockDriver(events, TimeMode.settling());
    driver.beforeCall(false);
    driver.beforeCall(false);

    assertThat(driver.now()).isEqualTo(START.plus(MINUTE));
    assertThat(moves).containsExactly("settling");
  }

  @Test
  void movesByAStepBeforeEachCall() {
    ClockDriver driver = new ClockDriver(events, TimeMode.perCall(MINUTE));
    driver.beforeCall(false);
    driver.beforeCall(false);

    assertThat(driver.now()).isEqualTo(START.plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void standsStillUntilItIsMoved() {
    events.transition(MINUTE, () -> {});
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    driver.beforeCall(false);
    assertThat(driver.now()).isEqualTo(START);

    driver.advance(Duration.ofSeconds(30), "test");
    assertThat(driver.advanceUntilSettled()).isEqualTo(Duration.ofSeconds(30));
    assertThat(moves).containsExactly("test", "settled");
  }

  @Test
  void waitsForAWaiterButNoLongerThanTheWaiterWould() {
    events.transition(Duration.ofHours(1), () -> {});
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    driver.beforeCall(true);

    assertThat(driver.now()).isEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void runsAheadToWhatIsAskedForIfItSettlesOrAWaiterPolls() {
    EventQueue.ScheduledEvent due = events.expiry(MINUTE, () -> {});
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    driver.beforeCall(false);
    events.fastForwardTo(due);
    assertThat(driver.now()).isEqualTo(START);

    driver.beforeCall(true);
    events.fastForwardTo(events.expiry(Duration.ofMinutes(11), () -> {}));
    assertThat(driver.now()).isEqualTo(START);
    events.fastForwardTo(due);
    assertThat(driver.now()).isEqualTo(START.plus(MINUTE));

    EventQueue.ScheduledEvent later = events.expiry(MINUTE, () -> {});
    driver.beforeCall(false);
    events.fastForwardTo(later);
    assertThat(driver.now()).isEqualTo(START.plus(MINUTE));
    new ClockDriver(events, TimeMode.settling()).beforeCall(false);
    events.fastForwardTo(later);
    assertThat(driver.now()).isEqualTo(START.plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void followsTheWallAndKeepsWhatRunningAheadHasAdded() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(0.001));
    driver.beforeCall(true);
    events.fastForwardTo(events.expiry(MINUTE, () -> {}));
    Instant after = driver.now();
    driver.advance(MINUTE, "test");

    assertThat(Duration.between(START, after)).isBetween(MINUTE, MINUTE.multipliedBy(2));
    assertThat(Duration.between(after, driver.now())).isGreaterThanOrEqualTo(MINUTE);
  }

  @Test
  void followsTheWallAndKeepsWhatAJumpHasAdded() {
    List<String> happened = new ArrayList<>();
    events.transition(MINUTE, () -> happened.add("a"));
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(0.001));
    Instant before = driver.now();
    driver.advance(MINUTE.multipliedBy(2), "test");
    Instant after = driver.now();

    assertThat(happened).containsExactly("a");
    assertThat(Duration.between(before, after))
        .isBetween(MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
    assertThat(driver.now()).isAfterOrEqualTo(after);
    assertThat(moves).containsExactly("test");
  }

  @Test
  void staysAtTheEndOfTimeHoweverFastTheWallClock() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(Double.MAX_VALUE));

    assertThat(driver.now()).isBetween(START, EventQueue.LAST);
  }

  @Test
  void refusesToGoBackOrBeyondTheEndAndStaysWhereItIs() {
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());

    assertThatThrownBy(() -> driver.advance(Duration.ofSeconds(-1), "test"))
        .hasMessage("the clock cannot go back, but was told to move PT-1S");
    assertThatThrownBy(() -> driver.advance(Duration.ofSeconds(Long.MAX_VALUE), "test"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(driver.now()).isEqualTo(START);
  }
}

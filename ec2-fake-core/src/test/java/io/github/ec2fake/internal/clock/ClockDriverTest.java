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

  /** How fast a wall clock goes that moves by more than a moment of the test. */
  private static final double FAST = 1_000_000;

  /** Longer than a wall clock of that speed goes while a test runs. */
  private static final Duration MINUTE_OF_FAST = Duration.ofMinutes(1_000_000);

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

  @Test
  void runsAheadFromTheBeginningIfItSettles() {
    new ClockDriver(events, TimeMode.settling());
    events.fastForwardTo(events.expiry(MINUTE, () -> {}));

    assertThat(events.now()).isEqualTo(START.plus(MINUTE));
  }

  @Test
  void runsAheadAsTheModeSaysThatItIsGiven() {
    ClockDriver driver = new ClockDriver(events, TimeMode.settling());
    driver.mode(TimeMode.manual());
    assertThat(driver.mode()).isEqualTo(TimeMode.manual());
    assertThat(driver.settles()).isFalse();
    EventQueue.ScheduledEvent due = events.expiry(MINUTE, () -> {});
    events.fastForwardTo(due);
    assertThat(events.now()).isEqualTo(START);

    driver.mode(TimeMode.settling());
    assertThat(driver.settles()).isTrue();
    assertThat(events.<Boolean>frozen(driver::settles)).isFalse();
    events.fastForwardTo(due);
    assertThat(events.now()).isEqualTo(START.plus(MINUTE));
  }

  @Test
  void runsWhatIsDueBeforeACallInEveryMode() {
    List<String> happened = new ArrayList<>();
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    events.transition(Duration.ZERO, () -> happened.add("a"));

    assertThat(driver.atCall(() -> List.copyOf(happened))).containsExactly("a");
    assertThat(events.now()).isEqualTo(START);
  }

  @Test
  void tellsOfAMoveBeforeACallThatInterruptsIt() {
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    events.transition(
        MINUTE,
        () ->
            events.frozen(
                () -> {
                  driver.beforeCall(false);
                  return moves.add("call");
                }));
    driver.advance(MINUTE.multipliedBy(2), "test");

    assertThat(moves).containsExactly("test", "call", "test");
  }

  @Test
  void comesToTheWallClocksTimeBeforeACall() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(FAST));
    letTheWallClockMove();
    driver.beforeCall(false);

    assertThat(events.now()).isAfter(START).isBefore(START.plus(MINUTE_OF_FAST));
  }

  @Test
  void comesToTheWallClocksTimeBeforeAJump() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(FAST));
    events.transition(Duration.ofMillis(1), () -> {});
    letTheWallClockMove();
    driver.advanceUntilSettled();

    assertThat(moves).as("jumps").isEmpty();
  }

  @Test
  void comesToTheWallClocksTimeBeforeAnotherMode() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(FAST));
    letTheWallClockMove();
    driver.mode(TimeMode.manual());

    assertThat(events.now()).isAfter(START);
  }

  @Test
  void goesOnWithTheWallClockAfterAJumpAndAfterAnotherMode() {
    ClockDriver driver = new ClockDriver(events, TimeMode.wallClock(FAST));
    driver.advance(Duration.ofDays(100_000), "test");
    Instant after = driver.now();
    letTheWallClockMove();
    assertThat(driver.now()).isAfter(after);

    driver.mode(TimeMode.manual());
    Instant still = driver.now();
    driver.advance(MINUTE, "test");
    driver.mode(TimeMode.wallClock(FAST));
    letTheWallClockMove();
    assertThat(driver.now()).isAfter(still.plus(MINUTE)).isBefore(still.plus(MINUTE_OF_FAST));
  }

  @Test
  void runsUntilAConditionHolds() {
    List<String> happened = new ArrayList<>();
    events.transition(MINUTE, () -> happened.add("a"));
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());

    assertThat(driver.runUntil(() -> !happened.isEmpty(), null)).isEqualTo(MINUTE);
    assertThat(driver.runUntil(() -> driver.now().isAfter(START.plus(MINUTE)), MINUTE))
        .as("a limit is a moment at which the condition is asked")
        .isEqualTo(MINUTE);
    assertThatThrownBy(() -> driver.runUntil(() -> false, Duration.ZERO))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> driver.runUntil(() -> true, Duration.ofSeconds(-1)))
        .hasMessage("the limit cannot be negative, but was PT-1S");
  }

  @Test
  void goesToAMomentThatIsAhead() {
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    driver.advanceTo(START.plus(MINUTE));

    assertThat(driver.now()).isEqualTo(START.plus(MINUTE));
    assertThatThrownBy(() -> driver.advanceTo(START)).hasMessageContaining("cannot go back to");
  }

  @Test
  void waitsForAWaiterAlsoInsideAMove() {
    List<String> happened = new ArrayList<>();
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    events.transition(MINUTE.multipliedBy(3), () -> happened.add("b"));
    events.expiry(
        MINUTE,
        () ->
            events.frozen(
                () -> {
                  driver.beforeCall(true);
                  return happened.addAll(List.of("c"));
                }));
    driver.advance(MINUTE, "test");

    assertThat(happened).containsExactly("b", "c");
    assertThat(driver.now()).isEqualTo(START.plus(MINUTE.multipliedBy(3)));
  }

  @Test
  void makesNoMoveForAPollInsideAMoveThatIsNotAWaiters() {
    ClockDriver driver = new ClockDriver(events, TimeMode.manual());
    events.transition(MINUTE.multipliedBy(3), () -> {});
    events.<Boolean>frozen(
        () -> {
          driver.beforeCall(false);
          return true;
        });

    assertThat(driver.now()).isEqualTo(START);
  }

  /** A microsecond of the machine is a second of {@link #FAST}. */
  private static void letTheWallClockMove() {
    long before = SystemTime.nanos();
    while (SystemTime.nanos() - before < 10_000) {
      Thread.onSpinWait();
    }
  }
}

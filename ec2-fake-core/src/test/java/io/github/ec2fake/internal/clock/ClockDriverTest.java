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
  private final EventQueue agenda = new EventQueue(START, (from, to, why) -> moves.add(why));

  @Test
  void settlesBeforeACall() {
    agenda.transition(MINUTE, () -> {});
    ClockDriver pace = new ClockDriver(agenda, TimeMode.settling());
    pace.beforeCall(false);
    pace.beforeCall(false);

    assertThat(pace.now()).isEqualTo(START.plus(MINUTE));
    assertThat(moves).containsExactly("settling");
  }

  @Test
  void movesByAStepBeforeEachCall() {
    ClockDriver pace = new ClockDriver(agenda, TimeMode.perCall(MINUTE));
    pace.beforeCall(false);
    pace.beforeCall(false);

    assertThat(pace.now()).isEqualTo(START.plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void standsStillUntilItIsMoved() {
    agenda.transition(MINUTE, () -> {});
    ClockDriver pace = new ClockDriver(agenda, TimeMode.manual());
    pace.beforeCall(false);
    assertThat(pace.now()).isEqualTo(START);

    pace.advance(Duration.ofSeconds(30), "test");
    assertThat(pace.advanceUntilSettled()).isEqualTo(Duration.ofSeconds(30));
    assertThat(moves).containsExactly("test", "settled");
  }

  @Test
  void waitsForAWaiterButNoLongerThanTheWaiterWould() {
    agenda.transition(Duration.ofHours(1), () -> {});
    ClockDriver pace = new ClockDriver(agenda, TimeMode.manual());
    pace.beforeCall(true);

    assertThat(pace.now()).isEqualTo(START.plus(Duration.ofMinutes(10)));
  }

  @Test
  void runsAheadToWhatIsAskedForIfItSettlesOrAWaiterPolls() {
    EventQueue.ScheduledEvent due = agenda.expiry(MINUTE, () -> {});
    ClockDriver pace = new ClockDriver(agenda, TimeMode.manual());
    pace.beforeCall(false);
    agenda.fastForwardTo(due);
    assertThat(pace.now()).isEqualTo(START);

    pace.beforeCall(true);
    agenda.fastForwardTo(agenda.expiry(Duration.ofMinutes(11), () -> {}));
    assertThat(pace.now()).isEqualTo(START);
    agenda.fastForwardTo(due);
    assertThat(pace.now()).isEqualTo(START.plus(MINUTE));

    EventQueue.ScheduledEvent later = agenda.expiry(MINUTE, () -> {});
    pace.beforeCall(false);
    agenda.fastForwardTo(later);
    assertThat(pace.now()).isEqualTo(START.plus(MINUTE));
    new ClockDriver(agenda, TimeMode.settling()).beforeCall(false);
    agenda.fastForwardTo(later);
    assertThat(pace.now()).isEqualTo(START.plus(MINUTE.multipliedBy(2)));
  }

  @Test
  void followsTheWallAndKeepsWhatRunningAheadHasAdded() {
    ClockDriver pace = new ClockDriver(agenda, TimeMode.wallClock(0.001));
    pace.beforeCall(true);
    agenda.fastForwardTo(agenda.expiry(MINUTE, () -> {}));
    Instant after = pace.now();
    pace.advance(MINUTE, "test");

    assertThat(Duration.between(START, after)).isBetween(MINUTE, MINUTE.multipliedBy(2));
    assertThat(Duration.between(after, pace.now())).isGreaterThanOrEqualTo(MINUTE);
  }

  @Test
  void followsTheWallAndKeepsWhatAJumpHasAdded() {
    List<String> happened = new ArrayList<>();
    agenda.transition(MINUTE, () -> happened.add("a"));
    ClockDriver pace = new ClockDriver(agenda, TimeMode.wallClock(0.001));
    Instant before = pace.now();
    pace.advance(MINUTE.multipliedBy(2), "test");
    Instant after = pace.now();

    assertThat(happened).containsExactly("a");
    assertThat(Duration.between(before, after))
        .isBetween(MINUTE.multipliedBy(2), MINUTE.multipliedBy(3));
    assertThat(pace.now()).isAfterOrEqualTo(after);
    assertThat(moves).containsExactly("test");
  }

  @Test
  void staysAtTheEndOfTimeHoweverFastTheWallClock() {
    ClockDriver pace = new ClockDriver(agenda, TimeMode.wallClock(Double.MAX_VALUE));

    assertThat(pace.now()).isBetween(START, EventQueue.LAST);
  }

  @Test
  void refusesToGoBackOrBeyondTheEndAndStaysWhereItIs() {
    ClockDriver pace = new ClockDriver(agenda, TimeMode.manual());

    assertThatThrownBy(() -> pace.advance(Duration.ofSeconds(-1), "test"))
        .hasMessage("the clock cannot go back, but was told to move PT-1S");
    assertThatThrownBy(() -> pace.advance(Duration.ofSeconds(Long.MAX_VALUE), "test"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(pace.now()).isEqualTo(START);
  }
}

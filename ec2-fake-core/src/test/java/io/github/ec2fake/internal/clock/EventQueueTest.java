package io.github.ec2fake.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final List<String> happened = new ArrayList<>();
  private final EventQueue agenda =
      new EventQueue(
          START, (from, to, why) -> note(why + " from " + Duration.between(START, from)));

  @Test
  void runsEachAtItsTimeAndTheEarlierScheduledFirst() {
    agenda.transition(SECOND.multipliedBy(2), () -> note("c"));
    agenda.transition(SECOND, () -> note("a"));
    agenda.expiry(SECOND, () -> note("b"));
    agenda.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "b at 1", "c at 2", "test from PT0S at 5");
  }

  @Test
  void runsOnTheWayWhatIsScheduledOnTheWay() {
    agenda.transition(
        SECOND,
        () -> {
          note("a");
          agenda.transition(Duration.ZERO, () -> note("b"));
          agenda.transition(SECOND, () -> note("c"));
          agenda.transition(SECOND.multipliedBy(9), () -> note("d"));
        });
    agenda.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "b at 1", "c at 2", "test from PT0S at 5");
  }

  @Test
  void doesNotRunWhatWasCalledOffAlsoAtTheSameInstant() {
    List<EventQueue.ScheduledEvent> second = new ArrayList<>();
    agenda.transition(SECOND, () -> second.forEach(EventQueue.ScheduledEvent::cancel));
    second.add(agenda.transition(SECOND, () -> note("b")));
    agenda.settle(EventQueue.LAST, "test");

    assertThat(happened).containsExactly("test from PT0S at 1");
  }

  @Test
  void takesNoNoticeOfCallingOffWhatRunsOrHasRun() {
    List<EventQueue.ScheduledEvent> own = new ArrayList<>();
    own.add(
        agenda.transition(
            SECOND,
            () -> {
              own.get(0).cancel();
              agenda.transition(SECOND, () -> note("b"));
            }));
    agenda.settle(EventQueue.LAST, "test");
    own.get(0).cancel();
    agenda.transition(SECOND, () -> note("c"));
    agenda.settle(EventQueue.LAST, "again");

    assertThat(happened)
        .containsExactly("b at 2", "test from PT0S at 2", "c at 3", "again from PT2S at 3");
  }

  @Test
  void settlesWithoutWaitingForExpiries() {
    agenda.expiry(SECOND, () -> note("a"));
    agenda.transition(SECOND.multipliedBy(2), () -> note("b"));
    agenda.expiry(SECOND.multipliedBy(3), () -> note("c"));
    agenda.settle(EventQueue.LAST, "test");

    assertThat(happened).containsExactly("a at 1", "b at 2", "test from PT0S at 2");
  }

  @Test
  void goesToTheLimitWhenItDoesNotSettleBefore() {
    agenda.transition(SECOND.multipliedBy(9), () -> note("a"));
    agenda.settle(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("test from PT0S at 5");
  }

  @Test
  void saysThatTransitionsDoNotComeToAnEnd() {
    endless();

    assertThatThrownBy(() -> agenda.settle(EventQueue.LAST, "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the transitions do not come to an end, at 20");
  }

  private void endless() {
    agenda.transition(Duration.ofMillis(1), this::endless);
  }

  @Test
  void neverRunsWhatIsDueAfterTheEndOfTime() {
    agenda.transition(Duration.ofSeconds(Long.MAX_VALUE), () -> note("a"));
    agenda.settle(EventQueue.LAST, "test");
    assertThat(happened).isEmpty();

    agenda.advanceTo(EventQueue.LAST, "test");
    agenda.transition(Duration.ZERO, () -> note("b"));
    agenda.transition(SECOND, () -> note("c"));
    agenda.advanceTo(EventQueue.LAST, "test");
    assertThat(happened).hasSize(2).last().asString().startsWith("b at ");
  }

  @Test
  void goesNoFurtherThanTheYear9999() {
    assertThat(agenda.after(SECOND)).isEqualTo(START.plusSeconds(1));
    assertThatThrownBy(() -> agenda.after(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the clock stands at 2011-07-15T00:00:00Z and goes to 9999-12-31T23:59:59.999Z");
    agenda.follow(Instant.MAX);
    assertThat(agenda.now()).isEqualTo(EventQueue.LAST);
  }

  @Test
  void doesNotSettleWhatNeverComes() {
    agenda.transition(Duration.ofSeconds(Long.MAX_VALUE), () -> note("a"));
    agenda.expiry(SECOND, () -> note("b"));
    agenda.settle(EventQueue.LAST, "test");

    assertThat(happened).isEmpty();
  }

  @Test
  void tellsOfAMoveInsideAnotherApartFromIt() {
    agenda.expiry(SECOND, () -> agenda.advanceTo(START.plusSeconds(3), "inner"));
    agenda.expiry(SECOND.multipliedBy(2), () -> note("a"));
    agenda.advanceTo(START.plusSeconds(5), "outer");

    assertThat(happened)
        .containsExactly(
            "outer from PT0S at 1", "a at 2", "inner from PT1S at 3", "outer from PT3S at 5");
  }

  @Test
  void tellsNothingOfFollowing() {
    agenda.expiry(SECOND, () -> note("a"));
    agenda.follow(START.plusSeconds(3));
    agenda.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "test from PT3S at 5");
  }

  @Test
  void doesNotRunAheadWhileItIsHalted() {
    agenda.fastForwardLimit(EventQueue.LAST);
    EventQueue.ScheduledEvent due = agenda.expiry(SECOND, () -> note("a"));
    agenda.frozen(
        () -> {
          agenda.fastForwardTo(due);
          return due;
        });
    assertThat(happened).isEmpty();
    assertThat(agenda.isFrozen()).isFalse();

    agenda.fastForwardTo(due);
    assertThat(happened).containsExactly("a at 1", "asked for from PT0S at 1");
  }

  @Test
  void saysThatWhatIsDueAtAMomentDoesNotComeToAnEnd() {
    again();

    assertThatThrownBy(() -> agenda.advanceTo(START.plusSeconds(1), "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("what is due does not come to an end, at 2011-07-15T00:00:00Z");
    assertThatThrownBy(() -> agenda.runUntil(() -> false, EventQueue.LAST, "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("what is due does not come to an end, at 2011-07-15T00:00:00Z");
  }

  private void again() {
    agenda.expiry(Duration.ZERO, this::again);
  }

  @Test
  void refusesThePast() {
    assertThatThrownBy(() -> agenda.expiry(Duration.ofSeconds(-1), () -> {}))
        .hasMessage("cannot schedule into the past: PT-1S");
  }

  @Test
  void givesItsLockBackWhenSomethingBreaks() throws InterruptedException {
    agenda.transition(
        SECOND,
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(
            () ->
                agenda.<Object>locked(
                    () -> {
                      agenda.settle(EventQueue.LAST, "test");
                      return "";
                    }))
        .hasMessage("broken");

    Thread other = new Thread(() -> agenda.locked(() -> happened.add("other")));
    other.start();
    other.join();
    assertThat(happened).containsExactly("test from PT0S at 1", "other");
  }

  private void note(String what) {
    happened.add(what + " at " + Duration.between(START, agenda().now()).toSeconds());
  }

  private EventQueue agenda() {
    return agenda;
  }
}

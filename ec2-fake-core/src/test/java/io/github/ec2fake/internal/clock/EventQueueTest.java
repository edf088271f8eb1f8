// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
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
  private final EventQueue events =
      new EventQueue(
          START, (from, to, why) -> note(why + " from " + Duration.between(START, from)));

  @Test
  void runsEachAtItsTimeAndTheEarlierScheduledFirst() {
    events.transition(SECOND.multipliedBy(2), () -> note("c"));
    events.transition(SECOND, () -> note("a"));
    events.expiry(SECOND, () -> note("b"));
    events.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "b at 1", "c at 2", "test from PT0S at 5");
  }

  @Test
  void runsOnTheWayWhatIsScheduledOnTheWay() {
    events.transition(
        SECOND,
        () -> {
          note("a");
          events.transition(Duration.ZERO, () -> note("b"));
          events.transition(SECOND, () -> note("c"));
          events.transition(SECOND.multipliedBy(9), () -> note("d"));
        });
    events.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "b at 1", "c at 2", "test from PT0S at 5");
  }

  @Test
  void doesNotRunWhatWasCalledOffAlsoAtTheSameInstant() {
    List<EventQueue.ScheduledEvent> second = new ArrayList<>();
    events.transition(SECOND, () -> second.forEach(EventQueue.ScheduledEvent::cancel));
    second.add(events.transition(SECOND, () -> note("b")));
    events.settle(EventQueue.LAST, "test");

    assertThat(happened).containsExactly("test from PT0S at 1");
  }

  @Test
  void takesNoNoticeOfCallingOffWhatRunsOrHasRun() {
    List<EventQueue.ScheduledEvent> own = new ArrayList<>();
    own.add(
        events.transition(
            SECOND,
            () -> {
              own.get(0).cancel();
              events.transition(SECOND, () -> note("b"));
            }));
    events.settle(EventQueue.LAST, "test");
    own.get(0).cancel();
    events.transition(SECOND, () -> note("c"));
    events.settle(EventQueue.LAST, "again");

    assertThat(happened)
        .containsExactly("b at 2", "test from PT0S at 2", "c at 3", "again from PT2S at 3");
  }

  @Test
  void settlesWithoutWaitingForExpiries() {
    events.expiry(SECOND, () -> note("a"));
    events.transition(SECOND.multipliedBy(2), () -> note("b"));
    events.expiry(SECOND.multipliedBy(3), () -> note("c"));
    events.settle(EventQueue.LAST, "test");

    assertThat(happened).containsExactly("a at 1", "b at 2", "test from PT0S at 2");
  }

  @Test
  void goesToTheLimitWhenItDoesNotSettleBefore() {
    events.transition(SECOND.multipliedBy(9), () -> note("a"));
    events.settle(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("test from PT0S at 5");
  }

  @Test
  void saysThatTransitionsDoNotComeToAnEnd() {
    endless();

    assertThatThrownBy(() -> events.settle(EventQueue.LAST, "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the transitions do not come to an end, at 20");
  }

  private void endless() {
    events.transition(Duration.ofMillis(1), this::endless);
  }

  @Test
  void neverRunsWhatIsDueAfterTheEndOfTime() {
    events.transition(Duration.ofSeconds(Long.MAX_VALUE), () -> note("a"));
    events.settle(EventQueue.LAST, "test");
    assertThat(happened).isEmpty();

    events.advanceTo(EventQueue.LAST, "test");
    events.transition(Duration.ZERO, () -> note("b"));
    events.transition(SECOND, () -> note("c"));
    events.advanceTo(EventQueue.LAST, "test");
    assertThat(happened).hasSize(2).last().asString().startsWith("b at ");
  }

  @Test
  void goesNoFurtherThanTheYear9999() {
    assertThat(events.after(SECOND)).isEqualTo(START.plusSeconds(1));
    assertThatThrownBy(() -> events.after(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "the clock stands at 2011-07-15T00:00:00Z and goes to 9999-12-31T23:59:59.999Z");
    events.follow(Instant.MAX);
    assertThat(events.now()).isEqualTo(EventQueue.LAST);
  }

  @Test
  void doesNotSettleWhatNeverComes() {
    events.transition(Duration.ofSeconds(Long.MAX_VALUE), () -> note("a"));
    events.expiry(SECOND, () -> note("b"));
    events.settle(EventQueue.LAST, "test");

    assertThat(happened).isEmpty();
  }

  @Test
  void tellsOfAMoveInsideAnotherApartFromIt() {
    events.expiry(SECOND, () -> events.advanceTo(START.plusSeconds(3), "inner"));
    events.expiry(SECOND.multipliedBy(2), () -> note("a"));
    events.advanceTo(START.plusSeconds(5), "outer");

    assertThat(happened)
        .containsExactly(
            "outer from PT0S at 1", "a at 2", "inner from PT1S at 3", "outer from PT3S at 5");
  }

  @Test
  void tellsNothingOfFollowing() {
    events.expiry(SECOND, () -> note("a"));
    events.follow(START.plusSeconds(3));
    events.advanceTo(START.plusSeconds(5), "test");

    assertThat(happened).containsExactly("a at 1", "test from PT3S at 5");
  }

  @Test
  void doesNotRunAheadWhileItIsHalted() {
    events.fastForwardLimit(EventQueue.LAST);
    EventQueue.ScheduledEvent due = events.expiry(SECOND, () -> note("a"));
    events.frozen(
        () -> {
          events.fastForwardTo(due);
          return due;
        });
    assertThat(happened).isEmpty();
    assertThat(events.isFrozen()).isFalse();

    events.fastForwardTo(due);
    assertThat(happened).containsExactly("a at 1", "asked for from PT0S at 1");
  }

  @Test
  void saysThatWhatIsDueAtAMomentDoesNotComeToAnEnd() {
    again();

    assertThatThrownBy(() -> events.advanceTo(START.plusSeconds(1), "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("what is due does not come to an end, at 2011-07-15T00:00:00Z");
    assertThatThrownBy(() -> events.runUntil(() -> false, EventQueue.LAST, "test"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("what is due does not come to an end, at 2011-07-15T00:00:00Z");
  }

  private void again() {
    events.expiry(Duration.ZERO, this::again);
  }

  @Test
  void refusesThePast() {
    assertThatThrownBy(() -> events.expiry(Duration.ofSeconds(-1), () -> {}))
        .hasMessage("cannot schedule into the past: PT-1S");
  }

  @Test
  void givesItsLockBackWhenSomethingBreaks() throws InterruptedException {
    events.transition(
        SECOND,
        () -> {
          throw new IllegalStateException("broken");
        });
    assertThatThrownBy(
            () ->
                events.<Object>locked(
                    () -> {
                      events.settle(EventQueue.LAST, "test");
                      return "";
                    }))
        .hasMessage("broken");

    Thread other = new Thread(() -> events.locked(() -> happened.add("other")));
    other.start();
    other.join();
    assertThat(happened).containsExactly("test from PT0S at 1", "other");
  }

  @Test
  void countsWhatIsScheduledAndWhatRan() {
    events.transition(SECOND, () -> {});
    events.transition(SECOND, events::doNotCount);
    events.expiry(SECOND.multipliedBy(2), () -> {});
    events.transition(SECOND.multipliedBy(3), () -> {});
    assertThat(events.lastRan()).isEqualTo(START);
    events.advanceTo(START.plus(SECOND.multipliedBy(2)), "test");

    assertThat(events.eventsScheduled()).isEqualTo(4);
    assertThat(events.eventsRun()).isEqualTo(2);
    assertThat(events.lastRan()).isEqualTo(START.plus(SECOND.multipliedBy(2)));
  }

  @Test
  void replaysAsMuchAsAnotherQueueHasRun() {
    events.transition(SECOND, () -> note("a"));
    events.transition(SECOND.multipliedBy(2), () -> note("b"));
    events.transition(SECOND.multipliedBy(2), () -> note("c"));
    events.transition(SECOND.multipliedBy(3), () -> note("d"));
    events.replayTo(START.plus(SECOND.multipliedBy(2)), 2);
    assertThat(happened).containsExactly("a at 1", "b at 2");

    events.replayTo(START.plus(SECOND), 3);
    assertThat(events.now()).as("does not go back").isEqualTo(START.plus(SECOND.multipliedBy(2)));
    events.replayTo(START.plus(SECOND.multipliedBy(2)), 9);
    assertThat(happened).containsExactly("a at 1", "b at 2", "c at 2");
    events.replayTo(START.plus(SECOND.multipliedBy(9)), 9);
    assertThat(happened).containsExactly("a at 1", "b at 2", "c at 2", "d at 3");
    assertThat(events.now()).isEqualTo(START.plus(SECOND.multipliedBy(9)));
  }

  @Test
  void returnsTheLimitThatWasSetBefore() {
    assertThat(events.fastForwardLimit(EventQueue.LAST)).isNull();
    assertThat(events.fastForwardLimit(null)).isEqualTo(EventQueue.LAST);
  }

  private void note(String what) {
    happened.add(what + " at " + Duration.between(START, events.now()).toSeconds());
  }
}

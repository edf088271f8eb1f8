// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.clock.EventQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduledTransitionsTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  private final List<String> moves = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();
  private final EventQueue events =
      new EventQueue(
          START, (from, to, why) -> moves.add(why + " " + Duration.between(from, to).toSeconds()));

  @Test
  void runsWhatIsDueInTheOrderOfTimeAndThenOfScheduling() {
    transition(20, "late");
    transition(10, "first");
    transition(10, "second");
    expiry(10, "third");

    advance(15);

    assertThat(happened).containsExactly("first@10", "second@10", "third@10");
    assertThat(moves).containsExactly("test 15");
  }

  @Test
  void runsEachAtItsOwnTimeAndWhatItSchedulesAsWell() {
    events.transition(
        Duration.ofSeconds(10),
        () -> {
          happened("a");
          transition(5, "b");
        });

    advance(60);

    assertThat(happened).containsExactly("a@10", "b@15");
    assertThat(events.now()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void doesNotRunWhatIsNotDue() {
    transition(10, "a");

    events.advanceTo(START.plusMillis(9_999), "test");
    assertThat(happened).isEmpty();
    events.advanceTo(START.plusMillis(10_000), "test");
    assertThat(happened).containsExactly("a@10");
  }

  @Test
  void doesNotRunWhatWasCalledOff() {
    EventQueue.ScheduledEvent due = events.transition(Duration.ofSeconds(10), () -> happened("a"));
    assertThat(due.at()).isEqualTo(START.plusSeconds(10));

    due.cancel();
    due.cancel();
    advance(60);
    settle();

    assertThat(happened).isEmpty();
    assertThat(events.now()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void canBeCalledOffAfterItHasHappened() {
    EventQueue.ScheduledEvent due = events.transition(Duration.ofSeconds(10), () -> happened("a"));
    advance(10);
    due.cancel();
    transition(5, "b");

    settle();

    assertThat(happened).containsExactly("a@10", "b@15");
  }

  @Test
  void settlesAllTransitionsAndGoesNoFurther() {
    transition(10, "a");
    transition(30, "b");
    expiry(20, "passed on the way");
    expiry(40, "not run ahead to");

    settle();

    assertThat(happened).containsExactly("a@10", "passed on the way@20", "b@30");
    assertThat(events.now()).isEqualTo(START.plusSeconds(30));
    settle();
    assertThat(events.now()).isEqualTo(START.plusSeconds(30));
    assertThat(moves).containsExactly("test 30");
  }

  @Test
  void settlesUpToALimit() {
    transition(10, "a");
    transition(30, "b");

    events.settle(START.plusSeconds(20), "test");

    assertThat(happened).containsExactly("a@10");
    assertThat(events.now()).isEqualTo(START.plusSeconds(20));
  }

  @Test
  void doesNotMoveWhenThereIsNothingToSettle() {
    expiry(10, "a");

    events.settle(START.plusSeconds(20), "test");

    assertThat(events.now()).isEqualTo(START);
    assertThat(moves).isEmpty();
  }

  @Test
  void doesNotGoBack() {
    advance(10);

    events.advanceTo(START, "test");

    assertThat(events.now()).isEqualTo(START.plusSeconds(10));
    assertThatThrownBy(() -> events.transition(Duration.ofSeconds(-1), () -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cannot schedule into the past: PT-1S");
  }

  @Test
  void runsWhatTakesNoTimeAtTheNextMove() {
    transition(0, "a");
    assertThat(happened).isEmpty();

    settle();

    assertThat(happened).containsExactly("a@0");
    assertThat(moves).isEmpty();
  }

  private void transition(long seconds, String name) {
    events.transition(Duration.ofSeconds(seconds), () -> happened(name));
  }

  private void expiry(long seconds, String name) {
    events.expiry(Duration.ofSeconds(seconds), () -> happened(name));
  }

  private void happened(String name) {
    happened.add(name + "@" + Duration.between(START, events.now()).toSeconds());
  }

  private void advance(long seconds) {
    events.advanceTo(events.now().plusSeconds(seconds), "test");
  }

  private void settle() {
    events.settle(Instant.MAX, "test");
  }
}

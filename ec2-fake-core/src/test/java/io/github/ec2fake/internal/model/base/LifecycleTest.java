// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifecycleTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  private final EventQueue events = new EventQueue(START, (from, to, why) -> {});
  private final JournalRecorder journal = new JournalRecorder(START);
  private final List<String> effects = new ArrayList<>();

  private enum State implements ResourceState {
    PENDING,
    RUNNING,
    STOPPING,
    STOPPED,
    GONE;

    @Override
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final class Thing extends Resource<State> {
    Thing() {
      super("t-1", "111122223333", State.PENDING);
    }
  }

  @Test
  void movesWithTimeAndWithEvents() {
    Thing thing = new Thing();
    Lifecycle<Thing, State> lifecycle = lifecycle(Timing.typical());
    lifecycle.begin(thing, "RunThings");
    assertThat(lifecycle.allows("StopThings", thing)).isFalse();

    advance(45);
    assertThat(thing.state()).isEqualTo(State.RUNNING);
    assertThat(thing.timed().stateChanges()).isEqualTo(1);
    lifecycle.fire("StopThings", thing);
    advance(30);
    assertThat(thing.state()).isEqualTo(State.STOPPED);
    assertThat(thing.timed().stateChanges()).isEqualTo(3);

    assertThat(effects).containsExactly("running at 45", "stopped at 75");
    assertThat(journal.toText())
        .isEqualTo(
            """
            +0:00:00.000  state  thing t-1 → pending (RunThings)
            +0:00:45.000  state  thing t-1 pending → running
            +0:00:45.000  state  thing t-1 running → stopping (StopThings)
            +0:01:15.000  state  thing t-1 stopping → stopped
            """);
  }

  @Test
  void leavesOutWhatTakesNoTime() {
    Thing thing = new Thing();
    Lifecycle<Thing, State> lifecycle =
        lifecycle(
            Timing.builder()
                .duration(Phase.EBS_BOOT, Duration.ZERO)
                .duration(Phase.STOP, Duration.ZERO)
                .build());
    lifecycle.begin(thing, "");
    assertThat(thing.state()).isEqualTo(State.RUNNING);
    lifecycle.fire("StopThings", thing);
    assertThat(thing.state()).isEqualTo(State.STOPPED);
    assertThat(effects).containsExactly("running at 0", "stopped at 0");
  }

  @Test
  void forgetsAfterAWhileButNotBeforeTheNextCall() {
    Thing thing = new Thing();
    Lifecycle<Thing, State> lifecycle =
        lifecycle(
            Timing.builder().duration(Phase.TERMINATED_INSTANCE_LISTED, Duration.ZERO).build());
    lifecycle.enter(thing, State.GONE, "");
    assertThat(effects).isEmpty();

    advance(0);
    assertThat(effects).containsExactly("forgotten at 0");
    assertThat(journal.toText()).contains("(no longer listed)");
  }

  @Test
  void callsOffWhatTimeWouldHaveLedToWhenSomethingElseHappens() {
    Thing thing = new Thing();
    Lifecycle<Thing, State> lifecycle = lifecycle(Timing.typical());
    lifecycle.begin(thing, "");
    advance(20);
    lifecycle.enter(thing, State.STOPPED, "crashed");
    advance(1000);

    assertThat(thing.state()).isEqualTo(State.STOPPED);
    assertThat(effects).isEmpty();
  }

  @Test
  void callsOffWhatWouldHaveExpiredWhenSomethingElseHappens() {
    Thing forgotten = new Thing();
    Lifecycle<Thing, State> lifecycle =
        lifecycle(Timing.typical())
            .expire(
                State.STOPPED,
                thing -> Duration.ofMinutes(5),
                State.GONE,
                thing -> note("expired"));
    lifecycle.enter(forgotten, State.GONE, "");
    lifecycle.enter(forgotten, State.RUNNING, "back");
    Thing stopped = new Thing();
    lifecycle.enter(stopped, State.STOPPED, "");
    lifecycle.enter(stopped, State.RUNNING, "again");
    advance(10_000);

    assertThat(effects).isEmpty();
    lifecycle.enter(stopped, State.STOPPED, "");
    events.settle(EventQueue.LAST, "test");
    assertThat(effects).as("settling does not wait for it").isEmpty();
    advance(300);
    assertThat(effects).containsExactly("expired at 10300");
    assertThat(stopped.state()).isEqualTo(State.GONE);
  }

  @Test
  void callsOffWhatAFaultCouldHaveHit() {
    Thing thing = new Thing();
    Lifecycle<Thing, State> lifecycle =
        lifecycle(Timing.typical())
            .faultPoint(
                State.PENDING,
                FaultPoint.of(Phase.EBS_BOOT, booting -> Set.of(), FaultPoint.NEVER));
    lifecycle.begin(thing, "");
    advance(20);
    lifecycle.enter(thing, State.STOPPED, "crashed");
    advance(1000);

    assertThat(thing.state()).isEqualTo(State.STOPPED);
    lifecycle.enter(thing, State.PENDING, "again");
    advance(45);
    assertThat(effects).containsExactly("running at 1065");
  }

  @Test
  void staysForEverInAStateThatLastsForEver() {
    Thing thing = new Thing();
    lifecycle(Timing.builder().duration(Phase.EBS_BOOT, Duration.ofSeconds(Long.MAX_VALUE)).build())
        .begin(thing, "");
    events.settle(EventQueue.LAST, "test");

    assertThat(thing.state()).isEqualTo(State.PENDING);
    assertThat(events.now()).isEqualTo(START);
  }

  @Test
  void refusesAnEventThatTheTableDoesNotHave() {
    Thing thing = new Thing();

    assertThatThrownBy(() -> lifecycle(Timing.typical()).fire("StopThings", thing))
        .hasMessage("StopThings is not allowed for t-1 in state PENDING");
    assertThat(thing.state()).isEqualTo(State.PENDING);
  }

  private Lifecycle<Thing, State> lifecycle(Timing timing) {
    Context context =
        new Context(
            events,
            timing,
            new Ids(1, Ids.Length.LONG),
            journal,
            new FaultRegistry(1, events::now),
            account -> false);
    return new Lifecycle<Thing, State>("thing", context)
        .after(State.PENDING, thing -> Phase.EBS_BOOT, State.RUNNING, thing -> note("running"))
        .on("StopThings", State.RUNNING, State.STOPPING)
        .after(State.STOPPING, thing -> Phase.STOP, State.STOPPED, thing -> note("stopped"))
        .forget(State.GONE, Phase.TERMINATED_INSTANCE_LISTED, thing -> note("forgotten"));
  }

  private void note(String what) {
    effects.add(what + " at " + Duration.between(START, events.now()).toSeconds());
  }

  private void advance(long seconds) {
    events.advanceTo(events.after(Duration.ofSeconds(seconds)), "test");
  }
}

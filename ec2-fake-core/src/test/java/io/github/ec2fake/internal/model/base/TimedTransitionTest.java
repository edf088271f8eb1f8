// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static io.github.ec2fake.fault.Faults.imageCreation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.CloudFaults;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.fault.TransitionInfo;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A transition of a hundred seconds, and the faults that meet it. */
class TimedTransitionTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");
  private static final String ID = "ami-1";

  private final EventQueue events = new EventQueue(START, (from, to, why) -> {});
  private final FaultRegistry registry = new FaultRegistry(1, events::now);
  private final Faults faults = new CloudFaults(events, registry, KnownNames.EC2);
  private final Progress progress = new Progress(START);
  private final List<String> happened = new ArrayList<>();
  private final List<StateReason> failures = new ArrayList<>();

  private TimedTransition transition(int from, int to) {
    Context context =
        new Context(
            events,
            Timing.typical(),
            new Ids(1, Ids.Length.LONG),
            new JournalRecorder(START),
            registry,
            account -> false);
    return new TimedTransition(
        context,
        new TransitionInfo(
            Phase.IMAGE_CREATION, "pending", ID, Set.of(ID), "111122223333", from, to),
        Duration.ofSeconds(100),
        progress,
        failure -> {
          failures.add(failure);
          note(failure.code());
        },
        () -> note("over"));
  }

  private void note(String what) {
    happened.add(what + " at " + Duration.between(START, events.now()).toSeconds());
  }

  private void advanceTo(int second) {
    events.advanceTo(START.plusSeconds(second), "test");
  }

  private int shown() {
    return progress.at(events.now());
  }

  @Test
  void goesEvenlyToItsEnd() {
    TimedTransition transition = transition(20, 100);
    transition.start();
    advanceTo(50);

    assertThat(shown()).isEqualTo(60);
    assertThat(transition.progress()).isLessThanOrEqualTo(60).isCloseTo(60, offset(0.1));
    advanceTo(1000);
    assertThat(happened).containsExactly("over at 100");
  }

  @Test
  void meetsAFaultThatIsRegisteredMeanwhileIfThatIsAheadOrJustThere() {
    transition(20, 100).start();
    advanceTo(25);
    faults.on(imageCreation().atPercent(39)).fail("Passed", "");
    faults.on(imageCreation().atPercent(40)).slowDown(2);
    faults.on(imageCreation().atPercent(45)).fail("Ahead", "");
    assertThat(happened).isEmpty();
    advanceTo(1000);

    // 5 of 80 percent are 6.25 seconds, which take twice as long.
    assertThat(happened).containsExactly("Ahead at 37");
  }

  @Test
  void goesOnAtItsPaceAfterItWasHeld() {
    faults.on(imageCreation().atPercent(20)).slowDown(2);
    Fault holds = faults.on(imageCreation().atPercent(60)).hang();
    transition(0, 100).start();
    advanceTo(60);
    assertThat(shown()).isEqualTo(40);
    advanceTo(150);
    assertThat(shown()).isEqualTo(60);
    holds.release();
    advanceTo(190);

    assertThat(shown()).isEqualTo(80);
    advanceTo(1000);
    assertThat(happened).containsExactly("over at 230");
  }

  @Test
  void isHeldUntilTheFaultIsReleased() {
    Fault holds = faults.on(imageCreation().atPercent(60)).hang();
    transition(0, 100).start();
    assertThat(registry.findHanging(List.of(ID))).isNull();
    advanceTo(60);
    assertThat(registry.findHanging(List.of("ami-2", ID))).isEqualTo(ID);
    holds.release();
    assertThat(registry.findHanging(List.of(ID))).isNull();
  }

  @Test
  void passesAFaultThatHitsAnotherOnceOnly() {
    faults.on(imageCreation().atPercent(50)).fail("Failed", "");
    transition(0, 100).start();
    transition(0, 100).start();
    advanceTo(1000);

    assertThat(happened).containsExactly("Failed at 50", "over at 100");
  }

  @Test
  void isMetByNothingOnceItIsOver() {
    transition(0, 100).start();
    advanceTo(100);
    faults.on(imageCreation().atPercent(99)).always().fail("Late", "");
    faults.on(imageCreation().atPercent(50)).always().slowDown(2);
    advanceTo(1000);

    assertThat(happened).containsExactly("over at 100");
  }

  @Test
  void isMetByNothingOnceItHasFailed() {
    faults.on(imageCreation().atPercent(40)).fail("Failed", "is lost");
    transition(0, 100).start();
    advanceTo(50);
    assertThat(failures).singleElement().hasToString("Failed: is lost");
    faults.on(imageCreation().atPercent(60)).fail("Late", "");
    advanceTo(1000);

    assertThat(happened).containsExactly("Failed at 40");
  }

  @Test
  void comesToNothingIfItIsCalledOff() {
    Fault holds = faults.on(imageCreation().atPercent(60)).hang();
    TimedTransition calledOff = transition(0, 100);
    calledOff.start();
    TimedTransition held = transition(0, 100);
    held.start();
    advanceTo(50);
    calledOff.cancel();
    advanceTo(70);
    held.cancel();
    holds.release();
    advanceTo(1000);

    assertThat(happened).isEmpty();
  }

  @Test
  void takesAsLongAsAFaultSays() {
    faults.on(imageCreation().atPercent(0)).takeExactly(Duration.ofSeconds(50));
    faults.on(imageCreation().atPercent(40)).takeExactly(Duration.ofSeconds(200));
    transition(0, 100).start();
    advanceTo(20);
    assertThat(shown()).isEqualTo(40);
    advanceTo(1000);

    assertThat(happened).containsExactly("over at 140");
  }

  @Test
  void showsNoProgressIfItHasNone() {
    transition(0, 0).start();
    advanceTo(50);

    assertThat(progress.isRunning()).isFalse();
    assertThat(progress.changed(events.now())).isEqualTo(START);
  }

  @Test
  void isFastForwardedToItsEndThroughTheFaultsOnItsWay() {
    faults.on(imageCreation().atPercent(50)).slowDown(2);
    TimedTransition transition = transition(0, 100).notAwaited();
    transition.start();
    events.settle(EventQueue.LAST, "test");
    transition.fastForward();
    assertThat(happened).as("the clock does not run ahead").isEmpty();

    events.fastForwardLimit(EventQueue.LAST);
    transition.fastForward();
    assertThat(happened).containsExactly("over at 150");
  }

  @Test
  void isFastForwardedToWhereItIsHeldAndNoFurther() {
    faults.on(imageCreation().atPercent(50)).hang();
    TimedTransition transition = transition(0, 100).notAwaited();
    transition.start();
    events.fastForwardLimit(EventQueue.LAST);
    transition.fastForward();
    transition.fastForward();

    assertThat(happened).isEmpty();
    assertThat(events.now()).isEqualTo(START.plusSeconds(50));
  }
}

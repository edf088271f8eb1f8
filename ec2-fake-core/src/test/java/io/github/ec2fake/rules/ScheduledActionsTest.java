// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.ScheduledAction;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a test schedules for later. */
class ScheduledActionsTest {
  private final List<String> happened = new ArrayList<>();
  @AutoClose private Ec2Cloud cloud = cloud(TimeMode.manual());

  private static Ec2Cloud cloud(TimeMode mode) {
    return Ec2Cloud.builder().time(mode).startingAt(START).build();
  }

  static Stream<TimeMode> modes() {
    return Stream.of(
        TimeMode.settling(),
        TimeMode.perCall(ofSeconds(7)),
        TimeMode.manual(),
        TimeMode.wallClock(1e-9));
  }

  @Test
  void happensAtItsOwnTimeAndInOrder() {
    cloud.at(ofMinutes(3), note("c"));
    cloud.at(ofMinutes(1), note("a"));
    cloud.at(START.plusSeconds(60), note("b"));
    cloud.at(Duration.ZERO, note("now"));
    assertThat(happened).isEmpty();

    cloud.clock().advance(ofMinutes(2));
    assertThat(happened).containsExactly("now at 0", "a at 60", "b at 60");
    cloud.clock().advance(ofMinutes(2));
    assertThat(happened).last().isEqualTo("c at 180");
  }

  @ParameterizedTest
  @MethodSource("modes")
  void mayCallTheCloudAsItIsAtThatMoment(TimeMode mode) {
    cloud = cloud(mode);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.at(
        cloud.clock().instant().plusSeconds(30),
        c -> {
          happened.add(stateOf(ec2, id));
          c.client().terminateInstances(new TerminateInstancesRequest(List.of(id)));
          happened.add(stateOf(ec2, id));
        });
    cloud.clock().advance(ofSeconds(31));

    assertThat(happened).containsExactly("pending", "shutting-down");
    cloud.clock().advance(ofSeconds(30));
    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
    assertThat(cloud.journal().transitions(id))
        .extracting(TransitionEntry::to)
        .containsExactly("pending", "shutting-down", "terminated");
  }

  @Test
  void settlingMeetsItOnItsWayAndDoesNotRunAheadToIt() {
    cloud = cloud(TimeMode.settling());
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.at(ofSeconds(30), note("on the way"));
    ScheduledAction later = cloud.at(ofSeconds(50), note("later"));

    for (int i = 0; i < 5; i++) {
      assertThat(stateOf(ec2, id)).isEqualTo("running");
    }
    assertThat(happened).containsExactly("on the way at 30");
    assertThat(later.hasRun()).isFalse();
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(45));
  }

  @Test
  void settlingGoesOnWithWhatItHasBegun() {
    cloud = cloud(TimeMode.settling());
    AmazonEC2 ec2 = cloud.client();
    AtomicReference<String> second = new AtomicReference<>("");
    launched(ec2, LINUX_EBS);
    cloud.at(ofSeconds(30), c -> second.set(launched(c.client(), LINUX_EBS).getInstanceId()));

    ec2.describeRegions();

    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(75));
    assertThat(stateOf(ec2, second.get())).isEqualTo("running");
  }

  @Test
  void ordersAFaultThatHitsLater() {
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, Fixtures.WINDOWS_STORE).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String task =
        ec2.bundleInstance(Bundling.bundling(cloud, Fixtures.OWNER, id))
            .getBundleTask()
            .getBundleId();
    cloud.at(
        ofSeconds(34), c -> c.faults().on(Faults.bundling().atPercent(40)).fail("Client.X", "no"));
    cloud.clock().advanceUntilSettled();

    assertThat(Bundling.task(ec2, task).getState()).isEqualTo("failed");
    assertThat(cloud.faults().unfired()).isEmpty();
  }

  @Test
  void mayMoveTheClockItselfAndEachLineOfTheJournalTellsOfItsOwnMove() {
    cloud.at(
        ofMinutes(1),
        c -> {
          note("begins").accept(c);
          c.clock().advance(ofMinutes(4));
          note("ends").accept(c);
        });
    cloud.at(ofMinutes(1), note("same moment"));
    cloud.at(ofMinutes(2), note("inside"));
    cloud.at(ofMinutes(6), note("after"));
    cloud.clock().advance(ofMinutes(10));

    assertThat(happened)
        .containsExactly(
            "begins at 60", "same moment at 60", "inside at 120", "ends at 300", "after at 360");
    assertThat(cloud.journal().toText().replaceAll("java:[0-9]+", "java:0"))
        .isEqualTo(
            """
            +0:01:00.000  clock  +1m advance
            +0:01:00.000  event  scheduled by ScheduledActionsTest.java:0
            +0:01:00.000  event  scheduled by ScheduledActionsTest.java:0
            +0:02:00.000  clock  +1m advance
            +0:02:00.000  event  scheduled by ScheduledActionsTest.java:0
            +0:05:00.000  clock  +3m advance
            +0:06:00.000  clock  +1m advance
            +0:06:00.000  event  scheduled by ScheduledActionsTest.java:0
            +0:10:00.000  clock  +4m advance
            """);
  }

  @Test
  void mayMoveTheClockBeyondWhereItWasToGo() {
    cloud.at(ofMinutes(1), c -> c.clock().advance(ofHours(1)));
    cloud.clock().advance(ofMinutes(10));

    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(3660));
    assertThat(total(cloud)).isEqualTo(ofMinutes(61));
  }

  @Test
  void mayScheduleMore() {
    tick(5);
    cloud.clock().advance(ofHours(1));

    assertThat(happened).containsExactly("5 at 60", "4 at 120", "3 at 180", "2 at 240", "1 at 300");
  }

  private void tick(int left) {
    if (left > 0) {
      cloud.at(
          ofMinutes(1),
          c -> {
            note(Integer.toString(left)).accept(c);
            tick(left - 1);
          });
    }
  }

  @Test
  void maySettleAndWait() {
    cloud = cloud(TimeMode.settling());
    cloud.at(
        ofMinutes(1),
        c -> {
          AmazonEC2 ec2 = c.client();
          String id = launched(ec2, LINUX_EBS).getInstanceId();
          note(stateOf(ec2, id)).accept(c);
          ec2.waiters()
              .instanceRunning()
              .run(new WaiterParameters<>(new DescribeInstancesRequest().withInstanceIds(id)));
          note(stateOf(ec2, id)).accept(c);
          launched(ec2, LINUX_EBS);
          happened.add("settled in " + c.clock().advanceUntilSettled());
        });
    cloud.clock().advance(ofMinutes(1));

    assertThat(happened).containsExactly("pending at 60", "running at 105", "settled in PT45S");
  }

  @Test
  void whatItThrowsReachesWhoMovedTheClockAndNothingElseIsLost() {
    IllegalStateException broken = new IllegalStateException("broken");
    cloud.at(
        ofMinutes(1),
        c -> {
          throw broken;
        });
    cloud.at(ofMinutes(1), note("same moment"));
    cloud.at(ofMinutes(2), note("later"));

    assertThatThrownBy(() -> cloud.clock().advance(ofMinutes(10))).isSameAs(broken);
    assertThat(cloud.clock().instant()).isEqualTo(START.plusSeconds(60));
    assertThat(broken.getSuppressed())
        .singleElement()
        .satisfies(
            here -> {
              assertThat(here).hasMessage("what has failed was scheduled here");
              assertThat(here.getStackTrace()[0].getMethodName())
                  .isEqualTo("whatItThrowsReachesWhoMovedTheClockAndNothingElseIsLost");
            });
    assertThat(cloud.journal().entries().get(0))
        .isEqualTo(new ClockEntry(START.plusSeconds(60), ofMinutes(1), "advance"));

    cloud.clock().advance(ofMinutes(9));
    assertThat(happened).containsExactly("same moment at 60", "later at 120");
    assertThat(total(cloud)).isEqualTo(ofMinutes(10));
  }

  @Test
  void whatItThrowsPassesThroughTheCallThatMovedTheClock() {
    cloud = cloud(TimeMode.perCall(ofMinutes(1)));
    AmazonEC2 ec2 = cloud.client();
    cloud.at(
        ofMinutes(1),
        c -> c.client().describeImages(new DescribeImagesRequest().withImageIds("ami-12345678")));
    cloud.at(
        ofMinutes(2),
        c -> {
          throw new AssertionError("an assertion of the test");
        });

    Throwable refusal = catchThrowable(ec2::describeRegions);
    assertThat(refusal)
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            e -> assertThat(e.getErrorCode()).isEqualTo("InvalidAMIID.NotFound"));
    assertThat(refusal.getSuppressed()).hasSize(1);
    assertThatThrownBy(ec2::describeRegions)
        .isExactlyInstanceOf(AssertionError.class)
        .hasMessage("an assertion of the test");
    assertThat(ec2.describeRegions().getRegions()).isNotEmpty();
    assertThat(cloud.journal().calls())
        .extracting(CallEntry::action)
        .containsExactly("DescribeImages", "DescribeRegions");
  }

  @Test
  void canBeCalledOffAndSaysWhatHasHappened() {
    ScheduledAction first = cloud.at(ofMinutes(2), note("first"));
    ScheduledAction second = cloud.at(ofMinutes(1), note("second"));
    ScheduledAction third = cloud.at(ofMinutes(3), note("third"));
    assertThat(cloud.clock().scheduledActions()).containsExactly(second, first, third);
    assertThat(second.at()).isEqualTo(START.plusSeconds(60));
    assertThat(second.toString())
        .matches("at 2011-07-15T12:01:00Z, scheduled by ScheduledActionsTest\\.java:[0-9]+");

    first.cancel();
    cloud.clock().advance(ofMinutes(2));
    second.cancel();

    assertThat(happened).containsExactly("second at 60");
    assertThat(first.hasRun()).isFalse();
    assertThat(second.hasRun()).isTrue();
    assertThat(cloud.clock().scheduledActions()).containsExactly(third);
  }

  @Test
  void refusesThePastAndTheEndOfTime() {
    assertThatThrownBy(() -> cloud.at(ofMillis(-1), note("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing can be scheduled into the past, but was for PT-0.001S from now");
    assertThatThrownBy(() -> cloud.at(START.minusMillis(1), note("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the clock stands at 2011-07-15T12:00:00Z and cannot go back to"
                + " 2011-07-15T11:59:59.999Z");
    assertThatThrownBy(() -> cloud.at(ofDays(365 * 9000), note("")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("goes to 9999-12-31T23:59:59.999Z");
    assertThat(cloud.clock().scheduledActions()).isEmpty();
  }

  @Test
  void theWallClockStandsStillMeanwhileToo() {
    cloud = cloud(TimeMode.wallClock(1e8));
    cloud.at(
        START.plus(ofDays(3650)),
        c -> {
          note("a").accept(c);
          c.client().describeRegions();
          note("b").accept(c);
        });
    cloud.clock().advance(ofDays(3650));

    assertThat(happened).containsExactly("a at 315360000", "b at 315360000");
  }

  @Test
  void aStickingTransitionDoesNotMakeSettlingRunAhead() {
    cloud =
        Ec2Cloud.builder()
            .startingAt(START)
            .timing(Timing.builder().duration(Phase.EBS_BOOT, ofSeconds(Long.MAX_VALUE)).build())
            .build();
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.at(ofHours(1), note("later"));

    assertThat(stateOf(ec2, id)).isEqualTo("pending");
    assertThat(cloud.clock().instant()).isEqualTo(START);
    assertThat(happened).isEmpty();
  }

  private Consumer<Ec2Cloud> note(String what) {
    return c ->
        happened.add(what + " at " + Duration.between(START, c.clock().instant()).toSeconds());
  }

  private static Duration total(Ec2Cloud cloud) {
    return cloud.journal().entries().stream()
        .filter(ClockEntry.class::isInstance)
        .map(entry -> ((ClockEntry) entry).by())
        .reduce(Duration.ZERO, Duration::plus);
  }
}

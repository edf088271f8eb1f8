// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.examples.WebFleet.NEW_IMAGE;
import static io.github.ec2fake.examples.WebFleet.SIZE;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.rebooting;
import static io.github.ec2fake.fault.Faults.statusChecks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.examples.FailingClient.Failure;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.StaleEntry;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class FleetRollerTest {
  private final AmazonEC2 ec2;
  private final Ec2Cloud cloud;
  private final FleetRoller roller;
  private final WebFleet fleet;

  FleetRollerTest(AmazonEC2 ec2, Ec2Cloud cloud) {
    this.ec2 = ec2;
    this.cloud = cloud;
    this.roller = new FleetRoller(ec2, cloud.clock().sleeper()::sleep);
    this.fleet = WebFleet.launch(ec2, cloud);
  }

  @Test
  void rollsTheFleetToTheNewImage() {
    assertThat(roller.roll(fleet.rollout())).isEqualTo(2);

    fleet.assertThatItIsTheNewOneInFull(ec2);
    assertThat(WebFleet.launches(cloud.journal())).isEqualTo(2 * SIZE);
  }

  @Test
  void replacesOneBatchAfterTheOther() {
    roller.roll(fleet.rollout());

    assertThat(calls("RunInstances"))
        .extracting(call -> call.parameters().get("MinCount"))
        .containsExactly("3", "2", "1");
    assertThat(calls("TerminateInstances"))
        .extracting(FleetRollerTest::instances)
        .containsExactly(2L, 1L);
    assertThat(cloud.journal())
        .receivedInOrder(
            "CreateLaunchTemplateVersion",
            "ModifyLaunchTemplate",
            "RunInstances",
            "TerminateInstances",
            "RunInstances",
            "TerminateInstances");
  }

  @Test
  void keepsTheFleetHealthyThroughout() {
    roller.roll(fleet.rollout());

    WebFleet.assertThatItWasNeverSmaller(cloud.journal());
  }

  @Test
  void rollsBackIfANewInstanceDoesNotStart() {
    cloud
        .faults()
        .on(booting().ofImage(NEW_IMAGE))
        .fail("Server.InternalError", "Internal error on launch");

    assertRolledBack("of version 2 is terminated", "Server.InternalError");
  }

  @Test
  void rollsBackIfANewInstanceFailsItsStatusChecks() {
    cloud
        .faults()
        .on(statusChecks().ofImage(NEW_IMAGE))
        .fail("Server.InternalError", "Unreachable");

    assertRolledBack("of version 2 is running, with status checks", "impaired");
  }

  @Test
  void rollsBackWhatIsReplacedAlreadyIfAnInstanceOfALaterBatchFails() {
    cloud
        .faults()
        .on(booting().ofImage(NEW_IMAGE).nth(3))
        .fail("Server.InternalError", "Internal error on launch");

    assertRolledBack("of version 2 is terminated");

    assertThat(WebFleet.launches(cloud.journal())).isEqualTo(SIZE + 3 + 2);
    assertThat(ec2).instance(fleet.ids().get(2)).isRunning();
  }

  @Test
  void rollsBackIfANewInstanceNeverStarts() {
    cloud.faults().on(booting().ofImage(NEW_IMAGE)).hang();

    assertRolledBack("gave up after 30 minutes: ", "of version 2 is pending");
  }

  @Test
  void isRolledBackAlthoughACallOfThatIsRefusedAtFirst() {
    cloud
        .faults()
        .on(booting().ofImage(NEW_IMAGE).nth(3))
        .fail("Server.InternalError", "Internal error on launch");
    cloud
        .faults()
        .on(call("ModifyLaunchTemplate").nth(2))
        .fail("UnauthorizedOperation", "You are not authorized", 403);

    assertRolledBack("of version 2 is terminated");
  }

  @Test
  void saysSoIfItCannotBeRolledBack() {
    cloud
        .faults()
        .on(booting().ofImage(NEW_IMAGE))
        .fail("Server.InternalError", "Internal error on launch");
    cloud
        .faults()
        .on(call("DeleteLaunchTemplateVersions"))
        .always()
        .fail("UnauthorizedOperation", "You are not authorized", 403);

    Throwable failure = catchThrowable(() -> roller.roll(fleet.rollout()));

    assertThat(failure)
        .isInstanceOf(RolloutFailedException.class)
        .hasMessageContaining("back to version 1: do it by hand")
        .hasCauseInstanceOf(AmazonEC2Exception.class);
    assertThat(failure.getSuppressed())
        .singleElement()
        .satisfies(first -> assertThat(first).hasMessageContaining("is terminated"));
  }

  @Test
  void rollsBackIfThereIsNoSuchImage() {
    Rollout rollout =
        new Rollout("release-42", fleet.templateId(), "ami-0123456789abcdef0", SIZE, 2, SIZE);

    assertThatThrownBy(() -> roller.roll(rollout))
        .isInstanceOf(RolloutFailedException.class)
        .hasMessageContaining("the new version cannot be launched: ")
        .hasMessageContaining("InvalidAMIID.NotFound");

    fleet.assertThatItIsTheOldOneInFull(ec2);
    assertThat(WebFleet.launches(cloud.journal())).isEqualTo(SIZE);
  }

  @Test
  void rollsBackIfTheRestOfTheFleetIsLostMeanwhile() {
    cloud.at(
        Duration.ofSeconds(60),
        c -> c.client().terminateInstances(new TerminateInstancesRequest(fleet.ids())));

    assertRolledBack("only 2 of at least 3 instances are healthy");
  }

  @Test
  void doesNotTouchAFleetThatIsNotHealthyEnough() {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(fleet.ids().get(0))));

    assertThatThrownBy(() -> roller.roll(fleet.rollout()))
        .isInstanceOf(RolloutFailedException.class)
        .hasMessageContaining("only 2 of at least 3 instances are healthy");

    assertThat(cloud.journal()).received("CreateLaunchTemplateVersion").never();
    assertThat(cloud.journal()).received("RunInstances").once();
    assertThat(ec2).hasRunningInstances(2);
  }

  @Test
  void terminatesTheUnhealthyFirst() {
    String impaired = fleet.ids().get(2);
    cloud.faults().on(rebooting().of(impaired)).fail("Server.InternalError", "Unreachable");
    ec2.rebootInstances(new RebootInstancesRequest(List.of(impaired)));

    roller.roll(new Rollout("release-42", fleet.templateId(), NEW_IMAGE, SIZE, 1, 2));

    assertThat(calls("TerminateInstances").get(0).parameters()).containsValue(impaired);
    fleet.assertThatItIsTheNewOneInFull(ec2);
  }

  @Test
  void launchesNothingTwiceIfRepliesAreLost() {
    cloud.faults().on(call("RunInstances").nth(1)).atEveryAttempt().loseReply();
    cloud.faults().on(call("RunInstances").nth(3)).atEveryAttempt().loseReply();

    roller.roll(fleet.rollout());

    fleet.assertThatItIsTheNewOneInFull(ec2);
    assertThat(WebFleet.launches(cloud.journal())).isEqualTo(2 * SIZE);
  }

  @Test
  void goesOnAfterAnInterruptionAtAnyCall() {
    int calls = callsUntilInterruption(Integer.MAX_VALUE, false);

    assertThat(calls).isGreaterThan(15);
    IntStream.rangeClosed(1, calls).forEach(nth -> callsUntilInterruption(nth, false));
  }

  @Test
  void goesOnAfterAnInterruptionWhileItRollsBack() {
    int calls = callsUntilInterruption(Integer.MAX_VALUE, true);

    assertThat(calls).isGreaterThan(15);
    IntStream.rangeClosed(1, calls).forEach(nth -> callsUntilInterruption(nth, true));
  }

  /** After the interruption EC2 shows the fleet for a while as it was before the launch. */
  @Test
  void launchesNothingTwiceAfterAnInterruptionOfWhichEc2ShowsNothingYet() {
    try (Ec2Cloud lagging =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .consistency(Consistency.builder().lag(INSTANCES, Duration.ofSeconds(20)).build())
            .build()) {
      WebFleet web = WebFleet.launch(lagging.client(), lagging);
      AtomicBoolean launched = new AtomicBoolean();
      FailingClient mortal =
          new FailingClient(
              lagging.client(),
              (number, call) -> {
                if (launched.get()) {
                  throw new Killed();
                }
                launched.set(call.equals("runInstances"));
                return false;
              },
              Failure.REFUSED);
      Pause pause = lagging.clock().sleeper()::sleep;
      assertThatThrownBy(() -> new FleetRoller(mortal.client(), pause).roll(web.rollout()))
          .isInstanceOf(Killed.class);

      new FleetRoller(lagging.client(), pause).roll(web.rollout());

      assertThat(WebFleet.launches(lagging.journal())).isEqualTo(2 * SIZE);
      assertThat(lagging.journal()).received("CreateLaunchTemplateVersion").once();
      assertThat(lagging.journal().entries()).anyMatch(StaleEntry.class::isInstance);
    }
  }

  @Test
  void doesNothingMoreIfItWasRolledBack() {
    rollsBackIfANewInstanceDoesNotStart();

    assertThatThrownBy(() -> roller.roll(fleet.rollout()))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal ->
                assertThat(refusal.getErrorCode())
                    .isEqualTo("InvalidLaunchTemplateId.VersionNotFound"));

    fleet.assertThatItIsTheOldOneInFull(ec2);
  }

  @Test
  void needsNumbersThatFit() {
    for (int[] numbers : new int[][] {{0, 1, 0}, {3, 0, 3}, {3, 1, 4}, {3, 1, -1}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> new Rollout("r", "lt-1", NEW_IMAGE, numbers[0], numbers[1], numbers[2]));
    }
  }

  private void assertRolledBack(String... message) {
    Throwable failure = catchThrowable(() -> roller.roll(fleet.rollout()));

    assertThat(failure)
        .isInstanceOf(RolloutFailedException.class)
        .hasMessageContainingAll(message)
        .hasNoSuppressedExceptions();
    fleet.assertThatItIsTheOldOneInFull(ec2);
  }

  private List<CallEntry> calls(String action) {
    return cloud.journal().calls(action);
  }

  private static long instances(CallEntry call) {
    return call.parameters().keySet().stream().filter(key -> key.startsWith("InstanceId")).count();
  }

  /** The process that rolls has ended. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Rolls a fleet of its own, is interrupted instead of a call, and rolls it again.
   *
   * @param failing whether the third new instance does not start
   * @return how many calls were made until then
   */
  private static int callsUntilInterruption(int nth, boolean failing) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      WebFleet fleet = WebFleet.launch(ec2, cloud);
      if (failing) {
        cloud
            .faults()
            .on(booting().ofImage(NEW_IMAGE).nth(3))
            .fail("Server.InternalError", "Internal error on launch");
      }
      FailingClient mortal =
          new FailingClient(
              ec2,
              (number, call) -> {
                if (number.equals(nth)) {
                  throw new Killed();
                }
                return false;
              },
              Failure.REFUSED);
      Throwable end =
          catchThrowable(
              () ->
                  new FleetRoller(mortal.client(), cloud.clock().sleeper()::sleep)
                      .roll(fleet.rollout()));
      if (nth == Integer.MAX_VALUE) {
        assertThat(end instanceof RolloutFailedException).isEqualTo(failing);
        return mortal.calls().size();
      }
      assertThat(end).isInstanceOf(Killed.class);
      boolean rolled =
          catchThrowable(
                  () -> new FleetRoller(ec2, cloud.clock().sleeper()::sleep).roll(fleet.rollout()))
              == null;
      WebFleet.assertThatItWasNeverSmaller(cloud.journal());
      assertThat(rolled).isEqualTo(!failing);
      if (failing) {
        fleet.assertThatItIsTheOldOneInFull(ec2);
      } else {
        fleet.assertThatItIsTheNewOneInFull(ec2);
        assertThat(WebFleet.launches(cloud.journal())).isEqualTo(2 * SIZE);
      }
      return mortal.calls().size();
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.withoutTimeFor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DescribeBundleTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.GetPasswordDataRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.waiters.MaxAttemptsRetryStrategy;
import com.amazonaws.waiters.PollingStrategy;
import com.amazonaws.waiters.WaiterParameters;
import com.amazonaws.waiters.WaiterTimedOutException;
import com.amazonaws.waiters.WaiterUnrecoverableException;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How states come about in each time mode, and the SDK's waiters. */
class WaitersTest {

  /** A poll that said "not yet" would make the waiter sleep for real, and poll again. */
  @ParameterizedTest
  @MethodSource("io.github.ec2fake.rules.Fixtures#timeModes")
  void withTheirDefaultPollingAskOnceOnly(TimeMode mode) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 ec2 = cloud.client();
      ec2.createKeyPair(new CreateKeyPairRequest("mine"));
      String id = launched(ec2, launch(WINDOWS_EBS).withKeyName("mine")).getInstanceId();

      ec2.waiters().instanceRunning().run(new WaiterParameters<>(instances(id)));
      ec2.waiters()
          .passwordDataAvailable()
          .run(new WaiterParameters<>(new GetPasswordDataRequest(id)));
      String imageId = ec2.createImage(new CreateImageRequest(id, "image")).getImageId();
      ec2.waiters()
          .imageAvailable()
          .run(new WaiterParameters<>(new DescribeImagesRequest().withImageIds(imageId)));
      ec2.waiters()
          .snapshotCompleted()
          .run(new WaiterParameters<>(new DescribeSnapshotsRequest().withOwnerIds("self")));
      ec2.stopInstances(new StopInstancesRequest(List.of(id)));
      ec2.waiters().instanceStopped().run(new WaiterParameters<>(instances(id)));
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
      ec2.waiters().instanceTerminated().run(new WaiterParameters<>(instances(id)));

      assertThat(cloud.journal().calls("DescribeInstances")).hasSize(3);
      assertThat(cloud.journal().calls("GetPasswordData")).hasSize(1);
      assertThat(cloud.journal().calls("DescribeImages")).hasSize(1);
      assertThat(cloud.journal().calls("DescribeSnapshots")).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.rules.Fixtures#timeModes")
  void waitForABundleTask(TimeMode mode) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, WINDOWS_STORE).getInstanceId();
      ec2.waiters().instanceRunning().run(new WaiterParameters<>(instances(id)));
      String task =
          ec2.bundleInstance(Bundling.bundling(cloud, OWNER, id)).getBundleTask().getBundleId();

      ec2.waiters()
          .bundleTaskComplete()
          .run(new WaiterParameters<>(new DescribeBundleTasksRequest().withBundleIds(task)));

      assertThat(cloud.journal().calls("DescribeBundleTasks")).hasSize(1);
      assertThat(Bundling.task(ec2, task).getState()).isEqualTo("complete");
    }
  }

  @Test
  void giveUpOnABundleTaskThatFails() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, WINDOWS_STORE).getInstanceId();
      cloud.clock().advanceUntilSettled();
      String task =
          ec2.bundleInstance(Bundling.bundling(cloud, OWNER, id)).getBundleTask().getBundleId();
      ec2.cancelBundleTask(new CancelBundleTaskRequest(task));

      assertThatThrownBy(
              () ->
                  ec2.waiters()
                      .bundleTaskComplete()
                      .run(
                          new WaiterParameters<>(
                              new DescribeBundleTasksRequest().withBundleIds(task))))
          .isInstanceOf(WaiterUnrecoverableException.class);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.rules.Fixtures#timeModes")
  void withTheClocksPollingWaitOnTheFakesTime(TimeMode mode) {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();

      ec2.waiters()
          .instanceRunning()
          .run(new WaiterParameters<>(instances(id)).withPollingStrategy(cloud.pollingStrategy()));

      assertThat(stateOf(ec2, id)).isEqualTo("running");
    }
  }

  @Test
  void withTheClocksPollingGiveUpAfterFortyPolls() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();
      Instant begun = cloud.clock().instant();

      assertThatThrownBy(
              () ->
                  ec2.waiters()
                      .instanceTerminated()
                      .run(
                          new WaiterParameters<>(instances(id))
                              .withPollingStrategy(
                                  cloud.pollingStrategy(Duration.ofMinutes(1), 40))))
          .isInstanceOf(WaiterTimedOutException.class);

      assertThat(Duration.between(begun, cloud.clock().instant()))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(39));
      assertThat(cloud.journal().calls("DescribeInstances")).hasSize(41);
    }
  }

  @Test
  void settlingIsThereAtTheNextCallAndNoSooner() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      Instant begun = cloud.clock().instant();

      String id = launched(ec2, LINUX_EBS).getInstanceId();

      assertThat(cloud.clock().instant()).isEqualTo(begun);
      assertThat(stateOf(ec2, id)).isEqualTo("running");
      assertThat(cloud.clock().instant()).isEqualTo(begun.plusSeconds(45));
      assertThat(stateOf(ec2, id)).isEqualTo("running");
      assertThat(cloud.clock().instant()).isEqualTo(begun.plusSeconds(45));
    }
  }

  @Test
  void settlingNeverRunsAheadToAnExpiry() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));

      for (int i = 0; i < 100; i++) {
        assertThat(stateOf(ec2, id)).isEqualTo("terminated");
      }
    }
  }

  @Test
  void eachCallMovesTheClockByItsStepAndSeesTheStatesOnTheWay() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().time(TimeMode.perCall(Duration.ofSeconds(15))).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();
      Instant launched = cloud.clock().instant();

      assertThat(Stream.generate(() -> stateOf(ec2, id)).limit(4))
          .containsExactly("pending", "pending", "running", "running");
      assertThat(cloud.clock().instant()).isEqualTo(launched.plusSeconds(60));
    }
  }

  @Test
  void manualStandsStill() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();

      assertThat(Stream.generate(() -> stateOf(ec2, id)).limit(50)).containsOnly("pending");
      assertThat(cloud.clock().advanceUntilSettled()).isEqualTo(Duration.ofSeconds(45));
      assertThat(stateOf(ec2, id)).isEqualTo("running");
    }
  }

  @Test
  void theWallClockBringsTheStatesAbout() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.wallClock(1e9)).build()) {
      AmazonEC2 ec2 = cloud.client();
      String id = launched(ec2, LINUX_EBS).getInstanceId();

      assertThat(stateOf(ec2, id)).isEqualTo("running");
    }
  }

  @Test
  void whatTakesNoTimeIsDoneInTheReply() {
    try (Ec2Cloud cloud =
        withoutTimeFor(Phase.EBS_BOOT, Phase.STOP, Phase.TERMINATION, Phase.IMAGE_CREATION)) {
      AmazonEC2 ec2 = cloud.client();

      var instance = launched(ec2, LINUX_EBS);
      String id = instance.getInstanceId();

      assertThat(instance.getState().getName()).isEqualTo("running");
      assertThat(instance.getPublicIpAddress()).isNotNull();
      assertThat(
              image(ec2, ec2.createImage(new CreateImageRequest(id, "now")).getImageId())
                  .getState())
          .isEqualTo("available");
      assertThat(
              ec2.stopInstances(new StopInstancesRequest(List.of(id)))
                  .getStoppingInstances()
                  .get(0)
                  .getCurrentState()
                  .getName())
          .isEqualTo("stopped");
      ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
      assertThat(stateOf(ec2, id)).isEqualTo("terminated");
      assertThat(cloud.journal().transitions(id))
          .extracting(TransitionEntry::to)
          .containsExactly(
              "pending",
              "running",
              "running",
              "stopping",
              "stopped",
              "shutting-down",
              "terminated");
    }
  }

  private static DescribeInstancesRequest instances(String id) {
    return new DescribeInstancesRequest().withInstanceIds(id);
  }

  @Test
  void aWaiterForWhatAFaultHoldsIsEndedAtItsSecondPoll() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      cloud.faults().on(Faults.booting()).hang();
      String id = launched(ec2, LINUX_EBS).getInstanceId();
      DescribeInstancesRequest describe = new DescribeInstancesRequest().withInstanceIds(id);
      PollingStrategy atOnce = new PollingStrategy(new MaxAttemptsRetryStrategy(40), context -> {});

      ec2.waiters().instanceExists().run(new WaiterParameters<>(describe));
      assertThatThrownBy(
              () ->
                  ec2.waiters()
                      .instanceRunning()
                      .run(new WaiterParameters<>(describe).withPollingStrategy(atOnce)))
          .isInstanceOf(WaiterTimedOutException.class)
          .hasRootCauseMessage("a fault holds " + id + ", so that it will never be there");

      assertThat(cloud.journal().calls("DescribeInstances")).hasSize(2);
      ec2.waiters().instanceExists().run(new WaiterParameters<>(describe));
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.limit.Throttling;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often accounts may call. */
class ThrottlingTest {

  @Test
  void isOffToBeginWith() {
    try (Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build()) {
      for (int i = 0; i < 200; i++) {
        cloud.client().describeRegions();
      }
      assertThat(cloud.clock().instant()).isEqualTo(START);
    }
  }

  @Test
  void theSdkWaitsOnTheFakesTimeAndGetsThrough() {
    try (Ec2Cloud cloud = throttled(Throttling.published())) {
      AmazonEC2 ec2 = cloud.client();
      for (int i = 0; i < 6; i++) {
        launched(ec2, LINUX_EBS);
      }

      assertThat(cloud.journal().calls("RunInstances"))
          .extracting(CallEntry::status)
          .containsExactly(200, 200, 200, 200, 200, 503, 503, 200);
      assertThat(cloud.journal().calls("RunInstances").get(5).errorMessage())
          .isEqualTo(
              "Request limit exceeded. Account 111122223333 has been throttled on ec2:RunInstances"
                  + " because it exceeded its request rate limit.");
      assertThat(cloud.clock().instant()).isEqualTo(START.plusMillis(1500));
    }
  }

  @Test
  void aVolumeHasASnapshotEveryFifteenSeconds() {
    try (Ec2Cloud cloud = throttled(Throttling.published())) {
      AmazonEC2 ec2 = cloud.client();
      String volumeId =
          ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
      cloud.clock().advanceUntilSettled();
      ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "first"));

      assertThatRefusal(() -> ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "second")))
          .isEqualTo(
              "400 SnapshotCreationPerVolumeRateExceeded: The maximum per volume CreateSnapshot"
                  + " request rate has been exceeded. Use an increasing or variable sleep interval"
                  + " between requests.");
      cloud.clock().advance(Duration.ofSeconds(15));
      ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "third"));
    }
  }

  @Test
  void theSdkGivesUpAfterItsAttempts() {
    try (Ec2Cloud cloud = throttled(Throttling.published().instances("RunInstances", 3, 1))) {
      AmazonEC2 ec2 = cloud.client();
      launched(ec2, LINUX_EBS);

      assertThatRefusal(() -> ec2.runInstances(launch(LINUX_EBS).withMinCount(4).withMaxCount(4)))
          .startsWith("503 RequestLimitExceeded: Request limit exceeded.");
      assertThat(cloud.journal().calls("RunInstances")).hasSize(5);
      assertThat(ec2.describeInstances().getReservations()).hasSize(1);
    }
  }

  @Test
  void refillsEachWholeSecondUpToTheMost() {
    try (Ec2Cloud cloud = throttled(Throttling.published().requests("DescribeRegions", 3, 2))) {
      AmazonEC2 ec2 = cloud.client();
      times(3, ec2::describeRegions);
      cloud.clock().advance(Duration.ofMillis(999));
      assertThat(attemptsOfOneMore(cloud)).isEqualTo(2);
      cloud.clock().advance(Duration.ofSeconds(2));
      times(3, ec2::describeRegions);
      assertThat(attemptsOfOneMore(cloud)).as("two seconds fill it, and no more").isEqualTo(3);
      cloud.clock().advance(Duration.ofDays(400_000));
      times(3, ec2::describeRegions);
      assertThat(attemptsOfOneMore(cloud)).isGreaterThan(1);
    }
  }

  @Test
  void eachAccountRegionAndActionHasItsOwnBucket() {
    try (Ec2Cloud cloud = throttled(Throttling.published().requests(1, 1))) {
      cloud.client().describeRegions();
      cloud.client().describeImages();
      cloud.client(PARTNER).describeRegions();
      cloud.client(OWNER, "eu-west-1").describeRegions();
      assertThat(cloud.clock().instant()).isEqualTo(START);

      cloud.client().describeRegions();
      assertThat(cloud.clock().instant()).isEqualTo(START.plusMillis(1500));
    }
  }

  @Test
  void asksForEverythingComeFromASmallerBucket() {
    try (Ec2Cloud cloud = throttled(Throttling.published())) {
      AmazonEC2 ec2 = cloud.client();
      times(50, ec2::describeInstances);
      times(100, () -> ec2.describeInstances(new DescribeInstancesRequest().withMaxResults(100)));
      assertThat(cloud.clock().instant()).isEqualTo(START);

      ec2.describeInstances();
      assertThat(cloud.clock().instant()).isAfter(START);
    }
  }

  @Test
  void instancesThatAreStoppedOrTerminatedTakeATokenEach() {
    Throttling sizes =
        Throttling.published()
            .instances("StopInstances", 2, 1)
            .instances("TerminateInstances", 3, 1);
    try (Ec2Cloud cloud = throttled(sizes)) {
      AmazonEC2 ec2 = cloud.client();
      List<String> ids =
          ec2
              .runInstances(launch(LINUX_EBS).withMinCount(3).withMaxCount(3))
              .getReservation()
              .getInstances()
              .stream()
              .map(each -> each.getInstanceId())
              .toList();
      cloud.clock().advanceUntilSettled();

      assertThatRefusal(() -> ec2.stopInstances(new StopInstancesRequest().withInstanceIds(ids)))
          .startsWith("503 RequestLimitExceeded: ");
      ec2.stopInstances(new StopInstancesRequest().withInstanceIds(ids.subList(0, 2)));
      ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(ids));
      assertThat(cloud.journal().calls("TerminateInstances")).hasSize(1);

      ec2.terminateInstances(new TerminateInstancesRequest(ids.subList(0, 2)));
      assertThat(cloud.journal().calls("TerminateInstances"))
          .as("three tokens are gone, and two come back in two seconds")
          .extracting(CallEntry::status)
          .containsExactly(200, 503, 503, 503, 200);
    }
  }

  @Test
  void refusesSizesThatMakeNoSense() {
    Throttling published = Throttling.published();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> published.requests("RunInstances", 0, 1))
        .withMessageContaining("but was to hold 0 and get back 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().throttling(published.instances("CreateImage", 1, 1)))
        .withMessageContaining("RunInstances, StartInstances, StopInstances, TerminateInstances");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().throttling(published.requests("RunInstance", 1, 1)))
        .withMessageStartingWith("EC2 has no action 'RunInstance'");
  }

  private static int attemptsOfOneMore(Ec2Cloud cloud) {
    int before = cloud.journal().calls().size();
    cloud.client().describeRegions();
    return cloud.journal().calls().size() - before;
  }

  private static void times(int number, Runnable call) {
    for (int i = 0; i < number; i++) {
      call.run();
    }
  }

  private static Ec2Cloud throttled(Throttling sizes) {
    return Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).throttling(sizes).build();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.withoutTimeFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceStatus;
import com.amazonaws.services.ec2.model.InstanceStatusDetails;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** DescribeInstanceStatus. */
class InstanceStatusTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();

  static Stream<TimeMode> modes() {
    return Stream.concat(Fixtures.timeModes(), Stream.of(TimeMode.wallClock(0.001)));
  }

  /** A poll that said "not yet" would make the waiter sleep for real, and poll again. */
  @ParameterizedTest
  @MethodSource("modes")
  void theWaitersAskOnceOnly(TimeMode mode) {
    try (Ec2Cloud other = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 client = other.client();
      String id = launched(client, LINUX_EBS).getInstanceId();

      client.waiters().instanceStatusOk().run(new WaiterParameters<>(statusOf(id)));
      client.rebootInstances(new RebootInstancesRequest(List.of(id)));
      client.waiters().systemStatusOk().run(new WaiterParameters<>(statusOf(id)));

      assertThat(other.journal().calls("DescribeInstanceStatus")).hasSize(2);
    }
  }

  @ParameterizedTest
  @MethodSource("modes")
  void theWaitersWaitWithTheClocksPolling(TimeMode mode) {
    try (Ec2Cloud other = Ec2Cloud.builder().time(mode).build()) {
      AmazonEC2 client = other.client();
      String id = launched(client, LINUX_EBS).getInstanceId();

      client
          .waiters()
          .instanceStatusOk()
          .run(new WaiterParameters<>(statusOf(id)).withPollingStrategy(other.pollingStrategy()));

      assertThat(stateOf(client, id)).isEqualTo("running");
    }
  }

  @Test
  void refusesMoreThanAHundredIds() {
    List<String> ids = Collections.nCopies(101, "i-0badcafe");

    assertThatRefusal(
            () ->
                ec2.describeInstanceStatus(
                    new DescribeInstanceStatusRequest().withInstanceIds(ids)))
        .isEqualTo(
            "400 InvalidRequest: 101 exceeds the maximum number of instance IDs that can be"
                + " specificied (100). Please specify fewer than 100 instance IDs.");
  }

  @Test
  void takesAHundredIds() {
    List<String> ids =
        ec2
            .runInstances(launch(LINUX_EBS).withMinCount(100).withMaxCount(100))
            .getReservation()
            .getInstances()
            .stream()
            .map(Instance::getInstanceId)
            .toList();
    assertThat(
            ec2.describeInstanceStatus(
                    new DescribeInstanceStatusRequest()
                        .withInstanceIds(ids)
                        .withIncludeAllInstances(true))
                .getInstanceStatuses())
        .hasSize(100);
  }

  @Test
  void isInitializingForTwoMinutesAfterTheBoot() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofSeconds(45 + 119));

    InstanceStatus before = status(id);
    assertThat(before.getInstanceId()).isEqualTo(id);
    assertThat(before.getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(before.getInstanceState().getName()).isEqualTo("running");
    assertThat(before.getInstanceState().getCode()).isEqualTo(16);
    assertThat(summaries(before))
        .containsExactly("initializing", "initializing", "initializing", "initializing");
    assertThat(before.getEvents()).isEmpty();

    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(summaries(status(id))).containsExactly("ok", "passed", "ok", "passed");
  }

  @Test
  void beginsAnewWithEachReboot() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(2));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("initializing");

    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("ok");

    ec2.createImage(new CreateImageRequest(id, "without").withNoReboot(true));
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("ok");
    ec2.createImage(new CreateImageRequest(id, "with"));
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("initializing");
  }

  @Test
  void aSettlingClockMovesWhenTheStatusIsAskedFor() {
    try (Ec2Cloud settling = Ec2Cloud.builder().startingAt(START).build()) {
      AmazonEC2 client = settling.client();
      String id = launched(client, LINUX_EBS).getInstanceId();
      assertThat(stateOf(client, id)).isEqualTo("running");
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(45));

      DescribeInstanceStatusResult all =
          client.describeInstanceStatus(new DescribeInstanceStatusRequest());

      assertThat(all.getInstanceStatuses().get(0).getSystemStatus().getStatus()).isEqualTo("ok");
      assertThat(settling.clock().instant()).isEqualTo(START.plusSeconds(165));
    }
  }

  @Test
  void isOkAtTheBootIfChecksTakeNoTime() {
    try (Ec2Cloud quick = withoutTimeFor(Phase.STATUS_CHECKS, Phase.EBS_BOOT)) {
      AmazonEC2 client = quick.client();
      launched(client, LINUX_EBS);

      assertThat(
              client
                  .describeInstanceStatus(new DescribeInstanceStatusRequest())
                  .getInstanceStatuses())
          .extracting(each -> each.getInstanceStatus().getStatus())
          .containsExactly("ok");
    }
  }

  @Test
  void showsRunningInstancesOnlyUnlessAllAreAskedFor() {
    String stopped = launched(ec2, LINUX_EBS).getInstanceId();
    String running = launched(ec2, LINUX_EBS).getInstanceId();
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(new StopInstancesRequest(List.of(stopped)));
    cloud.clock().advanceUntilSettled();

    assertThat(
            ec2.describeInstanceStatus(new DescribeInstanceStatusRequest()).getInstanceStatuses())
        .extracting(InstanceStatus::getInstanceId)
        .containsExactly(running);
    assertThat(ec2.describeInstanceStatus(statusOf(stopped)).getInstanceStatuses()).isEmpty();
    List<InstanceStatus> all =
        ec2.describeInstanceStatus(
                new DescribeInstanceStatusRequest().withIncludeAllInstances(true))
            .getInstanceStatuses();
    assertThat(all).extracting(InstanceStatus::getInstanceId).containsExactly(stopped, running);
    assertThat(all.get(0).getInstanceState().getName()).isEqualTo("stopped");
    assertThat(summaries(all.get(0))).containsExactly("not-applicable", "not-applicable");
  }

  @Test
  void failsWhileABundleTaskHasTheInstanceShutDown() {
    String id = launched(ec2, WINDOWS_STORE).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, id));
    cloud.clock().advance(Duration.ofSeconds(60));

    InstanceStatus status = status(id);
    assertThat(summaries(status)).containsExactly("ok", "passed", "impaired", "failed");
    assertThat(status.getInstanceStatus().getDetails())
        .extracting(InstanceStatusDetails::getImpairedSince)
        .containsExactly(Date.from(START.plus(Duration.ofSeconds(610))));
    assertThat(status.getInstanceState().getName()).isEqualTo("running");

    cloud.clock().advanceUntilSettled();
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("initializing");
    cloud.clock().advance(Duration.ofMinutes(2));
    assertThat(status(id).getInstanceStatus().getStatus()).isEqualTo("ok");
  }

  @Test
  void isFoundByFilters() {
    launched(ec2, LINUX_EBS);
    String second =
        launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1b"))).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(2));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(second)));
    cloud.clock().advance(Duration.ofMinutes(1));

    assertThat(found("availability-zone", "us-east-1b")).containsExactly(second);
    assertThat(found("instance-status.status", "initializing")).containsExactly(second);
    assertThat(found("instance-status.reachability", "initializing")).containsExactly(second);
    assertThat(found("system-status.status", "ok")).hasSize(1).doesNotContain(second);
    assertThat(found("system-status.reachability", "passed")).hasSize(1).doesNotContain(second);
    assertThat(found("instance-state-name", "running")).hasSize(2);
    assertThat(found("instance-state-code", "16")).hasSize(2);
    assertThat(found("event.code", "*")).isEmpty();
    assertThatRefusal(() -> found("color", "red"))
        .isEqualTo("400 InvalidParameterValue: The filter 'color' is invalid");
  }

  @Test
  void comesInPages() {
    ec2.runInstances(launch(LINUX_EBS).withMinCount(7).withMaxCount(7));
    cloud.clock().advanceUntilSettled();

    DescribeInstanceStatusResult first =
        ec2.describeInstanceStatus(new DescribeInstanceStatusRequest().withMaxResults(5));
    DescribeInstanceStatusResult second =
        ec2.describeInstanceStatus(
            new DescribeInstanceStatusRequest().withNextToken(first.getNextToken()));

    assertThat(first.getInstanceStatuses()).hasSize(5);
    assertThat(second.getInstanceStatuses()).hasSize(2);
    assertThat(second.getNextToken()).isNull();
  }

  @Test
  void refusesUnknownIdsAndPagesOfIds() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> ec2.describeInstanceStatus(statusOf("i-1a2b3c4d")))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID 'i-1a2b3c4d' does not exist");
    assertThatRefusal(() -> ec2.describeInstanceStatus(statusOf(id).withMaxResults(5)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter instancesSet cannot be used with the"
                + " parameter maxResults");
  }

  private static DescribeInstanceStatusRequest statusOf(String id) {
    return new DescribeInstanceStatusRequest().withInstanceIds(id);
  }

  private InstanceStatus status(String id) {
    return ec2.describeInstanceStatus(statusOf(id)).getInstanceStatuses().get(0);
  }

  private List<String> found(String filter, String value) {
    return ec2
        .describeInstanceStatus(
            new DescribeInstanceStatusRequest().withFilters(new Filter(filter, List.of(value))))
        .getInstanceStatuses()
        .stream()
        .map(InstanceStatus::getInstanceId)
        .toList();
  }

  /** Status and reachability of the system, then of the instance. */
  private static List<String> summaries(InstanceStatus status) {
    return Stream.of(status.getSystemStatus(), status.getInstanceStatus())
        .flatMap(
            summary ->
                Stream.concat(
                    Stream.of(summary.getStatus()),
                    summary.getDetails().stream()
                        .peek(detail -> assertThat(detail.getName()).isEqualTo("reachability"))
                        .map(InstanceStatusDetails::getStatus)))
        .toList();
  }

  @Test
  void instancesOfTheNitroSystemHaveACheckOfTheirVolumes() {
    launched(ec2, LINUX_EBS);
    String nitro =
        launched(ec2, Fixtures.launch("ami-0a2023f1c0de0086a").withInstanceType("t3.micro"))
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
    assertThat(withEbsStatus("initializing")).containsExactly(nitro);
    cloud.clock().advance(Duration.ofMinutes(2));

    assertThat(withEbsStatus("initializing")).isEmpty();
    assertThat(withEbsStatus("ok")).containsExactly(nitro);
  }

  private List<String> withEbsStatus(String status) {
    return ec2
        .describeInstanceStatus(
            new DescribeInstanceStatusRequest()
                .withFilters(new Filter("attached-ebs-status.status", List.of(status))))
        .getInstanceStatuses()
        .stream()
        .map(InstanceStatus::getInstanceId)
        .toList();
  }
}

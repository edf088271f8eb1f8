// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.OWNER;
import static io.github.ec2fake.assertj.Ec2.PARTNER;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private void describe(String region) {
    ec2.describeRegions(new DescribeRegionsRequest().withRegionNames(region));
  }

  /** Otherwise a misspelled action would never have been received. */
  @Test
  void anActionThatEc2HasNotIsRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(cloud.journal()).received("DescribeRegion").never())
        .withMessage("EC2 has no action 'DescribeRegion'; actions are written as in RunInstances");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> assertThat(cloud.journal()).from(Ec2.OWNER).received("DescribeRegion").never());
    assertThat(cloud.journal()).received("GetCallerIdentity").never();
  }

  /** Otherwise a misspelled parameter would never have been given. */
  @Test
  void aParameterThatTheActionHasNotIsRefused() {
    describe("eu-west-1");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> assertThat(cloud.journal()).received("DescribeRegions").with("regionName", "x"))
        .withMessage("DescribeRegions has no parameter 'regionName'; it has RegionName");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                assertThat(cloud.journal())
                    .from(Ec2.OWNER)
                    .received("DescribeRegions")
                    .parameter("Region"))
        .withMessage(
            "DescribeRegions has no parameter 'Region'; it has AllRegions, DryRun, Filter,"
                + " RegionName");
    assertThat(cloud.journal()).received("DescribeRegions").with("RegionName.2", "x").never();
    assertThat(cloud.journal()).received("GetCallerIdentity").with("Any", "x").never();
  }

  /** As in faults: it was the first of the list only, and a list has an order of its own. */
  @Test
  void aNameWithoutANumberStandsForAnyMemberOfAList() {
    ec2.describeRegions(new DescribeRegionsRequest().withRegionNames("eu-west-1", "us-east-1"));

    assertThat(cloud.journal()).received("DescribeRegions").with("RegionName", "us-east-1").once();
    assertThat(cloud.journal()).received("DescribeRegions").with("RegionName", "x").never();
    assertThat(cloud.journal())
        .received("DescribeRegions")
        .with("RegionName.1", "us-east-1")
        .never();
    assertThat(cloud.journal())
        .receivedInOrder(CallPattern.call("DescribeRegions").with("RegionName", "us-east-1"));
    assertThat(cloud.journal().calls("DescribeRegions", "RegionName", "eu-west-1")).hasSize(1);
    assertThat(cloud.journal())
        .received("DescribeRegions")
        .parameter("RegionName")
        .containsExactly("eu-west-1", "us-east-1");
  }

  @Test
  void anAccountThatIsNoneIsRefused() {
    String message = "an account id is twelve digits without hyphens, but was '9999-8888-7777'";
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(cloud.journal()).from("9999-8888-7777"))
        .withMessage(message);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () -> assertThat(cloud.journal()).received("RunInstances").from("9999-8888-7777"))
        .withMessage(message);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> CallPattern.call("RunInstances").from("9999-8888-7777"))
        .withMessage(message);
  }

  @Test
  void receivedTimes() {
    assertThat(cloud.journal()).received("DescribeRegions").never();
    describe("eu-west-1");
    assertThat(cloud.journal()).received("DescribeRegions").once();
    describe("us-east-1");
    assertThat(cloud.journal()).received("DescribeRegions").times(2).atLeast(1).atLeast(2);
    fails(
        () -> assertThat(cloud.journal()).received("DescribeRegions").once(),
        """
        Expecting
          the cloud
        to have received DescribeRegions once
        but it did twice:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=us-east-1 → 200
        """);
    fails(
        () -> assertThat(cloud.journal()).received("DescribeRegions").atLeast(3),
        """
        Expecting
          the cloud
        to have received DescribeRegions at least 3 times
        but it did twice:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=us-east-1 → 200
        """);
    fails(
        () ->
            assertThat(cloud.journal())
                .received("DescribeRegions")
                .with("RegionName.1", "eu-west-1")
                .never(),
        """
        Expecting
          the cloud
        to never have received DescribeRegions with RegionName.1=eu-west-1
        but it did once:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
        """);
  }

  @Test
  void receivedNever() {
    fails(
        () -> assertThat(cloud.journal()).received("RunInstances").times(2),
        """
        Expecting
          the cloud
        to have received RunInstances twice
        but it never did. It received nothing
        """);
    describe("eu-west-1");
    describe("eu-west-1");
    ec2.describeInstances();
    fails(
        () -> assertThat(cloud.journal()).received("RunInstances").once(),
        """
        Expecting
          the cloud
        to have received RunInstances once
        but it never did. It received DescribeInstances once, DescribeRegions twice
        """);
  }

  @Test
  void receivedFromAndRefused() {
    describe("eu-west-1");
    assertThatExceptionOfType(AmazonEC2Exception.class).isThrownBy(() -> describe("mars-1"));
    cloud.client(PARTNER).describeRegions();

    JournalAssert journal = assertThat(cloud.journal());
    journal.received("DescribeRegions").from(OWNER).times(2);
    journal.received("DescribeRegions").from(PARTNER).once();
    journal.received("DescribeRegions").refusedWith("InvalidParameterValue").from(OWNER).once();
    assertThat(journal.received("DescribeRegions").from(OWNER).times(2).returnToJournal())
        .isSameAs(journal);
    fails(
        () ->
            assertThat(cloud.journal())
                .received("DescribeRegions")
                .from(PARTNER)
                .refusedWith("InvalidParameterValue")
                .once(),
        """
        Expecting
          the cloud
        to have received DescribeRegions from 999988887777 refused with InvalidParameterValue once
        but it never did. It received DescribeRegions 3 times:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=mars-1 → 400 InvalidParameterValue: \
        Invalid region: [mars-1]
          999988887777 us-east-1 DescribeRegions → 200
        """);
  }

  @Test
  void receivedInOrder() {
    ec2.describeInstances();
    describe("eu-west-1");
    ec2.describeInstances();

    assertThat(cloud.journal())
        .receivedInOrder("DescribeInstances", "DescribeRegions", "DescribeInstances")
        .receivedInOrder("DescribeInstances", "DescribeInstances");
    fails(
        () ->
            assertThat(cloud.journal())
                .receivedInOrder("DescribeInstances", "DescribeRegions", "DescribeRegions"),
        """
        Expecting
          the cloud
        to have received DescribeInstances, then DescribeRegions, then DescribeRegions
        but it received no DescribeRegions after DescribeRegions. It received
          111122223333 us-east-1 DescribeInstances → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeInstances → 200
        """);
    fails(
        () -> assertThat(Ec2Cloud.create().journal()).receivedInOrder("RunInstances"),
        """
        Expecting
          the cloud
        to have received RunInstances
        but it received no RunInstances. It received nothing
        """);
  }

  @Test
  void hasTransitions() {
    String id = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();

    String volume = ec2.describeVolumes().getVolumes().get(0).getVolumeId();

    assertThat(cloud.journal()).hasTransitions(id, "pending", "running", "stopping", "stopped");
    fails(
        () -> assertThat(cloud.journal()).hasTransitions(id, "pending", "stopped"),
        """
        Expecting
          instance $
        to have gone through pending → stopped
        but it went through
          instance $ → pending (from ami-1cbd4475)
          instance $ pending → running
          instance $ running → stopping (StopInstances)
          instance $ stopping → stopped
        """,
        id,
        id,
        id,
        id,
        id);
    fails(
        () -> assertThat(Ec2Cloud.create().journal()).hasTransitions("i-1", "pending"),
        """
        Expecting
          i-1
        to have gone through pending
        but the journal has no transitions of it, nor any others
        """);
    fails(
        () -> assertThat(cloud.journal()).hasTransitions("i-1", "pending"),
        """
        Expecting
          i-1
        to have gone through pending
        but the journal has no transitions of it. It has those of
          volume $
          attachment $
          instance $
          guest $
        """,
        volume,
        volume,
        id,
        id);
  }
}

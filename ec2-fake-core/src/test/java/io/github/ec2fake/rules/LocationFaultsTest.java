// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.linuxEbsIn;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AvailabilityZone;
import com.amazonaws.services.ec2.model.DescribeAvailabilityZonesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceStatusRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Zones and regions that are out of capacity or dark, as the real client feels it. */
class LocationFaultsTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.perCall(Duration.ofMinutes(1))).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final Faults faults = cloud.faults();

  @Test
  void refusesALaunchThatNamesTheZoneAtEveryAttempt() {
    Fault fault = faults.zone("us-east-1a").outOfCapacity("m1.small");

    assertThatRefusal(() -> launched(ec2, in("us-east-1a")))
        .isEqualTo(
            "500 InsufficientInstanceCapacity: We currently do not have sufficient m1.small"
                + " capacity in the Availability Zone you requested (us-east-1a). Our system will"
                + " be working on provisioning additional capacity. You can currently get m1.small"
                + " capacity by not specifying an Availability Zone in your request or choosing"
                + " us-east-1b, us-east-1c, us-east-1d, us-east-1e, us-east-1f.");
    assertThat(cloud.journal().calls("RunInstances")).hasSize(4);
    assertThat(fault.timesFired()).isEqualTo(4);
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(ec2.describeVolumes().getVolumes()).isEmpty();
    assertThat(cloud.journal().toText())
        .contains("fault  us-east-1a is out of capacity for m1.small\n");
  }

  @Test
  void theSdkOvercomesOneThatEndsAfterTwoRefusals() {
    Fault fault = faults.zone("us-east-1a").times(2).outOfCapacity();

    assertThat(launched(ec2, in("us-east-1a")).getPlacement().getAvailabilityZone())
        .isEqualTo("us-east-1a");
    assertThat(cloud.journal().calls("RunInstances")).hasSize(3);
    assertThat(fault.timesFired()).isEqualTo(2);
  }

  @Test
  void aSubnetNamesItsZone() {
    faults.zone("us-east-1b").outOfCapacity();
    String subnet =
        ec2.describeSubnets(
                new DescribeSubnetsRequest()
                    .withFilters(new Filter("availability-zone", List.of("us-east-1b"))))
            .getSubnets()
            .get(0)
            .getSubnetId();

    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSubnetId(subnet)))
        .startsWith("500 InsufficientInstanceCapacity: We currently")
        .contains("(us-east-1b)");
  }

  @Test
  void aLaunchThatNamesNoZoneGoesToTheNext() {
    faults.zone("us-east-1a").outOfCapacity();
    faults.zone("us-east-1b").outage();
    Fault unfelt = faults.zone("us-east-1d").outOfCapacity();

    Instance instance = launched(ec2, LINUX_EBS);

    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1c");
    assertThat(
            ec2.describeSubnets(new DescribeSubnetsRequest().withSubnetIds(instance.getSubnetId()))
                .getSubnets()
                .get(0)
                .getAvailabilityZone())
        .isEqualTo("us-east-1c");
    assertThat(ec2.describeVolumes().getVolumes().get(0).getAvailabilityZone())
        .isEqualTo("us-east-1c");
    assertThat(faults.unfired()).containsExactly(unfelt);
  }

  @Test
  void aLaunchThatNamesNoZoneIsRefusedIfAllAreOut() {
    faults.region("us-east-1").outOfCapacity("m1.small");

    assertThatRefusal(() -> launched(ec2, LINUX_EBS))
        .isEqualTo("500 InsufficientInstanceCapacity: Insufficient capacity.");
    assertThatRefusal(() -> launched(ec2, in("us-east-1a")))
        .endsWith("Our system will be working on provisioning additional capacity.");
    launched(cloud.client(OWNER, "eu-west-1"), linuxEbsIn(cloud, "eu-west-1"));
    launched(ec2, launch(LINUX_EBS).withInstanceType("m1.large"));
  }

  @Test
  void aRegionRefusesALaunchOnceHoweverManyZonesItHas() {
    Fault fault = faults.region("us-east-1").once().outOfCapacity();

    launched(ec2, LINUX_EBS);

    assertThat(cloud.journal().calls("RunInstances")).hasSize(2);
    assertThat(fault.timesFired()).isEqualTo(1);
  }

  @Test
  void aTypeCanBeOutEverywhere() {
    faults.everywhere().outOfCapacity("m1.small", "m1.large");

    for (String region : List.of("us-east-1", "eu-west-1")) {
      AmazonEC2 there = cloud.client(OWNER, region);
      String imageId = linuxEbsIn(cloud, region);
      assertThatRefusal(() -> launched(there, imageId))
          .isEqualTo("500 InsufficientInstanceCapacity: Insufficient capacity.");
      launched(there, launch(imageId).withInstanceType("m1.xlarge"));
    }
  }

  @Test
  void aStartIsRefusedWhereTheInstanceIs() {
    Instance stopped = launched(ec2, LINUX_EBS);
    String other = launched(ec2, in("us-east-1b")).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(stopped.getInstanceId(), other));
    ec2.describeInstances();
    ec2.describeInstances();
    Fault fault = faults.zone("us-east-1a").outOfCapacity();

    assertThatRefusal(
            () ->
                ec2.startInstances(
                    new StartInstancesRequest().withInstanceIds(other, stopped.getInstanceId())))
        .startsWith(
            "500 InsufficientInstanceCapacity: We currently do not have sufficient m1.small"
                + " capacity in the Availability Zone you requested (us-east-1a).");
    assertThat(cloud.journal().calls("StartInstances")).hasSize(4);
    assertThat(stateOf(ec2, other)).isEqualTo("stopped");

    fault.release();
    ec2.startInstances(new StartInstancesRequest().withInstanceIds(other, stopped.getInstanceId()));
    assertThat(stateOf(ec2, stopped.getInstanceId())).isIn("pending", "running");
  }

  @Test
  void aSpotRequestWaitsForCapacity() {
    Fault fault = faults.region("us-east-1").outOfCapacity();
    String id = Spot.requested(ec2, Spot.bid());
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(Spot.stateOf(ec2, id)).startsWith("open ");
    assertThat(cloud.journal().toText()).contains("capacity-not-available");

    fault.release();
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("active fulfilled");
  }

  @Test
  void lastsForASpanOfTime() {
    faults.zone("us-east-1a").during(Duration.ofMinutes(10)).outOfCapacity();

    assertThatRefusal(() -> launched(ec2, in("us-east-1a"))).startsWith("500 Insufficient");
    cloud.clock().advance(Duration.ofMinutes(10));
    launched(ec2, in("us-east-1a"));
  }

  @Test
  void comesAndGoesByChance() {
    Fault fault = faults.zone("us-east-1a").withProbability(0.5).outOfCapacity();

    int elsewhere = 0;
    for (int i = 0; i < 30; i++) {
      String zone = launched(ec2, LINUX_EBS).getPlacement().getAvailabilityZone();
      elsewhere += zone.equals("us-east-1a") ? 0 : 1;
    }

    assertThat(fault.timesFired()).isBetween(5, 25).isEqualTo(elsewhere);
    assertThat(faults.unfired()).isEmpty();
  }

  @Test
  void aDryRunDoesNotLookForRoom() {
    Fault fault = faults.zone("us-east-1a").once().outOfCapacity();

    assertThat(ec2.dryRun(in("us-east-1a")).isSuccessful()).isTrue();
    assertThat(fault.hasFired()).isFalse();
    launched(ec2, in("us-east-1a"));
    assertThat(cloud.journal().calls("RunInstances")).hasSize(3);
    assertThat(fault.timesFired()).isEqualTo(1);
  }

  @Test
  void aDryRunOfAStartDoesNotSearchForCapacity() {
    String id = launched(ec2, in("us-east-1a")).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));
    cloud.clock().advance(Duration.ofMinutes(10));
    Fault fault = faults.zone("us-east-1a").once().outOfCapacity();
    StartInstancesRequest start = new StartInstancesRequest().withInstanceIds(id);

    assertThat(ec2.dryRun(start).isSuccessful()).isTrue();
    assertThat(fault.hasFired()).isFalse();
    ec2.startInstances(start);
    assertThat(cloud.journal().calls("StartInstances")).hasSize(3);
    assertThat(fault.timesFired()).isEqualTo(1);
  }

  @Test
  void aDarkZoneIsShownAsImpairedUntilItIsReleased() {
    Fault fault = faults.zone("us-east-1b").outage();
    assertThat(faults.unfired()).containsExactly(fault);

    assertThat(zone("us-east-1a").getState()).isEqualTo("available");
    AvailabilityZone dark = zone("us-east-1b");
    assertThat(dark.getState()).isEqualTo("impaired");
    assertThat(dark.getMessages()).singleElement().asString().contains("us-east-1b");
    assertThat(
            ec2.describeAvailabilityZones(
                    new DescribeAvailabilityZonesRequest()
                        .withFilters(new Filter("state", List.of("impaired"))))
                .getAvailabilityZones())
        .extracting(AvailabilityZone::getZoneName)
        .containsExactly("us-east-1b");
    assertThat(faults.unfired()).isEmpty();
    assertThat(cloud.journal().toText()).contains("fault  us-east-1b has an outage\n");

    fault.release();
    assertThat(zone("us-east-1b").getState()).isEqualTo("available");
    assertThat(zone("us-east-1b").getMessages()).isEmpty();
    launched(ec2, in("us-east-1b"));
  }

  @Test
  void aDarkZoneTakesNoNewInstancesAndLosesNone() {
    String id = launched(ec2, in("us-east-1b")).getInstanceId();
    faults.zone("us-east-1b").outage();

    assertThatRefusal(() -> launched(ec2, in("us-east-1b")))
        .startsWith("500 InsufficientInstanceCapacity: ")
        .contains("or choosing us-east-1a, us-east-1c,");
    assertThat(described(ec2, id).getState().getName()).isEqualTo("running");
    ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));
  }

  @Test
  void aDarkZoneFailsTheStatusChecksOfItsInstances() {
    String well = launched(ec2, in("us-east-1a")).getInstanceId();
    String lost = launched(ec2, in("us-east-1b")).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    Instant before = cloud.clock().instant();
    Fault fault = faults.zone("us-east-1b").during(Duration.ofHours(1)).outage();

    assertThat(statuses(well, lost)).containsExactly("ok", "ok", "impaired", "impaired");
    assertThat(statuses(well, lost)).containsExactly("ok", "ok", "impaired", "impaired");
    assertThat(
            ec2.describeInstanceStatus(new DescribeInstanceStatusRequest().withInstanceIds(lost))
                .getInstanceStatuses()
                .get(0)
                .getSystemStatus()
                .getDetails()
                .get(0)
                .getImpairedSince()
                .toInstant())
        .isEqualTo(before);
    assertThat(fault.timesFired()).isEqualTo(1);
    assertThat(cloud.journal().toText())
        .containsOnlyOnce("fault  us-east-1b has an outage during 1h hit " + lost + "\n");

    cloud.clock().advance(Duration.ofHours(1));
    assertThat(statuses(well, lost)).containsOnly("ok").hasSize(4);
  }

  @Test
  void anOutageHasFiredOnceAnInstanceIsShownInIt() {
    String lost = launched(ec2, in("us-east-1b")).getInstanceId();
    cloud.clock().advance(Duration.ofMinutes(10));
    Fault fault = faults.zone("us-east-1b").outage();
    Filter elsewhere = new Filter("availability-zone", List.of("us-east-1a"));

    ec2.describeInstanceStatus(new DescribeInstanceStatusRequest().withFilters(elsewhere));
    assertThat(fault.hasFired()).isFalse();
    assertThat(statuses(lost)).containsOnly("impaired");
    assertThat(fault.timesFired()).isEqualTo(1);
  }

  private List<String> statuses(String... ids) {
    return ec2
        .describeInstanceStatus(new DescribeInstanceStatusRequest().withInstanceIds(ids))
        .getInstanceStatuses()
        .stream()
        .flatMap(
            each ->
                Stream.of(each.getSystemStatus().getStatus(), each.getInstanceStatus().getStatus()))
        .toList();
  }

  @Test
  void showingADarkZoneDoesNotUseItUp() {
    faults.zone("us-east-1a").times(1).outage();

    assertThat(zone("us-east-1a").getState()).isEqualTo("impaired");
    assertThat(zone("us-east-1a").getState()).isEqualTo("impaired");
    launched(ec2, in("us-east-1a"));
    assertThat(cloud.journal().calls("RunInstances")).hasSize(2);
    assertThat(zone("us-east-1a").getState()).isEqualTo("available");
  }

  @Test
  void aDarkRegionRefusesEveryCall() {
    Fault fault = faults.region("us-east-1").outage();

    assertThatRefusal(ec2::describeRegions)
        .isEqualTo("503 Unavailable: The service is unavailable. Please try again shortly.");
    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(4);
    cloud.client(OWNER, "eu-west-1").describeRegions();

    fault.release();
    ec2.describeRegions();
  }

  @Test
  void theSdkOvercomesARegionThatFlickers() {
    faults.region("us-east-1").times(3).outage();

    ec2.describeRegions();

    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(4);
  }

  @Test
  void refusesPlacesAndTypesThatAreNotThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.zone("us-east-1z"))
        .withMessage(
            "EC2 has no zone 'us-east-1z'; zones are written as in [us-east-1a, us-east-1b,"
                + " us-east-1c, us-east-1d, us-east-1e, us-east-1f]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.region("us-east"))
        .withMessageStartingWith("EC2 has no region 'us-east'; it has [us-east-1, ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.zone("us-east-1a").outOfCapacity("m1.larg"))
        .withMessage(
            "EC2 has no instance type 'm1.larg'; types are written as in m1.large, and"
                + " Ec2Cloud.builder().instanceTypes(…) adds new ones, before they are named");
    assertThat(faults.unfired()).isEmpty();
  }

  private AvailabilityZone zone(String name) {
    return ec2.describeAvailabilityZones(new DescribeAvailabilityZonesRequest().withZoneNames(name))
        .getAvailabilityZones()
        .get(0);
  }

  private static RunInstancesRequest in(String zone) {
    return launch(LINUX_EBS).withPlacement(new Placement(zone));
  }
}

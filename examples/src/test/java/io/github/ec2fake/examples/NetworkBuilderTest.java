// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.examples.NetworkParts.ZONES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.FailingClient.Failure;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class NetworkBuilderTest {
  private final AmazonEC2 ec2;
  private final Ec2Cloud cloud;
  private final NetworkBuilder builder;
  private final NetworkTeardown teardown;

  NetworkBuilderTest(AmazonEC2 ec2, Ec2Cloud cloud) {
    this.ec2 = ec2;
    this.cloud = cloud;
    this.builder = new NetworkBuilder(ec2, cloud.clock().sleeper()::sleep, "shop", ZONES);
    this.teardown = new NetworkTeardown(ec2, cloud.clock().sleeper()::sleep, "shop");
  }

  @Test
  void letsEachTierReachTheNextOnly() {
    Network network = builder.build();
    String web = launch(network, Tier.WEB, 0);
    String application = launch(network, Tier.APPLICATION, 1);
    String database = launch(network, Tier.DATABASE, 0);

    assertThat(ec2).instance(web).canBeReachedFromTheInternet().onTcp(443);
    assertThat(ec2).instance(web).canReachTheInternet().onTcp(443);
    assertThat(ec2).instance(web).canReach(application).onTcp(8080);
    assertThat(ec2).instance(web).cannotReach(database).onTcp(1433);
    assertThat(ec2).instance(application).canReach(database).onTcp(1433);
    assertThat(ec2).instance(application).cannotReach(web).onTcp(8080);
    assertThat(ec2).instance(database).cannotReach(application).onTcp(8080);
    for (String inside : List.of(application, database)) {
      assertThat(ec2).instance(inside).canReachTheInternet().onTcp(443);
      assertThat(ec2).instance(inside).cannotBeReachedFromTheInternet().onTcp(8080, 1433);
    }
  }

  @Test
  void buildsAllPartsInBothZones() {
    Network network = builder.build();

    NetworkParts.assertThatItIsWhole(ec2, network);
    assertThat(ec2.describeSubnets().getSubnets())
        .filteredOn(subnet -> subnet.getVpcId().equals(network.vpcId()))
        .extracting(subnet -> subnet.getAvailabilityZone())
        .hasSameElementsAs(ZONES);
  }

  @Test
  void changesNothingOfAWholeNetwork() {
    Network network = builder.build();

    assertThat(builder.build()).isEqualTo(network);

    NetworkParts.assertThatItIsWhole(ec2, network);
    assertThat(cloud.journal()).received("CreateVpc").once();
  }

  @Test
  void tearsDownEachPartBeforeWhatItDependsOn() {
    builder.build();

    teardown.tearDown();

    NetworkParts.assertThatThereAreNone(ec2);
    assertThat(cloud.journal().calls().stream().filter(call -> !call.succeeded()).toList())
        .isEmpty();
  }

  @Test
  void waitsForTheNatGatewayBeforeAndAfter() {
    builder.build();
    assertThat(cloud.journal())
        .receivedInOrder(
            "AttachInternetGateway",
            "AllocateAddress",
            "CreateNatGateway",
            "DescribeNatGateways",
            "CreateRoute");

    teardown.tearDown();

    assertThat(cloud.journal())
        .receivedInOrder(
            "DeleteNatGateway",
            "DescribeNatGateways",
            "ReleaseAddress",
            "DeleteSubnet",
            "DetachInternetGateway",
            "DeleteVpc");
  }

  @Test
  void failsIfTheNatGatewayFails() {
    cloud.faults().on(Faults.natGatewayCreation()).once().fail("InternalError", "Try again.");

    assertThatThrownBy(builder::build)
        .isInstanceOf(NetworkFailedException.class)
        .hasMessageMatching("NAT gateway nat-\\w+ is failed: Try again[.]");
    assertThatThrownBy(builder::build).isInstanceOf(NetworkFailedException.class);

    teardown.tearDown();
    NetworkParts.assertThatThereAreNone(ec2);
    NetworkParts.assertThatItIsWhole(ec2, builder.build());
  }

  @Test
  void tearsDownNothingTwice() {
    builder.build();
    teardown.tearDown();

    teardown.tearDown();

    assertThat(cloud.journal()).received("DeleteVpc").once();
  }

  @Test
  void tearsDownNoOtherNetwork() {
    builder.build();
    Network other = new NetworkBuilder(ec2, cloud.clock().sleeper()::sleep, "other", ZONES).build();

    teardown.tearDown();

    NetworkParts.assertThatItIsWhole(ec2, other);
  }

  @Test
  void isNotTornDownWhileAnInstanceUsesIt() {
    Network network = builder.build();
    String web = launch(network, Tier.WEB, 0);

    assertThatThrownBy(teardown::tearDown)
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("DependencyViolation"));
    assertThat(ec2).instance(web).isRunning().canReachTheInternet().onTcp(443);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(web)));
    teardown.tearDown();
    NetworkParts.assertThatThereAreNone(ec2);
  }

  @Test
  void goesOnAfterAnInterruptionAtAnyCall() {
    int calls = callsUntilInterruption(Integer.MAX_VALUE);

    assertThat(calls).isGreaterThan(40);
    for (int nth = 1; nth <= calls; nth++) {
      callsUntilInterruption(nth);
    }
  }

  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private static int callsUntilInterruption(int nth) {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      FailingClient mortal =
          new FailingClient(
              cloud.client(),
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
                  new NetworkBuilder(mortal.client(), cloud.clock().sleeper()::sleep, "shop", ZONES)
                      .build());
      assertThat(end instanceof Killed).isEqualTo(nth != Integer.MAX_VALUE);

      Network network =
          new NetworkBuilder(cloud.client(), cloud.clock().sleeper()::sleep, "shop", ZONES).build();

      NetworkParts.assertThatItIsWhole(cloud.client(), network);
      return mortal.calls().size();
    }
  }

  private String launch(Network network, Tier tier, int zone) {
    return ec2.runInstances(
            new RunInstancesRequest("ami-0308296cad1b8058d", 1, 1)
                .withInstanceType("t3.micro")
                .withSubnetId(network.subnetIds(tier).get(zone))
                .withSecurityGroupIds(network.groupId(tier)))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }
}

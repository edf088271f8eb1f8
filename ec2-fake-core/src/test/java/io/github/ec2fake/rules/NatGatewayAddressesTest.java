// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.NAT_GATEWAYS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssignPrivateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.AssociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DisassociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import com.amazonaws.services.ec2.model.NetworkInterfacePrivateIpAddress;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateNatGatewayAddressRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secondary addresses of NAT gateways. */
class NatGatewayAddressesTest {
  private static final Duration CREATION = Duration.ofMinutes(2);
  private static final Duration ADDITION = Duration.ofSeconds(30);
  private static final Duration REMOVAL = Duration.ofSeconds(350);

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
  private final String subnet = NatGatewayCalls.subnet(ec2);
  private final String primary = NatGatewayCalls.allocation(ec2);
  private final String outer = NatGatewayCalls.publicGateway(ec2, subnet, primary);
  private final String inner = NatGatewayCalls.privateGateway(ec2, subnet);

  private List<NatGatewayAddress> addresses(String id) {
    return NatGatewayCalls.described(ec2, id).getNatGatewayAddresses();
  }

  private List<NatGatewayAddress> assign(int count) {
    return ec2.assignPrivateNatGatewayAddress(
            new AssignPrivateNatGatewayAddressRequest()
                .withNatGatewayId(inner)
                .withPrivateIpAddressCount(count))
        .getNatGatewayAddresses();
  }

  private List<NatGatewayAddress> assign(String... ips) {
    return ec2.assignPrivateNatGatewayAddress(
            new AssignPrivateNatGatewayAddressRequest()
                .withNatGatewayId(inner)
                .withPrivateIpAddresses(ips))
        .getNatGatewayAddresses();
  }

  private UnassignPrivateNatGatewayAddressRequest unassigning(String... ips) {
    return new UnassignPrivateNatGatewayAddressRequest()
        .withNatGatewayId(inner)
        .withPrivateIpAddresses(ips);
  }

  private List<NatGatewayAddress> associate(String... allocations) {
    return ec2.associateNatGatewayAddress(associating(allocations)).getNatGatewayAddresses();
  }

  private AssociateNatGatewayAddressRequest associating(String... allocations) {
    return new AssociateNatGatewayAddressRequest()
        .withNatGatewayId(outer)
        .withAllocationIds(allocations);
  }

  private DisassociateNatGatewayAddressRequest disassociating(String... associations) {
    return new DisassociateNatGatewayAddressRequest()
        .withNatGatewayId(outer)
        .withAssociationIds(associations);
  }

  private String associationOf(String allocation) {
    return ec2.describeAddresses(new DescribeAddressesRequest().withAllocationIds(allocation))
        .getAddresses()
        .get(0)
        .getAssociationId();
  }

  @Test
  void aPublicGatewayGetsAFurtherElasticAddressAndGivesItBack() {
    cloud.clock().advance(CREATION);
    String allocation = NatGatewayCalls.allocation(ec2);

    NatGatewayAddress added = associate(allocation).get(0);
    assertThat(added.getStatus()).isEqualTo("associating");
    assertThat(added.getIsPrimary()).isFalse();
    assertThat(added.getAllocationId()).isEqualTo(allocation);
    assertThat(added.getAssociationId()).isEqualTo(associationOf(allocation));
    assertThat(addresses(outer)).hasSize(2).contains(added);
    cloud.clock().advance(ADDITION);
    assertThat(addresses(outer)).extracting(NatGatewayAddress::getStatus).containsOnly("succeeded");
    assertThat(
            ec2.describeNetworkInterfaces(
                    new DescribeNetworkInterfacesRequest()
                        .withNetworkInterfaceIds(added.getNetworkInterfaceId()))
                .getNetworkInterfaces()
                .get(0)
                .getPrivateIpAddresses())
        .extracting(NetworkInterfacePrivateIpAddress::getPrivateIpAddress)
        .contains(added.getPrivateIp());

    assertThat(
            ec2.disassociateNatGatewayAddress(disassociating(added.getAssociationId()))
                .getNatGatewayAddresses())
        .extracting(NatGatewayAddress::getStatus)
        .containsExactly("disassociating");
    assertThat(associationOf(allocation)).isNotNull();
    cloud.clock().advance(REMOVAL);
    assertThat(addresses(outer)).hasSize(1);
    assertThat(associationOf(allocation)).isNull();
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
  }

  @Test
  void aPrivateGatewayGetsFurtherAddressesAndGivesThemBack() {
    cloud.clock().advance(CREATION);

    List<NatGatewayAddress> chosen = assign(2);
    List<NatGatewayAddress> named = assign("172.31.0.200");
    assertThat(chosen)
        .hasSize(2)
        .extracting(NatGatewayAddress::getStatus)
        .containsOnly("assigning");
    assertThat(named).extracting(NatGatewayAddress::getPrivateIp).containsExactly("172.31.0.200");
    assertThat(addresses(inner)).hasSize(4);
    cloud.clock().advance(ADDITION);
    InterfaceCloud interfaces = new InterfaceCloud(ec2);
    String id = named.get(0).getNetworkInterfaceId();
    assertThat(interfaces.addresses(id)).hasSize(4).contains("172.31.0.200");
    CreateNetworkInterfaceRequest same =
        new CreateNetworkInterfaceRequest()
            .withSubnetId(subnet)
            .withPrivateIpAddress("172.31.0.200");
    assertThatRefusal(() -> ec2.createNetworkInterface(same))
        .startsWith("400 InvalidIPAddress.InUse: ");

    ec2.unassignPrivateNatGatewayAddress(
        unassigning("172.31.0.200").withMaxDrainDurationSeconds(10));
    assertThat(addresses(inner).get(3).getStatus()).isEqualTo("unassigning");
    cloud.clock().advance(Duration.ofSeconds(10));
    assertThat(addresses(inner)).hasSize(3);
    assertThat(interfaces.addresses(id)).hasSize(3).doesNotContain("172.31.0.200");
    assign("172.31.0.200");
  }

  @Test
  void aDeletedGatewayGivesAllBack() {
    cloud.clock().advance(CREATION);
    String allocation = NatGatewayCalls.allocation(ec2);
    NatGatewayAddress added = associate(allocation).get(0);
    ec2.disassociateNatGatewayAddress(disassociating(added.getAssociationId()));

    NatGatewayCalls.delete(ec2, outer);
    cloud.clock().advance(Duration.ofSeconds(45));

    assertThat(associationOf(allocation)).isNull();
    assertThat(associationOf(primary)).isNull();
    cloud.clock().advance(REMOVAL);
    assertThat(associationOf(allocation)).isNull();
  }

  @Test
  void theGatewayHasToBeAvailableAndOfTheType() {
    assertThatRefusal(() -> assign(1))
        .isEqualTo(
            "400 IncorrectState: The NAT gateway "
                + inner
                + " is in the state pending. It must be available.");
    cloud.clock().advance(CREATION);
    assertThatRefusal(
            () -> ec2.associateNatGatewayAddress(associating(primary).withNatGatewayId(inner)))
        .isEqualTo(
            "400 InvalidParameterValue: The NAT gateway "
                + inner
                + " does not have the connectivity type public.");
    assertThatRefusal(
            () -> cloud.client(PARTNER).unassignPrivateNatGatewayAddress(unassigning("172.31.0.9")))
        .startsWith("400 NatGatewayNotFound: ");
  }

  @Test
  void thePrimaryAddressStays() {
    cloud.clock().advance(CREATION);
    String ip = addresses(inner).get(0).getPrivateIp();

    assertThatRefusal(() -> ec2.unassignPrivateNatGatewayAddress(unassigning(ip)))
        .isEqualTo(
            "400 OperationNotPermitted: "
                + ip
                + " is the primary address of the NAT gateway, which it keeps.");
    assertThatRefusal(
            () -> ec2.disassociateNatGatewayAddress(disassociating(associationOf(primary))))
        .startsWith("400 OperationNotPermitted: ");
    assertThatRefusal(() -> ec2.unassignPrivateNatGatewayAddress(unassigning("172.31.0.222")))
        .isEqualTo(
            "400 InvalidParameterValue: 172.31.0.222 is no secondary address of the NAT gateway "
                + inner
                + ".");
  }

  @Test
  void addressesHaveToBeFree() {
    cloud.clock().advance(CREATION);
    String taken = addresses(outer).get(0).getPrivateIp();

    assertThatRefusal(() -> assign(taken))
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + taken + " is in use.");
    assertThatRefusal(() -> assign("172.31.0.200", "172.31.0.200"))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.associateNatGatewayAddress(
                    associating(NatGatewayCalls.allocation(ec2), NatGatewayCalls.allocation(ec2))
                        .withPrivateIpAddresses("172.31.0.200", taken)))
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + taken + " is in use.");
    assertThat(addresses(outer)).hasSize(1);
    assertThatRefusal(() -> associate(primary))
        .isEqualTo(
            "400 Resource.AlreadyAssociated: Elastic IP address ["
                + primary
                + "] is already associated");
    assertThatRefusal(() -> associate("eipalloc-00000000"))
        .startsWith("400 InvalidAllocationID.NotFound: ");
  }

  @Test
  void thereAreLimits() {
    cloud.clock().advance(CREATION);
    String second = NatGatewayCalls.allocation(ec2);
    String third = NatGatewayCalls.allocation(ec2);

    assertThatRefusal(() -> assign(8))
        .isEqualTo(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit of 8"
                + " for a NAT gateway.");
    assign(7);
    assertThatRefusal(() -> associate(second, third))
        .isEqualTo(
            "400 AddressLimitExceeded: The maximum number of elastic IP addresses of the NAT"
                + " gateway has been reached.");
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ADDRESSES_OF_A_NAT_GATEWAY, 3));
    assertThat(associate(second, third)).hasSize(2);
  }

  @Test
  void parametersGoTogether() {
    cloud.clock().advance(CREATION);

    assertThatRefusal(() -> assign()).startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(() -> assign(0)).startsWith("400 InvalidParameterValue: Value (0)");
    assertThatRefusal(
            () ->
                ec2.associateNatGatewayAddress(
                    associating(NatGatewayCalls.allocation(ec2))
                        .withPrivateIpAddresses("172.31.0.8", "172.31.0.9")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4000})
  void anAddressDrainsUpTo4000Seconds(int seconds) {
    cloud.clock().advance(CREATION);
    String ip = assign(1).get(0).getPrivateIp();
    String association = associate(NatGatewayCalls.allocation(ec2)).get(0).getAssociationId();

    ec2.unassignPrivateNatGatewayAddress(unassigning(ip).withMaxDrainDurationSeconds(seconds));
    ec2.disassociateNatGatewayAddress(
        disassociating(association).withMaxDrainDurationSeconds(seconds));

    cloud.clock().advance(Duration.ofSeconds(seconds).minusMillis(1));
    assertThat(addresses(inner)).hasSize(2);
    assertThat(addresses(outer)).hasSize(2);
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(addresses(inner)).hasSize(1);
    assertThat(addresses(outer)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 4001})
  void noAddressDrainsShorterOrLonger(int seconds) {
    cloud.clock().advance(CREATION);
    String ip = assign(1).get(0).getPrivateIp();
    String association = associate(NatGatewayCalls.allocation(ec2)).get(0).getAssociationId();
    String refusal =
        "400 InvalidParameterValue: Value (%s) for parameter maxDrainDurationSeconds is invalid. It"
            + " must be 1 to 4000.";

    assertThatRefusal(
            () ->
                ec2.unassignPrivateNatGatewayAddress(
                    unassigning(ip).withMaxDrainDurationSeconds(seconds)))
        .isEqualTo(refusal, seconds);
    assertThatRefusal(
            () ->
                ec2.disassociateNatGatewayAddress(
                    disassociating(association).withMaxDrainDurationSeconds(seconds)))
        .isEqualTo(refusal, seconds);
  }

  @Test
  void anAddressThatGoesBeforeItHasComeDoesNotComeBack() {
    cloud.clock().advance(CREATION);
    String ip = assign(1).get(0).getPrivateIp();
    ec2.unassignPrivateNatGatewayAddress(unassigning(ip));

    assertThatRefusal(() -> ec2.unassignPrivateNatGatewayAddress(unassigning(ip)))
        .isEqualTo(
            "400 InvalidParameterValue: "
                + ip
                + " is no secondary address of the NAT gateway "
                + inner
                + ".");
    cloud.clock().advance(ADDITION);
    assertThat(addresses(inner).get(1).getStatus()).isEqualTo("unassigning");
    cloud.clock().advance(REMOVAL);
    assertThat(addresses(inner)).hasSize(1);
  }

  @Test
  void theAddressesThatAreNamedGo() {
    cloud.clock().advance(CREATION);
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ADDRESSES_OF_A_NAT_GATEWAY, 3));
    List<NatGatewayAddress> added =
        associate(NatGatewayCalls.allocation(ec2), NatGatewayCalls.allocation(ec2));

    ec2.disassociateNatGatewayAddress(disassociating(added.get(1).getAssociationId()));
    cloud.clock().advance(REMOVAL);

    assertThat(addresses(outer))
        .extracting(NatGatewayAddress::getAllocationId)
        .containsExactly(primary, added.get(0).getAllocationId());
  }

  /** The gateway is gone sooner than the address has drained, and another has got it since. */
  @Test
  void anAddressIsGivenBackOnce() {
    cloud.clock().advance(CREATION);
    assign("172.31.0.200");
    ec2.unassignPrivateNatGatewayAddress(
        unassigning("172.31.0.200").withMaxDrainDurationSeconds(4000));
    NatGatewayCalls.delete(ec2, inner);
    cloud.clock().advance(Duration.ofSeconds(45));
    CreateNetworkInterfaceRequest another =
        new CreateNetworkInterfaceRequest()
            .withSubnetId(subnet)
            .withPrivateIpAddress("172.31.0.200");
    ec2.createNetworkInterface(another);

    cloud.clock().advance(Duration.ofSeconds(4000));
    assertThatRefusal(() -> ec2.createNetworkInterface(another))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 172.31.0.200 is in use.");
  }

  @Test
  void aFullSubnetHasNoAddresses() {
    String small =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "172.31.240.0/28")).getSubnet().getSubnetId();
    String alone = NatGatewayCalls.privateGateway(ec2, small);
    cloud.clock().advance(CREATION);
    for (int i = 0; i < 8; i++) {
      Networks.networkInterface(ec2, small);
    }
    AssignPrivateNatGatewayAddressRequest assigning =
        new AssignPrivateNatGatewayAddressRequest().withNatGatewayId(alone);

    assertThatRefusal(
            () ->
                ec2.assignPrivateNatGatewayAddress(assigning.clone().withPrivateIpAddressCount(3)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: ");
    assertThat(addresses(alone)).hasSize(1);
    ec2.assignPrivateNatGatewayAddress(assigning.withPrivateIpAddressCount(2));
    assertThat(addresses(alone)).hasSize(3);
  }

  @Test
  void aGatewayIsStillPending() {
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 IncorrectState: The NAT gateway nat-* is in the state pending. It must be"
                + " available.",
            lagging -> {
              String id =
                  NatGatewayCalls.privateGateway(
                      lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()));
              lagging.catchUp();
              lagging.pass(1);
              return () ->
                  lagging
                      .ec2()
                      .assignPrivateNatGatewayAddress(
                          new AssignPrivateNatGatewayAddressRequest()
                              .withNatGatewayId(id)
                              .withPrivateIpAddressCount(1));
            });
  }
}

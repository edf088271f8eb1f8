// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.NAT_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;

import com.amazonaws.services.ec2.model.AssignPrivateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.DisassociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateNatGatewayAddressRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about NAT gateways that lag, and about their addresses. */
class StaleNatGatewayRefusalsTest {
  private static final int DELETION = 45;
  private static final int REMOVAL = 350;

  @Test
  void aNewGatewayIsNotFound() {
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 NatGatewayNotFound: NAT gateway nat-* was not found",
            lagging -> {
              String id = gateway(lagging);
              return () -> NatGatewayCalls.delete(lagging.ec2(), id);
            });
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 InvalidNatGatewayID.NotFound: The natGateway ID 'nat-*' does not exist",
            lagging -> {
              String vpc = lagging.ec2().describeVpcs().getVpcs().get(0).getVpcId();
              String table = Networks.routeTable(lagging.ec2(), vpc);
              lagging.settle();
              String id = gateway(lagging);
              return () ->
                  lagging
                      .ec2()
                      .createRoute(
                          new CreateRouteRequest()
                              .withRouteTableId(table)
                              .withDestinationCidrBlock("0.0.0.0/0")
                              .withNatGatewayId(id));
            });
  }

  @Test
  void aDeletedGatewayCounts() {
    StaleRefusal.of(NAT_GATEWAYS)
        .with(Quota.NAT_GATEWAYS_OF_A_ZONE, 1)
        .says(
            "400 NatGatewayLimitExceeded: Performing this operation would exceed the limit of 1 NAT"
                + " gateways",
            lagging -> {
              String subnet = NatGatewayCalls.subnet(lagging.ec2());
              String id = NatGatewayCalls.privateGateway(lagging.ec2(), subnet);
              lagging.settle();
              NatGatewayCalls.delete(lagging.ec2(), id);
              lagging.pass(DELETION);
              return () -> NatGatewayCalls.privateGateway(lagging.ec2(), subnet);
            });
  }

  @Test
  void theAddressOfADeletedGatewayIsInUse() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidIPAddress.InUse: Address 54.64.0.4 is in use.",
            lagging -> {
              String allocation = addressOfDeletedGateway(lagging);
              return () ->
                  lagging
                      .ec2()
                      .releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
            });
    StaleRefusal.of(ADDRESSES)
        .apartFrom(NETWORK_INTERFACES)
        .says(
            "400 AuthFailure: You do not have permission to access the specified resource.",
            lagging -> {
              String other = Networks.networkInterface(lagging.ec2());
              String allocation = addressOfDeletedGateway(lagging);
              return () ->
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withAllocationId(allocation)
                              .withNetworkInterfaceId(other));
            });
  }

  private static String addressOfDeletedGateway(LaggingCloud lagging) {
    String allocation = NatGatewayCalls.allocation(lagging.ec2());
    String id = settledPublicGateway(lagging, allocation);
    NatGatewayCalls.delete(lagging.ec2(), id);
    lagging.pass(DELETION);
    return allocation;
  }

  @Test
  void thePrivateAddressThatAGatewayHadCounts() {
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit of 8"
                + " for a NAT gateway.",
            lagging -> {
              String id = gateway(lagging);
              lagging.settle();
              String address = assign(lagging, id, 7);
              lagging.settle();
              lagging
                  .ec2()
                  .unassignPrivateNatGatewayAddress(
                      new UnassignPrivateNatGatewayAddressRequest()
                          .withNatGatewayId(id)
                          .withPrivateIpAddresses(address));
              lagging.pass(REMOVAL);
              return () -> assign(lagging, id, 1);
            });
  }

  /** Gives a gateway private addresses; the first of them. */
  private static String assign(LaggingCloud lagging, String id, int count) {
    return lagging
        .ec2()
        .assignPrivateNatGatewayAddress(
            new AssignPrivateNatGatewayAddressRequest()
                .withNatGatewayId(id)
                .withPrivateIpAddressCount(count))
        .getNatGatewayAddresses()
        .get(0)
        .getPrivateIp();
  }

  @Test
  void theElasticAddressThatAGatewayHadCounts() {
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 AddressLimitExceeded: The maximum number of elastic IP addresses of the NAT"
                + " gateway has been reached.",
            lagging -> {
              String second = NatGatewayCalls.allocation(lagging.ec2());
              String third = NatGatewayCalls.allocation(lagging.ec2());
              String id = settledPublicGateway(lagging);
              String association = associate(lagging, id, second);
              lagging.settle();
              disassociate(lagging, id, association);
              lagging.pass(REMOVAL);
              return () -> associate(lagging, id, third);
            });
  }

  @Test
  void aNewAddressIsNoneOfItsGateway() {
    StaleRefusal.of(NAT_GATEWAYS)
        .says(
            "400 InvalidParameterValue: eipassoc-* is no secondary address of the NAT gateway"
                + " nat-*.",
            lagging -> {
              String second = NatGatewayCalls.allocation(lagging.ec2());
              String id = settledPublicGateway(lagging);
              String association = associate(lagging, id, second);
              return () -> disassociate(lagging, id, association);
            });
  }

  @Test
  void aDisassociatedAddressIsAssociated() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 Resource.AlreadyAssociated: Elastic IP address [eipalloc-*] is already"
                + " associated",
            lagging -> {
              String other = Networks.networkInterface(lagging.ec2());
              String allocation = NatGatewayCalls.allocation(lagging.ec2());
              String id = settledPublicGateway(lagging);
              String association =
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withAllocationId(allocation)
                              .withNetworkInterfaceId(other))
                      .getAssociationId();
              lagging.settle();
              lagging
                  .ec2()
                  .disassociateAddress(
                      new DisassociateAddressRequest().withAssociationId(association));
              return () -> associate(lagging, id, allocation);
            });
  }

  private static String settledPublicGateway(LaggingCloud lagging) {
    return settledPublicGateway(lagging, NatGatewayCalls.allocation(lagging.ec2()));
  }

  private static String settledPublicGateway(LaggingCloud lagging, String allocation) {
    lagging.settle();
    String id =
        NatGatewayCalls.publicGateway(
            lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()), allocation);
    lagging.settle();
    return id;
  }

  /** Gives a gateway an elastic address; the association's id. */
  private static String associate(LaggingCloud lagging, String id, String allocation) {
    return lagging
        .ec2()
        .associateNatGatewayAddress(
            new AssociateNatGatewayAddressRequest()
                .withNatGatewayId(id)
                .withAllocationIds(allocation))
        .getNatGatewayAddresses()
        .get(0)
        .getAssociationId();
  }

  private static void disassociate(LaggingCloud lagging, String id, String association) {
    lagging
        .ec2()
        .disassociateNatGatewayAddress(
            new DisassociateNatGatewayAddressRequest()
                .withNatGatewayId(id)
                .withAssociationIds(association));
  }

  private static String gateway(LaggingCloud lagging) {
    return NatGatewayCalls.privateGateway(lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.NAT_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;

import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about NAT gateways that lag, and about their addresses. */
class StaleNatGatewayRefusalsTest {
  private static final int DELETION = 45;

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
    lagging.settle();
    String id =
        NatGatewayCalls.publicGateway(
            lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()), allocation);
    lagging.settle();
    NatGatewayCalls.delete(lagging.ec2(), id);
    lagging.pass(DELETION);
    return allocation;
  }

  private static String gateway(LaggingCloud lagging) {
    return NatGatewayCalls.privateGateway(lagging.ec2(), NatGatewayCalls.subnet(lagging.ec2()));
  }
}

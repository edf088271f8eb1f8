// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class NatGatewayAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final Subnet subnet = ec2.describeSubnets().getSubnets().get(0);
  private final String allocation =
      ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
  private final String id =
      created(
          new CreateNatGatewayRequest()
              .withSubnetId(subnet.getSubnetId())
              .withAllocationId(allocation)
              .withTagSpecifications(
                  new TagSpecification()
                      .withResourceType("natgateway")
                      .withTags(new Tag("Name", "outer"))));

  private String created(CreateNatGatewayRequest request) {
    return ec2.createNatGateway(request).getNatGateway().getNatGatewayId();
  }

  /** Asserts the failure for the gateway: what was expected of it, and what was found. */
  private void gatewayFails(Consumer<NatGatewayAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "NAT gateway " + id + " 'outer'",
        () -> assertion.accept(assertThat(ec2).natGateway(id)),
        expected,
        found);
  }

  @Test
  void aGatewayHasAStateAndTags() {
    assertThat(ec2)
        .natGateway(id)
        .exists()
        .isAvailable()
        .hasState("available")
        .hasTag("Name", "outer");
    gatewayFails(it -> it.hasState("deleted"), "to be deleted", "but it is available");
    gatewayFails(
        it -> it.hasFailed("Gateway.NotAttached"),
        "to have failed with Gateway.NotAttached",
        "but it is available");
  }

  @Test
  void aGatewayHasItsPlaceAndItsAddress() {
    assertThat(ec2)
        .natGateway(id)
        .isPublic()
        .isInSubnet(subnet.getSubnetId())
        .isInVpc(subnet.getVpcId())
        .hasAllocation(allocation);
    gatewayFails(it -> it.isPrivate(), "to be private", "but it is public");
    gatewayFails(
        it -> it.isInSubnet("subnet-1"),
        "to be in subnet-1",
        "but it is in " + subnet.getSubnetId());
    gatewayFails(it -> it.isInVpc("vpc-1"), "to be in vpc-1", "but it is in " + subnet.getVpcId());
    gatewayFails(
        it -> it.hasAllocation("eipalloc-1"),
        "to have the elastic address eipalloc-1",
        "but it has " + allocation);
  }

  @Test
  void aPrivateGatewayHasNoElasticAddress() {
    String inner =
        created(
            new CreateNatGatewayRequest()
                .withSubnetId(subnet.getSubnetId())
                .withConnectivityType("private"));

    assertThat(ec2).natGateway(inner).isPrivate().isAvailable();
    Failure.failsFor(
        "NAT gateway " + inner,
        () -> assertThat(ec2).natGateway(inner).hasAllocation(allocation),
        "to have the elastic address " + allocation,
        "but it has none");
  }

  @Test
  void aGatewayThatFailedSaysWhy() {
    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    String alone =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.0.0/24")).getSubnet().getSubnetId();
    String failed =
        created(
            new CreateNatGatewayRequest()
                .withSubnetId(alone)
                .withAllocationId(
                    ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId()));

    assertThat(ec2).natGateway(failed).hasState("failed").hasFailed("Gateway.NotAttached");
    Failure.failsFor(
        "NAT gateway " + failed,
        () -> assertThat(ec2).natGateway(failed).isAvailable(),
        "to be available",
        "but it is failed (Gateway.NotAttached: Network "
            + vpc
            + " has no Internet gateway attached)");
  }

  @Test
  void anUnknownGatewayDoesNotExist() {
    assertThat(ec2).natGateway("nat-00000000000000000").doesNotExist();
    assertThat(ec2).natGateway("nat-*").doesNotExist();
  }
}

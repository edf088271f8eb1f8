// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.AssignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.UnassignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateIpAddressesRequest;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about the addresses of network interfaces that lag. */
class StaleInterfaceAddressRefusalsTest {
  private static final String ADDRESS = "172.31.0.50";

  private static AssignPrivateIpAddressesRequest assigning(String id) {
    return new AssignPrivateIpAddressesRequest().withNetworkInterfaceId(id);
  }

  private static void assign(LaggingCloud lagging, String id, String... addresses) {
    lagging.ec2().assignPrivateIpAddresses(assigning(id).withPrivateIpAddresses(addresses));
  }

  private static void unassign(LaggingCloud lagging, String id, String... addresses) {
    lagging
        .ec2()
        .unassignPrivateIpAddresses(
            new UnassignPrivateIpAddressesRequest()
                .withNetworkInterfaceId(id)
                .withPrivateIpAddresses(addresses));
  }

  @Test
  void aDeletedInterfaceHasItsAddress() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(INSTANCES)
        .says(
            "400 InvalidIPAddress.InUse: Address 172.31.0.50 is in use.",
            lagging -> {
              InterfaceCloud interfaces = new InterfaceCloud(lagging.ec2());
              CreateNetworkInterfaceRequest request =
                  interfaces.request().withPrivateIpAddress(ADDRESS);
              String id = interfaces.create(request).getNetworkInterfaceId();
              lagging.settle();
              new InterfaceCloud(lagging.ec2()).delete(id);
              return () -> interfaces.create(request);
            });
  }

  @Test
  void anAddressThatWasUnassignedIsOfItsInterface() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidIPAddress.InUse: Address 172.31.0.50 is in use.",
            lagging -> {
              String id = lagging.settledInterface();
              String other = lagging.settledInterface();
              assign(lagging, id, ADDRESS);
              lagging.settle();
              unassign(lagging, id, ADDRESS);
              return () -> assign(lagging, other, ADDRESS);
            });
  }

  @Test
  void anAddressThatWasUnassignedCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.",
            lagging -> {
              String id = lagging.settledInterface();
              String instance = lagging.instance(LINUX_EBS);
              lagging.settle();
              new InterfaceCloud(lagging.ec2()).attach(id, instance, 1);
              lagging.settle();
              assign(lagging, id, ADDRESS, "172.31.0.51", "172.31.0.52");
              lagging.settle();
              unassign(lagging, id, ADDRESS);
              return () -> assign(lagging, id, "172.31.0.53");
            });
  }

  @Test
  void anAddressThatWasAssignedIsNot() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidParameterValue: Some of [172.31.0.50] are not assigned to interface eni-*",
            lagging -> {
              String id = lagging.settledInterface();
              assign(lagging, id, ADDRESS);
              return () -> unassign(lagging, id, ADDRESS);
            });
  }

  @Test
  void anAddressThatWasAssignedIsNotThereForAnElasticOne() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidParameterValue: The private IP address 172.31.0.50 does not belong to the"
                + " interface eni-*.",
            lagging -> {
              String id = lagging.settledInterface();
              String allocation = NatGatewayCalls.allocation(lagging.ec2());
              lagging.settle();
              assign(lagging, id, ADDRESS);
              return () ->
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withAllocationId(allocation)
                              .withNetworkInterfaceId(id)
                              .withPrivateIpAddress(ADDRESS));
            });
  }

  @Test
  void anIpv6AddressThatWasUnassignedCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(VPCS)
        .says(
            "400 Ipv6AddressLimitExceeded: Number of IPv6 addresses will exceed limit.",
            lagging -> {
              DualStackNetwork network = new DualStackNetwork(lagging.ec2());
              String subnet = network.subnet("10.0.0.0/24", 1);
              lagging.settle();
              String id =
                  launched(
                          lagging.ec2(),
                          DualStackNetwork.launch("t2.micro")
                              .withSubnetId(subnet)
                              .withIpv6AddressCount(2))
                      .getNetworkInterfaces()
                      .get(0)
                      .getNetworkInterfaceId();
              lagging.settle();
              String address =
                  new InterfaceCloud(lagging.ec2())
                      .described(id)
                      .getIpv6Addresses()
                      .get(0)
                      .getIpv6Address();
              lagging
                  .ec2()
                  .unassignIpv6Addresses(
                      new UnassignIpv6AddressesRequest()
                          .withNetworkInterfaceId(id)
                          .withIpv6Addresses(address));
              return () ->
                  lagging
                      .ec2()
                      .assignIpv6Addresses(
                          new AssignIpv6AddressesRequest()
                              .withNetworkInterfaceId(id)
                              .withIpv6AddressCount(1));
            });
  }

  @Test
  void aDeletedInterfaceHasIpv6AddressesOfItsSubnet() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(VPCS)
        .says(
            "400 DependencyViolation: The subnet CIDR block with association ID"
                + " 'subnet-cidr-assoc-*' has dependencies: network interfaces have addresses of"
                + " it.",
            lagging -> {
              DualStackNetwork network = new DualStackNetwork(lagging.ec2());
              String subnet = network.subnet("10.0.0.0/24", 1);
              lagging.settle();
              String id =
                  new InterfaceCloud(lagging.ec2())
                      .create(
                          new CreateNetworkInterfaceRequest()
                              .withSubnetId(subnet)
                              .withIpv6AddressCount(1))
                      .getNetworkInterfaceId();
              lagging.settle();
              String association =
                  network
                      .described(subnet)
                      .getIpv6CidrBlockAssociationSet()
                      .get(0)
                      .getAssociationId();
              new InterfaceCloud(lagging.ec2()).delete(id);
              return () ->
                  lagging
                      .ec2()
                      .disassociateSubnetCidrBlock(
                          new DisassociateSubnetCidrBlockRequest().withAssociationId(association));
            });
  }
}

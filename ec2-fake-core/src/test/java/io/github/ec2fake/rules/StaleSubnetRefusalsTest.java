// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SUBNETS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.DisassociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.Subnet;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals about subnets that lag, default ones among them, and about their blocks. */
class StaleSubnetRefusalsTest {

  private static void delete(LaggingCloud lagging, String subnet) {
    lagging.ec2().deleteSubnet(new DeleteSubnetRequest(subnet));
  }

  private static String createDefault(LaggingCloud lagging) {
    return lagging
        .ec2()
        .createDefaultSubnet(
            new CreateDefaultSubnetRequest().withAvailabilityZone(StaleRefusal.ZONE))
        .getSubnet()
        .getSubnetId();
  }

  private static String defaultSubnet(LaggingCloud lagging) {
    return new InterfaceCloud(lagging.ec2()).subnet(StaleRefusal.ZONE).getSubnetId();
  }

  /** Deletes all default subnets; the past sees that. The default VPC. */
  private static String withoutDefaultSubnets(LaggingCloud lagging) {
    List<Subnet> all = lagging.ec2().describeSubnets().getSubnets();
    all.forEach(each -> delete(lagging, each.getSubnetId()));
    lagging.settle();
    return all.get(0).getVpcId();
  }

  @Test
  void aDeletedSubnetIsInItsVpc() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              String vpc = withDeletedSubnet(lagging);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
            });
  }

  @Test
  void aDeletedSubnetHasItsBlock() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 InvalidSubnet.Conflict: The CIDR '10.0.0.0/24' conflicts with another subnet",
            lagging -> {
              String vpc = withDeletedSubnet(lagging);
              return () -> Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
            });
  }

  @Test
  void aNewSubnetIsNotFound() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 InvalidSubnetID.NotFound: The subnet ID 'subnet-*' does not exist",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
              return () -> delete(lagging, subnet);
            });
  }

  private static String withDeletedSubnet(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
    lagging.settle();
    delete(lagging, subnet);
    return vpc;
  }

  @Test
  void theDefaultVpcHasNoSubnetsYet() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 MissingInput: No subnets found for the default VPC 'vpc-*'. Please specify a"
                + " subnet.",
            lagging -> {
              withoutDefaultSubnets(lagging);
              createDefault(lagging);
              return () -> launched(lagging.ec2(), LINUX_EBS);
            });
  }

  @Test
  void aZoneHasNoDefaultSubnetYet() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 MissingInput: No default subnet for availability zone: 'us-east-1a'.",
            lagging -> {
              delete(lagging, defaultSubnet(lagging));
              lagging.settle();
              createDefault(lagging);
              return () -> lagging.instance(LINUX_EBS);
            });
  }

  @Test
  void aDeletedDefaultSubnetIsThatOfItsZone() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 DefaultSubnetAlreadyExistsInAvailabilityZone: 'subnet-*' is already the default"
                + " subnet in us-east-1a.",
            lagging -> {
              delete(lagging, defaultSubnet(lagging));
              return () -> createDefault(lagging);
            });
  }

  @Test
  void aDeletedSubnetLeavesNoRoomForADefaultOne() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 InvalidSubnet.Conflict: The default VPC has no free block of the size of a"
                + " default subnet.",
            lagging -> {
              String vpc = withoutDefaultSubnets(lagging);
              String subnet = Networks.subnet(lagging.ec2(), vpc, "172.31.0.0/16");
              lagging.settle();
              delete(lagging, subnet);
              return () -> createDefault(lagging);
            });
  }

  @Test
  void aDeletedSubnetCounts() {
    StaleRefusal.of(SUBNETS)
        .with(Quota.SUBNETS_OF_A_VPC, 1)
        .says(
            "400 SubnetLimitExceeded: The maximum number of subnets has been reached.",
            lagging -> {
              String vpc = withDeletedSubnet(lagging);
              return () -> Networks.subnet(lagging.ec2(), vpc, "10.0.1.0/24");
            });
  }

  @Test
  void aDeletedSubnetUsesTheBlockOfItsVpc() {
    StaleRefusal.of(SUBNETS)
        .says(
            "400 DependencyViolation: The vpc CIDR block with association ID 'vpc-cidr-assoc-*' has"
                + " dependencies: the subnet 'subnet-*'.",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String association = Networks.furtherBlock(lagging.ec2(), vpc, "10.1.0.0/16");
              lagging.settle();
              String subnet = Networks.subnet(lagging.ec2(), vpc, "10.1.0.0/24");
              lagging.settle();
              delete(lagging, subnet);
              return () ->
                  lagging
                      .ec2()
                      .disassociateVpcCidrBlock(
                          new DisassociateVpcCidrBlockRequest().withAssociationId(association));
            });
  }

  @Test
  void aTerminatedInstanceDependsOnItsSubnet() {
    StaleRefusal.of(INSTANCES)
        .apartFrom(NETWORK_INTERFACES)
        .says(
            "400 DependencyViolation: The subnet 'subnet-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String subnet = defaultSubnet(lagging);
              String id =
                  launched(lagging.ec2(), launch(LINUX_EBS).withSubnetId(subnet)).getInstanceId();
              lagging.settle();
              lagging.terminate(id);
              return () -> delete(lagging, subnet);
            });
  }

  @Test
  void aDeletedNetworkInterfaceDependsOnItsSubnet() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(INSTANCES, SUBNETS)
        .says(
            "400 DependencyViolation: The subnet 'subnet-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
              lagging.settle();
              String id = Networks.networkInterface(lagging.ec2(), subnet);
              lagging.settle();
              new InterfaceCloud(lagging.ec2()).delete(id);
              return () -> delete(lagging, subnet);
            });
  }

  private static String associate(LaggingCloud lagging, String subnet, String block) {
    return lagging
        .ec2()
        .associateSubnetCidrBlock(
            new AssociateSubnetCidrBlockRequest().withSubnetId(subnet).withIpv6CidrBlock(block))
        .getIpv6CidrBlockAssociation()
        .getAssociationId();
  }

  private static void disassociate(LaggingCloud lagging, String association) {
    lagging
        .ec2()
        .disassociateSubnetCidrBlock(
            new DisassociateSubnetCidrBlockRequest().withAssociationId(association));
  }

  @Test
  void aNewBlockOfASubnetIsNotFound() {
    StaleRefusal.of(SUBNETS)
        .apartFrom(VPCS)
        .says(
            "400 InvalidSubnetCidrBlockAssociationID.NotFound: The subnet CIDR block with"
                + " association ID 'subnet-cidr-assoc-*' does not exist",
            lagging -> {
              DualStackNetwork network = new DualStackNetwork(lagging.ec2());
              String subnet = Networks.subnet(lagging.ec2(), network.vpc(), "10.0.0.0/24");
              lagging.settle();
              String association = associate(lagging, subnet, network.ipv6(1, "::/64"));
              return () -> disassociate(lagging, association);
            });
  }

  @Test
  void aBlockThatWasTakenFromASubnetIsThere() {
    StaleRefusal.of(SUBNETS)
        .apartFrom(VPCS)
        .says(
            "400 InvalidSubnet.Conflict: The subnet 'subnet-*' has an IPv6 CIDR block already.",
            lagging -> {
              DualStackNetwork network = new DualStackNetwork(lagging.ec2());
              String subnet = Networks.subnet(lagging.ec2(), network.vpc(), "10.0.0.0/24");
              lagging.settle();
              String association = associate(lagging, subnet, network.ipv6(1, "::/64"));
              lagging.settle();
              disassociate(lagging, association);
              return () -> associate(lagging, subnet, network.ipv6(2, "::/64"));
            });
  }
}

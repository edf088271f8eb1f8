// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.VPCS;

import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.CreateDefaultVpcRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DisassociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.Subnet;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refusals about VPCs that lag, default ones among them, and about their blocks. */
class StaleVpcRefusalsTest {

  @Test
  void aNewVpcIsNotFound() {
    StaleRefusal.of(VPCS)
        .says(
            "400 InvalidVpcID.NotFound: The vpc ID 'vpc-*' does not exist",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              return () -> Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
            });
  }

  @Test
  void aDeletedVpcCounts() {
    StaleRefusal.of(VPCS)
        .says(
            "400 VpcLimitExceeded: The maximum number of VPCs has been reached.",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              IntStream.range(1, 4)
                  .forEach(i -> Networks.vpc(lagging.ec2(), "10." + i + ".0.0/16"));
              lagging.settle();
              lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
              return () -> Networks.vpc(lagging.ec2(), "10.9.0.0/16");
            });
  }

  private static String createDefault(LaggingCloud lagging) {
    return lagging.ec2().createDefaultVpc(new CreateDefaultVpcRequest()).getVpc().getVpcId();
  }

  /** Deletes the default VPC with all that is in it. */
  private static void deleteDefault(LaggingCloud lagging) {
    String vpc = lagging.ec2().describeVpcs().getVpcs().get(0).getVpcId();
    lagging
        .ec2()
        .describeSubnets()
        .getSubnets()
        .forEach(
            subnet -> lagging.ec2().deleteSubnet(new DeleteSubnetRequest(subnet.getSubnetId())));
    Networks.detachGateway(lagging.ec2(), vpc);
    lagging.settle();
    lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
  }

  @Test
  void aDeletedDefaultVpcExists() {
    StaleRefusal.of(VPCS)
        .says(
            "400 DefaultVpcAlreadyExists: A Default VPC already exists for this account in this"
                + " region.",
            lagging -> {
              deleteDefault(lagging);
              return () -> createDefault(lagging);
            });
  }

  @Test
  void aNewDefaultVpcDoesNotExist() {
    StaleRefusal.of(VPCS)
        .says(
            "400 DefaultVpcDoesNotExist: No default VPC exists for this account in this region.",
            "400 DefaultSubnetAlreadyExistsInAvailabilityZone: 'subnet-*' is already the default"
                + " subnet in us-east-1a.",
            lagging -> {
              deleteDefault(lagging);
              lagging.settle();
              createDefault(lagging);
              return () -> lagging.ec2().createDefaultSubnet(defaultSubnet());
            });
  }

  private static CreateDefaultSubnetRequest defaultSubnet() {
    return new CreateDefaultSubnetRequest().withAvailabilityZone(StaleRefusal.ZONE);
  }

  @Test
  void aVpcHasNoIpv6BlockYet() {
    StaleRefusal.of(VPCS)
        .says(
            "400 InvalidParameterValue: The vpc 'vpc-*' has no IPv6 CIDR block associated with it.",
            lagging -> {
              Subnet old = new InterfaceCloud(lagging.ec2()).subnet(StaleRefusal.ZONE);
              lagging.ec2().deleteSubnet(new DeleteSubnetRequest(old.getSubnetId()));
              lagging.settle();
              Networks.addIpv6(lagging.ec2(), old.getVpcId());
              return () -> lagging.ec2().createDefaultSubnet(defaultSubnet().withIpv6Native(true));
            });
  }

  private static String settledVpc(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    return vpc;
  }

  private static void disassociate(LaggingCloud lagging, String association) {
    lagging
        .ec2()
        .disassociateVpcCidrBlock(
            new DisassociateVpcCidrBlockRequest().withAssociationId(association));
  }

  /** A VPC with a further block 10.1.0.0/16 that was taken from it; the past sees it there. */
  private static String withoutItsFurtherBlock(LaggingCloud lagging) {
    String vpc = settledVpc(lagging);
    String association = Networks.furtherBlock(lagging.ec2(), vpc, "10.1.0.0/16");
    lagging.settle();
    disassociate(lagging, association);
    return vpc;
  }

  @Test
  void aNewBlockIsNotFound() {
    StaleRefusal.of(VPCS)
        .says(
            "400 InvalidVpcCidrBlockAssociationID.NotFound: The vpc CIDR block association ID"
                + " 'vpc-cidr-assoc-*' does not exist",
            lagging -> {
              String vpc = settledVpc(lagging);
              String association = Networks.furtherBlock(lagging.ec2(), vpc, "10.1.0.0/16");
              return () -> disassociate(lagging, association);
            });
  }

  @Test
  void aBlockThatWasTakenFromAVpcConflicts() {
    StaleRefusal.of(VPCS)
        .says(
            "400 InvalidVpc.Range: The CIDR '10.1.0.0/16' conflicts with the CIDR '10.1.0.0/16' of"
                + " the VPC.",
            lagging -> {
              String vpc = withoutItsFurtherBlock(lagging);
              return () -> Networks.furtherBlock(lagging.ec2(), vpc, "10.1.0.0/16");
            });
  }

  @Test
  void aBlockThatWasTakenFromAVpcCounts() {
    StaleRefusal.of(VPCS)
        .with(Quota.CIDR_BLOCKS_OF_A_VPC, 2)
        .says(
            "400 CidrLimitExceeded: This network 'vpc-*' has met its maximum number of allowed"
                + " CIDRs: 2",
            lagging -> {
              String vpc = withoutItsFurtherBlock(lagging);
              return () -> Networks.furtherBlock(lagging.ec2(), vpc, "10.2.0.0/16");
            });
  }
}

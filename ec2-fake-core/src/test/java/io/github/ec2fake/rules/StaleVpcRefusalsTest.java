// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.SUBNETS;
import static io.github.ec2fake.consistency.ResourceKind.VPCS;

import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refusals about VPCs and subnets that lag. */
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
              return () -> lagging.ec2().deleteSubnet(new DeleteSubnetRequest(subnet));
            });
  }

  private static String withDeletedSubnet(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
    lagging.settle();
    lagging.ec2().deleteSubnet(new DeleteSubnetRequest(subnet));
    return vpc;
  }
}

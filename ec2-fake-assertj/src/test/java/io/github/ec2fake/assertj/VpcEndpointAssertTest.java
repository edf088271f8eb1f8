// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsResult;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VpcEndpointAssertTest {
  private static final String S3 = "com.amazonaws.us-east-1.s3";

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final Subnet subnet = ec2.describeSubnets().getSubnets().get(0);
  private final String table = ec2.describeRouteTables().getRouteTables().get(0).getRouteTableId();
  private final String gateway =
      created(new CreateVpcEndpointRequest().withServiceName(S3).withRouteTableIds(table));

  private String created(CreateVpcEndpointRequest request) {
    return ec2.createVpcEndpoint(request.withVpcId(subnet.getVpcId()))
        .getVpcEndpoint()
        .getVpcEndpointId();
  }

  private String networkInterface() {
    return created(
        new CreateVpcEndpointRequest()
            .withServiceName("com.amazonaws.us-east-1.ssm")
            .withVpcEndpointType("Interface")
            .withSubnetIds(subnet.getSubnetId()));
  }

  private void endpointFails(
      String id, Consumer<VpcEndpointAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "VPC endpoint " + id,
        () -> assertion.accept(assertThat(ec2).vpcEndpoint(id)),
        expected,
        found);
  }

  @Test
  void aGatewayEndpointIsInRouteTables() {
    assertThat(ec2)
        .vpcEndpoint(gateway)
        .exists()
        .isAvailable()
        .isGateway()
        .leadsTo(S3)
        .isInRouteTable(table)
        .isInVpc(subnet.getVpcId())
        .hasOwner(cloud.account());
    endpointFails(
        gateway,
        it -> it.isInterface(),
        "to have the type 'Interface'",
        "but its type is 'Gateway'");
    endpointFails(
        gateway,
        it -> it.isInRouteTable("rtb-1"),
        "to be in the route table rtb-1",
        "but it is in " + table);
    endpointFails(gateway, it -> it.leadsTo("x"), "to lead to x", "but it leads to " + S3);
    endpointFails(
        gateway,
        it -> it.isInSubnet("subnet-1"),
        "to be in the subnet subnet-1",
        "but it is in none");
    endpointFails(
        gateway, it -> it.hasPrivateDns(), "to have private DNS enabled", "but it does not");
    endpointFails(
        gateway, it -> it.isInVpc("vpc-1"), "to be in vpc-1", "but it is in " + subnet.getVpcId());
    endpointFails(
        gateway,
        it -> it.hasOwner("999988887777"),
        "to be owned by 999988887777",
        "but its owner is " + cloud.account());
  }

  @Test
  void anInterfaceEndpointIsInSubnetsAndGroups() {
    String id = networkInterface();
    String group =
        ec2.describeVpcEndpoints(new DescribeVpcEndpointsRequest().withVpcEndpointIds(id))
            .getVpcEndpoints()
            .get(0)
            .getGroups()
            .get(0)
            .getGroupId();

    assertThat(ec2)
        .vpcEndpoint(id)
        .isInterface()
        .isInSubnet(subnet.getSubnetId())
        .isInSecurityGroup(group)
        .hasPrivateDns();
    endpointFails(
        id, it -> it.isGateway(), "to have the type 'Gateway'", "but its type is 'Interface'");
    endpointFails(
        id,
        it -> it.isInSecurityGroup("sg-1"),
        "to be in the security group sg-1",
        "but it is in " + group);
  }

  @Test
  void anEndpointThatFailedSaysWhy() {
    cloud.faults().on(Faults.vpcEndpointCreation()).fail("InternalError", "Please try again.");
    String id = networkInterface();

    assertThat(ec2).vpcEndpoint(id).hasState("failed");
    endpointFails(
        id,
        it -> it.isAvailable(),
        "to be available",
        "but it is failed (InternalError: Please try again.)");
  }

  /** EC2's model has the states with a capital letter. */
  @Test
  void theCaseOfAStateMakesNoDifference() {
    AmazonEC2 capital =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVpcEndpointsResult describeVpcEndpoints(
              DescribeVpcEndpointsRequest request) {
            return new DescribeVpcEndpointsResult()
                .withVpcEndpoints(
                    new VpcEndpoint().withVpcEndpointId("vpce-1").withState("Available"));
          }
        };

    assertThat(capital).vpcEndpoint("vpce-1").isAvailable().hasState("Available");
  }

  @Test
  void anUnknownEndpointDoesNotExist() {
    assertThat(ec2).vpcEndpoint("vpce-00000000000000000").doesNotExist();
    assertThat(ec2).vpcEndpoint("vpce-*").doesNotExist();
  }
}

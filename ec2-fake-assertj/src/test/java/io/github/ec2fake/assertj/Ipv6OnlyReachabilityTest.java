// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.HVM_LINUX;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instances in a subnet for IPv6 only, which reach each other and the Internet. */
class Ipv6OnlyReachabilityTest {
  private static final String EVERYWHERE = "::/0";

  private final AmazonEC2 ec2 = Ec2Cloud.create().client();
  private final String vpc =
      ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withAmazonProvidedIpv6CidrBlock(true))
          .getVpc()
          .getVpcId();
  private final String subnet =
      ec2.createSubnet(
              new CreateSubnetRequest()
                  .withVpcId(vpc)
                  .withIpv6Native(true)
                  .withIpv6CidrBlock(block()))
          .getSubnet()
          .getSubnetId();
  private final String group =
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web").withVpcId(vpc))
          .getGroupId();
  private final String server = launch();
  private final String other = launch();

  private String block() {
    return ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(vpc))
        .getVpcs()
        .get(0)
        .getIpv6CidrBlockAssociationSet()
        .get(0)
        .getIpv6CidrBlock()
        .replace("/56", "/64");
  }

  private String launch() {
    return ec2.runInstances(
            new RunInstancesRequest(HVM_LINUX, 1, 1)
                .withInstanceType("t3.micro")
                .withSubnetId(subnet)
                .withSecurityGroupIds(group))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private static IpPermission everywhere(String protocol, int port) {
    return new IpPermission()
        .withIpProtocol(protocol)
        .withFromPort(port)
        .withToPort(port)
        .withIpv6Ranges(new Ipv6Range().withCidrIpv6(EVERYWHERE));
  }

  private void letIn(IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission));
  }

  private void letOut() {
    ec2.authorizeSecurityGroupEgress(
        new AuthorizeSecurityGroupEgressRequest()
            .withGroupId(group)
            .withIpPermissions(everywhere("-1", -1)));
  }

  private void openGateway() {
    String gateway =
        ec2.createInternetGateway(new CreateInternetGatewayRequest())
            .getInternetGateway()
            .getInternetGatewayId();
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    String table =
        ec2.describeRouteTables(
                new DescribeRouteTablesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
            .getRouteTables()
            .get(0)
            .getRouteTableId();
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationIpv6CidrBlock(EVERYWHERE)
            .withGatewayId(gateway));
  }

  @Test
  void theyReachEachOtherByTheirIpv6Addresses() {
    assertThat(ec2).instance(server).cannotReach(other).onTcp(80);

    letOut();
    letIn(
        new IpPermission()
            .withIpProtocol("tcp")
            .withFromPort(80)
            .withToPort(80)
            .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(group)));

    assertThat(ec2).instance(server).canReach(other).onTcp(80);
    assertThat(ec2).instance(server).cannotReach(other).onTcp(81);
  }

  @Test
  void theyAreReachedFromTheInternetThroughItsGateway() {
    letIn(everywhere("tcp", 443));
    letOut();
    assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443);

    openGateway();

    assertThat(ec2).instance(server).canBeReachedFromTheInternet().onTcp(443);
    assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(80);
    assertThat(ec2).instance(server).canReachTheInternet().onTcp(443);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import java.util.List;

/** Calls of the actions on VPC peering connections, with one in which everything has a value. */
final class VpcPeeringScenario {
  private VpcPeeringScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String vpc = vpc(ec2, 0);
    String peer = vpc(ec2, 1);
    String accepted = request(ec2, vpc, peer);
    String rejected = request(ec2, vpc, vpc(ec2, 2));
    for (int number = 3; number < 7; number++) {
      request(ec2, vpc, vpc(ec2, number));
    }
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeVpcPeeringConnections", "MaxResults=5");
    ec2.call("RejectVpcPeeringConnection", "VpcPeeringConnectionId=" + rejected);
    String it = "VpcPeeringConnectionId=" + accepted;
    ec2.call("AcceptVpcPeeringConnection", it);
    cloud.clock().advanceUntilSettled();
    ec2.call("ModifyVpcPeeringConnectionOptions", it + options("Requester") + options("Accepter"));
    ec2.call("DescribeVpcPeeringConnections", "");
    String table = ec2.call("CreateRouteTable", "VpcId=" + vpc, "routeTableId");
    ec2.call("CreateRoute", "DestinationCidrBlock=10.101.0.0/16&RouteTableId=" + table + "&" + it);
    ec2.call("DescribeRouteTables", "RouteTableId.1=" + table);
    groups(ec2, vpc, peer, it);
  }

  /** Groups of one VPC that name a group of the other one, before and after its deletion. */
  private static void groups(WireCalls ec2, String vpc, String peer, String connection) {
    String named = group(ec2, peer, "named");
    for (int number = 0; number < 6; number++) {
      String group = group(ec2, vpc, "group" + number);
      for (String direction : List.of("Ingress", "Egress")) {
        ec2.call(
            "AuthorizeSecurityGroup" + direction,
            "GroupId="
                + group
                + "&IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=80"
                + "&IpPermissions.1.ToPort=80&IpPermissions.1.Groups.1.GroupId="
                + named
                + "&IpPermissions.1.Groups.1.Description=peered");
      }
    }
    ec2.call("DescribeSecurityGroups", "");
    ec2.call("DescribeSecurityGroupRules", "");
    ec2.call("DescribeSecurityGroupReferences", "GroupId.1=" + named);
    ec2.call("DeleteVpcPeeringConnection", connection);
    ec2.call("DescribeStaleSecurityGroups", "MaxResults=5&VpcId=" + vpc);
  }

  private static String group(WireCalls ec2, String vpc, String name) {
    return ec2.call(
        "CreateSecurityGroup",
        "GroupName=" + name + "&GroupDescription=peered&VpcId=" + vpc,
        "groupId");
  }

  private static String vpc(WireCalls ec2, int number) {
    return ec2.call(
        "CreateVpc",
        "AmazonProvidedIpv6CidrBlock=true&CidrBlock=10." + (100 + number) + ".0.0/16",
        "vpcId");
  }

  private static String request(WireCalls ec2, String vpc, String peer) {
    return ec2.call(
        "CreateVpcPeeringConnection",
        "VpcId="
            + vpc
            + "&PeerVpcId="
            + peer
            + "&TagSpecification.1.ResourceType=vpc-peering-connection"
            + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
        "vpcPeeringConnectionId");
  }

  private static String options(String side) {
    String prefix = "&" + side + "PeeringConnectionOptions.";
    return prefix
        + "AllowDnsResolutionFromRemoteVpc=true"
        + prefix
        + "AllowEgressFromLocalClassicLinkToRemoteVpc=false"
        + prefix
        + "AllowEgressFromLocalVpcToRemoteClassicLink=false";
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls of the actions on managed prefix lists, with one in which everything has a value. */
final class PrefixListScenario {
  private PrefixListScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String list =
        ec2.call(
            "CreateManagedPrefixList",
            "PrefixListName=blocks&AddressFamily=IPv4&MaxEntries=5&ClientToken=t"
                + "&Entry.1.Cidr=10.0.0.0/16&Entry.1.Description=first&Entry.2.Cidr=10.1.0.0/16"
                + "&TagSpecification.1.ResourceType=prefix-list&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "prefixListId");
    String it = "PrefixListId=" + list;
    cloud.clock().advanceUntilSettled();
    ec2.call(
        "ModifyManagedPrefixList",
        it + "&CurrentVersion=1&AddEntry.1.Cidr=10.2.0.0/16&RemoveEntry.1.Cidr=10.1.0.0/16");
    cloud.clock().advanceUntilSettled();
    ec2.call("RestoreManagedPrefixListVersion", it + "&PreviousVersion=1&CurrentVersion=2");
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeManagedPrefixLists", "MaxResults=1");
    ec2.call("DescribePrefixLists", "");
    ec2.call("GetManagedPrefixListEntries", it + "&TargetVersion=2&MaxResults=1");
    String vpc = ec2.call("DescribeVpcs", "", "vpcId");
    uses(ec2, vpc, list);
    ec2.call("GetManagedPrefixListAssociations", it + "&MaxResults=5");
    ec2.call("DeleteManagedPrefixList", it);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeManagedPrefixLists", "PrefixListId.1=" + list);
  }

  /** Rules and routes that name a list. */
  private static void uses(WireCalls ec2, String vpc, String list) {
    for (int number = 0; number < 6; number++) {
      String group =
          ec2.call(
              "CreateSecurityGroup",
              "GroupName=uses" + number + "&GroupDescription=uses&VpcId=" + vpc,
              "groupId");
      String permission =
          "GroupId="
              + group
              + "&IpPermissions.1.IpProtocol=-1&IpPermissions.1.PrefixListIds.1.PrefixListId="
              + list
              + "&IpPermissions.1.PrefixListIds.1.Description=blocks";
      ec2.call("AuthorizeSecurityGroupIngress", permission);
      ec2.call("AuthorizeSecurityGroupEgress", permission);
      ec2.call("RevokeSecurityGroupEgress", permission);
    }
    ec2.call("DescribeSecurityGroups", "");
    ec2.call("DescribeSecurityGroupRules", "");
    String table = ec2.call("CreateRouteTable", "VpcId=" + vpc, "routeTableId");
    String gateway =
        ec2.call(
            "DescribeInternetGateways",
            "Filter.1.Name=attachment.vpc-id&Filter.1.Value.1=" + vpc,
            "internetGatewayId");
    ec2.call(
        "CreateRoute",
        "RouteTableId=" + table + "&DestinationPrefixListId=" + list + "&GatewayId=" + gateway);
    ec2.call("DescribeRouteTables", "RouteTableId.1=" + table);
  }
}

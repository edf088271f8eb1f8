// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls of the actions on network interfaces, with one in which everything has a value. */
final class NetworkInterfaceScenario {
  private NetworkInterfaceScenario() {}

  private static void attach(Ec2Cloud cloud, WireCalls ec2, String id, String subnet) {
    String instance =
        ec2.call(
            "RunInstances",
            "ImageId=ami-0a2023f1c0de0086a&InstanceType=m4.large&MinCount=1&MaxCount=1"
                + "&Ipv6AddressCount=1&SubnetId="
                + subnet,
            "instanceId");
    cloud.clock().advanceUntilSettled();
    ec2.call(
        "AttachNetworkInterface",
        "NetworkInterfaceId=" + id + "&InstanceId=" + instance + "&DeviceIndex=1");
    ec2.call(
        "DescribeNetworkInterfaceAttribute", "NetworkInterfaceId=" + id + "&Attribute=attachment");
    ec2.call("DescribeInstances", "InstanceId.1=" + instance);
  }

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String vpc = ec2.call("CreateVpc", "CidrBlock=10.77.0.0/16", "vpcId");
    String block =
        ec2.call(
            "AssociateVpcCidrBlock",
            "VpcId=" + vpc + "&AmazonProvidedIpv6CidrBlock=true",
            "ipv6CidrBlock");
    String subnet =
        ec2.call(
            "CreateSubnet",
            "VpcId="
                + vpc
                + "&CidrBlock=10.77.0.0/24&AvailabilityZone=us-east-1b&Ipv6CidrBlock="
                + block.replace("/56", "/64"),
            "subnetId");
    String id =
        ec2.call(
            "CreateNetworkInterface",
            "SubnetId="
                + subnet
                + "&Description=side&ClientToken=side&Ipv6AddressCount=1&EnablePrimaryIpv6=true"
                + "&TagSpecification.1.ResourceType=network-interface"
                + "&TagSpecification.1.Tag.1.Key=side&TagSpecification.1.Tag.1.Value=inner",
            "networkInterfaceId");
    String allocation = ec2.call("AllocateAddress", "Domain=vpc", "allocationId");
    String gateway = ec2.call("CreateInternetGateway", "", "internetGatewayId");
    ec2.call("AttachInternetGateway", "VpcId=" + vpc + "&InternetGatewayId=" + gateway);
    String association =
        ec2.call(
            "AssociateAddress",
            "AllocationId=" + allocation + "&NetworkInterfaceId=" + id,
            "associationId");
    ec2.call(
        "AssignPrivateIpAddresses",
        "NetworkInterfaceId=" + id + "&SecondaryPrivateIpAddressCount=1");
    String ipv6 =
        ec2.call(
            "AssignIpv6Addresses",
            "NetworkInterfaceId=" + id + "&Ipv6AddressCount=1",
            "assignedIpv6Addresses");
    ec2.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1=" + id);
    ec2.call(
        "UnassignIpv6Addresses", "NetworkInterfaceId=" + id + "&Ipv6Addresses.1=" + ipv6.trim());
    for (String attribute : new String[] {"description", "groupSet", "sourceDestCheck"}) {
      ec2.call(
          "DescribeNetworkInterfaceAttribute",
          "NetworkInterfaceId=" + id + "&Attribute=" + attribute);
    }
    ec2.call(
        "DescribeNetworkInterfaceAttribute",
        "NetworkInterfaceId=" + id + "&Attribute=associatePublicIpAddress");
    String permission = "";
    for (int account = 1; account <= 6; account++) {
      permission =
          ec2.call(
              "CreateNetworkInterfacePermission",
              "NetworkInterfaceId="
                  + id
                  + "&AwsAccountId=21098765432"
                  + account
                  + "&Permission=INSTANCE-ATTACH",
              "networkInterfacePermissionId");
    }
    ec2.call("DescribeNetworkInterfacePermissions", "MaxResults=5");
    ec2.call("DeleteNetworkInterfacePermission", "NetworkInterfacePermissionId=" + permission);
    ec2.call("DisassociateAddress", "AssociationId=" + association);
    ec2.call("ReleaseAddress", "AllocationId=" + allocation);
    attach(cloud, ec2, id, subnet);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls about the prefixes of network interfaces and about subnets for IPv6 only. */
final class PrefixScenario {
  private static final String SPOT = "LaunchSpecification.";
  private static final String IMAGE = "ImageId=ami-0a2023f1c0de0086a";

  private static final String OPTIONS =
      "&ConnectionTrackingSpecification.TcpEstablishedTimeout=60"
          + "&ConnectionTrackingSpecification.UdpStreamTimeout=60"
          + "&ConnectionTrackingSpecification.UdpTimeout=30&EnaSrdSpecification.EnaSrdEnabled=true"
          + "&EnaSrdSpecification.EnaSrdUdpSpecification.EnaSrdUdpEnabled=true";

  private PrefixScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String vpc =
        ec2.call("CreateVpc", "CidrBlock=10.78.0.0/16&AmazonProvidedIpv6CidrBlock=true", "vpcId");
    String block = ec2.call("DescribeVpcs", "VpcId.1=" + vpc, "ipv6CidrBlock");
    String network = block.substring(0, block.indexOf("00::/56"));
    String subnet =
        ec2.call(
            "CreateSubnet",
            "VpcId="
                + vpc
                + "&CidrBlock=10.78.0.0/24&AvailabilityZone=us-east-1b&Ipv6CidrBlock="
                + network
                + "00::/64",
            "subnetId");
    assignments(ec2, subnet, network);
    launches(cloud, ec2, subnet, network);
    spot(cloud, ec2, subnet, network);
    ipv6Only(cloud, ec2, vpc, network);
  }

  private static void assignments(WireCalls ec2, String subnet, String network) {
    String prefix = network + "00:1::/80";
    String id =
        ec2.call(
            "CreateNetworkInterface",
            "SubnetId="
                + subnet
                + "&Ipv4Prefix.1.Ipv4Prefix=10.78.0.32/28&Ipv6Prefix.1.Ipv6Prefix="
                + prefix,
            "networkInterfaceId");
    ec2.call("AssignPrivateIpAddresses", "NetworkInterfaceId=" + id + "&Ipv4PrefixCount=1");
    ec2.call("AssignIpv6Addresses", "NetworkInterfaceId=" + id + "&Ipv6PrefixCount=1");
    ec2.call("DescribeNetworkInterfaces", "NetworkInterfaceId.1=" + id);
    ec2.call(
        "UnassignPrivateIpAddresses", "NetworkInterfaceId=" + id + "&Ipv4Prefix.1=10.78.0.32/28");
    ec2.call("UnassignIpv6Addresses", "NetworkInterfaceId=" + id + "&Ipv6Prefix.1=" + prefix);
  }

  private static void launches(Ec2Cloud cloud, WireCalls ec2, String subnet, String network) {
    String instance =
        ec2.call(
            "RunInstances",
            IMAGE
                + "&InstanceType=c6i.32xlarge&MinCount=1&MaxCount=1&NetworkInterface.1.DeviceIndex=0"
                + "&NetworkInterface.1.SubnetId="
                + subnet
                + "&NetworkInterface.1.Ipv4PrefixCount=1&NetworkInterface.1.Ipv6PrefixCount=1"
                + OPTIONS.replace("&", "&NetworkInterface.1.")
                + "&NetworkInterface.2.DeviceIndex=1&NetworkInterface.2.SubnetId="
                + subnet
                + "&NetworkInterface.2.PrivateIpAddresses.1.PrivateIpAddress=10.78.0.200"
                + "&NetworkInterface.2.PrivateIpAddresses.1.Primary=true"
                + "&NetworkInterface.2.SecondaryPrivateIpAddressCount=1"
                + "&NetworkInterface.2.Ipv6Addresses.1.IsPrimaryIpv6=true"
                + "&NetworkInterface.2.Ipv6Addresses.1.Ipv6Address="
                + network
                + "00::9",
            "instanceId");
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeInstances", "InstanceId.1=" + instance);
    ec2.call(
        "DescribeNetworkInterfaces",
        "Filter.1.Name=attachment.instance-id&Filter.1.Value.1=" + instance);
    ec2.call("GetLaunchTemplateData", "InstanceId=" + instance);
  }

  private static void spot(Ec2Cloud cloud, WireCalls ec2, String subnet, String network) {
    String existing =
        ec2.call("CreateNetworkInterface", "SubnetId=" + subnet, "networkInterfaceId");
    String launch = SPOT + IMAGE + "&" + SPOT + "InstanceType=c6i.32xlarge";
    ec2.call(
        "RequestSpotInstances",
        launch
            + own(1, "DeviceIndex=0")
            + own(1, "NetworkInterfaceId=" + existing)
            + own(2, "DeviceIndex=1")
            + own(2, "NetworkCardIndex=0")
            + own(2, "SubnetId=" + subnet)
            + own(2, "PrivateIpAddresses.1.PrivateIpAddress=10.78.0.201")
            + own(2, "PrivateIpAddresses.1.Primary=true")
            + own(2, "SecondaryPrivateIpAddressCount=1")
            + own(2, "Ipv6Addresses.1.Ipv6Address=" + network + "00::7")
            + own(2, "PrimaryIpv6=true"));
    ec2.call(
        "RequestSpotInstances",
        launch
            + own(1, "DeviceIndex=0")
            + own(1, "SubnetId=" + subnet)
            + own(1, "Ipv6AddressCount=1")
            + own(1, "Ipv4Prefix.1.Ipv4Prefix=10.78.0.96/28")
            + own(2, "DeviceIndex=1")
            + own(2, "SubnetId=" + subnet)
            + own(2, "Ipv6Prefix.1.Ipv6Prefix=" + network + "00:9::/80")
            + own(2, "Ipv4PrefixCount=1"));
    ec2.call(
        "RequestSpotInstances",
        launch
            + own(1, "DeviceIndex=0")
            + own(1, "SubnetId=" + subnet)
            + own(1, "InterfaceType=interface")
            + OPTIONS.replace("&", "&" + SPOT + "NetworkInterface.1.")
            + own(1, "Ipv6PrefixCount=1"));
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeSpotInstanceRequests", "");
  }

  private static String own(int number, String parameter) {
    return "&" + SPOT + "NetworkInterface." + number + "." + parameter;
  }

  private static void ipv6Only(Ec2Cloud cloud, WireCalls ec2, String vpc, String network) {
    String subnet =
        ec2.call(
            "CreateSubnet",
            "VpcId=" + vpc + "&Ipv6Native=true&Ipv6CidrBlock=" + network + "01::/64",
            "subnetId");
    ec2.call("DescribeSubnets", "SubnetId.1=" + subnet);
    ec2.call(
        "RunInstances",
        IMAGE + "&InstanceType=t3.micro&MinCount=1&MaxCount=1&SubnetId=" + subnet,
        "instanceId");
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeNetworkInterfaces", "Filter.1.Name=subnet-id&Filter.1.Value.1=" + subnet);
  }
}

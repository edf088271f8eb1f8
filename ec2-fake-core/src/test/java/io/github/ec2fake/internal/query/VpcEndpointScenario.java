// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;

/** Calls of the actions on VPC endpoints: of both types, one that fails, and one that is gone. */
final class VpcEndpointScenario {
  private VpcEndpointScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String vpc = ec2.call("DescribeVpcs", "", "vpcId");
    String subnet = ec2.call("DescribeSubnets", "", "subnetId");
    String table = ec2.call("DescribeRouteTables", "", "routeTableId");
    ec2.call("DescribeVpcEndpointServices", "MaxResults=5");
    String gateway =
        ec2.call(
            "CreateVpcEndpoint",
            "ClientToken=token&ServiceName=com.amazonaws.us-east-1.s3&VpcId="
                + vpc
                + "&RouteTableId.1="
                + table
                + "&TagSpecification.1.ResourceType=vpc-endpoint&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "vpcEndpointId");
    ec2.call("DescribeRouteTables", "");
    String endpoint =
        "VpcEndpointType=Interface&ServiceName=com.amazonaws.us-east-1.s3&VpcId="
            + vpc
            + "&SubnetId.1="
            + subnet
            + "&PrivateDnsEnabled=";
    String available = ec2.call("CreateVpcEndpoint", endpoint + true, "vpcEndpointId");
    cloud.clock().advanceUntilSettled();
    ec2.call("ModifyVpcEndpoint", "VpcEndpointId=" + available + "&PolicyDocument={}");
    cloud.faults().on(Faults.vpcEndpointCreation()).fail("InternalError", "Please try again.");
    for (int i = 0; i < 4; i++) {
      ec2.call("CreateVpcEndpoint", endpoint + false);
    }
    cloud.clock().advanceUntilSettled();
    ec2.call(
        "DescribeNetworkInterfaces", "Filter.1.Name=interface-type&Filter.1.Value.1=vpc_endpoint");
    ec2.call("DescribeVpcEndpoints", "");
    ec2.call("DescribeVpcEndpoints", "MaxResults=5");
    ec2.call(
        "DeleteVpcEndpoints",
        "VpcEndpointId.1=" + gateway + "&VpcEndpointId.2=vpce-00000000000000000");
  }
}

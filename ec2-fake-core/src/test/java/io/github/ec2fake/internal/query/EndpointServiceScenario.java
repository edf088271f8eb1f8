// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls of the actions on services of users that endpoints lead to. */
final class EndpointServiceScenario {
  private static final String LOAD_BALANCER =
      "NetworkLoadBalancerArn.1=arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer"
          + "/net/web/0123456789abcdef";
  private static final String NOT_THERE = "vpce-0123456789abcdef0";

  private EndpointServiceScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    String service =
        ec2.call(
            "CreateVpcEndpointServiceConfiguration",
            LOAD_BALANCER
                + "&ClientToken=web&PrivateDnsName=web.example.com&SupportedIpAddressType.1=ipv4"
                + "&TagSpecification.1.ResourceType=vpc-endpoint-service"
                + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "serviceId");
    for (int more = 0; more < 5; more++) {
      ec2.call("CreateVpcEndpointServiceConfiguration", LOAD_BALANCER);
    }
    String named = "ServiceId=" + service;
    ec2.call("StartVpcEndpointServicePrivateDnsVerification", named);
    ec2.call("ModifyVpcEndpointServiceConfiguration", named + "&AcceptanceRequired=true");
    for (int account = 1; account <= 6; account++) {
      ec2.call(
          "ModifyVpcEndpointServicePermissions",
          named + "&AddAllowedPrincipals.1=arn:aws:iam::21098765432" + account + ":root");
    }
    ec2.call("DescribeVpcEndpointServicePermissions", named + "&MaxResults=5");
    ec2.call("DescribeVpcEndpointServiceConfigurations", "MaxResults=5");
    ec2.call("DescribeVpcEndpointServiceConfigurations", "ServiceId.1=" + service);
    String endpoint = "";
    for (int number = 0; number < 6; number++) {
      endpoint =
          ec2.call(
              "CreateVpcEndpoint",
              "VpcEndpointType=Interface&ServiceName=com.amazonaws.vpce.us-east-1."
                  + service
                  + "&VpcId="
                  + ec2.call("DescribeVpcs", "", "vpcId")
                  + "&SubnetId.1="
                  + ec2.call("DescribeSubnets", "", "subnetId"),
              "vpcEndpointId");
    }
    ec2.call(
        "DescribeVpcEndpointServices", "ServiceName.1=com.amazonaws.vpce.us-east-1." + service);
    String both = named + "&VpcEndpointId.1=" + endpoint + "&VpcEndpointId.2=" + NOT_THERE;
    ec2.call("AcceptVpcEndpointConnections", both);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeVpcEndpointConnections", "MaxResults=5");
    ec2.call("RejectVpcEndpointConnections", both);
    ec2.call("DeleteVpcEndpointServiceConfigurations", "ServiceId.1=" + service);
  }
}

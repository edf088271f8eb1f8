// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;

/** What tests of VPCs have in common. */
final class Networks {
  private Networks() {}

  /** Creates a VPC and gives its id. */
  static String vpc(AmazonEC2 ec2, String cidr) {
    return ec2.createVpc(new CreateVpcRequest(cidr)).getVpc().getVpcId();
  }

  /** Creates a subnet and gives its id. */
  static String subnet(AmazonEC2 ec2, String vpc, String cidr) {
    return ec2.createSubnet(new CreateSubnetRequest(vpc, cidr)).getSubnet().getSubnetId();
  }

  /** Creates a network interface in a default subnet and gives its id. */
  static String networkInterface(AmazonEC2 ec2) {
    return networkInterface(ec2, ec2.describeSubnets().getSubnets().get(0).getSubnetId());
  }

  /** Creates a network interface in a subnet and gives its id. */
  static String networkInterface(AmazonEC2 ec2, String subnet) {
    return ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
        .getNetworkInterface()
        .getNetworkInterfaceId();
  }

  /** Creates an internet gateway and gives its id. */
  static String gateway(AmazonEC2 ec2) {
    return ec2.createInternetGateway(new CreateInternetGatewayRequest())
        .getInternetGateway()
        .getInternetGatewayId();
  }

  /** Creates a route table and gives its id. */
  static String routeTable(AmazonEC2 ec2, String vpc) {
    return ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
        .getRouteTable()
        .getRouteTableId();
  }

  /** Detaches a VPC's internet gateway. */
  static void detachGateway(AmazonEC2 ec2, String vpc) {
    ec2.describeInternetGateways().getInternetGateways().stream()
        .filter(
            gateway -> gateway.getAttachments().stream().anyMatch(a -> a.getVpcId().equals(vpc)))
        .forEach(
            gateway ->
                ec2.detachInternetGateway(
                    new DetachInternetGatewayRequest()
                        .withInternetGatewayId(gateway.getInternetGatewayId())
                        .withVpcId(vpc)));
  }
}

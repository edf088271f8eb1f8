// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.NatGateway;

/** What tests of NAT gateways have in common. */
final class NatGatewayCalls {
  private NatGatewayCalls() {}

  /** The first of the default subnets. */
  static String subnet(AmazonEC2 ec2) {
    return ec2.describeSubnets().getSubnets().get(0).getSubnetId();
  }

  /** Allocates an elastic address and gives its allocation id. */
  static String allocation(AmazonEC2 ec2) {
    return ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
  }

  /** Creates a public NAT gateway and gives its id. */
  static String publicGateway(AmazonEC2 ec2, String subnet, String allocation) {
    return ec2.createNatGateway(
            new CreateNatGatewayRequest().withSubnetId(subnet).withAllocationId(allocation))
        .getNatGateway()
        .getNatGatewayId();
  }

  /** Creates a private NAT gateway and gives its id. */
  static String privateGateway(AmazonEC2 ec2, String subnet) {
    return ec2.createNatGateway(
            new CreateNatGatewayRequest().withSubnetId(subnet).withConnectivityType("private"))
        .getNatGateway()
        .getNatGatewayId();
  }

  static NatGateway described(AmazonEC2 ec2, String id) {
    return ec2.describeNatGateways(new DescribeNatGatewaysRequest().withNatGatewayIds(id))
        .getNatGateways()
        .get(0);
  }

  static String delete(AmazonEC2 ec2, String id) {
    return ec2.deleteNatGateway(new DeleteNatGatewayRequest().withNatGatewayId(id))
        .getNatGatewayId();
  }
}

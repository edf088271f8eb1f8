// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Subnet;

/** A VPC 10.0.0.0/16 with IPv6 addresses, and instance types that can use all of it. */
final class DualStackNetwork {
  /** An image for instances on the Nitro System. */
  static final String HVM = "ami-0a2023f1c0de0086a";

  private final AmazonEC2 ec2;
  private final String vpc;
  private final String ipv6;

  DualStackNetwork(AmazonEC2 ec2) {
    this.ec2 = ec2;
    this.vpc =
        ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withAmazonProvidedIpv6CidrBlock(true))
            .getVpc()
            .getVpcId();
    this.ipv6 =
        ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(vpc))
            .getVpcs()
            .get(0)
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getIpv6CidrBlock();
  }

  String vpc() {
    return vpc;
  }

  /** An address, or the prefix of a block, of one of its networks /64. */
  String ipv6(int network, String rest) {
    return ipv6.replace("00::/56", String.format("%02x", network)) + rest;
  }

  /** Creates a subnet with addresses of both kinds and gives its id. */
  String subnet(String cidr, int network) {
    return ec2.createSubnet(
            new CreateSubnetRequest(vpc, cidr).withIpv6CidrBlock(ipv6(network, "::/64")))
        .getSubnet()
        .getSubnetId();
  }

  CreateSubnetRequest ipv6Only(int network) {
    return new CreateSubnetRequest()
        .withVpcId(vpc)
        .withIpv6Native(true)
        .withIpv6CidrBlock(ipv6(network, "::/64"));
  }

  Subnet described(String subnet) {
    return ec2.describeSubnets(new DescribeSubnetsRequest().withSubnetIds(subnet))
        .getSubnets()
        .get(0);
  }

  static RunInstancesRequest launch(String type) {
    return new RunInstancesRequest(HVM, 1, 1).withInstanceType(type);
  }
}

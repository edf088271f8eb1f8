// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;

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
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on VPCs and subnets. Each is loaded when it is first called. */
public final class NetworkActions {
  private NetworkActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssociateSubnetCidrBlock" -> new AssociateSubnetCidrBlock();
      case "AssociateVpcCidrBlock" -> new AssociateVpcCidrBlock();
      case "CreateDefaultSubnet" -> new CreateDefaultSubnet();
      case "CreateDefaultVpc" -> new CreateDefaultVpc();
      case "CreateSubnet" -> new CreateSubnet();
      case "CreateVpc" -> new CreateVpc();
      case "DeleteSubnet" -> new DeleteSubnet();
      case "DeleteVpc" -> new DeleteVpc();
      case "DescribeSubnets" -> new DescribeSubnets();
      case "DescribeVpcAttribute" -> new DescribeVpcAttribute();
      case "DescribeVpcs" -> new DescribeVpcs();
      case "DisassociateSubnetCidrBlock" -> new DisassociateSubnetCidrBlock();
      case "DisassociateVpcCidrBlock" -> new DisassociateVpcCidrBlock();
      case "ModifySubnetAttribute" -> new ModifySubnetAttribute();
      case "ModifyVpcAttribute" -> new ModifyVpcAttribute();
      default -> null;
    };
  }
}

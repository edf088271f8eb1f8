// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on VPC peering connections. Each is loaded when it is first called. */
public final class VpcPeeringActions {
  private VpcPeeringActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AcceptVpcPeeringConnection" -> new AcceptVpcPeeringConnection();
      case "CreateVpcPeeringConnection" -> new CreateVpcPeeringConnection();
      case "DeleteVpcPeeringConnection" -> new DeleteVpcPeeringConnection();
      case "DescribeVpcPeeringConnections" -> new DescribeVpcPeeringConnections();
      case "ModifyVpcPeeringConnectionOptions" -> new ModifyVpcPeeringConnectionOptions();
      case "RejectVpcPeeringConnection" -> new RejectVpcPeeringConnection();
      default -> null;
    };
  }
}

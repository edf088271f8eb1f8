// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on NAT gateways. Each is loaded when it is first called. */
public final class NatGatewayActions {
  private NatGatewayActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AssignPrivateNatGatewayAddress" -> new AssignPrivateNatGatewayAddress();
      case "AssociateNatGatewayAddress" -> new AssociateNatGatewayAddress();
      case "CreateNatGateway" -> new CreateNatGateway();
      case "DeleteNatGateway" -> new DeleteNatGateway();
      case "DescribeNatGateways" -> new DescribeNatGateways();
      case "DisassociateNatGatewayAddress" -> new DisassociateNatGatewayAddress();
      case "UnassignPrivateNatGatewayAddress" -> new UnassignPrivateNatGatewayAddress();
      default -> null;
    };
  }
}

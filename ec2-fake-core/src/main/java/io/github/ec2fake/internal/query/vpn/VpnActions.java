// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on VPNs. Each is loaded when it is first called. */
public final class VpnActions {
  private VpnActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AttachVpnGateway" -> new AttachVpnGateway();
      case "CreateCustomerGateway" -> new CreateCustomerGateway();
      case "CreateVpnConnection" -> new CreateVpnConnection();
      case "CreateVpnConnectionRoute" -> new CreateVpnConnectionRoute();
      case "CreateVpnGateway" -> new CreateVpnGateway();
      case "DeleteCustomerGateway" -> new DeleteCustomerGateway();
      case "DeleteVpnConnection" -> new DeleteVpnConnection();
      case "DeleteVpnConnectionRoute" -> new DeleteVpnConnectionRoute();
      case "DeleteVpnGateway" -> new DeleteVpnGateway();
      case "DescribeCustomerGateways" -> new DescribeCustomerGateways();
      case "DescribeVpnConnections" -> new DescribeVpnConnections();
      case "DescribeVpnGateways" -> new DescribeVpnGateways();
      case "DetachVpnGateway" -> new DetachVpnGateway();
      case "ModifyVpnConnection" -> new ModifyVpnConnection();
      case "ModifyVpnConnectionOptions" -> new ModifyVpnConnectionOptions();
      case "ModifyVpnTunnelCertificate" -> new ModifyVpnTunnelCertificate();
      case "ModifyVpnTunnelOptions" -> new ModifyVpnTunnelOptions();
      default -> null;
    };
  }
}

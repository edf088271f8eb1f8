// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes the options of a tunnel of a VPN connection. */
@NotModelled("TunnelOptions.LogOptions TunnelOptions.TunnelInsideIpv6Cidr")
final class ModifyVpnTunnelOptions
    implements WriteAction<ModifyVpnTunnelOptions.Request, VpnConnectionReply> {

  record Request(
      @Required String vpnConnectionId,
      @Required String vpnTunnelOutsideIpAddress,
      @Required TunnelOptionsRequest tunnelOptions,
      @Nullable Boolean skipTunnelReplacement) {}

  @Override
  public Change<VpnConnectionReply> check(Request request, ActionContext call) {
    return call.vpnConnections()
        .changes()
        .tunnel(
            call.caller(),
            request.vpnConnectionId(),
            request.vpnTunnelOutsideIpAddress(),
            request.tunnelOptions().toModel())
        .map(connection -> VpnConnectionReply.of(connection, call));
  }
}

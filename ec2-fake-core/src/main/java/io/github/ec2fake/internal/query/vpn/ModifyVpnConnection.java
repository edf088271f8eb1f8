// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes the gateways of a VPN connection. */
@NotModelled("TransitGatewayId")
final class ModifyVpnConnection
    implements WriteAction<ModifyVpnConnection.Request, VpnConnectionReply> {

  record Request(
      @Required String vpnConnectionId,
      @Nullable String customerGatewayId,
      @Nullable String vpnGatewayId) {}

  @Override
  public Change<VpnConnectionReply> check(Request request, ActionContext call) {
    return call.vpnConnections()
        .changes()
        .gateways(
            call.caller(),
            request.vpnConnectionId(),
            request.customerGatewayId(),
            request.vpnGatewayId())
        .map(connection -> VpnConnectionReply.of(connection, call));
  }
}

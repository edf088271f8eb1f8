// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Replaces the certificate of a tunnel of a VPN connection. */
final class ModifyVpnTunnelCertificate
    implements WriteAction<ModifyVpnTunnelCertificate.Request, VpnConnectionReply> {

  record Request(@Required String vpnConnectionId, @Required String vpnTunnelOutsideIpAddress) {}

  @Override
  public Change<VpnConnectionReply> check(Request request, ActionContext call) {
    return call.vpnConnections()
        .changes()
        .certificate(call.caller(), request.vpnConnectionId(), request.vpnTunnelOutsideIpAddress())
        .map(connection -> VpnConnectionReply.of(connection, call));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes the networks of a VPN connection. */
@NotModelled("LocalIpv6NetworkCidr RemoteIpv6NetworkCidr")
final class ModifyVpnConnectionOptions
    implements WriteAction<ModifyVpnConnectionOptions.Request, VpnConnectionReply> {

  record Request(
      @Required String vpnConnectionId,
      @Nullable String localIpv4NetworkCidr,
      @Nullable String remoteIpv4NetworkCidr) {}

  @Override
  public Change<VpnConnectionReply> check(Request request, ActionContext call) {
    return call.vpnConnections()
        .changes()
        .networks(
            call.caller(),
            request.vpnConnectionId(),
            request.localIpv4NetworkCidr(),
            request.remoteIpv4NetworkCidr())
        .map(connection -> VpnConnectionReply.of(connection, call));
  }
}

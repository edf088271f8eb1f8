// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.VpnConnection;
import io.github.ec2fake.internal.query.action.ActionContext;

/** The answer to a change of a VPN connection. */
record VpnConnectionReply(VpnConnectionItem vpnConnection) {

  static VpnConnectionReply of(VpnConnection connection, ActionContext call) {
    return new VpnConnectionReply(VpnConnectionItem.of(connection, call));
  }
}

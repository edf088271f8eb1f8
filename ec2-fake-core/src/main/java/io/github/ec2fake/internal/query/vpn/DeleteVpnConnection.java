// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to delete a VPN connection. */
final class DeleteVpnConnection implements VoidAction<DeleteVpnConnection.Request> {

  record Request(@Required String vpnConnectionId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpnConnections().delete(call.caller(), request.vpnConnectionId());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes a static route from a VPN connection. */
final class DeleteVpnConnectionRoute implements VoidAction<DeleteVpnConnectionRoute.Request> {

  record Request(@Required String vpnConnectionId, @Required String destinationCidrBlock) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpnConnectionRoutes()
        .delete(call.caller(), request.vpnConnectionId(), request.destinationCidrBlock());
  }
}

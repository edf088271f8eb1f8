// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Adds a static route to a VPN connection. */
final class CreateVpnConnectionRoute implements VoidAction<CreateVpnConnectionRoute.Request> {

  record Request(@Required String vpnConnectionId, @Required String destinationCidrBlock) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpnConnectionRoutes()
        .create(call.caller(), request.vpnConnectionId(), request.destinationCidrBlock());
  }
}

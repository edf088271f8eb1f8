// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to detach a virtual private gateway from a VPC. */
final class DetachVpnGateway implements VoidAction<DetachVpnGateway.Request> {

  record Request(@Required String vpnGatewayId, @Required String vpcId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpnGateways().detach(call.caller(), request.vpnGatewayId(), request.vpcId());
  }
}

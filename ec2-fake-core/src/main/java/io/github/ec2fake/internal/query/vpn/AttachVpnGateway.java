// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Begins to attach a virtual private gateway to a VPC. */
final class AttachVpnGateway
    implements WriteAction<AttachVpnGateway.Request, AttachVpnGateway.Reply> {

  record Request(@Required String vpnGatewayId, @Required String vpcId) {}

  record Reply(VpnGatewayItem.Attachment attachment) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpnGateways()
        .attach(call.caller(), request.vpnGatewayId(), request.vpcId())
        .map(done -> new Reply(VpnGatewayItem.attachment(done)));
  }
}

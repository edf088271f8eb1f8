// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a virtual private gateway that is not in use. */
final class DeleteVpnGateway implements VoidAction<DeleteVpnGateway.Request> {

  record Request(@Required String vpnGatewayId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpnGateways().delete(call.caller(), request.vpnGatewayId());
  }
}

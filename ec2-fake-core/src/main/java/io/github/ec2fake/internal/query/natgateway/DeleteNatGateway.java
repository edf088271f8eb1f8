// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a NAT gateway. */
final class DeleteNatGateway
    implements WriteAction<DeleteNatGateway.Request, DeleteNatGateway.Reply> {

  record Request(@Required String natGatewayId) {}

  record Reply(String natGatewayId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.natGateways()
        .delete(call.caller(), request.natGatewayId())
        .map(gateway -> new Reply(gateway.id()));
  }
}

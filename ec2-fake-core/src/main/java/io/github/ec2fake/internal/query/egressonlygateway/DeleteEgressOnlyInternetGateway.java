// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.egressonlygateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes an egress-only internet gateway. */
final class DeleteEgressOnlyInternetGateway
    implements WriteAction<
        DeleteEgressOnlyInternetGateway.Request, DeleteEgressOnlyInternetGateway.Reply> {

  record Request(@Required String egressOnlyInternetGatewayId) {}

  record Reply(boolean returnCode) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.egressOnlyInternetGateways()
        .delete(call.caller(), request.egressOnlyInternetGatewayId())
        .map(done -> new Reply(true));
  }
}

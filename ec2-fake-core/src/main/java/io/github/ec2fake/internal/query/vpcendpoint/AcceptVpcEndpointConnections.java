// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Accepts the endpoints of a service of the caller, and says of which it could not. */
final class AcceptVpcEndpointConnections
    implements WriteAction<
        AcceptVpcEndpointConnections.Request, AcceptVpcEndpointConnections.Reply> {

  record Request(@Required String serviceId, @Required List<String> vpcEndpointId) {}

  record Reply(List<RefusedItem> unsuccessful) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .connections()
        .accept(call.caller(), request.serviceId(), request.vpcEndpointId())
        .map(refused -> new Reply(RefusedItem.of(refused)));
  }
}

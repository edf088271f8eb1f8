// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Accepts the request for a VPC peering connection. */
final class AcceptVpcPeeringConnection
    implements WriteAction<AcceptVpcPeeringConnection.Request, AcceptVpcPeeringConnection.Reply> {

  record Request(@Required String vpcPeeringConnectionId) {}

  record Reply(VpcPeeringConnectionItem vpcPeeringConnection) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcPeeringConnections()
        .accept(call.caller(), call.place(), request.vpcPeeringConnectionId())
        .map(connection -> new Reply(VpcPeeringConnectionItem.of(connection, call)));
  }
}

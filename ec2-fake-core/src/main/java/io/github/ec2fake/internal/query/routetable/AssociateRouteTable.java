// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets a subnet use a route table. */
@NotModelled("GatewayId")
final class AssociateRouteTable
    implements WriteAction<AssociateRouteTable.Request, AssociateRouteTable.Reply> {

  record Request(@Required String routeTableId, @Required String subnetId) {}

  record Reply(String associationId, AssociationState associationState) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.routeTables()
        .associate(call.caller(), request.routeTableId(), request.subnetId())
        .map(done -> new Reply(done.id(), AssociationState.ASSOCIATED));
  }
}

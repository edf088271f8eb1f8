// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets a subnet use another route table, or makes another table the main one. */
final class ReplaceRouteTableAssociation
    implements WriteAction<
        ReplaceRouteTableAssociation.Request, ReplaceRouteTableAssociation.Reply> {

  record Request(@Required String associationId, @Required String routeTableId) {}

  record Reply(String newAssociationId, AssociationState associationState) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.routeTables()
        .replace(call.caller(), request.associationId(), request.routeTableId())
        .map(done -> new Reply(done.id(), AssociationState.ASSOCIATED));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a route table that no subnet uses. */
final class DeleteRouteTable implements VoidAction<DeleteRouteTable.Request> {

  record Request(@Required String routeTableId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.routeTables().delete(call.caller(), request.routeTableId());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets a virtual private gateway propagate routes into a table. */
final class EnableVgwRoutePropagation implements VoidAction<EnableVgwRoutePropagation.Request> {

  record Request(@Required String gatewayId, @Required String routeTableId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.routePropagation()
        .enable(call.caller(), request.routeTableId(), request.gatewayId());
  }
}

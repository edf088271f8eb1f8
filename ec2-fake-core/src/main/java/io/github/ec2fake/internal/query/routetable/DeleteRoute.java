// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Deletes a route. */
final class DeleteRoute implements VoidAction<DeleteRoute.Request> {

  record Request(
      @Required String routeTableId,
      @Nullable String destinationCidrBlock,
      @Nullable String destinationIpv6CidrBlock,
      @Nullable String destinationPrefixListId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.routes()
        .delete(
            call.caller(),
            request.routeTableId(),
            request.destinationCidrBlock(),
            request.destinationIpv6CidrBlock(),
            request.destinationPrefixListId());
  }
}

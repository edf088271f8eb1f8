// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a route table in a VPC. */
final class CreateRouteTable
    implements WriteAction<CreateRouteTable.Request, CreateRouteTable.Reply> {

  record Request(
      @Required String vpcId,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {}

  record Reply(RouteTableItem routeTable, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.routeTables()
        .create(
            call.caller(),
            request.vpcId(),
            TagSpecification.tags(request.tagSpecification(), "route-table"),
            request.clientToken())
        .map(table -> new Reply(RouteTableItem.of(table, call), request.clientToken()));
  }
}

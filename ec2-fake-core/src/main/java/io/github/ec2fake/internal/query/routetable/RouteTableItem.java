// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTableAssociation;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A route table, as it is created and described. */
record RouteTableItem(
    String routeTableId,
    String vpcId,
    List<RouteItem> routeSet,
    List<Association> associationSet,
    List<Gateway> propagatingVgwSet,
    String ownerId,
    List<TagItem> tagSet) {

  record Association(
      String routeTableAssociationId,
      String routeTableId,
      @Nullable String subnetId,
      boolean main,
      AssociationState associationState) {}

  record Gateway(String gatewayId) {}

  static RouteTableItem of(RouteTable table, ActionContext call) {
    return new RouteTableItem(
        table.id(),
        table.vpcId(),
        call.routePropagation().routes(table).stream()
            .map(route -> RouteItem.of(table, route, call))
            .toList(),
        table.associations().stream().map(RouteTableItem::association).toList(),
        call.routePropagation().gateways(table).stream().map(Gateway::new).toList(),
        table.ownerId(),
        TagItem.orEmpty(call, table.id()));
  }

  private static Association association(RouteTableAssociation association) {
    return new Association(
        association.id(),
        association.routeTableId(),
        association.subnetId(),
        association.isMain(),
        AssociationState.ASSOCIATED);
  }
}

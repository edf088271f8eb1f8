// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.limit.Quota;

/** The routes that lead to gateway endpoints. They come and go with these, not by themselves. */
public final class EndpointRoutes {
  private final RouteTables tables;
  private final Context context;

  public EndpointRoutes(RouteTables tables, Context context) {
    this.tables = tables;
    this.context = context;
  }

  /** Refuses a further route to a prefix list, and one too many. */
  public void requireAddable(Caller caller, RouteTable table, String prefixListId) {
    if (table.route(prefixListId) != null) {
      throw RouteTableErrors.ENDPOINT_ROUTE_EXISTS.with(table.id(), prefixListId);
    }
    if (table.createdRoutes().size() >= context.quotas(caller.account()).of(Quota.ROUTES)) {
      throw RouteTableErrors.ROUTE_LIMIT_EXCEEDED.with();
    }
  }

  public void add(RouteTable table, String prefixListId, String endpointId) {
    table.put(
        new Route(
            prefixListId, false, new RouteTarget.Gateway(endpointId), RouteOrigin.CREATE_ROUTE));
  }

  /** Removes a route, if its table is still there. */
  public void remove(String tableId, String prefixListId) {
    RouteTable table = tables.find(tableId);
    Route route = table == null ? null : table.route(prefixListId);
    if (table != null && route != null) {
      table.remove(route);
    }
  }
}

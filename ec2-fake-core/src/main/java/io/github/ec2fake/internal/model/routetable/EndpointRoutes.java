// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import io.github.ec2fake.internal.model.base.Caller;

/** The routes that lead to gateway endpoints. They come and go with these, not by themselves. */
public final class EndpointRoutes {
  private final RouteTables tables;
  private final Routes routes;

  public EndpointRoutes(RouteTables tables, Routes routes) {
    this.tables = tables;
    this.routes = routes;
  }

  /** Refuses a further route to a prefix list, and one too many. */
  public void requireAddable(Caller caller, RouteTable table, String prefixListId) {
    if (table.route(prefixListId) != null) {
      throw RouteTableErrors.ENDPOINT_ROUTE_EXISTS.with(table.id(), prefixListId);
    }
    routes.requireRoom(caller, table, prefixListId);
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

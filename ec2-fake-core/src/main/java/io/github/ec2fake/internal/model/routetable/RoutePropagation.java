// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import static io.github.ec2fake.consistency.ResourceKind.VPN_GATEWAYS;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;

/**
 * Which virtual private gateways propagate routes into which tables.
 *
 * <p>Source: the Site-to-Site VPN user guide, "Route tables and route priority": routes are
 * propagated while the status of the VPN connection is UP; static routes of the same destination
 * win.
 */
public final class RoutePropagation {
  private final RouteTables tables;
  private final VirtualPrivateGateways gateways;

  public RoutePropagation(RouteTables tables, VirtualPrivateGateways gateways) {
    this.tables = tables;
    this.gateways = gateways;
  }

  /** EnableVgwRoutePropagation. */
  public Change<RouteTable> enable(Caller caller, String tableId, String gatewayId) {
    RouteTable table = tables.require(caller, tableId);
    if (!gateways.exists(caller.account(), gatewayId)) {
      throw RouteTableErrors.GATEWAY_NOT_FOUND.with(gatewayId).about(VPN_GATEWAYS);
    }
    if (!gateways.isAttached(caller.account(), gatewayId, table.vpcId())) {
      throw RouteTableErrors.NOT_ATTACHED.with(gatewayId, table.vpcId());
    }
    return Change.of(() -> table.propagateFrom(gatewayId), table);
  }

  /** DisableVgwRoutePropagation, which passes if it was not enabled. */
  public Change<RouteTable> disable(Caller caller, String tableId, String gatewayId) {
    RouteTable table = tables.require(caller, tableId);
    if (!gateways.exists(caller.account(), gatewayId)) {
      throw RouteTableErrors.GATEWAY_NOT_FOUND.with(gatewayId).about(VPN_GATEWAYS);
    }
    return Change.of(() -> table.propagateNoMoreFrom(gatewayId), table);
  }

  /** The gateways that propagate routes into a table: those that are still attached. */
  public List<String> gateways(RouteTable table) {
    return table.propagating().stream()
        .filter(id -> gateways.isAttached(table.ownerId(), id, table.vpcId()))
        .toList();
  }

  /** All routes of a table, with those that are propagated into it. */
  public List<Route> routes(RouteTable table) {
    List<Route> all = new ArrayList<>(table.routes());
    for (String gatewayId : gateways(table)) {
      for (String destination : gateways.routes(gatewayId)) {
        if (all.stream().noneMatch(route -> route.destination().equals(destination))) {
          all.add(
              new Route(
                  destination, false, new RouteTarget.Gateway(gatewayId), RouteOrigin.PROPAGATION));
        }
      }
    }
    return all;
  }

  /**
   * Refuses a further block of a VPC that is the destination of a route, or larger.
   *
   * <p>Source: the VPC user guide, "VPC CIDR blocks".
   */
  public void checkFurtherBlock(Vpc vpc, Ipv4Block block) {
    for (RouteTable table : tables.of(vpc)) {
      for (Route route : routes(table)) {
        Ipv4Block destination = Ipv4Block.parse(route.destination());
        if (!route.isLocal() && destination != null && block.contains(destination)) {
          throw RouteTableErrors.BLOCK_OF_ROUTE.with(block, route.destination(), table.id());
        }
      }
    }
  }
}

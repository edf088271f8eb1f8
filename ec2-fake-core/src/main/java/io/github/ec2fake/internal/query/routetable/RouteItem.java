// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.routetable.Route;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTarget;
import io.github.ec2fake.internal.query.action.ActionContext;
import org.jspecify.annotations.Nullable;

/** A route, as it is described. */
record RouteItem(
    @Nullable String destinationCidrBlock,
    @Nullable String destinationIpv6CidrBlock,
    @Nullable String gatewayId,
    @Nullable String egressOnlyInternetGatewayId,
    @Nullable String instanceId,
    @Nullable String instanceOwnerId,
    String origin,
    String state) {

  static RouteItem of(RouteTable table, Route route, ActionContext call) {
    RouteTarget target = route.target();
    RouteTarget.Instance instance = target instanceof RouteTarget.Instance found ? found : null;
    return new RouteItem(
        route.isIpv6() ? null : route.destination(),
        route.isIpv6() ? route.destination() : null,
        gatewayId(target),
        target instanceof RouteTarget.EgressOnlyGateway gateway ? gateway.id() : null,
        instance == null ? null : instance.id(),
        instance == null ? null : instance.ownerId(),
        route.origin().word(),
        call.routes().isActive(table, route) ? "active" : "blackhole");
  }

  private static @Nullable String gatewayId(RouteTarget target) {
    if (target instanceof RouteTarget.Local) {
      return "local";
    }
    return target instanceof RouteTarget.Gateway gateway ? gateway.id() : null;
  }
}

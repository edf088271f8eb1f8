// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.networkinterface.InterfaceAttachment;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.routetable.Route;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTarget;
import io.github.ec2fake.internal.query.action.ActionContext;
import org.jspecify.annotations.Nullable;

/** A route, as it is described. */
record RouteItem(
    @Nullable String destinationCidrBlock,
    @Nullable String destinationIpv6CidrBlock,
    @Nullable String destinationPrefixListId,
    @Nullable String gatewayId,
    @Nullable String egressOnlyInternetGatewayId,
    @Nullable String instanceId,
    @Nullable String instanceOwnerId,
    @Nullable String natGatewayId,
    @Nullable String networkInterfaceId,
    String origin,
    String state,
    @Nullable String vpcPeeringConnectionId) {

  static RouteItem of(RouteTable table, Route route, ActionContext call) {
    RouteTarget target = route.target();
    NetworkInterface through = call.routes().networkInterface(route);
    InterfaceAttachment attachment = through == null ? null : through.attachment();
    return new RouteItem(
        route.isIpv6() || route.isPrefixList() ? null : route.destination(),
        route.isIpv6() && !route.isPrefixList() ? route.destination() : null,
        route.isPrefixList() ? route.destination() : null,
        gatewayId(target),
        target instanceof RouteTarget.EgressOnlyGateway gateway ? gateway.id() : null,
        target instanceof RouteTarget.Instance instance
            ? instance.id()
            : attachment == null ? null : attachment.instanceId(),
        target instanceof RouteTarget.Instance instance
            ? instance.ownerId()
            : attachment == null ? null : attachment.instanceOwnerId(),
        target instanceof RouteTarget.NatGateway gateway ? gateway.id() : null,
        networkInterfaceId(target),
        route.origin().word(),
        call.routes().isActive(table, route) ? "active" : "blackhole",
        target instanceof RouteTarget.PeeringConnection connection ? connection.id() : null);
  }

  private static @Nullable String networkInterfaceId(RouteTarget target) {
    if (target instanceof RouteTarget.Instance instance) {
      return instance.networkInterfaceId();
    }
    return target instanceof RouteTarget.Interface through ? through.id() : null;
  }

  private static @Nullable String gatewayId(RouteTarget target) {
    if (target instanceof RouteTarget.Local) {
      return "local";
    }
    return target instanceof RouteTarget.Gateway gateway ? gateway.id() : null;
  }
}

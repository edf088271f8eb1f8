// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.routetable.NewRoute;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** The request for a new route, or for another target of one. */
record RouteRequest(
    @Required String routeTableId,
    @Nullable String destinationCidrBlock,
    @Nullable String destinationIpv6CidrBlock,
    @Nullable String destinationPrefixListId,
    @Nullable String gatewayId,
    @Nullable String instanceId,
    @Nullable String networkInterfaceId,
    @Nullable String egressOnlyInternetGatewayId,
    @Nullable String natGatewayId,
    @Nullable String vpcPeeringConnectionId) {

  NewRoute toModel() {
    return new NewRoute(
        destinationCidrBlock,
        destinationIpv6CidrBlock,
        destinationPrefixListId,
        gatewayId,
        instanceId,
        networkInterfaceId,
        egressOnlyInternetGatewayId,
        natGatewayId,
        vpcPeeringConnectionId);
  }
}

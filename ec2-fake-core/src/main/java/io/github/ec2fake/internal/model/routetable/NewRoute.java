// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import org.jspecify.annotations.Nullable;

/** A route as CreateRoute and ReplaceRoute are asked for it: one destination and one target. */
public record NewRoute(
    @Nullable String destination,
    @Nullable String destinationIpv6,
    @Nullable String destinationPrefixListId,
    @Nullable String gatewayId,
    @Nullable String instanceId,
    @Nullable String networkInterfaceId,
    @Nullable String egressOnlyInternetGatewayId,
    @Nullable String natGatewayId,
    @Nullable String vpcPeeringConnectionId) {}

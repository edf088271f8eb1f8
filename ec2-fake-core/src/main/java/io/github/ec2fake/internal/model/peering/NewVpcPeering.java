// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A peering connection as CreateVpcPeeringConnection is asked for it.
 *
 * @param vpcId of the requester
 * @param peerVpcId of the accepter
 * @param peerOwnerId the accepter's account; null for the caller's own
 * @param peerRegion where the accepter's VPC is; null for the region that is called
 */
public record NewVpcPeering(
    String vpcId,
    String peerVpcId,
    @Nullable String peerOwnerId,
    @Nullable String peerRegion,
    Map<String, String> tags) {}

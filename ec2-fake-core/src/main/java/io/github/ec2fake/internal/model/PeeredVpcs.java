// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.internal.model.peering.VpcPeeringConnection;
import io.github.ec2fake.internal.model.securitygroup.GroupPeerings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The VPCs that rules of security groups reach over peering connections. */
final class PeeredVpcs implements GroupPeerings {
  private final Region region;

  PeeredVpcs(Region region) {
    this.region = region;
  }

  @Override
  public @Nullable Peering between(String vpcId, String otherVpcId) {
    VpcPeeringConnection last =
        region.hasPeerings() ? region.vpcPeeringConnections().lastBetween(vpcId, otherVpcId) : null;
    return last == null ? null : new Peering(last.id(), last.state().word());
  }

  @Override
  public List<String> peersOf(String vpcId) {
    return region.hasPeerings() ? region.vpcPeeringConnections().peersOf(vpcId) : List.of();
  }
}

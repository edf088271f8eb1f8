// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A network of three tiers.
 *
 * @param vpcId its VPC
 * @param subnetIds the subnets of each tier, in the order of the zones
 * @param groupIds the security group of each tier
 */
public record Network(String vpcId, Map<Tier, List<String>> subnetIds, Map<Tier, String> groupIds) {

  /** Copies the maps. */
  public Network {
    subnetIds = Map.copyOf(subnetIds);
    groupIds = Map.copyOf(groupIds);
  }

  /**
   * The subnets of a tier.
   *
   * @param tier the tier
   * @return their ids, in the order of the zones
   */
  public List<String> subnetIds(Tier tier) {
    return Objects.requireNonNull(subnetIds.get(tier));
  }

  /**
   * The security group of a tier.
   *
   * @param tier the tier
   * @return its id
   */
  public String groupId(Tier tier) {
    return Objects.requireNonNull(groupIds.get(tier));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import org.jspecify.annotations.Nullable;

/**
 * How a fleet buys its On-Demand Instances, or its Spot Instances.
 *
 * @param strategy EC2's word; null for the lowest price
 * @param pools in how many of the cheapest pools Spot Instances are launched; null for one
 * @param interruption what an interruption of Spot Instances does; null to terminate them
 * @param singleType whether all instances are of one type
 * @param singleZone whether all instances are in one availability zone
 * @param minCapacity the units without which nothing is launched; null for any
 */
public record FleetMarket(
    @Nullable String strategy,
    @Nullable Integer pools,
    @Nullable InterruptionBehavior interruption,
    boolean singleType,
    boolean singleZone,
    @Nullable Integer minCapacity) {
  /** EC2's defaults. */
  public static final FleetMarket DEFAULT = new FleetMarket(null, null, null, false, false, null);

  /** What only an instant fleet can have. */
  void checkLasting() {
    if (singleType) {
      throw FleetErrors.ONLY_FOR.with("SingleInstanceType", "instant");
    }
    if (singleZone) {
      throw FleetErrors.ONLY_FOR.with("SingleAvailabilityZone", "instant");
    }
  }

  void check(FleetLifecycle lifecycle) {
    AllocationStrategy chosen = AllocationStrategy.of(strategy, lifecycle);
    if (pools != null && chosen != AllocationStrategy.LOWEST_PRICE) {
      throw FleetErrors.POOLS_WITHOUT_LOWEST_PRICE.with();
    }
    if (pools != null && pools < 1) {
      throw FleetErrors.BAD_POOLS.with(pools);
    }
    if (minCapacity != null && !singleType && !singleZone) {
      throw FleetErrors.MINIMUM_OF_SEVERAL.with();
    }
  }
}

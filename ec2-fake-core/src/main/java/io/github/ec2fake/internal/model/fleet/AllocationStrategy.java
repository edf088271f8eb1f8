// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * In which order a fleet takes its pools.
 *
 * <p>Source: CreateFleet, {@code AllocationStrategy}; EC2's user guide, "Use allocation strategies
 * to determine how EC2 Fleet or Spot Fleet fulfills Spot and On-Demand capacity".
 */
public enum AllocationStrategy {
  LOWEST_PRICE(true, true),
  DIVERSIFIED(true, false),
  CAPACITY_OPTIMIZED(true, false),
  CAPACITY_OPTIMIZED_PRIORITIZED(true, false),
  PRICE_CAPACITY_OPTIMIZED(true, false),
  PRIORITIZED(false, true);

  private final boolean ofSpot;
  private final boolean ofOnDemand;

  AllocationStrategy(boolean ofSpot, boolean ofOnDemand) {
    this.ofSpot = ofSpot;
    this.ofOnDemand = ofOnDemand;
  }

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The strategy of a word; the lowest price if it is null. */
  static AllocationStrategy of(@Nullable String word, FleetLifecycle lifecycle) {
    if (word == null) {
      return LOWEST_PRICE;
    }
    return Arrays.stream(values())
        .filter(each -> lifecycle == FleetLifecycle.SPOT ? each.ofSpot : each.ofOnDemand)
        .filter(each -> each.word().equals(word))
        .findFirst()
        .orElseThrow(() -> FleetErrors.BAD_STRATEGY.with(word));
  }
}

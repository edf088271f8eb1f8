// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many units a fleet is to have.
 *
 * @param onDemand null for none, or for the rest if that is On-Demand
 * @param spot null for none, or for the rest if that is Spot
 * @param defaultType what the rest of the total is; null for On-Demand
 */
public record FleetCapacity(
    int total, @Nullable Integer onDemand, @Nullable Integer spot, @Nullable String defaultType) {
  private static final String SPOT = "spot";
  private static final Set<String> TYPES = Set.of(SPOT, "on-demand");

  void check() {
    if (defaultType != null && !TYPES.contains(defaultType)) {
      throw FleetErrors.BAD_DEFAULT_TYPE.with(defaultType);
    }
    if (total < 1 || orZero(onDemand) < 0 || orZero(spot) < 0 || rest() < 0) {
      throw FleetErrors.BAD_CAPACITY.with(total, orZero(onDemand), orZero(spot));
    }
  }

  /** The units of On-Demand Instances or of Spot Instances. */
  public int of(FleetLifecycle lifecycle) {
    boolean restIsSpot = SPOT.equals(defaultType);
    return lifecycle == FleetLifecycle.SPOT
        ? orZero(spot) + (restIsSpot ? rest() : 0)
        : orZero(onDemand) + (restIsSpot ? 0 : rest());
  }

  private int rest() {
    return total - orZero(onDemand) - orZero(spot);
  }

  private static int orZero(@Nullable Integer units) {
    return units == null ? 0 : units;
  }
}

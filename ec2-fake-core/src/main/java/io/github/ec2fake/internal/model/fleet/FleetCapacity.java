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

  /** A fleet that is maintained can be empty for now. */
  void check(FleetType type) {
    if (defaultType != null && !TYPES.contains(defaultType)) {
      throw FleetErrors.BAD_DEFAULT_TYPE.with(defaultType);
    }
    int least = type == FleetType.MAINTAIN ? 0 : 1;
    if (total < least || orZero(onDemand) < 0 || orZero(spot) < 0 || rest() < 0) {
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

  /**
   * This capacity after a change. A total alone adds to, or takes from, what the rest consists of,
   * and then from the other.
   */
  FleetCapacity changed(FleetCapacity change) {
    String kind = change.defaultType() == null ? defaultType : change.defaultType();
    if (change.onDemand() != null || change.spot() != null) {
      return new FleetCapacity(change.total(), change.onDemand(), change.spot(), kind);
    }
    FleetLifecycle grows = SPOT.equals(kind) ? FleetLifecycle.SPOT : FleetLifecycle.ON_DEMAND;
    int other = total - of(grows);
    int left = Math.max(0, Math.min(other, change.total()));
    return grows == FleetLifecycle.SPOT
        ? new FleetCapacity(change.total(), left, change.total() - left, kind)
        : new FleetCapacity(change.total(), change.total() - left, left, kind);
  }

  private int rest() {
    return total - orZero(onDemand) - orZero(spot);
  }

  private static int orZero(@Nullable Integer units) {
    return units == null ? 0 : units;
  }
}

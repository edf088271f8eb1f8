// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What CreateFleet is asked for.
 *
 * @param excessPolicy EC2's word for what becomes of instances that are too many; null to terminate
 *     them
 * @param context what EC2 reserves for itself, or null
 * @param tags those of the fleet
 * @param launch the parameters of the call itself that overwrite every template: tags
 */
public record NewFleet(
    @Nullable String type,
    List<FleetConfig> configs,
    FleetCapacity capacity,
    FleetMarket onDemand,
    FleetMarket spot,
    @Nullable String excessPolicy,
    @Nullable String context,
    Map<String, String> tags,
    LaunchParameters launch) {

  private static final String KEEP = "no-termination";
  private static final Set<String> POLICIES = Set.of("termination", KEEP);

  boolean terminatesExcess() {
    return !KEEP.equals(excessPolicy);
  }

  /** Checks all but the launch templates. */
  void check(FleetType fleetType) {
    capacity.check(fleetType);
    onDemand.check(FleetLifecycle.ON_DEMAND);
    spot.check(FleetLifecycle.SPOT);
    if (fleetType != FleetType.INSTANT) {
      onDemand.checkLasting();
      spot.checkLasting();
    }
    checkPolicy(fleetType);
  }

  private void checkPolicy(FleetType fleetType) {
    if (excessPolicy == null) {
      return;
    }
    if (!POLICIES.contains(excessPolicy)) {
      throw FleetErrors.BAD_EXCESS_POLICY.with(excessPolicy);
    }
    if (fleetType != FleetType.MAINTAIN) {
      throw FleetErrors.ONLY_FOR.with("ExcessCapacityTerminationPolicy", "maintain");
    }
  }

  /** What a fleet is asked for after a change. */
  NewFleet changed(FleetChange change) {
    return new NewFleet(
        type,
        change.configs().isEmpty() ? configs : change.configs(),
        change.capacity() == null ? capacity : capacity.changed(change.capacity()),
        onDemand,
        spot,
        change.excessPolicy() == null ? excessPolicy : change.excessPolicy(),
        change.context() == null ? context : change.context(),
        tags,
        launch);
  }

  FleetMarket market(FleetLifecycle lifecycle) {
    return lifecycle == FleetLifecycle.SPOT ? spot : onDemand;
  }
}

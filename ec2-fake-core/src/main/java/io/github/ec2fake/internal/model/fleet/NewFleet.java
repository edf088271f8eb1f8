// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What CreateFleet is asked for.
 *
 * @param tags those of the fleet
 * @param launch the parameters of the call itself that overwrite every template: tags
 */
public record NewFleet(
    @Nullable String type,
    List<FleetConfig> configs,
    FleetCapacity capacity,
    FleetMarket onDemand,
    FleetMarket spot,
    Map<String, String> tags,
    LaunchParameters launch) {

  FleetMarket market(FleetLifecycle lifecycle) {
    return lifecycle == FleetLifecycle.SPOT ? spot : onDemand;
  }
}

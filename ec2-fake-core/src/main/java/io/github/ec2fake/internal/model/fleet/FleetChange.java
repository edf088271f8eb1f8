// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyFleet is asked for; null, or none, for what stays as it is.
 *
 * @param capacity its total is the new one; what it does not say follows from the fleet's
 */
public record FleetChange(
    @Nullable FleetCapacity capacity,
    @Nullable String excessPolicy,
    @Nullable String context,
    List<FleetConfig> configs) {}

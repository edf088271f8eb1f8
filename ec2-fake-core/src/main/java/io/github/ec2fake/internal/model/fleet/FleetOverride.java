// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pool of a fleet has other than its launch template.
 *
 * @param parameters those of the launch that it overwrites
 * @param maxPrice the most that is paid for a unit of a Spot Instance; null for any price
 * @param weight the units that an instance counts for; null for one
 * @param priority the lower, the earlier the pool's turn; null for after all others
 */
public record FleetOverride(
    LaunchParameters parameters,
    @Nullable String maxPrice,
    @Nullable BigDecimal weight,
    @Nullable BigDecimal priority) {

  BigDecimal units() {
    return Objects.requireNonNullElse(weight, BigDecimal.ONE);
  }
}

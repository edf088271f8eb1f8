// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The instances that RunInstances is asked for.
 *
 * @param spot null for On-Demand Instances
 */
public record NewInstances(
    int minCount,
    int maxCount,
    LaunchRequest launch,
    @Nullable SpotOptions spot,
    @Nullable String clientToken) {

  /**
   * Where the client token counts: in the zone or the subnet that the request names, or else in the
   * region.
   *
   * <p>Source: EC2's API reference, "Ensuring idempotency".
   */
  String tokenScope() {
    return Objects.requireNonNullElse(launch.placement().zone(), "")
        + "/"
        + Objects.requireNonNullElse(launch.networking().subnetId(), "");
  }
}

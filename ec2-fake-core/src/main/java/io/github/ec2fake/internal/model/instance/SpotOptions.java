// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What RunInstances is asked for of Spot Instances; null where it leaves EC2 its default.
 *
 * @param maxPrice the most that is paid for an hour, or null for any price
 * @param validUntil when the requests end
 * @param tags those of the Spot requests
 */
public record SpotOptions(
    @Nullable BigDecimal maxPrice,
    @Nullable SpotRequestType type,
    @Nullable Instant validUntil,
    @Nullable InterruptionBehavior interruption,
    Map<String, String> tags) {}

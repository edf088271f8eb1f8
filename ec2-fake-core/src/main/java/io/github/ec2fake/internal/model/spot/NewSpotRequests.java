// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.instance.LaunchRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What RequestSpotInstances is asked for.
 *
 * @param bid the highest price to be paid, or null for any
 * @param count how many requests of one instance each
 * @param persistent whether they open again when their instances are terminated
 * @param validFrom when they are evaluated first, or null for now
 * @param validUntil when they expire if they are not fulfilled, or null
 * @param launchGroup what is launched and interrupted together, or null
 * @param zoneGroup what is launched in one zone, or null
 */
public record NewSpotRequests(
    @Nullable BigDecimal bid,
    int count,
    boolean persistent,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable String launchGroup,
    @Nullable String zoneGroup,
    LaunchRequest launch,
    Map<String, String> tags) {}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What RequestSpotInstances is asked for.
 *
 * @param bid the highest price to be paid, or null for any
 * @param count how many requests of one instance each
 * @param type null for one-time requests
 * @param validFrom when they are evaluated first, or null for now
 * @param validUntil when they expire if they are not fulfilled, or null
 * @param launchGroup what is launched and interrupted together, or null
 * @param zoneGroup what is launched in one zone, or null
 * @param interfaces the network interfaces of the launch, as they were asked for
 * @param behavior what an interruption does to the instances; null to terminate them
 */
public record NewSpotRequests(
    @Nullable BigDecimal bid,
    int count,
    @Nullable SpotRequestType type,
    @Nullable Instant validFrom,
    @Nullable Instant validUntil,
    @Nullable String launchGroup,
    @Nullable String zoneGroup,
    @Nullable InterruptionBehavior behavior,
    LaunchRequest launch,
    List<NetworkInterfaceRequest> interfaces,
    Map<String, String> tags) {

  /** Whether the requests open again when their instances are terminated. */
  public boolean persistent() {
    return type == SpotRequestType.PERSISTENT;
  }

  public InterruptionBehavior interruption() {
    return Objects.requireNonNullElse(behavior, InterruptionBehavior.TERMINATE);
  }
}

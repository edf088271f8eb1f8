// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.SpotOptions;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import io.github.ec2fake.internal.query.wire.RequestReader;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The market that a launch buys its instances in, as RunInstances is asked for it. */
record InstanceMarketOptions(@Nullable String marketType, @Nullable Spot spotOptions) {
  private static final String MARKET_TYPE = "InstanceMarketOptions.MarketType";

  record Spot(
      @Nullable String maxPrice,
      @Nullable String spotInstanceType,
      @Nullable Integer blockDurationMinutes,
      @Nullable Instant validUntil,
      @Nullable String instanceInterruptionBehavior) {

    SpotOptions toModel(Map<String, String> tags) {
      SpotRequests.refuseDuration(blockDurationMinutes);
      return new SpotOptions(
          maxPrice == null ? null : SpotPrice.bid(maxPrice),
          spotInstanceType == null ? null : SpotRequestType.of(spotInstanceType),
          validUntil,
          instanceInterruptionBehavior == null
              ? null
              : InterruptionBehavior.of(instanceInterruptionBehavior),
          tags);
    }
  }

  /**
   * Returns what is asked for of Spot Instances.
   *
   * @param tags those of the Spot requests
   */
  SpotOptions toModel(Map<String, String> tags) {
    if (marketType == null) {
      throw Ec2Error.missingParameter(MARKET_TYPE);
    }
    switch (marketType) {
      case InstanceItem.SPOT -> {}
      case "capacity-block", "interruptible-capacity-reservation", "on-demand" ->
          throw MarketOptionErrors.MARKET_NOT_MODELLED.with(marketType);
      default ->
          throw RequestReader.invalid(
              MARKET_TYPE, marketType, "It must be 'spot' or 'capacity-block'.");
    }
    return spotOptions == null
        ? new SpotOptions(null, null, null, null, tags)
        : spotOptions.toModel(tags);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on Spot requests. Each is loaded when it is first called. */
public final class SpotActions {
  private SpotActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CancelSpotInstanceRequests" -> new CancelSpotInstanceRequests();
      case "CreateSpotDatafeedSubscription" -> new CreateSpotDatafeedSubscription();
      case "DeleteSpotDatafeedSubscription" -> new DeleteSpotDatafeedSubscription();
      case "DescribeSpotDatafeedSubscription" -> new DescribeSpotDatafeedSubscription();
      case "DescribeSpotInstanceRequests" -> new DescribeSpotInstanceRequests();
      case "DescribeSpotPriceHistory" -> new DescribeSpotPriceHistory();
      case "RequestSpotInstances" -> new RequestSpotInstances();
      default -> null;
    };
  }
}

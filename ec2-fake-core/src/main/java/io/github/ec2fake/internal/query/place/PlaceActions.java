// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on regions and zones. Each is loaded when it is first called. */
public final class PlaceActions {
  private PlaceActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "DescribeAvailabilityZones" -> new DescribeAvailabilityZones();
      case "DescribeRegions" -> new DescribeRegions();
      case "ModifyAvailabilityZoneGroup" -> new ModifyAvailabilityZoneGroup();
      default -> null;
    };
  }
}

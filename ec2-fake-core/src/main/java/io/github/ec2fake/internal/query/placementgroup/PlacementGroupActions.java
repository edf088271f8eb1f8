// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.placementgroup;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on placement groups. Each is loaded when it is first called. */
public final class PlacementGroupActions {
  private PlacementGroupActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreatePlacementGroup" -> new CreatePlacementGroup();
      case "DeletePlacementGroup" -> new DeletePlacementGroup();
      case "DescribePlacementGroups" -> new DescribePlacementGroups();
      default -> null;
    };
  }
}

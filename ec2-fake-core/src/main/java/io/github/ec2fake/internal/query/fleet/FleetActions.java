// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions about fleets. Each is loaded when it is first called. */
public final class FleetActions {
  private FleetActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateFleet" -> new CreateFleet();
      case "DeleteFleets" -> new DeleteFleets();
      case "DescribeFleetHistory" -> new DescribeFleetHistory();
      case "DescribeFleetInstances" -> new DescribeFleetInstances();
      case "DescribeFleets" -> new DescribeFleets();
      case "ModifyFleet" -> new ModifyFleet();
      default -> null;
    };
  }
}

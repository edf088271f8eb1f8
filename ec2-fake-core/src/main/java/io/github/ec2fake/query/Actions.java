package io.github.ec2fake.query;

import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.place.DescribeAvailabilityZones;
import io.github.ec2fake.query.place.DescribeRegions;
import org.jspecify.annotations.Nullable;

/**
 * Every action that is modelled. An action's class is loaded when it is first called: a switch, so
 * that a test pays for no action that it does not use.
 */
public final class Actions {
  private Actions() {}

  /**
   * Looks an action up.
   *
   * @param name its name, for example {@code RunInstances}
   * @return the action, or null if it is not modelled
   */
  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "DescribeAvailabilityZones" -> new DescribeAvailabilityZones();
      case "DescribeRegions" -> new DescribeRegions();
      default -> null;
    };
  }
}

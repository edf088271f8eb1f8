// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.placementgroup;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a placement group is created with.
 *
 * @param partitionCount null unless the strategy is {@code partition}
 * @param spreadLevel {@code rack}; null unless the strategy is {@code spread}
 */
public record NewPlacementGroup(
    String name,
    PlacementStrategy strategy,
    @Nullable Integer partitionCount,
    @Nullable String spreadLevel) {
  private static final int LONGEST_NAME = 255;
  private static final int USUAL_PARTITIONS = 2;
  private static final int MOST_PARTITIONS = 7;

  /**
   * Reads what CreatePlacementGroup asks for.
   *
   * @param strategy null for {@code cluster}, or for {@code spread} if there is a spread level
   * @param partitionCount null for two partitions
   */
  public static NewPlacementGroup of(
      String name,
      @Nullable String strategy,
      @Nullable Integer partitionCount,
      @Nullable String spreadLevel) {
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
      throw PlacementGroupErrors.BAD_NAME.with(name, LONGEST_NAME);
    }
    PlacementStrategy chosen =
        strategy != null
            ? PlacementStrategy.of(strategy)
            : spreadLevel == null ? PlacementStrategy.CLUSTER : PlacementStrategy.SPREAD;
    if (partitionCount != null && chosen != PlacementStrategy.PARTITION) {
      throw PlacementGroupErrors.NOT_WITH_STRATEGY.with("PartitionCount", "partition");
    }
    if (spreadLevel != null && chosen != PlacementStrategy.SPREAD) {
      throw PlacementGroupErrors.NOT_WITH_STRATEGY.with("SpreadLevel", "spread");
    }
    return switch (chosen) {
      case CLUSTER -> new NewPlacementGroup(name, chosen, null, null);
      case SPREAD -> new NewPlacementGroup(name, chosen, null, checkedLevel(spreadLevel));
      case PARTITION ->
          new NewPlacementGroup(name, chosen, checkedPartitions(partitionCount), null);
    };
  }

  private static int checkedPartitions(@Nullable Integer count) {
    if (count == null) {
      return USUAL_PARTITIONS;
    }
    if (count < 1 || count > MOST_PARTITIONS) {
      throw PlacementGroupErrors.BAD_PARTITION_COUNT.with(count, MOST_PARTITIONS);
    }
    return count;
  }

  private static String checkedLevel(@Nullable String level) {
    if (level == null || level.equals("rack")) {
      return "rack";
    }
    throw level.equals("host")
        ? PlacementGroupErrors.HOSTS_NOT_MODELLED.with()
        : PlacementGroupErrors.UNKNOWN_LEVEL.with(level);
  }
}

package io.github.ec2fake.internal.model.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many instances zones have room for, of all accounts together.
 *
 * @param limits the room that is not endless
 */
public record Capacity(Map<CapacityPool, Long> limits) {

  /**
   * What has only so much room.
   *
   * @param zone the zone
   * @param instanceType for instances of this type, or null for all together
   */
  public record CapacityPool(String zone, @Nullable String instanceType) {}

  /** Copies the rooms. */
  public Capacity {
    limits = Map.copyOf(limits);
  }

  /** How much room there is altogether, taken or not. */
  public long of(CapacityPool place) {
    return limits.getOrDefault(place, Long.MAX_VALUE);
  }
}

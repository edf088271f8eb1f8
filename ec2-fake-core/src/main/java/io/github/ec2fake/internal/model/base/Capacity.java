// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The capacity of zones for instances of all accounts together.
 *
 * @param limits how many instances the pools with a limit hold
 */
public record Capacity(Map<CapacityPool, Long> limits) {

  /**
   * A pool of capacity.
   *
   * @param instanceType for instances of this type, or null for all together
   */
  public record CapacityPool(String zone, @Nullable String instanceType) {}

  /**
   * How many instances a pool can be set to hold.
   *
   * @throws IllegalArgumentException if they are less than none
   */
  public static long checked(int instances) {
    if (instances < 0) {
      throw new IllegalArgumentException(
          "a zone has room for at least 0 instances, but is set to " + instances);
    }
    return instances;
  }

  public Capacity {
    limits = Map.copyOf(limits);
  }

  /**
   * Returns how many instances a pool holds, used or not; {@link Long#MAX_VALUE} without a limit.
   */
  public long of(CapacityPool place) {
    return limits.getOrDefault(place, Long.MAX_VALUE);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.placementgroup;

import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A placement group with the instances in it: those that are launched into it and not yet
 * terminated.
 *
 * <p>Source: EC2's user guide, "Placement groups", "Placement group rules and limitations".
 */
public final class PlacementGroup implements OwnedResource {
  /** The running instances that a spread group can have in an availability zone. */
  private static final int MOST_SPREAD_IN_A_ZONE = 7;

  /** The fact of an instance type that names the strategies which it has. */
  private static final String STRATEGIES = "placement-group-info.supported-strategies";

  /** Where an instance is. */
  private record Member(String zone, @Nullable Integer partition) {}

  private final String id;
  private final String ownerId;
  private final NewPlacementGroup asked;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Counter<Integer> sizes = new Counter<>();
  private final Counter<String> running = new Counter<>();

  PlacementGroup(String id, String ownerId, NewPlacementGroup asked) {
    this.id = id;
    this.ownerId = ownerId;
    this.asked = asked;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public String name() {
    return asked.name();
  }

  public PlacementStrategy strategy() {
    return asked.strategy();
  }

  /** The number of partitions; null unless the strategy is {@code partition}. */
  public @Nullable Integer partitionCount() {
    return asked.partitionCount();
  }

  /** {@code rack}; null unless the strategy is {@code spread}. */
  public @Nullable String spreadLevel() {
    return asked.spreadLevel();
  }

  boolean isUsed() {
    return !members.isEmpty();
  }

  /**
   * Checks whether instances can be launched into it.
   *
   * @param partition the partition that the request names
   */
  public void checkLaunch(InstanceType type, String tenancy, @Nullable Integer partition) {
    if (tenancy.equals("host")
        || (strategy() == PlacementStrategy.SPREAD && tenancy.equals("dedicated"))) {
      throw PlacementGroupErrors.BAD_TENANCY.with(tenancy, strategy().word());
    }
    if (strategy() == PlacementStrategy.CLUSTER && type.isExcluded(STRATEGIES, strategy().word())) {
      throw PlacementGroupErrors.NOT_IN_A_CLUSTER.with(type.name());
    }
    if (partition == null) {
      return;
    }
    Integer count = partitionCount();
    if (count == null) {
      throw PlacementGroupErrors.NO_PARTITIONS.with(name());
    }
    if (partition < 1 || partition > count) {
      throw PlacementGroupErrors.NO_SUCH_PARTITION.with(partition, count);
    }
  }

  /**
   * Returns the zone into which instances have to be launched: that of the instances of a cluster,
   * or the one that the request names; null if EC2 chooses.
   */
  public @Nullable String requireZone(@Nullable String zone) {
    if (strategy() != PlacementStrategy.CLUSTER || members.isEmpty()) {
      return zone;
    }
    String used = members.values().iterator().next().zone();
    if (zone != null && !zone.equals(used)) {
      throw PlacementGroupErrors.IN_USE_ELSEWHERE.with(name(), used);
    }
    return used;
  }

  /**
   * Adds an instance.
   *
   * @param partition the partition that the request names; null for the one with the fewest
   *     instances
   * @return its partition; null if the group has none
   */
  public @Nullable Integer add(String instanceId, String zone, @Nullable Integer partition) {
    Integer place = partition == null ? emptiestPartition() : partition;
    members.put(instanceId, new Member(zone, place));
    count(place, 1);
    return place;
  }

  private @Nullable Integer emptiestPartition() {
    Integer count = partitionCount();
    if (count == null) {
      return null;
    }
    int emptiest = 1;
    for (int number = 2; number <= count; number++) {
      emptiest = sizes.of(number) < sizes.of(emptiest) ? number : emptiest;
    }
    return emptiest;
  }

  /** How many instances can be launched or started in a zone. */
  public long free(String zone) {
    return strategy() == PlacementStrategy.SPREAD
        ? MOST_SPREAD_IN_A_ZONE - running.of(zone)
        : Long.MAX_VALUE;
  }

  /** Counts the instances that are launched or started, and those that are stopped. */
  public void countRunning(String zone, int by) {
    running.add(zone, by);
  }

  /** Removes an instance, which is terminated. */
  public void remove(String instanceId) {
    Member member = members.remove(instanceId);
    if (member != null) {
      count(member.partition(), -1);
    }
  }

  private void count(@Nullable Integer partition, int by) {
    if (partition != null) {
      sizes.add(partition, by);
    }
  }
}

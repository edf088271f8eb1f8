// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.instancetype.VcpuBucket;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Decides how many instances can be launched or started: an account's quotas can be checked at any
 * time, while each search for capacity uses up the faults that refuse it.
 *
 * <p>Source: RunInstances, MinCount and MaxCount; StartInstances.
 */
final class CapacityPlanner {
  private final Context context;
  private final Place place;
  private final InstanceTypes types;
  private final Zones zones;
  private final InstanceUsage usage;

  record Allocation(String zone, int count) {}

  CapacityPlanner(Instances.RegionServices region, Zones zones, InstanceUsage usage) {
    this.context = region.context();
    this.place = region.place();
    this.types = region.instanceTypes();
    this.zones = zones;
    this.usage = usage;
  }

  /** How many more instances of a type an account's quotas allow, up to {@code max}. */
  int allowedByQuotas(String account, InstanceType type, int min, int max) {
    Quotas quotas = context.quotas(account);
    long ofAllTypes = remaining(quotas.of(Quota.INSTANCES), usage.onDemand(account), min);
    long ofType =
        remaining(quotas.ofInstances(type.name()), usage.onDemand(account, type.name()), min);
    int vcpus = type.vcpus();
    long ofVcpus = freeVcpus(account, type.vcpuBucket(), (long) min * vcpus) / vcpus;
    return (int) Math.min(Math.min(max, ofVcpus), Math.min(ofAllTypes, ofType));
  }

  private long freeVcpus(String account, VcpuBucket bucket, long wanted) {
    long limit = context.quotas(account).of(bucket.onDemand());
    long free = limit - usage.vcpus(account, bucket);
    if (free < wanted) {
      throw InstanceErrors.VCPU_LIMIT_EXCEEDED.with(limit);
    }
    return free;
  }

  private static long remaining(long limit, long used, int min) {
    if (limit - used < min) {
      throw InstanceErrors.LIMIT_EXCEEDED.with(used + min, limit);
    }
    return limit - used;
  }

  void checkQuotas(String account, List<Instance> stopped) {
    Map<InstanceType, Integer> byType = new LinkedHashMap<>();
    stopped.forEach(instance -> byType.merge(instance.type(), 1, Integer::sum));
    int all = stopped.size();
    remaining(context.quotas(account).of(Quota.INSTANCES), usage.onDemand(account), all);
    byType.forEach((type, count) -> allowedByQuotas(account, type, count, all));
    Map<VcpuBucket, Integer> byBucket = new EnumMap<>(VcpuBucket.class);
    byType.forEach(
        (type, count) -> byBucket.merge(type.vcpuBucket(), count * type.vcpus(), Integer::sum));
    byBucket.forEach((bucket, wanted) -> freeVcpus(account, bucket, wanted));
  }

  /**
   * Searches a zone, or several, for capacity for {@code max} instances; where no zone has that,
   * for the most.
   *
   * @param zone the only zone that is searched; null to search several
   * @param several the zones that are searched then, in this order
   * @param room for how many instances a zone has addresses
   */
  Allocation allocate(
      String type,
      @Nullable PlacementGroup group,
      @Nullable String zone,
      List<String> several,
      int min,
      int max,
      ToLongFunction<String> room) {
    Zones.Search search = zones.search();
    Allocation most = null;
    for (String each : zone == null ? several : List.of(zone)) {
      long free =
          search.allowsLaunch(each, type)
              ? Math.min(room.applyAsLong(each), free(each, type, group))
              : 0;
      if (free >= max) {
        return new Allocation(each, max);
      }
      if (free >= min && (most == null || free > most.count())) {
        most = new Allocation(each, (int) free);
      }
    }
    if (most == null) {
      throw zone == null
          ? InstanceErrors.NO_CAPACITY.with()
          : InstanceErrors.noCapacity(type, zone, alternatives(zone, several, type, group, min));
    }
    return most;
  }

  /** Searches for capacity to start instances, each in its zone. */
  void requireCapacity(List<Instance> stopped) {
    Zones.Search search = zones.search();
    Map<CapacityPool, Integer> wanted = new LinkedHashMap<>();
    Counter<List<String>> wantedOfGroups = new Counter<>();
    for (Instance instance : stopped) {
      String zone = instance.zone();
      String type = instance.instanceType();
      List<String> zonesOfType = types.launchZones(instance.type(), place);
      if (!types.canLaunch(instance.type(), place, zone)) {
        throw InstanceErrors.unsupportedType(type, zone, zonesOfType);
      }
      CapacityPool ofAllTypes = new CapacityPool(zone, null);
      CapacityPool ofType = new CapacityPool(zone, type);
      int wantedOfAllTypes = wanted.merge(ofAllTypes, 1, Integer::sum);
      int wantedOfType = wanted.merge(ofType, 1, Integer::sum);
      PlacementGroup group = instance.placementGroup();
      if (!search.allowsLaunch(zone, type)
          || free(ofAllTypes) < wantedOfAllTypes
          || free(ofType) < wantedOfType
          || !hasRoom(group, zone, wantedOfGroups)) {
        throw InstanceErrors.noCapacity(
            type, zone, alternatives(zone, zonesOfType, type, group, 1));
      }
    }
  }

  /** The other zones that have capacity, as far as can be told without a search. */
  private List<String> alternatives(
      String zone, List<String> several, String type, @Nullable PlacementGroup group, int min) {
    return several.stream()
        .filter(other -> !other.equals(zone))
        .filter(other -> zones.wouldAllowLaunch(other, type) && free(other, type, group) >= min)
        .toList();
  }

  /** How many instances of a type a zone can hold now, as far as can be told without a search. */
  long free(String zone, String type) {
    return zones.wouldAllowLaunch(zone, type) ? Math.max(0, free(zone, type, null)) : 0;
  }

  private long free(String zone, String type, @Nullable PlacementGroup group) {
    long ofPools = Math.min(free(new CapacityPool(zone, null)), free(new CapacityPool(zone, type)));
    return group == null ? ofPools : Math.min(ofPools, group.free(zone));
  }

  private static boolean hasRoom(
      @Nullable PlacementGroup group, String zone, Counter<List<String>> wanted) {
    if (group == null) {
      return true;
    }
    List<String> place = List.of(group.id(), zone);
    wanted.add(place, 1);
    return group.free(zone) >= wanted.of(place);
  }

  private long free(CapacityPool pool) {
    return context.limits().capacity().of(pool) - usage.of(pool);
  }
}

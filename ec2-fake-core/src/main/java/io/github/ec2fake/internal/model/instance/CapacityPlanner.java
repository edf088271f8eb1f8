package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Capacity;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many instances can be launched or started: what the account's quotas allow, and what the
 * zones have room for. An instance takes room until it is stopped or terminated.
 *
 * <p>Source: RunInstances, MinCount and MaxCount; StartInstances.
 */
final class CapacityPlanner {
  private final Context context;
  private final Place place;
  private final Zones zones;
  private final InstanceUsage occupancy;

  /**
   * Where there is room.
   *
   * @param zone the zone
   * @param count for how many, of those that were asked for
   */
  record Allocation(String zone, int count) {}

  CapacityPlanner(Context context, Place place, Zones zones, InstanceUsage occupancy) {
    this.context = context;
    this.place = place;
    this.occupancy = occupancy;
    this.zones = zones;
  }

  /**
   * How many instances the account's quotas allow.
   *
   * @throws Ec2Error {@code InstanceLimitExceeded} if it is less than the least
   */
  int allowed(Caller caller, String type, int least, int most) {
    Quotas quotas = context.quotas(caller.account());
    long all = within(quotas.of(Quota.INSTANCES), occupancy.of(caller.account()), least);
    long same = within(quotas.ofInstances(type), occupancy.of(caller.account(), type), least);
    return (int) Math.min(most, Math.min(all, same));
  }

  private static long within(long limit, long there, int least) {
    if (limit - there < least) {
      throw InstanceErrors.limitExceeded(there + least, limit);
    }
    return limit - there;
  }

  /**
   * Looks for room in a zone, or in any; where not all have room, as many as have.
   *
   * @throws Ec2Error {@code InsufficientInstanceCapacity} if there is none for the least
   */
  Allocation allocate(String type, @Nullable String named, int least, int most) {
    Zones.Search search = zones.search();
    Allocation best = null;
    for (String zone : named == null ? place.zones() : List.of(named)) {
      long free = search.isOpen(zone, type) ? free(zone, type) : 0;
      if (free >= most) {
        return new Allocation(zone, most);
      }
      if (free >= least && (best == null || free > best.count())) {
        best = new Allocation(zone, (int) free);
      }
    }
    if (best == null) {
      throw named == null
          ? InstanceErrors.noCapacity()
          : InstanceErrors.noCapacity(type, named, others(named, type, least));
    }
    return best;
  }

  /**
   * Checks whether instances can be started, each where it is.
   *
   * @throws Ec2Error {@code InstanceLimitExceeded} or {@code InsufficientInstanceCapacity}; then
   *     none can
   */
  void checkStart(Caller caller, List<Instance> stopped) {
    Map<String, Integer> ofType = new LinkedHashMap<>();
    stopped.forEach(instance -> ofType.merge(instance.instanceType(), 1, Integer::sum));
    int all = stopped.size();
    within(
        context.quotas(caller.account()).of(Quota.INSTANCES), occupancy.of(caller.account()), all);
    ofType.forEach((type, count) -> allowed(caller, type, count, all));
    if (caller.dryRun()) {
      return;
    }
    Zones.Search search = zones.search();
    Map<Capacity.CapacityPool, Integer> wanted = new LinkedHashMap<>();
    for (Instance instance : stopped) {
      String zone = instance.zone();
      String type = instance.instanceType();
      int inZone = wanted.merge(new Capacity.CapacityPool(zone, null), 1, Integer::sum);
      int same = wanted.merge(new Capacity.CapacityPool(zone, type), 1, Integer::sum);
      if (!search.isOpen(zone, type)
          || free(new Capacity.CapacityPool(zone, null)) < inZone
          || free(new Capacity.CapacityPool(zone, type)) < same) {
        throw InstanceErrors.noCapacity(type, zone, others(zone, type, 1));
      }
    }
  }

  private List<String> others(String but, String type, int least) {
    return place.zones().stream()
        .filter(zone -> !zone.equals(but))
        .filter(zone -> zones.looksOpen(zone, type) && free(zone, type) >= least)
        .toList();
  }

  private long free(String zone, String type) {
    return Math.min(
        free(new Capacity.CapacityPool(zone, null)), free(new Capacity.CapacityPool(zone, type)));
  }

  private long free(Capacity.CapacityPool where) {
    return context.limits().capacity().of(where) - occupancy.of(where);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.reservedinstance.OnDemandPrices;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What there is to know of a fleet's pools: the launch, the zone, the price and the capacity. */
final class FleetPools {
  private static final String ZONE = "Placement.AvailabilityZone";
  private static final String SUBNET = "SubnetId";
  private static final Pattern INTERFACE_SUBNET =
      Pattern.compile("NetworkInterface\\.\\d+\\.SubnetId");

  private final InstanceTypes types;
  private final Network network;
  private final Instances instances;
  private final SpotRequests spot;
  private final List<String> zones;

  FleetPools(
      InstanceTypes types,
      Network network,
      Instances instances,
      SpotRequests spot,
      List<String> zones) {
    this.types = types;
    this.network = network;
    this.instances = instances;
    this.spot = spot;
    this.zones = zones;
  }

  /** The pool of an override. A subnet overwrites that of the template's network interface. */
  FleetPool pool(
      Caller caller,
      LaunchTemplateVersion version,
      FleetOverride override,
      LaunchParameters ofCall) {
    LaunchParameters whole =
        ofCall.over(placed(override.parameters(), version.data()).over(version.data()));
    String type = whole.get("InstanceType");
    return new FleetPool(
        version, override, whole, type == null ? InstanceTypes.DEFAULT : type, zone(caller, whole));
  }

  private static LaunchParameters placed(LaunchParameters override, LaunchParameters template) {
    String subnet = override.get(SUBNET);
    if (subnet == null || template.all("NetworkInterface", "DeviceIndex").findAny().isEmpty()) {
      return override;
    }
    Map<String, String> placed = new LinkedHashMap<>(override.byName());
    placed.remove(SUBNET);
    placed.put("NetworkInterface.1.DeviceIndex", "0");
    placed.put("NetworkInterface.1.SubnetId", subnet);
    return new LaunchParameters(placed);
  }

  /** The zone of a pool's instances; null if EC2 chooses it, or if the launch will be refused. */
  private @Nullable String zone(Caller caller, LaunchParameters whole) {
    String subnet =
        whole.byName().entrySet().stream()
            .filter(
                each ->
                    each.getKey().equals(SUBNET)
                        || INTERFACE_SUBNET.matcher(each.getKey()).matches())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(null);
    if (subnet == null) {
      return whole.get(ZONE);
    }
    try {
      return network.subnet(caller.account(), subnet).zone();
    } catch (Ec2Error unknown) {
      return null;
    }
  }

  private List<String> zones(FleetPool pool) {
    return pool.zone() == null ? zones : List.of(pool.zone());
  }

  /** The price of a unit, in the cheapest zone that the pool can use. */
  BigDecimal price(FleetPool pool, FleetLifecycle lifecycle) {
    String type = pool.instanceType();
    if (!types.isKnown(type)) {
      return BigDecimal.ZERO;
    }
    BigDecimal ofInstance =
        lifecycle == FleetLifecycle.ON_DEMAND
            ? OnDemandPrices.hourly(types.require(type))
            : zones(pool).stream()
                .map(zone -> spot.price(zone, type))
                .min(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    return ofInstance.divide(pool.override().units(), 10, RoundingMode.HALF_UP);
  }

  /** The instances that there is capacity for, in the zone that has most. */
  private long capacity(FleetPool pool) {
    return zones(pool).stream()
        .mapToLong(zone -> instances.freeCapacity(zone, pool.instanceType()))
        .max()
        .orElse(0);
  }

  /** Puts pools into the order in which a strategy takes them; equal ones keep theirs. */
  List<FleetPool> ordered(
      List<FleetPool> pools,
      AllocationStrategy strategy,
      FleetLifecycle lifecycle,
      BigDecimal target) {
    Comparator<FleetPool> price = Comparator.comparing(pool -> price(pool, lifecycle));
    Comparator<FleetPool> priority =
        Comparator.comparing(
            pool -> pool.override().priority(), Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<FleetPool> capacity = Comparator.comparing(pool -> -capacity(pool));
    Comparator<FleetPool> enough =
        Comparator.comparing(pool -> -Math.min(capacity(pool), count(pool, target)));
    Comparator<FleetPool> order =
        switch (strategy) {
          case LOWEST_PRICE, DIVERSIFIED -> price;
          case PRIORITIZED -> priority;
          case CAPACITY_OPTIMIZED -> capacity;
          case CAPACITY_OPTIMIZED_PRIORITIZED -> capacity.thenComparing(priority);
          case PRICE_CAPACITY_OPTIMIZED -> enough.thenComparing(price);
        };
    return pools.stream().sorted(order).toList();
  }

  /** How many instances of a pool give so many units, rounded up. */
  static int count(FleetPool pool, BigDecimal units) {
    return units.divide(pool.override().units(), 0, RoundingMode.CEILING).intValueExact();
  }
}

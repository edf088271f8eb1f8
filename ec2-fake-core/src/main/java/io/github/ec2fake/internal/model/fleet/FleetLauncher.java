// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NewInstances;
import io.github.ec2fake.internal.model.instance.Reservation;
import io.github.ec2fake.internal.model.instance.SpotOptions;
import io.github.ec2fake.internal.model.instance.SpotRequestType;
import io.github.ec2fake.internal.model.spot.SpotPrice;
import io.github.ec2fake.internal.model.spot.SpotRequests;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Launches what a fleet is asked for: its On-Demand Instances, then its Spot Instances. */
final class FleetLauncher {
  private final Instances instances;
  private final SpotRequests spot;
  private final FleetPools pools;

  FleetLauncher(Instances instances, SpotRequests spot, FleetPools pools) {
    this.instances = instances;
    this.spot = spot;
    this.pools = pools;
  }

  /** Launches what a fleet lacks, which is nothing if it has too much. */
  void launch(Caller caller, Fleet fleet) {
    for (FleetLifecycle lifecycle : FleetLifecycle.values()) {
      BigDecimal missing =
          BigDecimal.valueOf(fleet.asked().capacity().of(lifecycle))
              .subtract(fleet.fulfilled(lifecycle));
      new Launch(caller, fleet, lifecycle).launch(missing);
    }
  }

  /** The launch of the On-Demand Instances or of the Spot Instances of a fleet. */
  private final class Launch {
    private final Caller caller;
    private final Fleet fleet;
    private final FleetLifecycle lifecycle;
    private final FleetMarket market;
    private final Map<FleetPool, List<Instance>> launched = new LinkedHashMap<>();
    private final Set<FleetPool> exhausted = new HashSet<>();

    Launch(Caller caller, Fleet fleet, FleetLifecycle lifecycle) {
      this.caller = caller;
      this.fleet = fleet;
      this.lifecycle = lifecycle;
      this.market = fleet.asked().market(lifecycle);
    }

    void launch(BigDecimal target) {
      AllocationStrategy strategy = AllocationStrategy.of(market.strategy(), lifecycle);
      List<FleetPool> ordered = pools.ordered(fleet.pools(), strategy, lifecycle, target);
      for (List<FleetPool> group : groups(ordered)) {
        int spread =
            strategy == AllocationStrategy.DIVERSIFIED
                ? group.size()
                : market.pools() == null ? 1 : Math.min(market.pools(), group.size());
        fill(group, spread, target);
        if (!launched.isEmpty()) {
          break;
        }
      }
      launched.forEach((pool, made) -> fleet.add(new FleetInstances(pool, lifecycle, made)));
    }

    /** The pools of which only one group may be used: of one type, or in one zone, or both. */
    private Collection<List<FleetPool>> groups(List<FleetPool> ordered) {
      Map<List<String>, List<FleetPool>> groups = new LinkedHashMap<>();
      for (FleetPool pool : ordered) {
        List<String> key =
            List.of(
                market.singleType() ? pool.instanceType() : "",
                market.singleZone() && pool.zone() != null ? pool.zone() : "");
        groups.computeIfAbsent(key, any -> new ArrayList<>()).add(pool);
      }
      return groups.values();
    }

    /** Spreads the target over the first pools, and takes what is left from all in their order. */
    private void fill(List<FleetPool> group, int spread, BigDecimal target) {
      BigDecimal left = target;
      for (int i = 0; i < spread; i++) {
        BigDecimal share =
            left.divide(BigDecimal.valueOf(spread - (long) i), 0, RoundingMode.CEILING);
        left = left.subtract(launch(group.get(i), share));
      }
      for (FleetPool pool : group) {
        left = left.subtract(launch(pool, left));
      }
    }

    /** Launches as many units of a pool if they are above zero, and returns how many they are. */
    private BigDecimal launch(FleetPool pool, BigDecimal units) {
      int count = FleetPools.count(pool, units);
      int made = 0;
      while (made < count && !exhausted.contains(pool)) {
        try {
          Reservation reservation = launch(pool, least(pool, count), count - made);
          made += reservation.instances().size();
          launched.computeIfAbsent(pool, any -> new ArrayList<>()).addAll(reservation.instances());
        } catch (Ec2Error refusal) {
          exhausted.add(pool);
          fleet.add(new FleetError(pool, lifecycle, refusal.code(), refusal.text()));
        }
      }
      return pool.override().units().multiply(BigDecimal.valueOf(made));
    }

    /** The first launch has to give the minimum. */
    private int least(FleetPool pool, int count) {
      Integer min = market.minCapacity();
      return min == null || !launched.isEmpty()
          ? 1
          : Math.min(count, FleetPools.count(pool, BigDecimal.valueOf(min)));
    }

    private Reservation launch(FleetPool pool, int min, int max) {
      Map<String, String> tags = new TreeMap<>(pool.version().instanceTags());
      tags.put("aws:ec2:fleet-id", fleet.id());
      LaunchRequest request = fleet.translation().launch(pool.parameters(), tags);
      String zone = onlyZone();
      if (zone != null) {
        request = request.inZone(zone);
      }
      SpotOptions options = lifecycle == FleetLifecycle.SPOT ? spotOptions(pool) : null;
      NewInstances asked = new NewInstances(min, max, request, options, null);
      return (options == null ? instances.launch(caller, asked) : spot.launch(caller, asked))
          .apply();
    }

    /** The zone that all other instances have to be in; null if there is none. */
    private @Nullable String onlyZone() {
      return market.singleZone() && !launched.isEmpty()
          ? launched.values().iterator().next().get(0).zone()
          : null;
    }

    private SpotOptions spotOptions(FleetPool pool) {
      String price = pool.override().maxPrice();
      return new SpotOptions(
          price == null ? null : SpotPrice.of(price).multiply(pool.override().units()),
          SpotRequestType.ONE_TIME,
          null,
          market.interruption(),
          Map.of());
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.instance.Instance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which instances a fleet gives up that has more than its target: those that cost most by the unit
 * with the lowest price, some of each pool if it is diversified, else the newest. It never falls
 * below its target.
 *
 * <p>Source: EC2's user guide, "Modify an EC2 Fleet".
 */
final class ExcessCapacity {
  private final FleetPools pools;
  private final Fleet fleet;
  private final FleetLifecycle lifecycle;
  private final AllocationStrategy strategy;

  private record Candidate(FleetPool pool, Instance instance) {}

  ExcessCapacity(FleetPools pools, Fleet fleet, FleetLifecycle lifecycle) {
    this.pools = pools;
    this.fleet = fleet;
    this.lifecycle = lifecycle;
    this.strategy = AllocationStrategy.of(fleet.asked().market(lifecycle).strategy(), lifecycle);
  }

  List<Instance> instances() {
    List<Candidate> left = new ArrayList<>();
    for (FleetInstances each : fleet.live(lifecycle)) {
      each.instances().forEach(instance -> left.add(new Candidate(each.pool(), instance)));
    }
    BigDecimal over =
        fleet
            .fulfilled(lifecycle)
            .subtract(BigDecimal.valueOf(fleet.asked().capacity().of(lifecycle)));
    List<Instance> excess = new ArrayList<>();
    Candidate next = next(left, over);
    while (next != null) {
      excess.add(next.instance());
      left.remove(next);
      over = over.subtract(next.pool().override().units());
      next = next(left, over);
    }
    return excess;
  }

  /** The next to be given up; of equal ones the newest. Null if each is needed. */
  private @Nullable Candidate next(List<Candidate> left, BigDecimal over) {
    Comparator<Candidate> order = order(left);
    Candidate next = null;
    for (Candidate each : left) {
      boolean dispensable = each.pool().override().units().compareTo(over) <= 0;
      if (dispensable && (next == null || order.compare(each, next) >= 0)) {
        next = each;
      }
    }
    return next;
  }

  private Comparator<Candidate> order(List<Candidate> left) {
    return switch (strategy) {
      case LOWEST_PRICE -> Comparator.comparing(each -> pools.price(each.pool(), lifecycle));
      case DIVERSIFIED -> {
        Map<FleetPool, Long> sizes =
            left.stream()
                .map(Candidate::pool)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        yield Comparator.comparing(each -> sizes.get(each.pool()));
      }
      default -> Comparator.comparingInt(ignored -> 0);
    };
  }
}

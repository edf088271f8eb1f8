// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What a fleet has launched in a pool. */
public record FleetInstances(FleetPool pool, FleetLifecycle lifecycle, List<Instance> instances) {

  /** Those of the instances that a condition holds for. */
  FleetInstances only(Predicate<Instance> condition) {
    return new FleetInstances(pool, lifecycle, instances.stream().filter(condition).toList());
  }

  /** Whether all of them are terminated. */
  boolean areGone() {
    return instances.stream().allMatch(each -> each.isIn(InstanceState.TERMINATED));
  }

  BigDecimal units() {
    return pool.override().units().multiply(BigDecimal.valueOf(instances.size()));
  }
}

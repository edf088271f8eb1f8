// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.VcpuBucket;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the instances that use capacity and quotas: each from its launch or start until it is
 * stopped or terminated.
 */
final class InstanceUsage {
  private final Set<String> using = new HashSet<>();
  private final Counter<OnDemand> onDemand = new Counter<>();
  private final Counter<Vcpus> vcpus = new Counter<>();
  private final Counter<CapacityPool> pools = new Counter<>();

  /** An account's On-Demand Instances of a type, or of all types. */
  private record OnDemand(String account, @Nullable String type) {}

  /** An account's virtual CPUs of On-Demand Instances, which count in one bucket. */
  private record Vcpus(String account, VcpuBucket bucket) {}

  void added(Instance instance) {
    if (using.add(instance.id())) {
      count(instance, 1);
    }
  }

  /** An instance is stopped or terminated, perhaps one after the other. */
  void removed(Instance instance) {
    if (using.remove(instance.id())) {
      count(instance, -1);
    }
  }

  private void count(Instance instance, int by) {
    InstanceType type = instance.type();
    if (instance.spot() == null) {
      onDemand.add(new OnDemand(instance.ownerId(), null), by);
      onDemand.add(new OnDemand(instance.ownerId(), type.name()), by);
      vcpus.add(new Vcpus(instance.ownerId(), type.vcpuBucket()), (long) by * type.vcpus());
    }
    pools.add(new CapacityPool(instance.zone(), null), by);
    pools.add(new CapacityPool(instance.zone(), type.name()), by);
    PlacementGroup group = instance.placementGroup();
    if (group != null) {
      group.countRunning(instance.zone(), by);
    }
  }

  long onDemand(String account) {
    return onDemand.of(new OnDemand(account, null));
  }

  long onDemand(String account, String type) {
    return onDemand.of(new OnDemand(account, type));
  }

  long vcpus(String account, VcpuBucket bucket) {
    return vcpus.of(new Vcpus(account, bucket));
  }

  long of(CapacityPool pool) {
    return pools.of(pool);
  }
}

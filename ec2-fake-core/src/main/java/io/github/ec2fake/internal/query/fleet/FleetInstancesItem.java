// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.Fleet;
import io.github.ec2fake.internal.model.fleet.FleetInstances;
import io.github.ec2fake.internal.model.instance.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a fleet has launched in a pool. */
record FleetInstancesItem(
    PoolItem launchTemplateAndOverrides,
    String lifecycle,
    List<String> instanceIds,
    String instanceType,
    @Nullable String platform) {

  /** Those of an instant fleet; null if it is none. */
  static @Nullable List<FleetInstancesItem> of(Fleet fleet) {
    return fleet.isInstant()
        ? fleet.launched().stream().map(FleetInstancesItem::of).toList()
        : null;
  }

  private static FleetInstancesItem of(FleetInstances launched) {
    return new FleetInstancesItem(
        PoolItem.of(launched.pool()),
        launched.lifecycle().word(),
        launched.instances().stream().map(Instance::id).toList(),
        launched.pool().instanceType(),
        launched.instances().get(0).content().windows() ? "Windows" : null);
  }
}

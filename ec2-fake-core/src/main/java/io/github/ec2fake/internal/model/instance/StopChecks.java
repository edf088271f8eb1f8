// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

/** Which instances can be stopped, and hibernated, whatever their state. */
final class StopChecks {
  private StopChecks() {}

  static void requireKind(Instance instance) {
    if (!instance.content().ebsBacked()) {
      throw InstanceErrors.NO_EBS_ROOT.with(instance.id(), "stopped");
    }
    Instance.Spot spot = instance.spot();
    if (spot != null && !spot.persistent()) {
      throw InstanceErrors.SPOT_CANNOT_BE_STOPPED.with(instance.id());
    }
  }

  static void requireHibernation(Instance instance) {
    if (!instance.settings().options().hibernation()) {
      throw LaunchOptionErrors.NOT_CONFIGURED_TO_HIBERNATE.with(instance.id());
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.instance.Instances;
import java.util.List;

/** Terminates instances of fleets. One that is protected goes on running. */
final class FleetTerminator {
  private final Instances instances;

  FleetTerminator(Instances instances) {
    this.instances = instances;
  }

  void terminate(Caller caller, List<Instance> asked) {
    List<String> running =
        asked.stream()
            .filter(each -> !each.isIn(InstanceState.TERMINATED))
            .map(Instance::id)
            .toList();
    if (running.isEmpty()) {
      return;
    }
    try {
      instances.terminate(caller, running).apply();
    } catch (Ec2Error protectedFromTermination) {
      // Those in other zones are terminated, as by TerminateInstances.
    }
  }
}

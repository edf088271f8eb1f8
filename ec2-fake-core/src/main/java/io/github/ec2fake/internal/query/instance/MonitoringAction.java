// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Switches the detailed monitoring of instances on or off. */
abstract class MonitoringAction implements WriteAction<InstanceIds, MonitoringChanges> {
  private final boolean on;

  MonitoringAction(boolean on) {
    this.on = on;
  }

  @Override
  public Change<MonitoringChanges> check(InstanceIds request, ActionContext call) {
    return call.instances()
        .monitor(call.caller(), request.instanceId(), on)
        .map(changes -> MonitoringChanges.of(changes, on));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.MonitoringChange;
import java.util.List;

/** The reply of the actions that change the monitoring of instances. */
record MonitoringChanges(List<Item> instancesSet) {

  record Item(String instanceId, Monitoring monitoring) {}

  record Monitoring(String state) {}

  static MonitoringChanges of(List<MonitoringChange> changes, boolean on) {
    return new MonitoringChanges(
        changes.stream()
            .map(
                change ->
                    new Item(change.instance().id(), new Monitoring(state(change.before(), on))))
            .toList());
  }

  private static String state(boolean before, boolean on) {
    if (before == on) {
      return on ? "enabled" : "disabled";
    }
    return on ? "pending" : "disabling";
  }
}

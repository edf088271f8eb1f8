package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** What becomes of the monitoring of instances, as the actions that change it reply. */
record MonitoringChanges(List<Item> instancesSet) {

  record Item(String instanceId, Monitoring monitoring) {}

  record Monitoring(String state) {}

  static MonitoringChanges of(ActionContext call, List<String> ids, boolean on) {
    return new MonitoringChanges(
        call.region().instances().monitor(call.caller(), ids, on).entrySet().stream()
            .map(each -> new Item(each.getKey().id(), new Monitoring(word(each.getValue(), on))))
            .toList());
  }

  private static String word(boolean before, boolean on) {
    if (before == on) {
      return on ? "enabled" : "disabled";
    }
    return on ? "pending" : "disabling";
  }
}

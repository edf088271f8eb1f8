package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instances;
import java.util.List;

/** What became of instances, as the actions that change their state reply. */
record StateChanges(List<Item> instancesSet) {

  record Item(String instanceId, StateItem currentState, StateItem previousState) {}

  static StateChanges of(List<Instances.Change> changes) {
    return new StateChanges(
        changes.stream()
            .map(
                change ->
                    new Item(
                        change.instance().id(),
                        StateItem.of(change.instance().state()),
                        StateItem.of(change.before())))
            .toList());
  }
}

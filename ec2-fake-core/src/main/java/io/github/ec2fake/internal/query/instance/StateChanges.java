// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.StateChange;
import java.util.List;

/** The reply of the actions that change the state of instances. */
record StateChanges(List<Item> instancesSet) {

  record Item(String instanceId, StateItem currentState, StateItem previousState) {}

  static StateChanges of(List<StateChange> changes) {
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

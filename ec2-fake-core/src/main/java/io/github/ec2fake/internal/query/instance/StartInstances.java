// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Starts stopped instances. */
@NotModelled("AdditionalInfo")
@Throttled(requests = RequestBucket.LAUNCHES, instances = RequestBucket.STARTED_INSTANCES)
final class StartInstances implements WriteAction<InstanceIds, StateChanges> {

  @Override
  public boolean needsCapacity() {
    return true;
  }

  @Override
  public Change<StateChanges> check(InstanceIds request, ActionContext call) {
    return call.instances().start(call.caller(), request.instanceId()).map(StateChanges::of);
  }
}

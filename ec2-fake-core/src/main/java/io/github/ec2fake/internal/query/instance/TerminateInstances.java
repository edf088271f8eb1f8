// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Terminates instances. */
@Throttled(requests = RequestBucket.LARGE_MUTATING, instances = RequestBucket.ENDED_INSTANCES)
final class TerminateInstances implements WriteAction<InstanceIds, StateChanges> {

  @Override
  public Change<StateChanges> check(InstanceIds request, ActionContext call) {
    return call.instances().terminate(call.caller(), request.instanceId()).map(StateChanges::of);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stops instances with an EBS root. */
@Throttled(instances = RequestBucket.ENDED_INSTANCES)
final class StopInstances implements WriteAction<StopInstances.Request, StateChanges> {

  record Request(List<String> instanceId, @Nullable Boolean force, @Nullable Boolean hibernate) {}

  @Override
  public Change<StateChanges> check(Request request, ActionContext call) {
    return call.instances()
        .stop(call.caller(), request.instanceId(), Boolean.TRUE.equals(request.hibernate()))
        .map(StateChanges::of);
  }
}

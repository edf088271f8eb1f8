package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.limit.TokenBucket;

/** Terminates instances. */
final class TerminateInstances implements WriteAction<InstanceIds, StateChanges> {

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public TokenBucket instanceBucket() {
    return RequestBuckets.ENDED_INSTANCES;
  }

  @Override
  public Change<StateChanges> check(InstanceIds request, ActionContext call) {
    return call.region()
        .instances()
        .terminate(call.caller(), request.instanceId())
        .map(StateChanges::of);
  }
}

package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.limit.TokenBucket;
import java.util.Set;

/** Starts stopped instances. */
final class StartInstances implements WriteAction<InstanceIds, StateChanges> {

  @Override
  public Set<String> notModelled() {
    return Set.of("AdditionalInfo");
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LAUNCHES;
  }

  @Override
  public TokenBucket instanceBucket() {
    return RequestBuckets.STARTED_INSTANCES;
  }

  @Override
  public boolean needsCapacity() {
    return true;
  }

  @Override
  public Change<StateChanges> check(InstanceIds request, ActionContext call) {
    return call.region()
        .instances()
        .start(call.caller(), request.instanceId())
        .map(StateChanges::of);
  }
}

package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import java.util.Set;

/** Starts stopped instances. */
public final class StartInstances implements WriteAction<InstanceIds, StateChanges> {

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
  public long instancesTouched(Map<String, String> parameters) {
    return RequestBuckets.instanceIds(parameters);
  }

  @Override
  public boolean needsCapacity() {
    return true;
  }

  @Override
  public Change<StateChanges> check(InstanceIds request, ActionContext context) {
    return context
        .region()
        .instances()
        .start(context.caller(), request.instanceId())
        .map(StateChanges::of);
  }
}

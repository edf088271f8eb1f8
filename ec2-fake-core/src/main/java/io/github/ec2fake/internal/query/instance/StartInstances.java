package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts stopped instances. */
public final class StartInstances
    implements UnsplitWriteAction<StartInstances.Request, StateChanges> {

  record Request(List<String> instanceId) {}

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
  public StateChanges serve(Request request, ActionContext call) {
    return StateChanges.of(call.region().instances().start(call.caller(), request.instanceId()));
  }
}

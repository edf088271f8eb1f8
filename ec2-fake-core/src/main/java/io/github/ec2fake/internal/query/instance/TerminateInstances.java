package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Map;

/** Terminates instances. */
public final class TerminateInstances
    implements UnsplitWriteAction<TerminateInstances.Request, StateChanges> {

  record Request(List<String> instanceId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public TokenBucket instanceBucket() {
    return RequestBuckets.ENDED_INSTANCES;
  }

  @Override
  public long instancesTouched(Map<String, String> parameters) {
    return RequestBuckets.instanceIds(parameters);
  }

  @Override
  public StateChanges serve(Request request, ActionContext call) {
    return StateChanges.of(
        call.region().instances().terminate(call.caller(), request.instanceId()));
  }
}

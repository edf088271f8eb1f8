package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes a volume that is not attached. */
public final class DeleteVolume implements WriteAction<DeleteVolume.Request, SuccessReply> {

  record Request(@Required String volumeId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .volumes()
        .delete(context.caller(), request.volumeId())
        .map(SuccessReply::of);
  }
}

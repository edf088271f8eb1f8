package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes a snapshot that no image is registered with. */
public final class DeleteSnapshot implements WriteAction<DeleteSnapshot.Request, SuccessReply> {

  record Request(@Required String snapshotId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .snapshots()
        .delete(context.caller(), request.snapshotId())
        .map(SuccessReply::of);
  }
}

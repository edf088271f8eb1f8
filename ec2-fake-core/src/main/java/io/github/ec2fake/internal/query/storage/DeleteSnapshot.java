package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes a snapshot that no image needs. */
public final class DeleteSnapshot
    implements UnsplitWriteAction<DeleteSnapshot.Request, SuccessReply> {

  record Request(@Required String snapshotId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().snapshots().delete(call.caller(), request.snapshotId());
    return SuccessReply.DONE;
  }
}

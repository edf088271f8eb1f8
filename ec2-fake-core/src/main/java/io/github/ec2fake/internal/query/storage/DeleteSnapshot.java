package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes a snapshot that no image is registered with. */
final class DeleteSnapshot implements VoidAction<DeleteSnapshot.Request> {

  record Request(@Required String snapshotId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.region().snapshots().delete(call.caller(), request.snapshotId());
  }
}

package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes a volume that is not attached. */
final class DeleteVolume implements VoidAction<DeleteVolume.Request> {

  record Request(@Required String volumeId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.region().volumes().delete(call.caller(), request.volumeId());
  }
}

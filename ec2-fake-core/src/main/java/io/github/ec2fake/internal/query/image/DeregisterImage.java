package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.limit.TokenBucket;

/** Takes an image out of service for good. */
final class DeregisterImage implements VoidAction<ImageId> {

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public Change<?> change(ImageId request, ActionContext call) {
    return call.region().images().deregister(call.caller(), request.imageId());
  }
}

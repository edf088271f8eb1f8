package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;

/** Takes an image out of service. */
public final class DeregisterImage
    implements UnsplitWriteAction<DeregisterImage.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().images().lifecycle().deregister(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.limit.TokenBucket;

/** Ends the data feed of the caller's Spot Instances. */
public final class DeleteSpotDatafeedSubscription
    implements UnsplitWriteAction<DeleteSpotDatafeedSubscription.Request, SuccessReply> {

  record Request() {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.SPOT_DATAFEED;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().spotDatafeeds().delete(call.caller());
    return SuccessReply.DONE;
  }
}

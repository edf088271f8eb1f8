package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes the data feed of the caller's Spot Instances. */
public final class DeleteSpotDatafeedSubscription
    implements WriteAction<DeleteSpotDatafeedSubscription.Request, SuccessReply> {

  record Request() {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.SPOT_DATAFEED;
  }

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context.region().spotDatafeeds().delete(context.caller()).map(SuccessReply::of);
  }
}

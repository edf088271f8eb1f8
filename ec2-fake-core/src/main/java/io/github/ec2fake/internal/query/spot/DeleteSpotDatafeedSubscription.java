package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.limit.TokenBucket;

/** Deletes the data feed of the caller's Spot Instances. */
final class DeleteSpotDatafeedSubscription implements VoidAction<NoParameters> {

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.SPOT_DATAFEED;
  }

  @Override
  public Change<?> change(NoParameters request, ActionContext call) {
    return call.region().spotDatafeeds().delete(call.caller());
  }
}

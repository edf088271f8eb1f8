package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import org.jspecify.annotations.Nullable;

/** Tells where to write the usage of the caller's Spot Instances. */
public final class CreateSpotDatafeedSubscription
    implements UnsplitWriteAction<
        CreateSpotDatafeedSubscription.Request, CreateSpotDatafeedSubscription.Reply> {

  record Request(@Required String bucket, @Nullable String prefix) {}

  record Reply(DatafeedItem spotDatafeedSubscription) {}

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.SPOT_DATAFEED;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        DatafeedItem.of(
            call.region()
                .spotDatafeeds()
                .create(call.caller(), request.bucket(), request.prefix())));
  }
}

package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;

/** Where the usage of the caller's Spot Instances is written to. */
public final class DescribeSpotDatafeedSubscription
    implements ReadAction<
        DescribeSpotDatafeedSubscription.Request, DescribeSpotDatafeedSubscription.Reply> {

  record Request() {}

  record Reply(DatafeedItem spotDatafeedSubscription) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(DatafeedItem.of(call.region().spotDatafeeds().require(call.caller())));
  }
}

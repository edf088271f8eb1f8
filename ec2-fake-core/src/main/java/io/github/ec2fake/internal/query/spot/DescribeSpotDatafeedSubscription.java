package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;

/** Where the usage of the caller's Spot Instances is written to. */
public final class DescribeSpotDatafeedSubscription
    implements Action<
        DescribeSpotDatafeedSubscription.Request, DescribeSpotDatafeedSubscription.Reply> {

  record Request() {}

  record Reply(DatafeedItem spotDatafeedSubscription) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(DatafeedItem.of(call.region().spotDatafeeds().require(call.caller())));
  }
}

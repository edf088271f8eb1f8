package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;

/** The data feed of the caller's Spot Instances. */
public final class DescribeSpotDatafeedSubscription
    implements ReadAction<DescribeSpotDatafeedSubscription.Request, DatafeedReply> {

  record Request() {}

  @Override
  public DatafeedReply serve(Request request, ActionContext context) {
    return DatafeedReply.of(context.region().spotDatafeeds().require(context.caller()));
  }
}

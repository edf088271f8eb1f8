package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;

/** Ends the data feed of the caller's Spot Instances. */
public final class DeleteSpotDatafeedSubscription
    implements Action<DeleteSpotDatafeedSubscription.Request, SuccessReply> {

  record Request() {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<SuccessReply> reply() {
    return SuccessReply.class;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().spotDatafeeds().delete(call.caller());
    return SuccessReply.DONE;
  }
}

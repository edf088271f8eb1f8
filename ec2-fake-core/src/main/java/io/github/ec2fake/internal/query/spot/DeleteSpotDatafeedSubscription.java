package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;

/** Ends the data feed of the caller's Spot Instances. */
public final class DeleteSpotDatafeedSubscription
    implements Action<DeleteSpotDatafeedSubscription.Request, Done> {

  record Request() {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region().spotDatafeeds().delete(call.caller());
    return Done.DONE;
  }
}

package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Cancels Spot requests; their instances go on running. */
public final class CancelSpotInstanceRequests
    implements UnsplitWriteAction<
        CancelSpotInstanceRequests.Request, CancelSpotInstanceRequests.Reply> {

  record Request(@Required List<String> spotInstanceRequestId) {}

  record Reply(List<Item> spotInstanceRequestSet) {}

  record Item(String spotInstanceRequestId, String state) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        call.region().spotRequests().cancel(call.caller(), request.spotInstanceRequestId()).stream()
            .map(cancelled -> new Item(cancelled.id(), cancelled.stateWord()))
            .toList());
  }
}

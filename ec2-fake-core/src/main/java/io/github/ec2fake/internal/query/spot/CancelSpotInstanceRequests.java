// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.spot.SpotRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Cancels Spot requests; their instances go on running. */
final class CancelSpotInstanceRequests
    implements WriteAction<CancelSpotInstanceRequests.Request, CancelSpotInstanceRequests.Reply> {

  record Request(@Required List<String> spotInstanceRequestId) {}

  record Reply(List<Item> spotInstanceRequestSet) {

    static Reply of(List<SpotRequest> cancelled) {
      return new Reply(
          cancelled.stream().map(each -> new Item(each.id(), each.stateWord())).toList());
    }
  }

  record Item(String spotInstanceRequestId, String state) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.spotRequests()
        .cancel(call.caller(), request.spotInstanceRequestId())
        .map(Reply::of);
  }
}

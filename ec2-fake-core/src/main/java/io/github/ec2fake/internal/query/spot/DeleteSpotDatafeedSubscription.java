// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Deletes the data feed of the caller's Spot Instances. */
@Throttled(requests = RequestBucket.SPOT_DATAFEED)
final class DeleteSpotDatafeedSubscription implements VoidAction<NoParameters> {

  @Override
  public Change<?> change(NoParameters request, ActionContext call) {
    return call.spotDatafeeds().delete(call.caller());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Creates or replaces the data feed of the caller's Spot Instances. */
@Throttled(requests = RequestBucket.SPOT_DATAFEED)
final class CreateSpotDatafeedSubscription
    implements WriteAction<CreateSpotDatafeedSubscription.Request, DatafeedReply> {

  record Request(@Required String bucket, @Nullable String prefix) {}

  @Override
  public Change<DatafeedReply> check(Request request, ActionContext call) {
    return call.spotDatafeeds()
        .create(call.caller(), request.bucket(), request.prefix())
        .map(DatafeedReply::of);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NoParameters;
import io.github.ec2fake.internal.query.action.ReadAction;

/** The data feed of the caller's Spot Instances. */
final class DescribeSpotDatafeedSubscription implements ReadAction<NoParameters, DatafeedReply> {

  @Override
  public DatafeedReply serve(NoParameters request, ActionContext call) {
    return DatafeedReply.of(call.spotDatafeeds().require(call.caller()));
  }
}

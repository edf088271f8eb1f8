// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import org.jspecify.annotations.Nullable;

/** A Spot data feed, as it is created and described. */
record DatafeedReply(Item spotDatafeedSubscription) {

  record Item(String ownerId, String bucket, @Nullable String prefix, String state) {}

  static DatafeedReply of(SpotDatafeeds.Subscription subscription) {
    return new DatafeedReply(
        new Item(subscription.ownerId(), subscription.bucket(), subscription.prefix(), "Active"));
  }
}

package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.spot.SpotDatafeeds;
import org.jspecify.annotations.Nullable;

/** A Spot data feed. */
record DatafeedItem(String ownerId, String bucket, @Nullable String prefix, String state) {

  static DatafeedItem of(SpotDatafeeds.Subscription subscription) {
    return new DatafeedItem(
        subscription.ownerId(), subscription.bucket(), subscription.prefix(), "Active");
  }
}

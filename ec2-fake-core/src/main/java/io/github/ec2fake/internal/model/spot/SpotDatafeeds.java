// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data feeds that tell accounts of the usage of their Spot Instances: one for each account.
 * Nothing is ever written to their buckets.
 *
 * <p>Source: CreateSpotDatafeedSubscription.
 */
public final class SpotDatafeeds {
  private final Buckets buckets;
  private final Map<String, Subscription> byAccount = new LinkedHashMap<>();

  /**
   * A data feed.
   *
   * @param prefix what the names of its files begin with, or null
   */
  public record Subscription(String ownerId, String bucket, @Nullable String prefix) {}

  public SpotDatafeeds(Buckets buckets) {
    this.buckets = buckets;
  }

  /** CreateSpotDatafeedSubscription: replaces the caller's data feed, if there is one. */
  public Change<Subscription> create(Caller caller, String bucket, @Nullable String prefix) {
    if (buckets.all().stream()
        .filter(each -> each.ownerId().equals(caller.account()))
        .map(StoredBucket::name)
        .noneMatch(bucket::equals)) {
      throw SpotErrors.INACCESSIBLE.with(bucket);
    }
    Subscription subscription = new Subscription(caller.account(), bucket, prefix);
    return Change.of(() -> byAccount.put(caller.account(), subscription), subscription);
  }

  public Subscription require(Caller caller) {
    Subscription subscription = byAccount.get(caller.account());
    if (subscription == null) {
      throw SpotErrors.NO_DATAFEED.with();
    }
    return subscription;
  }

  public Change<Subscription> delete(Caller caller) {
    return Change.of(() -> byAccount.remove(caller.account()), require(caller));
  }
}

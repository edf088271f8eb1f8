package io.github.ec2fake.internal.model.spot;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.s3.Buckets;
import io.github.ec2fake.internal.model.s3.StoredBucket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where accounts have the usage of their Spot Instances written to: one bucket for each account.
 * Nothing is ever written.
 *
 * <p>Source: CreateSpotDatafeedSubscription.
 */
public final class SpotDatafeeds {
  private final Buckets buckets;
  private final Map<String, Subscription> byAccount = new LinkedHashMap<>();

  /**
   * A data feed.
   *
   * @param ownerId the account
   * @param bucket where to
   * @param prefix how the files' names begin, or null
   */
  public record Subscription(String ownerId, String bucket, @Nullable String prefix) {}

  /** No data feeds yet. */
  public SpotDatafeeds(Buckets buckets) {
    this.buckets = buckets;
  }

  /**
   * Makes the caller's data feed, in place of the one before.
   *
   * @throws Ec2Error {@code InaccessibleStorageLocation} if there is no such bucket, or it is not
   *     the caller's
   */
  public Subscription create(Caller caller, String bucket, @Nullable String prefix) {
    if (buckets.all().stream()
        .filter(each -> each.ownerId().equals(caller.account()))
        .map(StoredBucket::name)
        .noneMatch(bucket::equals)) {
      throw SpotErrors.inaccessible(bucket);
    }
    caller.proceed();
    Subscription subscription = new Subscription(caller.account(), bucket, prefix);
    byAccount.put(caller.account(), subscription);
    return subscription;
  }

  /**
   * The caller's data feed.
   *
   * @throws Ec2Error {@code InvalidSpotDatafeed.NotFound} if there is none
   */
  public Subscription require(Caller caller) {
    Subscription subscription = byAccount.get(caller.account());
    if (subscription == null) {
      throw SpotErrors.noDatafeed();
    }
    return subscription;
  }

  /**
   * Ends the caller's data feed.
   *
   * @throws Ec2Error {@code InvalidSpotDatafeed.NotFound} if there is none
   */
  public void delete(Caller caller) {
    require(caller);
    caller.proceed();
    byAccount.remove(caller.account());
  }
}

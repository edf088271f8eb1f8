// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.limit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The limits on the rate of an account's calls in a region. Each action has a token bucket: a call
 * takes one token, and the bucket is refilled every second. Calls that launch, start, stop or
 * terminate instances also take one token for each instance from a second bucket. Calls without
 * enough tokens fail with {@code RequestLimitExceeded} and take no token.
 *
 * <p>Immutable; methods return changed copies.
 *
 * <p>Source: EC2's developer guide, "Request throttling for the Amazon EC2 API".
 */
public final class Throttling {
  private static final Throttling PUBLISHED = new Throttling(null, Map.of(), Map.of());

  private final @Nullable TokenBucket defaultRequestBucket;
  private final Map<String, TokenBucket> requestBuckets;
  private final Map<String, TokenBucket> instanceBuckets;

  private Throttling(
      @Nullable TokenBucket defaultRequestBucket,
      Map<String, TokenBucket> requestBuckets,
      Map<String, TokenBucket> instanceBuckets) {
    this.defaultRequestBucket = defaultRequestBucket;
    this.requestBuckets = requestBuckets;
    this.instanceBuckets = instanceBuckets;
  }

  /**
   * Returns the limits that EC2 publishes.
   *
   * @return the default limits
   */
  public static Throttling published() {
    return PUBLISHED;
  }

  /**
   * Sets the token bucket for the requests of every action without a bucket of its own.
   *
   * @param capacity the number of requests in a burst, at least 1
   * @param refillPerSecond the sustained number of requests per second, at least 1
   * @return the changed copy
   */
  public Throttling requests(int capacity, int refillPerSecond) {
    return new Throttling(
        new TokenBucket(capacity, refillPerSecond), requestBuckets, instanceBuckets);
  }

  /**
   * Sets the token bucket for the requests of one action.
   *
   * @param action the action, for example {@code RunInstances}; the cloud's builder rejects an
   *     action that EC2 does not have
   * @param capacity the number of requests in a burst, at least 1
   * @param refillPerSecond the sustained number of requests per second, at least 1
   * @return the changed copy
   */
  public Throttling requests(String action, int capacity, int refillPerSecond) {
    return new Throttling(
        defaultRequestBucket,
        copyWith(requestBuckets, action, new TokenBucket(capacity, refillPerSecond)),
        instanceBuckets);
  }

  /**
   * Sets the token bucket for the instances in the requests of one action.
   *
   * @param action {@code RunInstances}, {@code StartInstances}, {@code StopInstances} or {@code
   *     TerminateInstances}; the cloud's builder rejects any other
   * @param capacity the number of instances in a burst, at least 1
   * @param refillPerSecond the sustained number of instances per second, at least 1
   * @return the changed copy
   */
  public Throttling instances(String action, int capacity, int refillPerSecond) {
    return new Throttling(
        defaultRequestBucket,
        requestBuckets,
        copyWith(instanceBuckets, action, new TokenBucket(capacity, refillPerSecond)));
  }

  /**
   * Returns the token bucket that was set for the requests of an action.
   *
   * @param action the action's name
   * @return the bucket of the action, or else that of all actions; null if neither was set and
   *     EC2's published bucket is used
   */
  public @Nullable TokenBucket requestBucket(String action) {
    return requestBuckets.getOrDefault(action, defaultRequestBucket);
  }

  /**
   * Returns the token bucket that was set for the instances of an action.
   *
   * @param action the action's name
   * @return the bucket; null if none was set and EC2's published bucket is used
   */
  public @Nullable TokenBucket instanceBucket(String action) {
    return instanceBuckets.get(action);
  }

  /**
   * Returns the actions whose requests have a token bucket of their own.
   *
   * @return the names of the actions, sorted
   */
  public Set<String> actions() {
    return Collections.unmodifiableSet(requestBuckets.keySet());
  }

  /**
   * Returns the actions whose instances have a token bucket of their own.
   *
   * @return the names of the actions, sorted
   */
  public Set<String> instanceActions() {
    return Collections.unmodifiableSet(instanceBuckets.keySet());
  }

  private static Map<String, TokenBucket> copyWith(
      Map<String, TokenBucket> buckets, String action, TokenBucket bucket) {
    Map<String, TokenBucket> copy = new TreeMap<>(buckets);
    copy.put(Objects.requireNonNull(action, "action"), bucket);
    return copy;
  }
}

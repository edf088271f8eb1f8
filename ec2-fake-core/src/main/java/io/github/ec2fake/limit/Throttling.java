package io.github.ec2fake.limit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How often an account may call in a region. Each action has a bucket of tokens; a call takes one,
 * and each second puts some back. Calls that start, stop or terminate instances take a token for
 * each instance as well, from another bucket. Who finds too few is refused with {@code
 * RequestLimitExceeded}, and nothing is taken.
 *
 * <p>It never changes; each method returns another one.
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
   * The sizes that EC2 publishes.
   *
   * @return the limits that accounts start with
   */
  public static Throttling published() {
    return PUBLISHED;
  }

  /**
   * Sets the bucket for the requests of each action that is not given its own.
   *
   * @param capacity how many requests at once, at least 1
   * @param refillPerSecond how many each second in the long run, at least 1
   * @return the changed copy
   */
  public Throttling requests(int capacity, int refillPerSecond) {
    return new Throttling(
        new TokenBucket(capacity, refillPerSecond), requestBuckets, instanceBuckets);
  }

  /**
   * Sets the bucket for the requests of one action.
   *
   * @param action the action, for example {@code RunInstances}; the cloud's builder refuses one
   *     that EC2 does not have
   * @param capacity how many requests at once, at least 1
   * @param refillPerSecond how many each second in the long run, at least 1
   * @return the changed copy
   */
  public Throttling requests(String action, int capacity, int refillPerSecond) {
    return new Throttling(
        defaultRequestBucket,
        copyWith(requestBuckets, action, new TokenBucket(capacity, refillPerSecond)),
        instanceBuckets);
  }

  /**
   * Sets the bucket for the instances that requests of one action are about.
   *
   * @param action {@code RunInstances}, {@code StartInstances}, {@code StopInstances} or {@code
   *     TerminateInstances}; the cloud's builder refuses any other
   * @param capacity how many instances at once, at least 1
   * @param refillPerSecond how many each second in the long run, at least 1
   * @return the changed copy
   */
  public Throttling instances(String action, int capacity, int refillPerSecond) {
    return new Throttling(
        defaultRequestBucket,
        requestBuckets,
        copyWith(instanceBuckets, action, new TokenBucket(capacity, refillPerSecond)));
  }

  /**
   * The bucket that was set for the requests of an action.
   *
   * @param action the action's name
   * @return the action's own, or that of all actions; null if neither was set, so that EC2's counts
   */
  public @Nullable TokenBucket requestBucket(String action) {
    return requestBuckets.getOrDefault(action, defaultRequestBucket);
  }

  /**
   * The bucket that was set for the instances of an action.
   *
   * @param action the action's name
   * @return the bucket; null if none was set, so that EC2's counts
   */
  public @Nullable TokenBucket instanceBucket(String action) {
    return instanceBuckets.get(action);
  }

  /**
   * The actions whose requests were given a bucket of their own.
   *
   * @return their names, sorted
   */
  public Set<String> actions() {
    return Collections.unmodifiableSet(requestBuckets.keySet());
  }

  /**
   * The actions whose instances were given a bucket of their own.
   *
   * @return their names, sorted
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

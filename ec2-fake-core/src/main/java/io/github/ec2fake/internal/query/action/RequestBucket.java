// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets that EC2 publishes for requests and for the instances they are about, by its
 * own categories.
 *
 * <p>Source: EC2's developer guide, "Request throttling for the Amazon EC2 API".
 */
public enum RequestBucket {
  /** Whatever an action has unless it says otherwise. */
  USUAL(0, 0),
  /** Requests that change nothing. */
  NON_MUTATING(100, 20),
  /** Requests that change nothing, with neither a filter nor a page's size. */
  UNFILTERED(50, 10),
  /** Requests that change something, those among them that EC2 calls resource-intensive. */
  MUTATING(50, 5),
  /** GetConsoleOutput and its like, CreateTags and DeleteTags. */
  CONSOLE_AND_TAGS(100, 10),
  /** Requests that launch or start instances. */
  LAUNCHES(5, 2),
  /** Requests that change or end images, snapshots, volumes and instances one by one. */
  LARGE_MUTATING(100, 5),
  /** Requests that copy images. */
  IMAGE_COPIES(100, 1),
  /** Requests that create and delete the Spot data feed. */
  SPOT_DATAFEED(50, 3),
  /** Instances that are launched or started. */
  STARTED_INSTANCES(1000, 2),
  /** Instances that are stopped or terminated. */
  ENDED_INSTANCES(1000, 20);

  private static final Pattern INSTANCE_ID = Pattern.compile("InstanceId\\.\\d+");

  private final int capacity;
  private final int refillPerSecond;

  RequestBucket(int capacity, int refillPerSecond) {
    this.capacity = capacity;
    this.refillPerSecond = refillPerSecond;
  }

  /** The size of the bucket that an action is annotated with, or else of the usual one. */
  static @Nullable TokenBucket of(
      Action<?, ?> action, Function<Throttled, RequestBucket> which, RequestBucket usual) {
    Throttled throttled = action.getClass().getAnnotation(Throttled.class);
    RequestBucket own = throttled == null ? USUAL : which.apply(throttled);
    RequestBucket bucket = own == USUAL ? usual : own;
    return bucket == USUAL ? null : new TokenBucket(bucket.capacity, bucket.refillPerSecond);
  }

  static long instanceIds(Map<String, String> parameters) {
    return parameters.keySet().stream().filter(INSTANCE_ID.asMatchPredicate()).count();
  }
}

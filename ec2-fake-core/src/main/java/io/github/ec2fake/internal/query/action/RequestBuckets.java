package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The token buckets that EC2 publishes for requests and for the instances they are about, by its
 * own categories.
 *
 * <p>Source: EC2's developer guide, "Request throttling for the Amazon EC2 API".
 */
public final class RequestBuckets {
  /** Requests that change nothing. */
  public static final TokenBucket NON_MUTATING = new TokenBucket(100, 20);

  /** Requests that change nothing, with neither a filter nor a page's size. */
  public static final TokenBucket UNFILTERED = new TokenBucket(50, 10);

  /** Requests that change something, those among them that EC2 calls resource-intensive. */
  public static final TokenBucket MUTATING = new TokenBucket(50, 5);

  /** GetConsoleOutput and its like, CreateTags and DeleteTags. */
  public static final TokenBucket CONSOLE_AND_TAGS = new TokenBucket(100, 10);

  /** Requests that launch or start instances. */
  public static final TokenBucket LAUNCHES = new TokenBucket(5, 2);

  /** Requests that change or end images, snapshots, volumes and instances one by one. */
  public static final TokenBucket LARGE_MUTATING = new TokenBucket(100, 5);

  /** Requests that copy images. */
  public static final TokenBucket IMAGE_COPIES = new TokenBucket(100, 1);

  /** Requests that create and delete the Spot data feed. */
  public static final TokenBucket SPOT_DATAFEED = new TokenBucket(50, 3);

  /** Instances that are launched or started. */
  public static final TokenBucket STARTED_INSTANCES = new TokenBucket(1000, 2);

  /** Instances that are stopped or terminated. */
  public static final TokenBucket ENDED_INSTANCES = new TokenBucket(1000, 20);

  private static final Pattern INSTANCE_ID = Pattern.compile("InstanceId\\.\\d+");

  private RequestBuckets() {}

  static long instanceIds(Map<String, String> parameters) {
    return parameters.keySet().stream().filter(INSTANCE_ID.asMatchPredicate()).count();
  }
}

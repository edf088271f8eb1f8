package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.limit.TokenBucket;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token buckets that EC2 publishes for requests and for the instances they are about, by its
 * own categories.
 *
 * <p>Source: EC2's developer guide, "Request throttling for the Amazon EC2 API".
 */
final class RequestBuckets {
  private static final TokenBucket NON_MUTATING = new TokenBucket(100, 20);
  private static final TokenBucket UNFILTERED = new TokenBucket(50, 10);
  private static final TokenBucket MUTATING = new TokenBucket(50, 5);

  /** GetConsoleOutput and its like, CreateTags and DeleteTags. */
  private static final TokenBucket CONSOLE_AND_TAGS = new TokenBucket(100, 10);

  /** Requests that launch or start instances. */
  private static final TokenBucket LAUNCHES = new TokenBucket(5, 2);

  /** Requests that change or end images, snapshots, volumes and instances one by one. */
  private static final TokenBucket LARGE_MUTATING = new TokenBucket(100, 5);

  private static final TokenBucket IMAGE_COPIES = new TokenBucket(100, 1);
  private static final TokenBucket SPOT_DATAFEED = new TokenBucket(50, 3);
  private static final TokenBucket STARTED_INSTANCES = new TokenBucket(1000, 2);
  private static final TokenBucket ENDED_INSTANCES = new TokenBucket(1000, 20);

  private static final Pattern INSTANCE_ID = Pattern.compile("InstanceId\\.\\d+");

  private RequestBuckets() {}

  static TokenBucket ofRequests(Action<?, ?> action) {
    return switch (action.name()) {
      case "CreateTags", "DeleteTags", "GetConsoleOutput" -> CONSOLE_AND_TAGS;
      case "RunInstances", "StartInstances" -> LAUNCHES;
      case "CreateSnapshot",
          "CreateVolume",
          "DeleteSnapshot",
          "DeleteVolume",
          "DeregisterImage",
          "ModifyImageAttribute",
          "ModifySnapshotAttribute",
          "TerminateInstances" ->
          LARGE_MUTATING;
      case "CopyImage" -> IMAGE_COPIES;
      case "CreateSpotDatafeedSubscription", "DeleteSpotDatafeedSubscription" -> SPOT_DATAFEED;
      default -> action instanceof ReadAction ? NON_MUTATING : MUTATING;
    };
  }

  static @Nullable TokenBucket ofUnfilteredRequests(Action<?, ?> action) {
    return switch (action.name()) {
      case "DescribeInstanceStatus",
          "DescribeInstances",
          "DescribeSecurityGroups",
          "DescribeSnapshots",
          "DescribeSpotInstanceRequests",
          "DescribeVolumes" ->
          UNFILTERED;
      default -> null;
    };
  }

  static @Nullable TokenBucket ofInstances(Action<?, ?> action) {
    return switch (action.name()) {
      case "RunInstances", "StartInstances" -> STARTED_INSTANCES;
      case "StopInstances", "TerminateInstances" -> ENDED_INSTANCES;
      default -> null;
    };
  }

  /** How many instances a request names. */
  static long instanceIds(Map<String, String> parameters) {
    return parameters.keySet().stream().filter(INSTANCE_ID.asMatchPredicate()).count();
  }
}

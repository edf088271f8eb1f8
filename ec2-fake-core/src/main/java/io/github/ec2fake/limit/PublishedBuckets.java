package io.github.ec2fake.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The sizes that EC2 publishes.
 *
 * <p>Source: EC2's developer guide, "Request throttling for the Amazon EC2 API".
 */
final class PublishedBuckets {
  /** Actions that have a smaller bucket for requests that ask for everything at once. */
  static final Set<String> WITH_UNFILTERED_BUCKET =
      Set.of(
          "DescribeInstances",
          "DescribeInstanceStatus",
          "DescribeNetworkInterfaces",
          "DescribeSecurityGroups",
          "DescribeSnapshots",
          "DescribeSpotInstanceRequests",
          "DescribeVolumes");

  /** A token for each instance. */
  static final Map<String, TokenBucket> RESOURCES =
      new TreeMap<>(
          Map.of(
              "RunInstances", new TokenBucket(1000, 2),
              "StartInstances", new TokenBucket(1000, 2),
              "StopInstances", new TokenBucket(1000, 20),
              "TerminateInstances", new TokenBucket(1000, 20)));

  private static final Pattern READS = Pattern.compile("(Describe|Get|List|Search).*");
  private static final TokenBucket NON_MUTATING = new TokenBucket(100, 20);
  private static final TokenBucket UNFILTERED = new TokenBucket(50, 10);
  private static final TokenBucket MUTATING = new TokenBucket(50, 5);
  private static final Map<String, TokenBucket> OWN = own();

  private PublishedBuckets() {}

  static TokenBucket ofRequests(String action, boolean wholesale) {
    TokenBucket own = OWN.get(action);
    if (own != null) {
      return own;
    }
    if (!READS.matcher(action).matches()) {
      return MUTATING;
    }
    return wholesale && WITH_UNFILTERED_BUCKET.contains(action) ? UNFILTERED : NON_MUTATING;
  }

  /** What EC2 names as resource-intensive has the size of all that change something. */
  private static Map<String, TokenBucket> own() {
    Map<String, TokenBucket> own = new HashMap<>();
    put(own, 100, 10, "GetConsoleOutput", "GetConsoleScreenshot", "CreateTags", "DeleteTags");
    put(own, 5, 2, "RunInstances", "StartInstances");
    put(
        own,
        100,
        5,
        "TerminateInstances",
        "CreateVolume",
        "DeleteVolume",
        "CreateSnapshot",
        "DeleteSnapshot",
        "DeregisterImage",
        "ModifyImageAttribute",
        "ModifySnapshotAttribute");
    put(own, 100, 1, "CopyImage");
    put(own, 50, 3, "CreateSpotDatafeedSubscription", "DeleteSpotDatafeedSubscription");
    put(own, 5, 5, "PurchaseReservedInstancesOffering");
    put(own, 10, 10, "DescribeReservedInstancesOfferings");
    return own;
  }

  private static void put(
      Map<String, TokenBucket> own, int most, int perSecond, String... actions) {
    for (String action : actions) {
      own.put(action, new TokenBucket(most, perSecond));
    }
  }
}

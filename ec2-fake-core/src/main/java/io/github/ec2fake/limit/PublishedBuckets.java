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
  static final Set<String> WHOLESALE =
      Set.of(
          "DescribeInstances",
          "DescribeInstanceStatus",
          "DescribeNetworkInterfaces",
          "DescribeSecurityGroups",
          "DescribeSnapshots",
          "DescribeSpotInstanceRequests",
          "DescribeVolumes");

  /** A token for each instance. */
  static final Map<String, Bucket> RESOURCES =
      new TreeMap<>(
          Map.of(
              "RunInstances", new Bucket(1000, 2),
              "StartInstances", new Bucket(1000, 2),
              "StopInstances", new Bucket(1000, 20),
              "TerminateInstances", new Bucket(1000, 20)));

  private static final Pattern READS = Pattern.compile("(Describe|Get|List|Search).*");
  private static final Bucket NON_MUTATING = new Bucket(100, 20);
  private static final Bucket UNFILTERED = new Bucket(50, 10);
  private static final Bucket MUTATING = new Bucket(50, 5);
  private static final Map<String, Bucket> OWN = own();

  private PublishedBuckets() {}

  static Bucket ofRequests(String action, boolean wholesale) {
    Bucket own = OWN.get(action);
    if (own != null) {
      return own;
    }
    if (!READS.matcher(action).matches()) {
      return MUTATING;
    }
    return wholesale && WHOLESALE.contains(action) ? UNFILTERED : NON_MUTATING;
  }

  /** What EC2 names as resource-intensive has the size of all that change something. */
  private static Map<String, Bucket> own() {
    Map<String, Bucket> own = new HashMap<>();
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

  private static void put(Map<String, Bucket> own, int most, int perSecond, String... actions) {
    for (String action : actions) {
      own.put(action, new Bucket(most, perSecond));
    }
  }
}

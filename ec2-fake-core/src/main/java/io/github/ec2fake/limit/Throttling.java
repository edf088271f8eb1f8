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

  private final @Nullable TokenBucket all;
  private final Map<String, TokenBucket> requests;
  private final Map<String, TokenBucket> resources;

  private Throttling(
      @Nullable TokenBucket all,
      Map<String, TokenBucket> requests,
      Map<String, TokenBucket> resources) {
    this.all = all;
    this.requests = requests;
    this.resources = resources;
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
   * The same but for the requests of all actions, each of which has a bucket of this size, unless
   * it is given its own.
   *
   * @param most how many at once, at least 1
   * @param perSecond how many each second in the long run, at least 1
   * @return the other limits
   */
  public Throttling requests(int most, int perSecond) {
    return new Throttling(new TokenBucket(most, perSecond), requests, resources);
  }

  /**
   * The same but for the requests of an action.
   *
   * @param action the action, for example {@code RunInstances}
   * @param most how many at once, at least 1
   * @param perSecond how many each second in the long run, at least 1
   * @return the other limits
   */
  public Throttling requests(String action, int most, int perSecond) {
    return new Throttling(all, and(requests, action, new TokenBucket(most, perSecond)), resources);
  }

  /**
   * The same but for the instances that requests of an action are about.
   *
   * @param action RunInstances, StartInstances, StopInstances or TerminateInstances
   * @param most how many instances at once, at least 1
   * @param perSecond how many each second in the long run, at least 1
   * @return the other limits
   * @throws IllegalArgumentException for any other action
   */
  public Throttling instances(String action, int most, int perSecond) {
    if (!PublishedBuckets.RESOURCES.containsKey(action)) {
      throw new IllegalArgumentException(
          "EC2 counts the instances of "
              + String.join(", ", PublishedBuckets.RESOURCES.keySet())
              + ", but was told to of "
              + action);
    }
    return new Throttling(all, requests, and(resources, action, new TokenBucket(most, perSecond)));
  }

  /**
   * The bucket that a request takes a token from.
   *
   * @param action the action
   * @param wholesale whether a Describe action is asked for everything at once: with neither a
   *     filter nor a page's size
   * @return the bucket's size
   */
  public TokenBucket ofRequests(String action, boolean wholesale) {
    TokenBucket own = requests.get(action);
    if (own != null) {
      return own;
    }
    return all != null ? all : PublishedBuckets.ofRequests(action, wholesale);
  }

  /**
   * Whether EC2 has a smaller bucket for requests that ask for everything at once.
   *
   * @param action the action
   * @return whether it has, and no other was set
   */
  public boolean hasUnfilteredBucket(String action) {
    return all == null
        && !requests.containsKey(action)
        && PublishedBuckets.WITH_UNFILTERED_BUCKET.contains(action);
  }

  /**
   * The bucket that a request takes a token from for each instance.
   *
   * @param action the action
   * @return the bucket's size, or null if instances are not counted
   */
  public @Nullable TokenBucket ofInstances(String action) {
    TokenBucket own = resources.get(action);
    return own != null ? own : PublishedBuckets.RESOURCES.get(action);
  }

  /**
   * The actions that were given a bucket of their own.
   *
   * @return their names, sorted
   */
  public Set<String> actions() {
    return Collections.unmodifiableSet(requests.keySet());
  }

  private static Map<String, TokenBucket> and(
      Map<String, TokenBucket> some, String action, TokenBucket one) {
    Map<String, TokenBucket> more = new TreeMap<>(some);
    more.put(Objects.requireNonNull(action, "action"), one);
    return more;
  }
}

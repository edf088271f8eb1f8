// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.consistency;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The eventual consistency of a cloud: how far reads lag behind writes, for each kind of resource.
 *
 * <pre>
 * Ec2Cloud.builder()
 *     .consistency(
 *         Consistency.builder()
 *             .lag(INSTANCES, ofSeconds(5))
 *             .lag(IMAGES, ofSeconds(1), ofSeconds(20))
 *             .build())
 * </pre>
 *
 * <p>While a kind lags, Describe calls return stale data: a new resource is not found, a changed
 * one reads as before, and a deleted one is still listed. Calls that name a resource are affected
 * as well: they fail with {@code InvalidInstanceID.NotFound}, {@code InvalidAMIName.Duplicate},
 * {@code InstanceLimitExceeded} and the like if the stale data miss a resource, or still have it,
 * its name, its use or its share of a limit. The states of resources and everything else that such
 * a call depends on are current, and so are the replies of Get actions. The journal contains each
 * stale reply and refusal, with its staleness.
 *
 * <p>A lag is measured in virtual time. In {@code TimeMode.settling()}, a call whose result depends
 * on the lag is served stale data, and the clock moves beyond the lag before the next call; a
 * change is therefore missed once. In the other modes a change is missed until the clock has moved
 * beyond the lag. A waiter of the SDK moves the clock beyond the lag before it polls.
 *
 * <p>Source: the API Reference, "Eventual Consistency in the Amazon EC2 API".
 */
public final class Consistency {
  private static final Duration MAX_LAG = Duration.ofDays(1);
  private static final Consistency STRONG = builder().build();

  private record Lag(Duration min, Duration max) {}

  private final Map<ResourceKind, Lag> lags;
  private final boolean backwards;

  private Consistency(Map<ResourceKind, Lag> lags, boolean backwards) {
    this.lags = lags;
    this.backwards = backwards;
  }

  /**
   * Returns strong consistency: every read sees all earlier writes.
   *
   * @return the default
   */
  public static Consistency strong() {
    return STRONG;
  }

  /**
   * Creates a builder.
   *
   * @return a builder without any lag
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns the kinds of resources that lag.
   *
   * @return the kinds, in the order of the enum; empty for strong consistency
   */
  public Set<ResourceKind> lagging() {
    Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
    kinds.addAll(lags.keySet());
    return kinds;
  }

  /**
   * Returns the shortest lag of a kind of resource.
   *
   * @param kind the kind
   * @return the shortest lag; zero if the kind does not lag
   */
  public Duration minLag(ResourceKind kind) {
    Lag lag = lags.get(kind);
    return lag == null ? Duration.ZERO : lag.min();
  }

  /**
   * Returns the longest lag of a kind of resource.
   *
   * @param kind the kind
   * @return the longest lag; zero if the kind does not lag
   */
  public Duration maxLag(ResourceKind kind) {
    Lag lag = lags.get(kind);
    return lag == null ? Duration.ZERO : lag.max();
  }

  /**
   * Returns whether reads can go backwards; see {@link Builder#goingBackwards()}.
   *
   * @return true if they can
   */
  public boolean goesBackwards() {
    return backwards;
  }

  @Override
  public String toString() {
    return "Consistency" + lags + (backwards ? " going backwards" : "");
  }

  /** Builds a {@link Consistency}. */
  public static final class Builder {
    private final Map<ResourceKind, Lag> lags = new EnumMap<>(ResourceKind.class);
    private boolean backwards;

    private Builder() {}

    /**
     * Sets the same constant lag for all kinds of resources.
     *
     * @param lag the lag, 0 to 1 day; 0 for no lag
     * @return this builder
     * @throws IllegalArgumentException if the lag is out of range
     */
    public Builder lag(Duration lag) {
      return lag(lag, lag);
    }

    /**
     * Sets a random lag for all kinds of resources; see {@link #lag(ResourceKind, Duration,
     * Duration)}.
     *
     * @param min the shortest lag, not negative
     * @param max the longest lag, at most 1 day
     * @return this builder
     * @throws IllegalArgumentException if a lag is out of range or {@code min} is longer than
     *     {@code max}
     */
    public Builder lag(Duration min, Duration max) {
      for (ResourceKind kind : ResourceKind.values()) {
        lag(kind, min, max);
      }
      return this;
    }

    /**
     * Sets a constant lag for a kind of resource.
     *
     * @param kind the kind
     * @param lag the lag, 0 to 1 day; 0 for no lag
     * @return this builder
     * @throws IllegalArgumentException if the lag is out of range
     */
    public Builder lag(ResourceKind kind, Duration lag) {
      return lag(kind, lag, lag);
    }

    /**
     * Sets a random lag for a kind of resource. The lag of each change is drawn uniformly,
     * determined by the cloud's seed. A later change does not become visible before an earlier one.
     *
     * @param kind the kind
     * @param min the shortest lag, not negative
     * @param max the longest lag, at most 1 day
     * @return this builder
     * @throws IllegalArgumentException if a lag is out of range or {@code min} is longer than
     *     {@code max}
     */
    public Builder lag(ResourceKind kind, Duration min, Duration max) {
      Objects.requireNonNull(kind, "kind");
      if (min.isNegative() || min.compareTo(max) > 0 || max.compareTo(MAX_LAG) > 0) {
        throw new IllegalArgumentException(
            "a lag is from 0 to 1 day, the least first, but was to be from " + min + " to " + max);
      }
      lags.put(kind, new Lag(min, max));
      return this;
    }

    /**
     * Lets reads go backwards, as if a different server served each call: every call is served at
     * random from the stale or from the current data, determined by the cloud's seed.
     *
     * @return this builder
     */
    public Builder goingBackwards() {
      backwards = true;
      return this;
    }

    /**
     * Creates the consistency.
     *
     * @return a new consistency
     */
    public Consistency build() {
      Map<ResourceKind, Lag> positiveLags = new EnumMap<>(ResourceKind.class);
      for (Map.Entry<ResourceKind, Lag> each : lags.entrySet()) {
        if (!each.getValue().max().isZero()) {
          positiveLags.put(each.getKey(), each.getValue());
        }
      }
      return new Consistency(positiveLags, backwards);
    }
  }
}

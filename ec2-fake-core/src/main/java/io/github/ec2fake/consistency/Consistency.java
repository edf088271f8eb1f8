package io.github.ec2fake.consistency;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How long a cloud goes on showing what was before a change, by kind of resource.
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
 * <p>While a kind lags behind, a new resource of it is not found, a changed one reads as before,
 * and a deleted one is still listed. That holds for calls that name it as well: they are refused
 * with {@code InvalidInstanceID.NotFound}, {@code InvalidAMIName.Duplicate}, {@code
 * InstanceLimitExceeded} and the like, as long as a resource or a name is missing, taken, in use or
 * counted in the past. States and all else that a call depends on are those of the present, and so
 * is what a Get action answers. What is refused or shown like this is in the journal, with how far
 * it was behind.
 *
 * <p>What passes the lag is the fake's time. In {@code TimeMode.settling()} a call that the lag
 * makes a difference to is answered from the past, and the clock is moved only before the call
 * after it, then beyond the lag: there, what has changed is missed once. In the other modes it is
 * missed until the clock has come so far. A waiter of the SDK moves the clock beyond the lag before
 * it polls.
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
   * Every change is seen at once.
   *
   * @return the default
   */
  public static Consistency strong() {
    return STRONG;
  }

  /**
   * Opens the settings of a new consistency.
   *
   * @return a builder, with no lag
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The kinds that lag.
   *
   * @return the kinds, in a fixed order; empty if every change is seen at once
   */
  public Set<ResourceKind> lagging() {
    Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
    kinds.addAll(lags.keySet());
    return kinds;
  }

  /**
   * How long a change of a kind is missed at least.
   *
   * @param kind the kind
   * @return the shortest lag; zero if it does not lag
   */
  public Duration minLag(ResourceKind kind) {
    Lag lag = lags.get(kind);
    return lag == null ? Duration.ZERO : lag.min();
  }

  /**
   * How long a change of a kind is missed at most.
   *
   * @param kind the kind
   * @return the longest lag; zero if it does not lag
   */
  public Duration maxLag(ResourceKind kind) {
    Lag lag = lags.get(kind);
    return lag == null ? Duration.ZERO : lag.max();
  }

  /**
   * Whether reads go back and forth between the past and the present.
   *
   * @return whether they do
   */
  public boolean goesBackwards() {
    return backwards;
  }

  @Override
  public String toString() {
    return "Consistency" + lags + (backwards ? " going backwards" : "");
  }

  /** The settings of a new {@link Consistency}. */
  public static final class Builder {
    private final Map<ResourceKind, Lag> lags = new EnumMap<>(ResourceKind.class);
    private boolean backwards;

    private Builder() {}

    /**
     * All kinds lag behind, always as much.
     *
     * @param lag for how long a change is missed, 0 to 1 day
     * @return this builder
     * @throws IllegalArgumentException if it is negative or longer
     */
    public Builder lag(Duration lag) {
      return lag(lag, lag);
    }

    /**
     * All kinds lag behind, now more, now less; see {@link #lag(ResourceKind, Duration, Duration)}.
     *
     * @param min for how long a change is missed at least
     * @param max for how long at most, up to 1 day
     * @return this builder
     * @throws IllegalArgumentException if they are not in this order, or out of these bounds
     */
    public Builder lag(Duration min, Duration max) {
      for (ResourceKind kind : ResourceKind.values()) {
        lag(kind, min, max);
      }
      return this;
    }

    /**
     * A kind lags behind, always as much.
     *
     * @param kind the kind
     * @param lag for how long a change is missed, 0 to 1 day; 0 for not at all
     * @return this builder
     * @throws IllegalArgumentException if it is negative or longer
     */
    public Builder lag(ResourceKind kind, Duration lag) {
      return lag(kind, lag, lag);
    }

    /**
     * A kind lags behind, now more, now less: how much is drawn for each change, and follows from
     * the cloud's seed. Later changes are not seen before earlier ones.
     *
     * @param kind the kind
     * @param min for how long a change is missed at least
     * @param max for how long at most, up to 1 day
     * @return this builder
     * @throws IllegalArgumentException if they are not in this order, or out of these bounds
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
     * Reads go backwards, as if by chance another server answered: each call is answered from the
     * past or from the present. Which, follows from the cloud's seed.
     *
     * @return this builder
     */
    public Builder goingBackwards() {
      backwards = true;
      return this;
    }

    /**
     * The consistency.
     *
     * @return a new one with these settings
     */
    public Consistency build() {
      Map<ResourceKind, Lag> positiveLags = new EnumMap<>(lags);
      positiveLags.values().removeIf(lag -> lag.max().isZero());
      return new Consistency(positiveLags, backwards);
    }
  }
}

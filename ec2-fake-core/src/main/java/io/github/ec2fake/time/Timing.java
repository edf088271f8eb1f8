package io.github.ec2fake.time;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How long things take in a cloud, by {@link Phase}. A phase of no duration is left out: an
 * instance that takes no time to boot is {@code running} in the reply that launched it.
 */
public final class Timing {
  private static final Timing TYPICAL = builder().build();

  private final Map<Phase, Duration> durations;

  private Timing(Map<Phase, Duration> durations) {
    this.durations = durations;
  }

  /**
   * Typical figures of EC2; see {@link Phase} for each.
   *
   * @return the default timing
   */
  public static Timing typical() {
    return TYPICAL;
  }

  /**
   * A timing that starts from the typical figures.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder(new EnumMap<>(Phase.class));
  }

  /**
   * A timing that starts from this one.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return new Builder(new EnumMap<>(durations));
  }

  /**
   * How long a phase takes.
   *
   * @param phase the phase
   * @return its duration
   */
  public Duration of(Phase phase) {
    return durations.getOrDefault(phase, phase.typical());
  }

  @Override
  public String toString() {
    return "Timing" + durations;
  }

  /** The figures of a new {@link Timing}. */
  public static final class Builder {
    private final EnumMap<Phase, Duration> durations;

    private Builder(EnumMap<Phase, Duration> durations) {
      this.durations = durations;
    }

    /**
     * Sets how long a phase takes.
     *
     * @param phase the phase
     * @param duration its duration, not negative; zero leaves the phase out, one beyond the year
     *     9999 makes it last for ever
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative
     */
    public Builder lasting(Phase phase, Duration duration) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            phase + " cannot last " + duration + "; zero leaves it out");
      }
      durations.put(Objects.requireNonNull(phase, "phase"), duration);
      return this;
    }

    /**
     * The timing.
     *
     * @return a new timing with these figures
     */
    public Timing build() {
      return new Timing(new EnumMap<>(durations));
    }
  }
}

package io.github.ec2fake.time;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * How long things take in a cloud, by {@link Phase}, and by what it is that takes the time. A phase
 * of no duration is left out: an instance that takes no time to boot is {@code running} in the
 * reply that launched it.
 *
 * <pre>
 * Timing.builder()
 *     .duration(EBS_BOOT, ofSeconds(30))
 *     .duration(
 *         EBS_BOOT,
 *         DurationDistribution.median(ofMinutes(4)).percentile(99, ofMinutes(15)),
 *         windows())
 *     .duration(EBS_BOOT, ofMinutes(20), windows(), instanceType("m1.small"))
 *     .build()
 * </pre>
 *
 * <p>The most specific figure counts: the one with the most conditions that all hold; among equals
 * the one for the larger size; among those, too, the one that was given last.
 *
 * <p>What a {@link DurationDistribution} gives is drawn from the cloud's seed together with the
 * phase, the resource's id and how many states it has been in. So it does not matter what other
 * resources do meanwhile, or in which order they are asked about, as it would if all drew from one
 * sequence: stopping another instance first, or once more, leaves the boot of this one as it was.
 * An id follows from the seed and from how many ids were made before; what is made later changes
 * nothing.
 */
public final class Timing {
  private static final Timing TYPICAL = builder().build();

  private final TimingRules rules;
  private final long seed;

  private Timing(TimingRules figures, long seed) {
    this.rules = figures;
    this.seed = seed;
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
    return new Builder(new TimingRules());
  }

  /**
   * A timing that starts from this one.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return new Builder(rules.copy());
  }

  /**
   * The same figures, drawn by a seed. A cloud does this with its own.
   *
   * @param newSeed any number; 0 unless it is given
   * @return a timing
   */
  public Timing seeded(long newSeed) {
    return new Timing(rules, newSeed);
  }

  /**
   * How long a phase takes as long as nothing is known of what takes it: the median, if the figure
   * is a spread.
   *
   * @param phase the phase
   * @return its duration
   * @throws IllegalArgumentException if the phase has no duration of its own; see {@link
   *     Phase#timedBy()}
   */
  public Duration of(Phase phase) {
    DurationDistribution distribution = rules.unconditional(phase);
    return distribution == null ? phase.typical() : distribution.at(0.5, 0);
  }

  /**
   * How long a phase takes a resource: the same each time it is asked for.
   *
   * @param phase the phase
   * @param resource what takes the time
   * @return its duration
   * @throws IllegalArgumentException if the phase has no duration of its own; see {@link
   *     Phase#timedBy()}
   */
  public Duration of(Phase phase, TimedResource resource) {
    DurationDistribution distribution = rules.mostSpecific(phase, resource);
    return distribution == null
        ? phase.typical()
        : distribution.at(randomQuantile(phase, resource), resource.sizeGiB());
  }

  /** More than 0 and less than 1, and as good as random for each that asks. */
  private double randomQuantile(Phase phase, TimedResource resource) {
    String text = phase.name() + ' ' + resource.id() + ' ' + resource.stateChanges();
    long hash = seed ^ 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return ((new SplittableRandom(hash).nextLong() >>> 12) + 0.5) * 0x1.0p-52;
  }

  @Override
  public String toString() {
    return "Timing" + rules;
  }

  /** The figures of a new {@link Timing}. */
  public static final class Builder {
    private final TimingRules rules;

    private Builder(TimingRules figures) {
      this.rules = figures;
    }

    /**
     * Sets how long a phase takes.
     *
     * @param phase the phase
     * @param duration its duration, not negative; zero leaves the phase out, one beyond the year
     *     9999 makes it last for ever
     * @param conditions for which resources; for all if there is no condition, and otherwise for
     *     those for which all hold
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative, the phase has no duration of
     *     its own ({@link Phase#timedBy()} has those to set instead), or the conditions do not fit
     *     the phase or one another
     */
    public Builder duration(Phase phase, Duration duration, TimingCondition... conditions) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            phase + " cannot last " + duration + "; zero leaves it out");
      }
      return duration(phase, DurationDistribution.always(duration), conditions);
    }

    /**
     * Sets how long a phase takes, not always the same.
     *
     * @param phase the phase
     * @param distribution how long it takes
     * @param conditions for which resources; for all if there is no condition, and otherwise for
     *     those for which all hold
     * @return this builder
     * @throws IllegalArgumentException if the phase has no duration of its own ({@link
     *     Phase#timedBy()} has those to set instead), the conditions do not fit the phase or one
     *     another, or the spread goes by size and the phase does so already
     */
    public Builder duration(
        Phase phase, DurationDistribution distribution, TimingCondition... conditions) {
      rules.set(phase, distribution, conditions);
      return this;
    }

    /**
     * The timing.
     *
     * @return a new timing with these figures
     */
    public Timing build() {
      return new Timing(rules.copy(), 0);
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;
import java.util.SplittableRandom;

/**
 * The durations of the {@linkplain Phase phases} of a cloud's resources, optionally depending on
 * the resource. A phase with a duration of zero is skipped: an instance that takes no time to boot
 * is {@code running} in the reply to its launch. A timing is immutable.
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
 * <p>If several rules apply to a phase of a resource, the most specific rule is used: the one with
 * the most conditions; among these, the one with the largest size bound; among these, the one that
 * was set last.
 *
 * <p>A duration that is drawn from a {@link DurationDistribution} is determined by the cloud's
 * seed, the phase, the resource's id and the number of its state changes. It does not depend on
 * other resources or on the order of calls, as it would if all durations were drawn from one random
 * sequence: stopping another instance first does not change how long this one boots. An id is
 * determined by the seed and the number of ids generated before; resources that are created later
 * have no influence.
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
   * Returns the typical durations of EC2; see {@link Phase} for each.
   *
   * @return the default timing
   */
  public static Timing typical() {
    return TYPICAL;
  }

  /**
   * Creates a builder that starts from the typical durations.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder(new TimingRules());
  }

  /**
   * Creates a builder that starts from this timing.
   *
   * @return a new builder
   */
  public Builder toBuilder() {
    return new Builder(rules.copy());
  }

  /**
   * Returns this timing with another seed for random durations. A cloud applies its own seed.
   *
   * @param newSeed any number; 0 by default
   * @return the changed copy
   */
  public Timing seeded(long newSeed) {
    return new Timing(rules, newSeed);
  }

  /**
   * Returns the duration of a phase without regard to a resource: the duration set without
   * conditions, or its median if it is random.
   *
   * @param phase the phase
   * @return the duration
   * @throws IllegalArgumentException if the phase has no duration of its own; see {@link
   *     Phase#timedBy()}
   */
  public Duration of(Phase phase) {
    DurationDistribution distribution = rules.unconditional(phase);
    return distribution == null ? phase.typical() : distribution.at(0.5, 0);
  }

  /**
   * Returns the duration of a phase of a resource. The result is the same each time.
   *
   * @param phase the phase
   * @param resource the resource
   * @return the duration
   * @throws IllegalArgumentException if the phase has no duration of its own; see {@link
   *     Phase#timedBy()}
   */
  public Duration of(Phase phase, TimedResource resource) {
    DurationDistribution distribution = rules.mostSpecific(phase, resource);
    return distribution == null
        ? phase.typical()
        : distribution.at(randomQuantile(phase, resource), resource.sizeGiB());
  }

  /** Returns a pseudo-random number between 0 and 1, both excluded. */
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

  /** Builds a {@link Timing}. */
  public static final class Builder {
    private final TimingRules rules;

    private Builder(TimingRules figures) {
      this.rules = figures;
    }

    /**
     * Sets the duration of a phase.
     *
     * @param phase the phase
     * @param duration the duration, not negative; zero skips the phase, one beyond the year 9999
     *     makes the phase last forever
     * @param conditions the conditions that a resource must all meet; none for all resources
     * @return this builder
     * @throws IllegalArgumentException if the duration is negative, the phase has no duration of
     *     its own ({@link Phase#timedBy()} returns the phases to set instead), a condition does not
     *     apply to the phase, or two conditions test the same property
     */
    public Builder duration(Phase phase, Duration duration, TimingCondition... conditions) {
      if (duration.isNegative()) {
        throw new IllegalArgumentException(
            phase + " cannot last " + duration + "; zero leaves it out");
      }
      return duration(phase, DurationDistribution.always(duration), conditions);
    }

    /**
     * Sets a random duration of a phase.
     *
     * @param phase the phase
     * @param distribution the distribution of the duration
     * @param conditions the conditions that a resource must all meet; none for all resources
     * @return this builder
     * @throws IllegalArgumentException if the phase has no duration of its own ({@link
     *     Phase#timedBy()} returns the phases to set instead), a condition does not apply to the
     *     phase, two conditions test the same property, or both the distribution and the phase
     *     itself depend on the size
     */
    public Builder duration(
        Phase phase, DurationDistribution distribution, TimingCondition... conditions) {
      rules.set(phase, distribution, conditions);
      return this;
    }

    /**
     * Creates the timing.
     *
     * @return a new timing
     */
    public Timing build() {
      return new Timing(rules.copy(), 0);
    }
  }
}

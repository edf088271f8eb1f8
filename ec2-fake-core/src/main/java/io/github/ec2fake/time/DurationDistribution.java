// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A random distribution of durations in whole milliseconds. {@link Timing} draws the duration of a
 * phase from it, determined by the cloud's seed.
 *
 * <pre>
 * DurationDistribution.between(ofSeconds(20), ofMinutes(2))
 * DurationDistribution.median(ofSeconds(45)).percentile(99, ofMinutes(5))
 * DurationDistribution.oneOf(ofSeconds(30), ofMinutes(10))
 * DurationDistribution.always(ofMinutes(2)).plusPerGiB(ofSeconds(3))
 * </pre>
 */
public final class DurationDistribution {
  /**
   * Longer than the range of any clock (years 1 to 9999), and short enough for arithmetic without
   * overflow.
   */
  static final Duration MAX_DURATION = Duration.ofDays(3_653_000);

  /** The inverse of the cumulative distribution function. */
  @FunctionalInterface
  interface Quantile {
    Duration at(double fraction);
  }

  private final String text;
  private final Quantile quantile;
  private final Duration perGiB;

  DurationDistribution(String text, Quantile quantile, Duration perGiB) {
    this.text = text;
    this.quantile = quantile;
    this.perGiB = perGiB;
  }

  /**
   * Creates a distribution that always gives the same duration.
   *
   * @param duration the duration, not negative; zero skips the phase, one beyond the year 9999
   *     makes the phase last forever
   * @return the distribution
   * @throws IllegalArgumentException if the duration is negative
   */
  public static DurationDistribution always(Duration duration) {
    Duration fixed = requireNotNegative(duration);
    return new DurationDistribution(duration.toString(), fraction -> fixed, Duration.ZERO);
  }

  /**
   * Creates a uniform distribution between two durations.
   *
   * @param min the shortest duration, not negative
   * @param max the longest duration, not shorter than {@code min}
   * @return the distribution
   * @throws IllegalArgumentException if {@code min} is negative or {@code max} is shorter
   */
  public static DurationDistribution between(Duration min, Duration max) {
    Duration minimum = requireNotNegative(min);
    Duration maximum = requireNotNegative(max);
    if (maximum.compareTo(minimum) < 0) {
      throw new IllegalArgumentException(
          "a spread goes from the shortest to the longest, but was from " + min + " to " + max);
    }
    double durations = maximum.minus(minimum).toMillis() + 1.0;
    return new DurationDistribution(
        "between " + min + " and " + max,
        fraction -> minimum.plusMillis((long) (fraction * durations)),
        Duration.ZERO);
  }

  /**
   * Begins a distribution with a long tail by its median: half of all drawn durations are no longer
   * than the median.
   *
   * @param duration the median, at least one millisecond
   * @return the median, from which {@link MedianDuration#percentile} creates the distribution
   * @throws IllegalArgumentException if the median is shorter than one millisecond
   */
  public static MedianDuration median(Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "a median must be at least a millisecond, but was " + duration);
    }
    return new MedianDuration(requireNotNegative(duration));
  }

  /**
   * Creates a distribution that gives each of these durations with the same probability. A duration
   * that is given twice is twice as likely.
   *
   * @param first the first duration, not negative
   * @param others the other durations, not negative
   * @return the distribution
   * @throws IllegalArgumentException if a duration is negative
   */
  public static DurationDistribution oneOf(Duration first, Duration... others) {
    List<Duration> sorted =
        Stream.concat(Stream.of(first), Stream.of(others))
            .map(DurationDistribution::requireNotNegative)
            .sorted()
            .toList();
    return new DurationDistribution(
        "one of " + sorted,
        fraction -> sorted.get((int) (fraction * sorted.size())),
        Duration.ZERO);
  }

  /**
   * Adds a duration for each GiB of the resource's {@linkplain TimedResource#sizeGiB size}. It
   * replaces one that was added before.
   *
   * @param duration the duration to add for each GiB, not negative
   * @return a new distribution
   * @throws IllegalArgumentException if the duration is negative
   */
  public DurationDistribution plusPerGiB(Duration duration) {
    return new DurationDistribution(text, quantile, requireNotNegative(duration));
  }

  boolean dependsOnSize() {
    return !perGiB.isZero();
  }

  /** Returns the quantile of this distribution for a size. */
  Duration at(double fraction, int sizeGiB) {
    return capped(quantile.at(fraction).plus(perGiB.multipliedBy(sizeGiB)));
  }

  private static Duration requireNotNegative(Duration duration) {
    if (Objects.requireNonNull(duration, "duration").isNegative()) {
      throw new IllegalArgumentException(
          "nothing lasts " + duration + "; zero leaves the phase out");
    }
    return capped(duration);
  }

  static Duration capped(Duration duration) {
    return duration.compareTo(MAX_DURATION) > 0 ? MAX_DURATION : duration;
  }

  @Override
  public String toString() {
    return text + (dependsOnSize() ? " and " + perGiB + " per GiB" : "");
  }
}

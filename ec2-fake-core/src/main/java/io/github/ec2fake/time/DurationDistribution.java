package io.github.ec2fake.time;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How long something takes that does not always take the same: a distribution of durations, in
 * whole milliseconds, from which {@link Timing} draws by the cloud's seed.
 *
 * <pre>
 * DurationDistribution.between(ofSeconds(20), ofMinutes(2))
 * DurationDistribution.median(ofSeconds(45)).percentile(99, ofMinutes(5))
 * DurationDistribution.oneOf(ofSeconds(30), ofMinutes(10))
 * DurationDistribution.always(ofMinutes(2)).plusPerGiB(ofSeconds(3))
 * </pre>
 */
public final class DurationDistribution {
  /** Longer than any clock goes, and short enough to reckon with. */
  static final Duration MAX_DURATION = Duration.ofDays(3_653_000);

  /** For a share of all draws, the duration that they do not exceed. */
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
   * No spread at all.
   *
   * @param duration the duration, not negative; zero leaves the phase out, one beyond the year 9999
   *     makes it last for ever
   * @return the distribution
   * @throws IllegalArgumentException if the duration is negative
   */
  public static DurationDistribution always(Duration duration) {
    Duration fixed = requireNotNegative(duration);
    return new DurationDistribution(duration.toString(), fraction -> fixed, Duration.ZERO);
  }

  /**
   * Any duration between two, one as likely as the other.
   *
   * @param min the shortest, not negative
   * @param max the longest, not shorter
   * @return the distribution
   * @throws IllegalArgumentException if the first is negative, or the second shorter
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
   * Begins a distribution with a long tail: half of all draws take no longer than this.
   *
   * @param duration the median, at least a millisecond
   * @return what {@link MedianDuration#percentile} completes
   * @throws IllegalArgumentException if it is shorter
   */
  public static MedianDuration median(Duration duration) {
    if (duration.compareTo(Duration.ofMillis(1)) < 0) {
      throw new IllegalArgumentException(
          "a median must be at least a millisecond, but was " + duration);
    }
    return new MedianDuration(requireNotNegative(duration));
  }

  /**
   * One of these, each as likely as the others; one that is given twice is twice as likely.
   *
   * @param first a duration, not negative
   * @param others more of them
   * @return the distribution
   * @throws IllegalArgumentException if one is negative
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
   * The same, and longer for what is larger. What counts as the size: {@link
   * TimedResource#sizeGiB}.
   *
   * @param duration what each GiB adds, not negative
   * @return the distribution
   * @throws IllegalArgumentException if it is negative
   */
  public DurationDistribution plusPerGiB(Duration duration) {
    return new DurationDistribution(text, quantile, requireNotNegative(duration));
  }

  boolean dependsOnSize() {
    return !perGiB.isZero();
  }

  /** The duration that a share of all draws does not exceed, for a size. */
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

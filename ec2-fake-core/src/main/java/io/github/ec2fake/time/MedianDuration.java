// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.time.Duration;

/**
 * The median of a {@link DurationDistribution}; {@link #percentile} adds a second point and creates
 * the distribution.
 */
public final class MedianDuration {
  private final Duration median;

  MedianDuration(Duration median) {
    this.median = median;
  }

  /**
   * Creates a log-normal distribution with this median and the given percentile. Boot times and
   * similar durations are log-normal: most are near the median, none is much shorter, and a few are
   * very much longer.
   *
   * @param percent the percentage of drawn durations that are no longer than {@code duration}, more
   *     than 50 and less than 100, for example 99
   * @param duration the percentile, longer than the median
   * @return the distribution
   * @throws IllegalArgumentException if the percentage is out of range or the duration is not
   *     longer than the median
   */
  public DurationDistribution percentile(double percent, Duration duration) {
    if (!(percent > 50 && percent < 100)) {
      throw new IllegalArgumentException(
          "the percentile beside the median must be more than 50 and less than 100, but was "
              + percent);
    }
    if (duration.compareTo(median) <= 0) {
      throw new IllegalArgumentException(
          "percentile "
              + percent
              + " must be longer than the median "
              + median
              + ", but was "
              + duration);
    }
    double medianMillis = median.toMillis();
    double ratio = DurationDistribution.capped(duration).toMillis() / medianMillis;
    double sigma = StrictMath.log(ratio) / NormalQuantile.of(percent / 100);
    return new DurationDistribution(
        "median " + median + ", percentile " + percent + " " + duration,
        fraction -> {
          double millis = medianMillis * StrictMath.exp(sigma * NormalQuantile.of(fraction));
          // At least 1, because zero would skip the phase.
          return Duration.ofMillis(
              Math.max(
                  1,
                  Math.round(
                      Math.min(millis, (double) DurationDistribution.MAX_DURATION.toMillis()))));
        },
        Duration.ZERO);
  }
}

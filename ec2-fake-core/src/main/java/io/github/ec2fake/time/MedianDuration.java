package io.github.ec2fake.time;

import java.time.Duration;

/**
 * A {@link DurationDistribution} of which the median is known; {@link #percentile} completes it.
 */
public final class MedianDuration {
  private final Duration median;

  MedianDuration(Duration median) {
    this.median = median;
  }

  /**
   * Says how long the slow ones take. The distribution is log-normal, as boot times and the like
   * are: most are near the median, none is much faster, and a few take very much longer.
   *
   * @param percent how many of all draws take no longer, between 50 and 100, for example 99
   * @param duration how long those take at most, longer than the median
   * @return the distribution
   * @throws IllegalArgumentException if they are not
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
          // Never none, which would leave the phase out.
          return Duration.ofMillis(
              Math.max(
                  1,
                  Math.round(
                      Math.min(millis, (double) DurationDistribution.MAX_DURATION.toMillis()))));
        },
        Duration.ZERO);
  }
}

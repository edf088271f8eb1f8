// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.ec2fake.internal.clock.EventQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DurationDistributionTest {
  private static final double LEAST = 0x1.0p-53;
  private static final double MOST = 1 - 0x1.0p-53;

  @Test
  void betweenTwoReachesBoth() {
    DurationDistribution spread = DurationDistribution.between(ofSeconds(20), ofMinutes(2));

    assertThat(spread.at(LEAST, 0)).isEqualTo(ofSeconds(20));
    assertThat(spread.at(0.5, 0)).isEqualTo(ofSeconds(70));
    assertThat(spread.at(MOST, 0)).isEqualTo(ofMinutes(2));
    assertThat(DurationDistribution.between(ofSeconds(1), ofSeconds(1)).at(MOST, 0))
        .isEqualTo(ofSeconds(1));
  }

  @Test
  void aLongTailHasItsMedianAndItsPercentile() {
    DurationDistribution spread =
        DurationDistribution.median(ofSeconds(45)).percentile(99, ofMinutes(5));

    assertThat(spread.at(0.5, 0)).isEqualTo(ofSeconds(45));
    assertThat(spread.at(0.99, 0)).isCloseTo(ofMinutes(5), ofMillis(1));
    assertThat(spread.at(0.01, 0)).isCloseTo(ofMillis(45 * 45 * 1000 / 300), ofMillis(1));
    assertThat(spread.at(0.999, 0)).isGreaterThan(ofMinutes(8));
    assertThat(spread.at(LEAST, 0)).isPositive();
    assertThat(DurationDistribution.median(ofMillis(1)).percentile(51, ofMinutes(5)).at(LEAST, 0))
        .as("never none, which would leave the phase out")
        .isEqualTo(ofMillis(1));
  }

  @Test
  void knowsTheNormalDistribution() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertThat(NormalQuantile.of(0.975)).isCloseTo(1.959963984540054, within(1e-8));
    assertThat(NormalQuantile.of(0.99)).isCloseTo(2.326347874040841, within(1e-8));
    assertThat(NormalQuantile.of(0.001)).isCloseTo(-3.090232306167813, within(1e-8));
    assertThat(NormalQuantile.of(0.7)).isCloseTo(0.524400512708041, within(1e-8));
  }

  @Test
  void oneOfSomeIsEachAsOftenAsItIsGiven() {
    DurationDistribution spread =
        DurationDistribution.oneOf(ofMinutes(10), ofSeconds(30), ofSeconds(30), ofSeconds(40));

    assertThat(spread.at(LEAST, 0)).isEqualTo(ofSeconds(30));
    assertThat(spread.at(0.49, 0)).isEqualTo(ofSeconds(30));
    assertThat(spread.at(0.51, 0)).isEqualTo(ofSeconds(40));
    assertThat(spread.at(MOST, 0)).isEqualTo(ofMinutes(10));
    assertThat(DurationDistribution.oneOf(ofSeconds(1)).at(MOST, 0)).isEqualTo(ofSeconds(1));
  }

  @Test
  void lastsForEverWithoutOverflow() {
    Duration longest = ofSeconds(Long.MAX_VALUE);
    assertThat(
            List.of(
                DurationDistribution.always(longest),
                DurationDistribution.between(longest, longest),
                DurationDistribution.always(Duration.ZERO).plusPerGiB(longest),
                DurationDistribution.median(longest.dividedBy(2)).percentile(99.9, longest)))
        .allSatisfy(
            spread ->
                assertThat(Instant.EPOCH.plus(spread.at(MOST, 65_536))).isAfter(EventQueue.LAST));
  }

  @Test
  void refusesWhatIsNoDistribution() {
    refuses(
        () -> DurationDistribution.always(ofSeconds(-1)),
        "nothing lasts PT-1S; zero leaves the phase out");
    refuses(
        () -> DurationDistribution.between(ofSeconds(2), ofSeconds(1)),
        "a spread goes from the shortest to the longest, but was from PT2S to PT1S");
    refuses(
        () -> DurationDistribution.oneOf(ofSeconds(2), ofSeconds(-1)),
        "nothing lasts PT-1S; zero leaves the phase out");
    refuses(
        () -> DurationDistribution.always(ofSeconds(2)).plusPerGiB(ofSeconds(-1)),
        "nothing lasts PT-1S; zero leaves the phase out");
    refuses(
        () -> DurationDistribution.median(Duration.ZERO),
        "a median must be at least a millisecond, but was PT0S");
    for (double percent : new double[] {50, 100, -1, Double.NaN}) {
      refuses(
          () -> DurationDistribution.median(ofSeconds(1)).percentile(percent, ofSeconds(2)),
          "the percentile beside the median must be more than 50 and less than 100, but was "
              + percent);
    }
    refuses(
        () -> DurationDistribution.median(ofSeconds(1)).percentile(99, ofSeconds(1)),
        "percentile 99.0 must be longer than the median PT1S, but was PT1S");
  }

  @Test
  void saysWhatItIs() {
    assertThat(DurationDistribution.between(ofSeconds(1), ofMinutes(1)).plusPerGiB(ofSeconds(3)))
        .hasToString("between PT1S and PT1M and PT3S per GiB");
    assertThat(DurationDistribution.median(ofSeconds(1)).percentile(99.5, ofMinutes(1)))
        .hasToString("median PT1S, percentile 99.5 PT1M");
    assertThat(DurationDistribution.oneOf(ofSeconds(2), ofSeconds(1)))
        .hasToString("one of [PT1S, PT2S]");
  }

  private static void refuses(ThrowingCallable bad, String message) {
    assertThatThrownBy(bad).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}

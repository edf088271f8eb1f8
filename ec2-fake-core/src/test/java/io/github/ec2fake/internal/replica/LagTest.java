// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LagTest {

  @Test
  void isDrawnAnewForEachCommandBetweenTheLeastAndTheMost() {
    Lag lag = new Lag(Duration.ofMillis(3), Duration.ofMillis(5));

    assertThat(IntStream.range(0, 100).mapToObj(place -> lag.of(7, place).toMillis()))
        .contains(3L, 4L, 5L)
        .allMatch(millis -> millis >= 3 && millis <= 5);
    assertThat(LongStream.range(0, 100).mapToObj(seed -> lag.of(seed, 7).toMillis()))
        .contains(3L, 4L, 5L);
    assertThat(lag.of(7, 1)).isEqualTo(lag.of(7, 1));
  }

  @Test
  void isAlwaysTheSameIfTheLeastIsTheMost() {
    Duration second = Duration.ofSeconds(1);

    assertThat(IntStream.range(0, 20).mapToObj(place -> new Lag(second, second).of(7, place)))
        .containsOnly(second);
  }
}

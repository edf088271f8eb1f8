// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.consistency;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.KEY_PAIRS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ConsistencyBuilderTest {
  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void aKindHasItsShortestAndItsLongestLag() {
    Consistency consistency =
        Consistency.builder()
            .lag(IMAGES, Duration.ofSeconds(1), Duration.ofSeconds(20))
            .lag(INSTANCES, Duration.ofSeconds(5))
            .lag(KEY_PAIRS, Duration.ZERO)
            .build();

    assertThat(consistency.lagging()).containsExactly(INSTANCES, IMAGES);
    assertThat(consistency.minLag(IMAGES)).isEqualTo(Duration.ofSeconds(1));
    assertThat(consistency.maxLag(IMAGES)).isEqualTo(Duration.ofSeconds(20));
    assertThat(consistency.minLag(INSTANCES)).isEqualTo(Duration.ofSeconds(5));
    assertThat(consistency.maxLag(INSTANCES)).isEqualTo(Duration.ofSeconds(5));
    assertThat(consistency.minLag(KEY_PAIRS)).isZero();
    assertThat(consistency.maxLag(KEY_PAIRS)).isZero();
    assertThat(consistency.goesBackwards()).isFalse();
  }

  @Test
  void allKindsLagTogether() {
    assertThat(Consistency.builder().lag(DAY).build().lagging())
        .containsExactly(ResourceKind.values());
    assertThat(Consistency.builder().lag(Duration.ZERO, DAY).build().lagging())
        .containsExactly(ResourceKind.values());
  }

  @Test
  void whatIsBuiltDoesNotChangeWithItsBuilder() {
    Consistency.Builder builder = Consistency.builder().lag(IMAGES, DAY);
    Consistency built = builder.build();
    builder.lag(INSTANCES, DAY).goingBackwards();

    assertThat(built.lagging()).containsExactly(IMAGES);
    assertThat(built.goesBackwards()).isFalse();
    assertThat(builder.build().goesBackwards()).isTrue();
  }

  @Test
  void strongConsistencyHasNoLag() {
    assertThat(Consistency.strong().lagging()).isEmpty();
    assertThat(Consistency.strong().goesBackwards()).isFalse();
  }

  @Test
  void printsItsLags() {
    assertThat(Consistency.strong()).hasToString("Consistency{}");
    assertThat(Consistency.builder().lag(KEY_PAIRS, DAY).goingBackwards().build())
        .hasToString("Consistency{key pairs=Lag[min=PT24H, max=PT24H]} going backwards");
  }

  @Test
  void refusesALagOfMoreThanADay() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Consistency.builder().lag(IMAGES, DAY.plusMillis(1)))
        .withMessage(
            "a lag is from 0 to 1 day, the least first, but was to be from PT24H0.001S to"
                + " PT24H0.001S");
  }
}

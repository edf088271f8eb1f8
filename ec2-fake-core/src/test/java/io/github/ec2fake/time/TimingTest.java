package io.github.ec2fake.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimingTest {

  @ParameterizedTest
  @EnumSource(Phase.class)
  void isTypicalUnlessSet(Phase phase) {
    assertThat(phase.typical()).isPositive();
    assertThat(Timing.typical().of(phase)).isEqualTo(phase.typical());
    assertThat(Timing.builder().lasting(phase, Duration.ZERO).build().of(phase)).isZero();
  }

  @Test
  void followsTheGuide() {
    assertThat(Phase.EBS_BOOT.typical()).isLessThan(Duration.ofMinutes(1));
    assertThat(Phase.INSTANCE_STORE_BOOT.typical()).isLessThan(Duration.ofMinutes(5));
    assertThat(Phase.WINDOWS_PASSWORD.typical()).isGreaterThanOrEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void refusesANegativeDuration() {
    assertThatThrownBy(() -> Timing.builder().lasting(Phase.STOP, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("STOP cannot last PT-1S; zero leaves it out");
  }

  @Test
  void doesNotChangeWhenABuilderGoesOn() {
    Timing.Builder builder = Timing.builder().lasting(Phase.STOP, Duration.ofSeconds(1));
    Timing first = builder.build();
    Timing second = first.toBuilder().lasting(Phase.TERMINATE, Duration.ofSeconds(2)).build();
    builder.lasting(Phase.STOP, Duration.ofSeconds(9));

    assertThat(first.of(Phase.STOP)).isEqualTo(Duration.ofSeconds(1));
    assertThat(first.of(Phase.TERMINATE)).isEqualTo(Phase.TERMINATE.typical());
    assertThat(second.of(Phase.STOP)).isEqualTo(Duration.ofSeconds(1));
    assertThat(second.of(Phase.TERMINATE)).isEqualTo(Duration.ofSeconds(2));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a fault fires, and which faults have yet to fire. */
class FaultRepetitionTest {
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final Faults faults = cloud.faults();

  @Test
  void aNumberOfTimesIsTheMostWithAProbability() {
    Fault before = faults.on(anyCall()).times(2).withProbability(0.5).delay(MILLISECOND);
    Fault after = faults.on(anyCall()).withProbability(0.5).times(3).delay(MILLISECOND);
    calls(50);

    assertThat(before.timesFired()).isEqualTo(2);
    assertThat(after.timesFired()).isEqualTo(3);
    assertThat(before.text()).isEqualTo("any call is delayed by 1ms 2 times with probability 0.5");
  }

  @Test
  void aNumberOfTimesIsTheMostDuringAPeriod() {
    Fault fault = faults.on(anyCall()).times(2).during(Duration.ofHours(1)).delay(MILLISECOND);
    calls(5);

    assertThat(fault.timesFired()).isEqualTo(2);
  }

  @Test
  void aPeriodOrAProbabilityAloneHasNoMost() {
    Fault period = faults.on(anyCall()).during(Duration.ofHours(1)).delay(MILLISECOND);
    Fault certain = faults.on(anyCall()).withProbability(1).delay(MILLISECOND);
    calls(5);

    assertThat(period.timesFired()).isEqualTo(5);
    assertThat(certain.timesFired()).isEqualTo(5);
  }

  @Test
  void aPeriodBeginsAtTheRegistrationAndExcludesItsEnd() {
    Fault fault = faults.on(anyCall()).during(Duration.ofMinutes(1)).delay(MILLISECOND);
    cloud.clock().advance(Duration.ofMinutes(1).minus(MILLISECOND));
    calls(1);
    assertThat(fault.timesFired()).isOne();

    calls(1);
    assertThat(fault.timesFired()).isOne();
  }

  @Test
  void whatIsReleasedOrLeftToChanceIsNotCountedAsUnfired() {
    Fault certain = faults.on(call("CopyImage")).throttle();
    faults.on(call("CopyImage")).withProbability(0.99).throttle();
    Fault released = faults.on(call("CopyImage")).throttle();
    released.release();

    assertThat(faults.unfired()).containsExactly(certain);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -0.1, 1.1, Double.NaN})
  void refusesWhatIsNoProbability(double chance) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(anyCall()).withProbability(chance))
        .withMessage("a probability is more than 0 and at most 1, but was " + chance);
  }

  @Test
  void refusesToFireNeverOrForNoTime() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(anyCall()).times(0))
        .withMessage("a fault fires at least once, but was to 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(anyCall()).during(Duration.ZERO))
        .withMessage("it has to last longer than nothing, but was PT0S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(anyCall()).delay(Duration.ofMillis(-1)))
        .withMessage("it has to last longer than nothing, but was PT-0.001S");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> anyCall().nth(0))
        .withMessage("the number of a match starts at 1, but was 0");
  }

  @Test
  void refusesWhatIsNoStatusOfAnErrorOrAReply() {
    for (int status : List.of(399, 600)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ErrorReply("InternalError", status, ""))
          .withMessage("an error's HTTP status is 400 to 599, but was " + status);
    }
    for (int status : List.of(99, 600)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> faults.on(anyCall()).replyWith(status, ""))
          .withMessage("an HTTP status is 100 to 599, but was " + status);
    }
    assertThat(new ErrorReply("A", 400, "").status()).isEqualTo(400);
    assertThat(new ErrorReply("A", 599, "").status()).isEqualTo(599);
    assertThat(faults.on(call("CopyImage")).replyWith(100, "").hasFired()).isFalse();
    assertThat(faults.on(call("CopyImage")).replyWith(599, "").hasFired()).isFalse();
  }

  private void calls(int number) {
    for (int i = 0; i < number; i++) {
      ec2.describeRegions();
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a test moves the clock, and what of that the journal shows. */
class ClockMovesTest {
  @AutoClose private Ec2Cloud cloud = cloud(TimeMode.manual());

  private static Ec2Cloud cloud(TimeMode mode) {
    return Ec2Cloud.builder().time(mode).startingAt(START).build();
  }

  static Stream<TimeMode> modes() {
    return Stream.of(TimeMode.settling(), TimeMode.perCall(ofSeconds(1)), TimeMode.manual());
  }

  @Test
  void goesToAMoment() {
    String id = launched(cloud.client(), LINUX_EBS).getInstanceId();
    cloud.clock().advanceTo(START.plusSeconds(44));
    assertThat(stateOf(cloud.client(), id)).isEqualTo("pending");
    cloud.clock().advanceTo(START.plusSeconds(45));
    cloud.clock().advanceTo(START.plusSeconds(45));

    assertThat(stateOf(cloud.client(), id)).isEqualTo("running");
    assertThat(moves()).containsExactly("+44s advance", "+1s advance");
  }

  @Test
  void goesNeitherBackNorBeyondTheEnd() {
    VirtualClock clock = cloud.clock();
    assertThatThrownBy(() -> clock.advanceTo(START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the clock stands at 2011-07-15T12:00:00Z and cannot go back to 2011-07-15T11:59:59Z");
    assertThatThrownBy(() -> clock.advanceTo(Instant.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the clock goes to 9999-12-31T23:59:59.999Z and cannot come to");
    assertThat(clock.instant()).isEqualTo(START);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void stopsAtTheFirstMomentThatAConditionHolds(TimeMode mode) {
    cloud = cloud(mode);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    Instant launched = cloud.clock().instant();
    cloud.at(ofSeconds(10), c -> launched(c.client(), LINUX_EBS));
    cloud.at(ofSeconds(60), c -> {});

    assertThat(cloud.clock().runUntil(() -> stateOf(ec2, id).equals("running")))
        .isEqualTo(ofSeconds(45));
    assertThat(cloud.clock().instant()).isEqualTo(launched.plusSeconds(45));
    assertThat(cloud.clock().runUntil(() -> true)).isZero();
  }

  @Test
  void saysThatNothingMoreIsDue() {
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatThrownBy(() -> cloud.clock().runUntil(() -> stateOf(ec2, id).equals("stopped")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the condition does not hold: nothing more is due, at 2011-07-15T12:05:00Z, after"
                + " PT5M");
    assertThat(stateOf(ec2, id)).isEqualTo("running");
  }

  @Test
  void goesNoFurtherThanALimitAndLooksThereOnceMore() {
    VirtualClock clock = cloud.clock();
    assertThat(clock.runUntil(() -> clock.instant().isAfter(START), ofMinutes(5)))
        .isEqualTo(ofMinutes(5));
    launched(cloud.client(), LINUX_EBS);

    assertThatThrownBy(() -> clock.runUntil(() -> false, ofSeconds(44)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the condition does not hold: the limit is reached, at 2011-07-15T12:05:44Z, after"
                + " PT44S");
    assertThat(clock.instant()).isEqualTo(START.plusSeconds(344));
    assertThatThrownBy(() -> clock.runUntil(() -> true, ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the limit cannot be negative, but was PT-1S");
    assertThat(moves()).containsExactly("+5m run until", "+44s run until");
  }

  @Test
  void whatAConditionThrowsComesOut() {
    launched(cloud.client(), LINUX_EBS);
    AssertionError red = new AssertionError("red");

    assertThatThrownBy(
            () ->
                cloud
                    .clock()
                    .runUntil(
                        () -> {
                          if (cloud.clock().instant().isAfter(START)) {
                            throw red;
                          }
                          return false;
                        }))
        .isSameAs(red);
    assertThat(moves()).containsExactly("+45s run until");
    assertThat(cloud.clock().advanceUntilSettled()).isZero();
  }

  @Test
  void theJournalShowsWhatRetriesCost() {
    AmazonEC2 stranger =
        AmazonEC2ClientBuilder.standard()
            .withClientConfiguration(cloud.clientConfiguration())
            .withCredentials(
                new AWSStaticCredentialsProvider(new BasicAWSCredentials("nobody", "secret")))
            .withRegion("us-east-1")
            .build();

    assertThatThrownBy(stranger::describeRegions)
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class, e -> assertThat(e.getErrorCode()).isEqualTo("AuthFailure"));
    assertThat(kinds()).containsExactly("call", "clock", "call", "clock", "call", "clock", "call");
    assertThat(moves()).containsExactly("+100ms retry", "+200ms retry", "+400ms retry");
    assertThat(cloud.clock().instant()).isEqualTo(START.plusMillis(700));
  }

  @Test
  void theJournalShowsWhatDelaysAndThrottlingCost() {
    cloud.faults().on(Faults.call("DescribeRegions")).throttle();
    cloud.faults().on(Faults.call("DescribeImages")).delay(ofSeconds(30));
    cloud.at(ofSeconds(10), c -> c.client().describeKeyPairs());
    cloud.client().describeRegions();
    cloud.client().describeImages();

    assertThat(moves()).containsExactly("+500ms retry", "+9.5s delay", "+20.5s delay");
    assertThat(cloud.journal().calls("DescribeKeyPairs"))
        .singleElement()
        .satisfies(call -> assertThat(call.at()).isEqualTo(START.plusSeconds(10)));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void theJournalShowsWhatAWaiterWaits(TimeMode mode) {
    cloud = cloud(mode);
    AmazonEC2 ec2 = cloud.client();
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.waiters()
        .instanceRunning()
        .run(new WaiterParameters<>(new DescribeInstancesRequest().withInstanceIds(id)));

    assertThat(moves()).last().asString().endsWith("s waiter");
    assertThat(moves()).noneMatch(each -> each.endsWith("settling"));
  }

  @Test
  void theJournalShowsHowLongInUnitsThatOneReads() {
    List<Duration> moves =
        List.of(
            Duration.ofNanos(1),
            Duration.ofMillis(250),
            Duration.ofMillis(1500),
            Duration.ofSeconds(335),
            ofHours(49),
            Duration.ofDays(365).plusMillis(1));
    moves.forEach(cloud.clock()::advance);

    assertThat(moves())
        .containsExactly(
            "+0.000001ms advance",
            "+250ms advance",
            "+1.5s advance",
            "+5m35s advance",
            "+2d1h advance",
            "+365d0.001s advance");
  }

  private List<String> moves() {
    return cloud.journal().entries().stream()
        .filter(ClockEntry.class::isInstance)
        .map(entry -> entry.text())
        .toList();
  }

  private List<String> kinds() {
    return cloud.journal().entries().stream().map(entry -> entry.kind()).toList();
  }
}

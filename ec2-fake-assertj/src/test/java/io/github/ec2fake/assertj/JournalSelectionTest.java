// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2CloudAssertions.assertThat;
import static io.github.ec2fake.assertj.Ec2CloudAssertions.call;
import static io.github.ec2fake.assertj.Failure.fails;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls by account, by region and by time, in order, and what they asked for. */
class JournalSelectionTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();

  /** Four calls: at the start, of the partner in another region, a refused one, a minute later. */
  @BeforeEach
  void calls() {
    describe(ec2, "eu-west-1");
    cloud.client(Ec2.PARTNER, "eu-west-1").describeInstances();
    assertThatExceptionOfType(AmazonEC2Exception.class).isThrownBy(() -> describe(ec2, "mars-1"));
    cloud.clock().advance(ofMinutes(1));
    describe(ec2, "us-east-1");
  }

  private static void describe(AmazonEC2 ec2, String region) {
    ec2.describeRegions(new DescribeRegionsRequest().withRegionNames(region));
  }

  @Test
  void byAccountAndRegion() {
    assertThat(cloud.journal()).from(Ec2.PARTNER).received("DescribeInstances").once();
    assertThat(cloud.journal()).from(Ec2.PARTNER).received("DescribeRegions").never();
    assertThat(cloud.journal()).inRegion("eu-west-1").received("DescribeInstances").once();
    assertThat(cloud.journal()).received("DescribeInstances").inRegion("us-east-1").never();
    assertThat(cloud.journal()).received("DescribeInstances").from("123456789012").never();
    assertThat(cloud.journal()).received("DescribeRegions").thatSucceeded().times(2);
    assertThat(cloud.journal()).from("123456789012").receivedNothing();
    fails(
        () ->
            assertThat(cloud.journal())
                .from(Ec2.PARTNER)
                .inRegion("eu-west-1")
                .received("DescribeRegions")
                .once(),
        """
        Expecting
          the cloud from 999988887777 in eu-west-1
        to have received DescribeRegions once
        but it never did. It received DescribeInstances once
        """);
    fails(
        () -> assertThat(cloud.journal()).from(Ec2.PARTNER).receivedNothing(),
        """
        Expecting
          the cloud from 999988887777
        to have received nothing
        but it received
          999988887777 eu-west-1 DescribeInstances → 200
        """);
    fails(
        () ->
            assertThat(cloud.journal()).received("DescribeInstances").inRegion("us-east-1").once(),
        """
        Expecting
          the cloud
        to have received DescribeInstances in us-east-1 once
        but it never did. It received DescribeInstances once:
          999988887777 eu-west-1 DescribeInstances → 200
        """);
    fails(
        () ->
            assertThat(cloud.journal())
                .received("DescribeRegions")
                .with("RegionName.1", "mars-1")
                .thatSucceeded()
                .once(),
        """
        Expecting
          the cloud
        to have received DescribeRegions with RegionName.1=mars-1 that succeeded once
        but it never did. It received DescribeRegions 3 times:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=mars-1 → 400 InvalidParameterValue: \
        Invalid region: [mars-1]
          111122223333 us-east-1 DescribeRegions RegionName.1=us-east-1 → 200
        """);
  }

  @Test
  void byTime() {
    Instant later = cloud.clock().instant();

    assertThat(cloud.journal()).between(START, START).received("DescribeRegions").times(2);
    assertThat(cloud.journal()).between(START, later).received("DescribeRegions").times(3);
    assertThat(cloud.journal()).since(later).received("DescribeRegions").once();
    assertThat(cloud.journal()).since(later.plusNanos(1)).receivedNothing();
    fails(
        () -> assertThat(cloud.journal()).between(START, START).received("DescribeRegions").never(),
        """
        Expecting
          the cloud between 2026-01-02T03:04:05Z and 2026-01-02T03:04:05Z
        to never have received DescribeRegions
        but it did twice:
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=mars-1 → 400 InvalidParameterValue: \
        Invalid region: [mars-1]
        """);
    fails(
        () -> assertThat(cloud.journal()).since(later).receivedNothing(),
        """
        Expecting
          the cloud since 2026-01-02T03:05:05Z
        to have received nothing
        but it received
          111122223333 us-east-1 DescribeRegions RegionName.1=us-east-1 → 200
        """);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(cloud.journal()).between(later, START))
        .withMessage(
            "the end must not be before the start,"
                + " but these are 2026-01-02T03:05:05Z and 2026-01-02T03:04:05Z");
  }

  @Test
  void inOrder() {
    assertThat(cloud.journal())
        .receivedInOrder(
            call("DescribeRegions").with("RegionName.1", "eu-west-1").thatSucceeded(),
            call("DescribeInstances").from(Ec2.PARTNER).inRegion("eu-west-1"),
            call("DescribeRegions").refusedWith("InvalidParameterValue"),
            call("DescribeRegions"));
    fails(
        () ->
            assertThat(cloud.journal())
                .from(Ec2.OWNER)
                .receivedInOrder(
                    call("DescribeRegions").with("RegionName.1", "us-east-1"),
                    call("DescribeRegions").refusedWith("InvalidParameterValue")),
        """
        Expecting
          the cloud from 111122223333
        to have received DescribeRegions with RegionName.1=us-east-1, then DescribeRegions refused with InvalidParameterValue
        but it received no DescribeRegions refused with InvalidParameterValue after DescribeRegions with RegionName.1=us-east-1. It received
          111122223333 us-east-1 DescribeRegions RegionName.1=eu-west-1 → 200
          111122223333 us-east-1 DescribeRegions RegionName.1=mars-1 → 400 InvalidParameterValue: \
        Invalid region: [mars-1]
          111122223333 us-east-1 DescribeRegions RegionName.1=us-east-1 → 200
        """);
  }

  @Test
  void atMost() {
    assertThat(cloud.journal()).received("DescribeRegions").atMost(3).atMost(4);
    fails(
        () -> assertThat(cloud.journal()).received("DescribeInstances").atMost(0),
        """
        Expecting
          the cloud
        to have received DescribeInstances at most 0 times
        but it did once:
          999988887777 eu-west-1 DescribeInstances → 200
        """);
  }

  /** Two accounts call two regions each. */
  @Test
  void byAccountRegionAndRefusal() {
    try (Ec2Cloud four = Ec2Cloud.create()) {
      for (String account : List.of(Ec2.OWNER, Ec2.PARTNER)) {
        for (String region : List.of("us-east-1", "eu-west-1")) {
          four.client(account, region).describeAddresses();
          assertThatThrownBy(() -> describe(four.client(account, region), "mars-1"))
              .isInstanceOf(AmazonEC2Exception.class);
        }
      }

      assertThat(four.journal()).received("DescribeAddresses").times(4);
      assertThat(four.journal()).received("DescribeAddresses").from(Ec2.PARTNER).times(2);
      assertThat(four.journal()).received("DescribeAddresses").inRegion("eu-west-1").times(2);
      assertThat(four.journal()).received("DescribeAddresses").inRegion("us-west-2").never();
      assertThat(four.journal()).inRegion("eu-west-1").received("DescribeAddresses").times(2);
      assertThat(four.journal())
          .received("DescribeRegions")
          .refusedWith("InvalidParameterValue")
          .times(4);
      assertThat(four.journal())
          .received("DescribeRegions")
          .refusedWith("UnauthorizedOperation")
          .never();
      assertThat(four.journal())
          .receivedInOrder(
              call("DescribeAddresses").from(Ec2.PARTNER),
              call("DescribeAddresses").from(Ec2.PARTNER));
      assertNone(four, call("DescribeAddresses").from("123456789012"));
      assertNone(four, call("DescribeAddresses").inRegion("us-west-2"));
      assertNone(four, call("DescribeRegions").refusedWith("UnauthorizedOperation"));
    }
  }

  private static void assertNone(Ec2Cloud cloud, CallPattern pattern) {
    assertThatThrownBy(() -> assertThat(cloud.journal()).receivedInOrder(pattern))
        .hasMessageContaining("but it received no " + pattern);
  }

  @Test
  void whatTheyAskedFor() {
    assertThat(cloud.journal())
        .received("DescribeRegions")
        .parameter("RegionName.1")
        .containsExactly("eu-west-1", "mars-1", "us-east-1");
    assertThat(cloud.journal())
        .received("DescribeRegions")
        .calls()
        .hasSize(3)
        .last()
        .returns(START.plusSeconds(60), CallEntry::at);
    assertThat(cloud.journal()).received("DescribeInstances").parameter("InstanceId.1").isEmpty();
    assertThatThrownBy(
            () ->
                assertThat(cloud.journal())
                    .received("DescribeRegions")
                    .parameter("RegionName.1")
                    .containsOnly("eu-west-1"))
        .hasMessageStartingWith("[DescribeRegions > RegionName.1] ");
  }

  @Test
  void theyCollectTheirFailures() {
    Ec2CloudSoftAssertions softly = new Ec2CloudSoftAssertions();

    softly.assertThat(cloud.journal()).from(Ec2.PARTNER).receivedNothing();
    softly.assertThat(cloud.journal()).since(START).received("DescribeRegions").atMost(1);
    softly
        .assertThat(cloud.journal())
        .received("DescribeRegions")
        .parameter("RegionName.9")
        .isNotEmpty();
    softly.assertThat(cloud.journal()).received("DescribeRegions").calls().first().isNull();
    softly.assertThat(cloud.journal()).receivedInOrder(call("DescribeInstances").with("a", "b"));

    assertThat(softly.errorsCollected()).hasSize(5);
  }

  @Test
  void aPartOfAJournalIsAJournal() {
    SelectedJournal part =
        SelectedJournal.calls(
            cloud.journal(), " from nobody", call -> call.account().equals("nobody"));

    assertThat(part.calls()).isEmpty();
    assertThat(part.entries()).hasSize(1);
    assertThat(part.toText()).isEqualTo("+0:01:00.000  clock  +1m advance\n");
    assertThat(cloud.journal().entries()).hasSize(5);

    List<CallEntry> heard = new ArrayList<>();
    SelectedJournal.calls(
            cloud.journal(), " from the partner", call -> call.account().equals(Ec2.PARTNER))
        .onCall(heard::add);
    ec2.describeInstances();
    cloud.client(Ec2.PARTNER).describeInstances();
    assertThat(heard).extracting(CallEntry::account).containsExactly(Ec2.PARTNER);
  }
}

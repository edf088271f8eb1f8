// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FromEc2Fake;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What the reader of a red test gets to see. */
class ReportTest {
  private static final String UNFIRED = "bundling at 42 % fails with Client.S3Error (no access)";

  @Test
  void aFailureShowsSeedFaultsAndJournal() {
    EngineExecutionResults results = EngineRun.run(RedTestCases.class);
    Throwable failure = EngineRun.onlyFailure(results);
    assertThat(failure).hasMessage("red");
    assertThat(EngineRun.printed(failure))
        .contains(
            "\tSuppressed: ec2-fake: what happened in the cloud (seed 42, now"
                + " 2011-07-15T00:00:00Z)\n"
                + "\t  not fired  "
                + UNFIRED
                + "\n\t  +0:00:00.000  call   111122223333 us-east-1 DescribeRegions");
    assertThat(EngineRun.entries(results, "ec2-fake"))
        .singleElement()
        .asString()
        .startsWith("ec2-fake: what happened in the cloud (seed 42")
        .contains(UNFIRED)
        .contains("DescribeRegions");
  }

  static class RedTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(cloud -> cloud.seed(42))
            .cloud(cloud -> cloud.startingAt(Instant.parse("2011-07-15T00:00:00Z")))
            .build();

    @Test
    void fails(AmazonEC2 ec2, Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
      ec2.describeRegions();
      throw new IllegalStateException("red");
    }
  }

  @Test
  void aFailureShowsWhatWasScheduledAndHasNotHappened() {
    assertThat(EngineRun.printed(EngineRun.onlyFailure(EngineRun.run(ScheduledTestCases.class))))
        .containsPattern(
            "\t  not happened  at 2011-07-15T01:00:00Z, scheduled by ReportTest\\.java:[0-9]+\n")
        .doesNotContain("2011-07-15T00:01");
  }

  static class ScheduledTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(cloud -> cloud.startingAt(Instant.parse("2011-07-15T00:00:00Z")))
            .build();

    @Test
    void fails(Ec2Cloud cloud) {
      cloud.at(Duration.ofMinutes(1), c -> {});
      cloud.at(Duration.ofHours(1), c -> {});
      cloud.clock().advance(Duration.ofMinutes(2));
      throw new IllegalStateException("red");
    }

    @Test
    void succeeds(Ec2Cloud cloud) {
      cloud.at(Duration.ofHours(1), c -> {});
    }
  }

  @Test
  void aLongJournalIsCut() {
    String printed =
        EngineRun.printed(EngineRun.onlyFailure(EngineRun.run(LongStoryTestCases.class)));
    assertThat(printed).contains("\t  … 10 earlier lines\n");
    assertThat(printed.lines().filter(line -> line.contains("DescribeRegions"))).hasSize(50);
  }

  @ExtendWith(Ec2Fake.class)
  static class LongStoryTestCases {
    @Test
    void fails(AmazonEC2 ec2) {
      for (int i = 0; i < 60; i++) {
        ec2.describeRegions();
      }
      throw new IllegalStateException("red");
    }
  }

  @Test
  void aFailureSaysThatNoCallReachedTheCloud() {
    assertThat(EngineRun.printed(EngineRun.onlyFailure(EngineRun.run(NoCallTestCases.class))))
        .contains("\t  nothing: no call has reached it");
  }

  @ExtendWith(Ec2Fake.class)
  static class NoCallTestCases {
    @BeforeEach
    void fails(AmazonEC2 ec2) {
      assertThat(ec2).isNull();
    }

    @Test
    void isNeverCalled() {}
  }

  @Test
  void greenAbortedAndCloudlessTestsHaveNoReport() {
    EngineExecutionResults results = EngineRun.run(NothingToReportTestCases.class);
    results.testEvents().assertStatistics(all -> all.succeeded(1).aborted(1).failed(1));
    assertThat(EngineRun.entries(results, "ec2-fake")).isEmpty();
    assertThat(EngineRun.failures(results))
        .allSatisfy(each -> assertThat(each).hasNoSuppressedExceptions());
  }

  @ExtendWith(Ec2Fake.class)
  static class NothingToReportTestCases {
    @Test
    void green(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Test
    void aborted(AmazonEC2 ec2, Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
      ec2.describeRegions();
      Assumptions.abort("not today");
    }

    @Test
    void red() {
      throw new IllegalStateException("red");
    }
  }

  @Test
  void aDynamicTestsFailureIsExplained() {
    Throwable failure = EngineRun.onlyFailure(EngineRun.run(DynamicTestCases.class));
    assertThat(failure).hasMessage("red");
    assertThat(EngineRun.printed(failure)).contains(UNFIRED, "DescribeRegions");
  }

  @ExtendWith(Ec2Fake.class)
  static class DynamicTestCases {
    @TestFactory
    Stream<DynamicTest> tests(AmazonEC2 ec2, Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
      return Stream.of(
          dynamicTest("green", ec2::describeRegions),
          dynamicTest(
              "red",
              () -> {
                throw new IllegalStateException("red");
              }));
    }
  }

  @Test
  void aGreenTestFailsForAFaultThatNeverFired() {
    Throwable failure = EngineRun.onlyFailure(EngineRun.run(NeverFiredTestCases.class));
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "registered and never fired: "
                + UNFIRED
                + ". The code under test did not come that far, or nothing has the names and values"
                + " that the fault waits for: correct the order, or allow it by"
                + " Ec2Fake.builder().lenient()");
    assertThat(EngineRun.printed(failure)).contains("DescribeRegions");
  }

  @ExtendWith(Ec2Fake.class)
  static class NeverFiredTestCases {
    @Test
    void otherwiseGreen(AmazonEC2 ec2, Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
      ec2.describeRegions();
    }
  }

  /** Not even a lenient extension takes it: nothing can come of it. */
  @Test
  void aGreenTestFailsForAFaultWithoutAnEffect() {
    Throwable failure = EngineRun.onlyFailure(EngineRun.run(NoEffectTestCases.class));
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "registered without an effect: RunInstances, us-east-1a. Nothing fails by it: end it"
                + " with fail(…), hang(), outage() or the like");
    assertThat(EngineRun.printed(failure)).contains("DescribeRegions");
  }

  static class NoEffectTestCases {
    @RegisterExtension static final Ec2Fake FAKE = Ec2Fake.builder().lenient().build();

    @Test
    void otherwiseGreen(AmazonEC2 ec2, Ec2Cloud cloud) {
      cloud.faults().on(Faults.call("RunInstances")).atEveryAttempt();
      cloud.faults().zone("us-east-1a");
      ec2.describeRegions();
    }
  }

  @Test
  void lenientAcceptsFaultsThatNeverFire() {
    EngineRun.allGreen(1, EngineRun.run(LenientTestCases.class));
  }

  static class LenientTestCases {
    @RegisterExtension static final Ec2Fake FAKE = Ec2Fake.builder().lenient().build();

    @Test
    void green(Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
    }
  }

  @Test
  void aSharedCloudsFaultsHaveToFireByTheEndOfTheClass() {
    EngineExecutionResults results = EngineRun.run(SharedFaultTestCases.class);
    results.testEvents().assertStatistics(all -> all.succeeded(2).failed(0));
    results.containerEvents().assertStatistics(all -> all.failed(1));
    assertThat(EngineRun.onlyFailure(results))
        .hasMessageStartingWith("registered and never fired: " + UNFIRED);
  }

  @ExtendWith(Ec2Fake.class)
  static class SharedFaultTestCases {
    @FromEc2Fake static Ec2Cloud cloud;

    @Test
    void one() {
      orderWhatNeverFires(cloud);
    }

    @Test
    void two(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void aRedTestOnASharedCloudIsTheOnlyFailure() {
    Throwable failure = EngineRun.onlyFailure(EngineRun.run(SharedRedTestCases.class));
    assertThat(failure).hasMessage("red");
    assertThat(EngineRun.printed(failure)).contains(UNFIRED);
  }

  @ExtendWith(Ec2Fake.class)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class SharedRedTestCases {
    @BeforeAll
    static void setUp(Ec2Cloud cloud) {
      orderWhatNeverFires(cloud);
    }

    @Test
    void first() {
      throw new IllegalStateException("red");
    }

    @Test
    void second() {}
  }

  @Test
  void aFailureOfBeforeAllIsExplained() {
    assertThat(EngineRun.printed(EngineRun.onlyFailure(EngineRun.run(RedBeforeAllTestCases.class))))
        .contains("Suppressed: ec2-fake: what happened in the cloud", "DescribeRegions");
  }

  @ExtendWith(Ec2Fake.class)
  static class RedBeforeAllTestCases {
    @BeforeAll
    static void setUp(AmazonEC2 ec2) {
      ec2.describeRegions();
      throw new IllegalStateException("red");
    }

    @Test
    void isNeverCalled() {}
  }

  private static void orderWhatNeverFires(Ec2Cloud cloud) {
    cloud.faults().on(Faults.bundling().atPercent(42)).fail("Client.S3Error", "no access");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.FromEc2Fake;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** What cannot be swept, and how the reader is told. */
class SweepRefusalsTest {

  private static void isRefused(Class<?> fixture, String message) {
    assertThat(EngineRun.onlyFailure(EngineRun.run(fixture)))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aTestThatMakesNoCall() {
    isRefused(NoCallTestCases.class, "sweeps made no call to its cloud that could fail");
  }

  static class NoCallTestCases {
    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      assertThat(ec2).isNotNull();
    }
  }

  @Test
  void aTestThatCannotFailInTheseWays() {
    isRefused(NoLaunchTestCases.class, "nothing that sweeps does can fail in the ways");
  }

  static class NoLaunchTestCases {
    @FaultSweep(kinds = FaultKind.NO_CAPACITY)
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void aTestThatFailsWithoutFaults() {
    EngineExecutionResults results = EngineRun.run(RedTestCases.class);
    results.testEvents().assertStatistics(all -> all.started(1).failed(1));
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains(
            "Suppressed: ec2-fake: the sweep ends here, with its first run, as the test fails");
    assertThat(EngineRun.entries(results, "ec2-fake sweep"))
        .containsExactly("sweeps: nothing was swept, as the run without faults failed");
  }

  static class RedTestCases {
    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
      throw new IllegalStateException("red");
    }
  }

  @Test
  void aTestWhoseAssumptionsDoNotHold() {
    EngineExecutionResults results = EngineRun.run(AbortedTestCases.class);
    results.testEvents().assertStatistics(all -> all.started(1).aborted(1));
    assertThat(EngineRun.entries(results, "ec2-fake sweep"))
        .containsExactly("sweeps: nothing was swept, as the run without faults was aborted");
  }

  static class AbortedTestCases {
    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
      Assumptions.abort("not today");
    }
  }

  @Test
  void aSharedCloud() {
    isRefused(SharedTestCases.class, "sweeps shares its cloud with the other tests of its class");
  }

  @ExtendWith(Ec2Fake.class)
  static class SharedTestCases {
    @FromEc2Fake static Ec2Cloud cloud;

    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void noCloud() {
    isRefused(NoCloudTestCases.class, "sweeps has no cloud in which anything could fail");
  }

  static class NoCloudTestCases {
    @FaultSweep
    void sweeps() {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        cloud.client().describeRegions();
      }
    }
  }

  @Test
  void runsAllAtOnce() {
    isRefused(ConcurrentTestCases.class, "sweeps cannot run all at once");
  }

  static class ConcurrentTestCases {
    @FaultSweep
    @Execution(ExecutionMode.CONCURRENT)
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void settingsThatMakeNoSense() {
    isRefused(NoKindsTestCases.class, "@FaultSweep without any kinds or persistence");
    isRefused(NoRunsTestCases.class, "max and maxCalls of at least 1");
    isRefused(PercentTestCases.class, "percents of @FaultSweep are 0 to 99, but were [42, 100]");
    isRefused(NoSeedsTestCases.class, "@Chaos needs seeds, maxSeconds and maxCalls of at least 1");
    isRefused(ChanceTestCases.class, "more than 0 and at most 1, but were 0.25 and 1.5");
    isRefused(NoChaosTestCases.class, "@Chaos without any kinds or persistence");
  }

  static class NoKindsTestCases {
    @FaultSweep(kinds = {})
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class NoRunsTestCases {
    @FaultSweep(max = 0)
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class PercentTestCases {
    @FaultSweep(percents = {42, 100})
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class NoSeedsTestCases {
    @Chaos(seeds = 0)
    void runs(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class ChanceTestCases {
    @Chaos(probability = 1.5)
    void runs(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class NoChaosTestCases {
    @Chaos(persistence = {})
    void runs(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void namesThatNoRunCanHave() {
    for (Class<?> fixture : List.of(NonsenseTestCases.class, NoFailureTestCases.class)) {
      isRefused(fixture, "The names are those that the whole sweep shows");
    }
  }

  static class NonsenseTestCases {
    @FaultSweep(only = "CreateImage #1 goes wrong")
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class NoFailureTestCases {
    @FaultSweep(only = "terminating #1 fails")
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void whatWasAskedForAloneHasToComeToPass() {
    EngineExecutionResults results = EngineRun.run(NeverTestCases.class);
    results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
    assertThat(EngineRun.onlyFailure(results))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "'DescribeRegions #3 is throttled' did not come to pass: in this run there was no"
                + " DescribeRegions #3, or it was over before. It had the calls [DescribeRegions"
                + " #1, DescribeRegions #2]");
  }

  static class NeverTestCases {
    @FaultSweep(only = {"DescribeRegions #2 is throttled", "DescribeRegions #3 is throttled"})
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
      ec2.describeRegions();
    }
  }

  @Test
  void aRunThatIsSelectedWithoutTheFirst() {
    EngineExecutionResults results =
        EngineTestKit.engine("junit-jupiter")
            .selectors(
                selectUniqueId(
                    "[engine:junit-jupiter]/[class:"
                        + SelectedTestCases.class.getName()
                        + "]/[test-template:sweeps(com.amazonaws.services.ec2.AmazonEC2)]"
                        + "/[test-template-invocation:#2]"))
            .execute();
    assertThat(EngineRun.onlyFailure(results))
        .isInstanceOf(ExtensionConfigurationException.class)
        .hasMessageContaining("run the whole method, or one fault by @FaultSweep(only = …)");
  }

  static class SelectedTestCases {
    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.FromEc2Fake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a run can be told by JUnit's configuration parameters. */
class ConfigurationParametersTest {

  private static EngineExecutionResults run(String key, String value, Class<?> fixture) {
    return EngineRun.kit(fixture).configurationParameter(key, value).execute();
  }

  @Test
  void theSeedOfTheRunIsThatOfAllClouds() {
    EngineRun.allGreen(3, run("ec2fake.seed", " 17 ", SeedTestCases.class));
  }

  @Test
  void theSeedCanBeAnyLong() {
    EngineExecutionResults results =
        run("ec2fake.seed", "-9223372036854775808", RedSeedTestCases.class);
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("(seed -9223372036854775808, now ");
  }

  static class SeedTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE = Ec2Fake.builder().cloud(cloud -> cloud.seed(42)).build();

    @FromEc2Fake static Ec2Cloud shared;

    @Test
    void shared() {
      assertThat(shared.seed()).isEqualTo(17);
    }

    @Nested
    class Inner {
      @FromEc2Fake Ec2Cloud field;

      @RepeatedTest(2)
      void own(Ec2Cloud cloud) {
        assertThat(cloud.seed()).isEqualTo(17);
      }
    }
  }

  @ExtendWith(Ec2Fake.class)
  static class RedSeedTestCases {
    @Test
    void red(AmazonEC2 ec2) {
      ec2.describeRegions();
      throw new IllegalStateException("red");
    }
  }

  @Test
  void theSeedOfTheRunIsThatOfEachRunOfASweep() {
    EngineExecutionResults results = run("ec2fake.seed", "17", SweptTestCases.class);
    assertThat(EngineRun.failures(results)).isEmpty();
    assertThat(EngineRun.names(results)).hasSizeGreaterThan(2);
  }

  static class SweptTestCases {
    @FaultSweep(seed = 42)
    void swept(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(cloud.seed()).isEqualTo(17);
      try {
        ec2.describeRegions();
      } catch (RuntimeException expected) {
        // What the fault does is not what is looked at here.
      }
    }
  }

  @Test
  void theSeedOfTheRunIsTheOnlyOneOfChaos() {
    assertThat(EngineRun.names(run("ec2fake.seed", "17", ChaoticTestCases.class)))
        .containsExactly("seed 17");
  }

  static class ChaoticTestCases {
    @Chaos(only = {1, 2})
    void chaotic(Ec2Cloud cloud) {
      assertThat(cloud.seed()).isEqualTo(17);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ec2fake.seed     | many   | a whole number",
        "ec2fake.seed     | 1.5    | a whole number",
        "ec2fake.timeline | FAILED | all, failed or none",
        "ec2fake.timeline | some   | all, failed or none",
        "ec2fake.page     | true   | all, failed or none",
        "ec2fake.log      | all    | calls or none"
      })
  void refusesAWrongValue(String key, String value, String allowed) {
    assertThat(EngineRun.failures(run(key, value, GreenTestCases.class)))
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageEndingWith(
                        "the configuration parameter "
                            + key
                            + " is "
                            + allowed
                            + ", but was '"
                            + value
                            + "'"));
  }

  @Test
  void anEmptyValueIsNone() {
    EngineRun.allGreen(2, run("ec2fake.timeline", " ", GreenTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  static class GreenTestCases {
    @Test
    void one(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Test
    void two(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void allTestsCanShowTheirTimeline() {
    EngineExecutionResults results = run("ec2fake.timeline", "all", MixedTestCases.class);
    assertThat(EngineRun.entries(results, "ec2-fake"))
        .hasSize(2)
        .allSatisfy(entry -> assertThat(entry).contains("DescribeRegions"));
  }

  @Test
  void onlyFailedTestsShowTheirTimelineByDefault() {
    assertThat(EngineRun.entries(EngineRun.run(MixedTestCases.class), "ec2-fake")).hasSize(1);
  }

  @Test
  void noTestNeedShowItsTimeline() {
    EngineExecutionResults results = run("ec2fake.timeline", "none", MixedTestCases.class);
    assertThat(EngineRun.entries(results, "ec2-fake")).isEmpty();
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("ec2-fake: what happened in the cloud (seed 20110715, now ")
        .doesNotContain("DescribeRegions");
  }

  @ExtendWith(Ec2Fake.class)
  static class MixedTestCases {
    @Test
    void green(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Test
    void red(AmazonEC2 ec2) {
      ec2.describeRegions();
      throw new IllegalStateException("red");
    }

    @Test
    void withoutACloud() {}
  }

  @Test
  void aSharedCloudShowsItsTimelineOnce() {
    EngineExecutionResults results = run("ec2fake.timeline", "all", SharedTestCases.class);
    assertThat(EngineRun.entries(results, "ec2-fake"))
        .singleElement()
        .asString()
        .containsSubsequence("DescribeRegions", "DescribeRegions");
  }

  @ExtendWith(Ec2Fake.class)
  static class SharedTestCases {
    @BeforeAll
    static void shares(AmazonEC2 ec2) {
      assertThat(ec2).isNotNull();
    }

    @RepeatedTest(2)
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void theWholeTimelineIsWrittenIntoTheFolderThatTheRunNames(@TempDir Path folder)
      throws IOException {
    Path output = folder.resolve("not/there yet");
    EngineRun.kit(LongTestCases.class)
        .configurationParameter("ec2fake.timeline", "all")
        .configurationParameter("ec2fake.output", output.toString())
        .execute();

    String fixture = LongTestCases.class.getName();
    try (var files = Files.list(output)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              fixture + ".overloaded_AmazonEC2.txt",
              fixture + ".overloaded_AmazonEC2_TestInfo.txt",
              fixture + ".repeated-1.txt",
              fixture + ".repeated-2.txt");
    }
    List<String> lines = Files.readAllLines(output.resolve(fixture + ".repeated-2.txt"));
    assertThat(lines).first().asString().startsWith("ec2-fake: what happened in the cloud (seed ");
    assertThat(lines).filteredOn(line -> line.contains("DescribeRegions")).hasSize(60);
  }

  @Test
  void aFolderThatCannotBeMadeIsReported(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("a-file"));
    EngineExecutionResults results = run("ec2fake.output", file.toString(), RedSeedTestCases.class);
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("red", "in the folder that ec2fake.output sets: ");
  }

  @ExtendWith(Ec2Fake.class)
  static class LongTestCases {
    @RepeatedTest(2)
    void repeated(AmazonEC2 ec2) {
      for (int i = 0; i < 60; i++) {
        ec2.describeRegions();
      }
    }

    @Test
    void overloaded(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Test
    void overloaded(AmazonEC2 ec2, TestInfo info) {
      ec2.describeRegions();
      assertThat(info).isNotNull();
    }
  }

  /** A system property is there for all tests that run at the same time. */
  @Nested
  @Isolated("sets a system property that all tests read")
  class SystemProperties {
    @Test
    void anUnknownNameIsRefused() {
      System.setProperty("ec2fake.sed", "17");
      try {
        assertThat(EngineRun.onlyFailure(EngineRun.run(UnknownNameTestCases.class)))
            .hasMessageContaining(
                "there is no configuration parameter ec2fake.sed; did you mean ec2fake.seed?");
      } finally {
        System.clearProperty("ec2fake.sed");
      }
    }
  }

  @ExtendWith(Ec2Fake.class)
  static class UnknownNameTestCases {
    @Test
    void test(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }
}

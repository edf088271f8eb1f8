// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** The pages that tests leave below the build folder. */
class PagesOfTestsTest {
  private static final String PACKAGE = PagesOfTestsTest.class.getName();

  @SuppressWarnings("NullAway.Init") // JUnit sets it.
  @TempDir
  private Path folder;

  private EngineExecutionResults run(String pages, Class<?> fixture) {
    return EngineRun.kit(fixture)
        .configurationParameter("ec2fake.page", pages)
        .configurationParameter("ec2fake.output", folder.toString())
        .execute();
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html"))
          .sorted()
          .toList();
    }
  }

  /** What a page shows, without what shows it. */
  private static String data(Path page) throws IOException {
    String text = Files.readString(page);
    return text.substring(text.indexOf("</dialog>"), text.indexOf("\"use strict\""));
  }

  @Test
  void aRedTestLeadsToItsPage() throws IOException {
    EngineExecutionResults results = run("failed", MixedTestCases.class);

    Path page = folder.resolve(PACKAGE + "$MixedTestCases.red.html");
    assertThat(pages()).containsExactly(page.getFileName().toString());
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("\n\t  page  " + page.toUri() + "\n\t  +0:00:00.000  call ");
    assertThat(EngineRun.entries(results, "ec2-fake page"))
        .containsExactly(page.toUri().toString());
    assertThat(data(page))
        .contains("\"name\":\"MixedTestCases.red\"")
        .contains("\"failure\":\"vol-")
        .contains(" is too small\\nat PagesOfTestsTest.java:")
        .contains("\"focus\":[\"vol-")
        .contains("CreateVolume")
        .as("nobody has asked for lines")
        .doesNotContain("\"l\":\"");
  }

  @Test
  void aReplayHasTheLineOfEachCall() throws IOException {
    EngineRun.kit(MixedTestCases.class)
        .configurationParameter("ec2fake.page", "failed")
        .configurationParameter("ec2fake.seed", "17")
        .configurationParameter("ec2fake.output", folder.toString())
        .execute();
    run("failed", ReplayTestCases.class);

    assertThat(pages()).hasSize(3);
    for (String page : pages()) {
      assertThat(data(folder.resolve(page))).as(page).contains("\"l\":\"PagesOfTestsTest.java:");
    }
  }

  static class ReplayTestCases {
    @FaultSweep(only = "DescribeRegions #1 fails with InternalError at every attempt")
    void swept(AmazonEC2 ec2) {
      ec2.describeRegions();
    }

    @Chaos(only = 1, kinds = FaultKind.ERROR, enabled = 1, probability = 1)
    void chaotic(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void everyTestHasAPageIfThatIsAskedFor() throws IOException {
    EngineExecutionResults results = run("all", MixedTestCases.class);

    assertThat(pages())
        .containsExactly(
            PACKAGE + "$MixedTestCases.green.html", PACKAGE + "$MixedTestCases.red.html");
    assertThat(EngineRun.entries(results, "ec2-fake page")).hasSize(2);
    assertThat(data(folder.resolve(PACKAGE + "$MixedTestCases.green.html")))
        .doesNotContain("\"failure\":")
        .contains("\"l\":\"PagesOfTestsTest.java:");
  }

  @Test
  void noTestHasAPageIfNoneIsWanted() throws IOException {
    EngineExecutionResults results = run("none", MixedTestCases.class);

    assertThat(pages()).isEmpty();
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results))).doesNotContain("  page  ");
  }

  @Test
  void aPageThatCannotBeWrittenFailsNothing() throws IOException {
    Path file = Files.writeString(folder.resolve("a-file"), "");
    EngineExecutionResults results =
        EngineRun.kit(MixedTestCases.class)
            .configurationParameter("ec2fake.page", "all")
            .configurationParameter("ec2fake.timeline", "none")
            .configurationParameter("ec2fake.output", file.resolve("below").toString())
            .execute();

    results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("no page  Cannot write ", "ec2fake.output");
  }

  @ExtendWith(Ec2Fake.class)
  static class MixedTestCases {
    @Test
    void red(AmazonEC2 ec2) {
      String id =
          ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
      throw new AssertionError(id + " is too small");
    }

    @Test
    void green(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void anAbortedTestHasNoPage() throws IOException {
    run("all", AbortedTestCases.class);

    assertThat(pages()).isEmpty();
  }

  @ExtendWith(Ec2Fake.class)
  static class AbortedTestCases {
    @Test
    void aborted(AmazonEC2 ec2) {
      ec2.describeRegions();
      assumeTrue(false);
    }
  }

  @Test
  void aSweepHasOnePage() throws IOException {
    EngineExecutionResults results = run("failed", SweptTestCases.class);

    Path page = folder.resolve(PACKAGE + "$SweptTestCases.swept.html");
    assertThat(pages()).containsExactly(page.getFileName().toString());
    assertThat(EngineRun.entries(results, "ec2-fake page"))
        .containsExactly(page.toUri().toString());
    assertThat(EngineRun.failures(results)).hasSize(2);
    assertThat(EngineRun.printed(EngineRun.failures(results).get(0)))
        .contains("\n\t  page  " + page.toUri() + "#CreateKeyPair%20%231%20fails");
    String text = data(page);
    assertThat(text.split("class=\"run\"", -1))
        .as("two red runs and that without faults")
        .hasSize(4);
    assertThat(text)
        .contains("\"summary\":\"2 points of failure, 4 runs, 2 ok, 2 RED\"")
        .contains("\"columns\":[\"error\",\"refusal\"],\"baseline\":2")
        .contains("\"text\":\"RED\",\"name\":\"CreateKeyPair #1 fails")
        .contains("{\"text\":\"ok\",\"name\":\"DescribeRegions #1 refusal\",\"run\":-1}");
  }

  @Test
  void aSweepThatIsAllGreenLeavesNothing() throws IOException {
    run("failed", GreenSweepTestCases.class);

    assertThat(pages()).isEmpty();
  }

  @Test
  void aSweepThatFailsWithoutFaultsHasThePageOfItsFirstRun() throws IOException {
    run("failed", BrokenSweepTestCases.class);

    assertThat(pages()).containsExactly(PACKAGE + "$BrokenSweepTestCases.swept-1.html");
  }

  static class SweptTestCases {
    @FaultSweep(
        kinds = {FaultKind.ERROR, FaultKind.REFUSAL},
        persistence = Persistence.EVERY_ATTEMPT)
    void swept(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("key"));
      try {
        ec2.describeRegions();
      } catch (RuntimeException ignored) {
        // Only the first call matters here.
      }
    }
  }

  static class GreenSweepTestCases {
    @FaultSweep(kinds = FaultKind.ERROR, persistence = Persistence.ONCE)
    void swept(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  static class BrokenSweepTestCases {
    @FaultSweep
    void swept(AmazonEC2 ec2) {
      ec2.describeRegions();
      throw new IllegalStateException("always");
    }
  }

  @Test
  void chaosHasOnePage() throws IOException {
    run("failed", ChaoticTestCases.class);

    assertThat(pages()).containsExactly(PACKAGE + "$ChaoticTestCases.chaotic.html");
    assertThat(data(folder.resolve(pages().get(0))))
        .contains("\"corner\":\"seed\"", "\"columns\":[\"result\",\"error fired\"]")
        .contains("\"text\":\"RED\",\"name\":\"seed 1\",\"red\":1,\"run\":0");
  }

  static class ChaoticTestCases {
    @Chaos(
        seeds = 2,
        kinds = FaultKind.ERROR,
        persistence = Persistence.EVERY_ATTEMPT,
        enabled = 1,
        probability = 1)
    void chaotic(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }
}

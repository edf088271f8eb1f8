// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.FaultEntry;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.FaultKind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** A test that is run again and again, each time with other faults. */
class ChaosTest {

  private static void chain(AmazonEC2 ec2, Ec2Cloud cloud) {
    for (int i = 0; i < 5; i++) {
      try {
        RecordedRuns.bundle(ec2, cloud);
      } catch (AmazonClientException | IndexOutOfBoundsException failed) {
        assertThat(failed).isNotNull();
      }
    }
  }

  @Test
  void theSameSeedGivesTheSameJournal() {
    EngineExecutionResults results = EngineRun.run(FirstTestCases.class);
    EngineRun.allGreen(20, results);
    EngineRun.allGreen(20, EngineRun.run(SecondTestCases.class));

    Map<String, String> stories = FirstTestCases.stories(FirstTestCases.class);
    assertThat(stories).isEqualTo(FirstTestCases.stories(SecondTestCases.class));
    assertThat(stories.keySet()).startsWith("seed 1", "seed 2").hasSize(20);
    assertThat(Set.copyOf(stories.values())).hasSize(20);
    assertThat(EngineRun.names(results))
        .startsWith("seed 1", "seed 2", "seed 3")
        .endsWith("seed 20");
  }

  static class FirstTestCases {
    private static final Map<Class<?>, Map<String, String>> STORIES = new ConcurrentHashMap<>();

    @Chaos(seeds = 20)
    void runs(AmazonEC2 ec2, Ec2Cloud cloud) {
      chain(ec2, cloud);
    }

    @AfterEach
    void note(TestInfo test, Ec2Cloud cloud) {
      stories(getClass()).put(test.getDisplayName(), cloud.journal().toText());
    }

    static Map<String, String> stories(Class<? extends FirstTestCases> testCases) {
      return STORIES.computeIfAbsent(testCases, any -> new LinkedHashMap<>());
    }
  }

  static class SecondTestCases extends FirstTestCases {}

  @Test
  void eachRunHasOtherFaultsAndAllOfThemFireSomeDay() {
    EngineExecutionResults results = EngineRun.run(AllKindsTestCases.class);
    assertThat(EngineRun.failures(results)).isEmpty();
    assertThat(EngineRun.entries(results, "ec2-fake chaos"))
        .singleElement()
        .asString()
        .matches(
            "runs: 60 seeds, none red\n"
                + "fired: error [1-9]\\d*, refusal [1-9]\\d*, throttling [1-9]\\d*, no capacity"
                + " [1-9]\\d*, lost reply [1-9]\\d*, lost connection [1-9]\\d*, timeout [1-9]\\d*,"
                + " truncated reply [1-9]\\d*, fails [1-9]\\d*, hangs [1-9]\\d*\n");
    assertThat(AllKindsTestCases.FIRED).hasSizeGreaterThan(40);
  }

  static class AllKindsTestCases {
    static final Set<Set<String>> FIRED = ConcurrentHashMap.newKeySet();

    @Chaos(
        seeds = 60,
        kinds = {
          FaultKind.ERROR,
          FaultKind.REFUSAL,
          FaultKind.THROTTLING,
          FaultKind.NO_CAPACITY,
          FaultKind.LOST_REPLY,
          FaultKind.LOST_CONNECTION,
          FaultKind.TIMEOUT,
          FaultKind.TRUNCATED_REPLY,
          FaultKind.LIFECYCLE_FAILS,
          FaultKind.LIFECYCLE_HANGS
        })
    void runs(AmazonEC2 ec2, Ec2Cloud cloud) {
      chain(ec2, cloud);
    }

    @AfterEach
    void note(Ec2Cloud cloud) {
      Set<String> fired = new LinkedHashSet<>();
      cloud.journal().entries().stream()
          .filter(FaultEntry.class::isInstance)
          .map(FaultEntry.class::cast)
          .forEach(entry -> fired.add(entry.fault()));
      FIRED.add(fired);
    }
  }

  @Test
  void aRedRunNamesItsSeedAndHowToReplayIt() {
    EngineExecutionResults results = EngineRun.run(RedTestCases.class);
    Throwable failure = EngineRun.onlyFailure(results);
    assertThat(EngineRun.printed(failure))
        .contains(
            "\tSuppressed: ec2-fake: chaos with seed 17. To replay it: @Chaos(only = 17)\n"
                + "\t  its faults, and how often they fired:",
            "\n\t  any call fails with UnauthorizedOperation always: 1",
            "\tSuppressed: ec2-fake: what happened in the cloud (seed 17");
    assertThat(EngineRun.entries(results, "ec2-fake chaos"))
        .containsExactly("runs: 1 seeds, red: [17]\nfired: refusal 1\n");
    assertThat(EngineRun.names(results)).containsExactly("seed 17");
  }

  static class RedTestCases {
    @Chaos(only = 17, kinds = FaultKind.REFUSAL, enabled = 1, probability = 1)
    void runs(AmazonEC2 ec2) {
      ec2.describeRegions();
    }
  }

  @Test
  void stopsWhatNeverEnds() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(EndlessTestCases.class)))
        .hasMessageStartingWith("it comes to no end: more than 30 calls");
  }

  static class EndlessTestCases {
    @Chaos(seeds = 1, maxCalls = 30)
    void runs(AmazonEC2 ec2) {
      for (int i = 0; i >= 0; i++) {
        try {
          ec2.describeRegions();
        } catch (AmazonClientException again) {
          assertThat(again).isNotNull();
        }
      }
    }
  }
}

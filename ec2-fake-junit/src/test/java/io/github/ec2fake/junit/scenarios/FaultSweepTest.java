// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static io.github.ec2fake.fault.Faults.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.Persistence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;

/** A test that is run once for each call and each failure of it. */
class FaultSweepTest {

  /** Whether it fails is not what is looked at. */
  private static void tolerantly(Runnable work) {
    try {
      work.run();
    } catch (AmazonClientException expected) {
      assertThat(expected).isNotNull();
    }
  }

  private static void createAndDelete(AmazonEC2 ec2) {
    tolerantly(() -> ec2.createKeyPair(new CreateKeyPairRequest("a")));
    tolerantly(() -> ec2.deleteKeyPair(new DeleteKeyPairRequest("a")));
  }

  @Test
  void namesItsRunsForWhatFails() {
    EngineExecutionResults results = EngineRun.run(NamesTestCases.class);
    EngineRun.allGreen(10, results);
    assertThat(EngineRun.names(results))
        .containsExactly(
            "[1] no faults",
            "[2] CreateKeyPair #1 is refused",
            "[3] CreateKeyPair #1 loses its reply",
            "[4] CreateKeyPair #1 loses its reply at every attempt",
            "[5] DescribeKeyPairs #1 is refused",
            "[6] DescribeKeyPairs #1 loses its reply",
            "[7] DescribeKeyPairs #1 loses its reply at every attempt",
            "[8] DescribeKeyPairs #2 is refused",
            "[9] DescribeKeyPairs #2 loses its reply",
            "[10] DescribeKeyPairs #2 loses its reply at every attempt");
  }

  static class NamesTestCases {
    @FaultSweep(kinds = {FaultKind.REFUSAL, FaultKind.NO_CAPACITY, FaultKind.LOST_REPLY})
    void sweeps(AmazonEC2 ec2) {
      tolerantly(() -> ec2.createKeyPair(new CreateKeyPairRequest("a")));
      tolerantly(ec2::describeKeyPairs);
      tolerantly(ec2::describeKeyPairs);
    }
  }

  @Test
  void letsEveryCallFailInEveryWay() {
    EngineExecutionResults results = EngineRun.run(EveryWayTestCases.class);
    assertThat(EngineRun.failures(results)).isEmpty();
    assertThat(EveryWayTestCases.ATTEMPTS)
        .containsExactly(
            Map.entry("[1] no faults", List.of("200")),
            Map.entry(
                "[2] RunInstances #1 fails with InternalError",
                List.of("500 InternalError", "200")),
            Map.entry(
                "[3] RunInstances #1 fails with InternalError at every attempt",
                Collections.nCopies(4, "500 InternalError")),
            Map.entry("[4] RunInstances #1 is refused", List.of("403 UnauthorizedOperation")),
            Map.entry(
                "[5] RunInstances #1 is throttled", List.of("503 RequestLimitExceeded", "200")),
            Map.entry(
                "[6] RunInstances #1 is throttled at every attempt",
                Collections.nCopies(4, "503 RequestLimitExceeded")),
            Map.entry(
                "[7] RunInstances #1 finds no capacity",
                List.of("500 InsufficientInstanceCapacity", "200")),
            Map.entry(
                "[8] RunInstances #1 finds no capacity at every attempt",
                Collections.nCopies(4, "500 InsufficientInstanceCapacity")),
            Map.entry("[9] RunInstances #1 loses its reply", List.of("200", "200")),
            Map.entry(
                "[10] RunInstances #1 loses its reply at every attempt",
                Collections.nCopies(4, "200")),
            Map.entry("[11] RunInstances #1 loses its connection", List.of("0", "200")),
            Map.entry(
                "[12] RunInstances #1 loses its connection at every attempt",
                Collections.nCopies(4, "0")),
            Map.entry("[13] RunInstances #1 times out", List.of("200", "200")),
            Map.entry(
                "[14] RunInstances #1 times out at every attempt", Collections.nCopies(4, "200")),
            Map.entry("[15] RunInstances #1 gets a truncated reply", List.of("200")));
  }

  static class EveryWayTestCases {
    static final Map<String, List<String>> ATTEMPTS = new LinkedHashMap<>();

    @FaultSweep(
        percents = {},
        kinds = {
          FaultKind.ERROR,
          FaultKind.REFUSAL,
          FaultKind.THROTTLING,
          FaultKind.NO_CAPACITY,
          FaultKind.LOST_REPLY,
          FaultKind.LOST_CONNECTION,
          FaultKind.TIMEOUT,
          FaultKind.TRUNCATED_REPLY
        })
    void sweeps(AmazonEC2 ec2) {
      tolerantly(() -> ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1)));
    }

    @AfterEach
    void note(TestInfo test, Ec2Cloud cloud) {
      ATTEMPTS.put(
          test.getDisplayName(),
          cloud.journal().calls().stream().map(EveryWayTestCases::text).toList());
    }

    private static String text(CallEntry call) {
      return call.status() + (call.errorCode() == null ? "" : " " + call.errorCode());
    }
  }

  @Test
  void eachRunIsOverBeforeTheNextIsDecidedOn() {
    List<Event> events = EngineRun.run(NamesTestCases.class).testEvents().list();
    assertThat(events.stream().map(event -> event.getType().name()).toList())
        .hasSize(30)
        .startsWith("DYNAMIC_TEST_REGISTERED", "STARTED", "FINISHED", "DYNAMIC_TEST_REGISTERED");
  }

  @Test
  void sweepsLifecyclesAtEveryState() {
    EngineExecutionResults results = EngineRun.run(BundlingTestCases.class);
    EngineRun.allGreen(13, results);
    assertThat(EngineRun.names(results))
        .containsExactly(
            "[1] no faults",
            "[2] booting #1 fails",
            "[3] booting at 10 % #1 fails",
            "[4] booting at 90 % #1 fails",
            "[5] status checks #1 fails",
            // Windows settles with the reboot that sets its name, a third of the checks later.
            "[6] status checks at 10 % #1 fails",
            "[7] bundling while pending #1 fails",
            "[8] bundling while waiting-for-shutdown #1 fails",
            "[9] bundling while bundling #1 fails",
            "[10] bundling at 10 % #1 fails",
            "[11] bundling while storing #1 fails",
            "[12] bundling at 90 % #1 fails",
            "[13] status checks #2 fails");
  }

  static class BundlingTestCases {
    @FaultSweep(
        kinds = FaultKind.LIFECYCLE_FAILS,
        percents = {10, 90})
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      tolerantly(() -> RecordedRuns.bundle(ec2, cloud));
    }
  }

  @Test
  void stickingIsAChoice() {
    EngineExecutionResults results = EngineRun.run(StickingTestCases.class);
    assertThat(EngineRun.failures(results)).isEmpty();
    assertThat(EngineRun.names(results))
        .containsExactly(
            "[1] no faults",
            "[2] booting #1 hangs",
            "[3] status checks #1 hangs",
            "[4] terminating #1 hangs");
    assertThat(StickingTestCases.STATES)
        .containsExactly("terminated", "terminated", "terminated", "shutting-down");
  }

  static class StickingTestCases {
    static final List<String> STATES = new ArrayList<>();

    @FaultSweep(
        kinds = FaultKind.LIFECYCLE_HANGS,
        percents = {})
    void sweeps(AmazonEC2 ec2) {
      RecordedRuns.launchAndTerminate(ec2);
    }

    @AfterEach
    void note(AmazonEC2 ec2) {
      STATES.add(RecordedRuns.onlyInstance(ec2).getState().getName());
    }
  }

  @Test
  void whatIsSetUpBeforeAndLookedAtAfterIsLeftInPeace() {
    EngineExecutionResults results = EngineRun.run(SetUpTestCases.class);
    EngineRun.allGreen(2, results);
    assertThat(EngineRun.names(results))
        .containsExactly("[1] no faults", "[2] DescribeKeyPairs #1 is refused");
  }

  static class SetUpTestCases {
    @BeforeEach
    void setUp(AmazonEC2 ec2) {
      ec2.describeKeyPairs();
    }

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2) {
      tolerantly(ec2::describeKeyPairs);
    }

    @AfterEach
    void look(AmazonEC2 ec2, Ec2Cloud cloud) {
      ec2.describeKeyPairs();
      assertThat(cloud.journal().calls()).hasSize(3);
    }
  }

  @Test
  void allClientsOfTheCloudAreSwept() {
    assertThat(EngineRun.names(EngineRun.run(TwoClientsTestCases.class)))
        .containsExactly(
            "[1] no faults",
            "[2] DescribeRegions #1 is refused",
            "[3] DescribeRegions #2 is refused");
  }

  static class TwoClientsTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      tolerantly(ec2::describeRegions);
      tolerantly(cloud.client("999988887777")::describeRegions);
    }
  }

  @Test
  void aRedRunSaysHowToSeeItAlone() {
    EngineExecutionResults results = EngineRun.run(RedTestCases.class);
    results.testEvents().assertStatistics(all -> all.succeeded(3).failed(1));
    String printed = EngineRun.printed(EngineRun.onlyFailure(results));
    assertThat(printed)
        .contains(
            "\tSuppressed: ec2-fake: in this run of the sweep, CreateKeyPair #1 loses its reply at"
                + " every attempt (seed 17)\n"
                + "\t  to see it alone: @FaultSweep(only = \"CreateKeyPair #1 loses its reply at"
                + " every attempt\", seed = 17)\n",
            "\tSuppressed: ec2-fake: what happened in the cloud (seed 17",
            "CreateKeyPair loses its reply at every attempt");
    assertThat(EngineRun.entries(results, "ec2-fake")).hasSize(2);
  }

  private static void fragile(AmazonEC2 ec2) {
    boolean created = false;
    try {
      ec2.createKeyPair(new CreateKeyPairRequest("a"));
      created = true;
    } catch (AmazonClientException failed) {
      // It was refused, or it was done and never answered.
      assertThat(failed).isNotNull();
    }
    if (created) {
      ec2.deleteKeyPair(new DeleteKeyPairRequest("a"));
    }
  }

  private static void assertThatNothingIsLeft(AmazonEC2 ec2) {
    assertThat(ec2.describeKeyPairs().getKeyPairs()).isEmpty();
  }

  static class RedTestCases {
    @FaultSweep(
        kinds = {FaultKind.LOST_REPLY, FaultKind.LOST_CONNECTION},
        persistence = Persistence.EVERY_ATTEMPT,
        only = {},
        max = 3,
        seed = 17)
    void sweeps(AmazonEC2 ec2) {
      tolerantly(() -> fragile(ec2));
      tolerantly(ec2::describeRegions);
    }

    @AfterEach
    void look(AmazonEC2 ec2) {
      assertThatNothingIsLeft(ec2);
    }
  }

  @Test
  void aRunCanBeSeenAloneAndIsTheSame() {
    EngineRun.run(WholeTestCases.class);
    EngineExecutionResults alone = EngineRun.run(AloneTestCases.class);

    assertThat(EngineRun.names(alone))
        .containsExactly(
            "[1] CreateKeyPair #1 loses its reply",
            "[2] DeleteKeyPair #1 is throttled at every attempt");
    assertThat(AloneTestCases.STORIES.values())
        .containsExactly(
            WholeTestCases.STORIES.get("CreateKeyPair #1 loses its reply"),
            WholeTestCases.STORIES.get("DeleteKeyPair #1 is throttled at every attempt"));
    assertThat(WholeTestCases.STORIES.values()).doesNotHaveDuplicates().hasSize(25);
  }

  static class WholeTestCases {
    static final Map<String, String> STORIES = new LinkedHashMap<>();

    @FaultSweep
    void sweeps(AmazonEC2 ec2) {
      createAndDelete(ec2);
    }

    @AfterEach
    void note(TestInfo test, Ec2Cloud cloud) {
      STORIES.put(test.getDisplayName().replaceFirst("\\[\\d+] ", ""), cloud.journal().toText());
    }
  }

  static class AloneTestCases {
    static final Map<String, String> STORIES = new LinkedHashMap<>();

    @FaultSweep(
        only = {
          "CreateKeyPair #1 loses its reply",
          "DeleteKeyPair #1 is throttled at every attempt"
        })
    void sweeps(AmazonEC2 ec2) {
      createAndDelete(ec2);
    }

    @AfterEach
    void note(TestInfo test, Ec2Cloud cloud) {
      STORIES.put(test.getDisplayName(), cloud.journal().toText());
    }
  }

  @Test
  void reportsATableOfCallsAndFailuresAndOutcomes() {
    EngineExecutionResults results = EngineRun.run(TableTestCases.class);
    assertThat(EngineRun.entries(results, "ec2-fake sweep"))
        .containsExactly(
            """
            sweeps: 6 points of failure, 10 runs, 7 ok, 3 RED, 6 left out (-), as there are more than max
            calls (once, at every attempt)  refusal  no capacity  lost reply
            RunInstances #1                 RED      ok, RED      ok, RED
            DescribeRegions #1              ok                    ok, ok
            DescribeRegions #2              -                     -, -
            DescribeRegions #3              -                     -, -
            lifecycles        fails
            booting #1        ok
            status checks #1  ok
            red: [2] RunInstances #1 is refused: IllegalStateException: no instance
            red: [4] RunInstances #1 finds no capacity at every attempt: IllegalStateException: no instance
            red: [6] RunInstances #1 loses its reply at every attempt: IllegalStateException: no instance
            """);
  }

  static class TableTestCases {
    @FaultSweep(
        kinds = {
          FaultKind.REFUSAL,
          FaultKind.NO_CAPACITY,
          FaultKind.LOST_REPLY,
          FaultKind.LIFECYCLE_FAILS
        },
        percents = {},
        max = 10)
    void sweeps(AmazonEC2 ec2) {
      boolean launched = false;
      try {
        RecordedRuns.launch(ec2);
        launched = true;
      } catch (AmazonClientException failed) {
        assertThat(failed).isNotNull();
      }
      for (int i = 0; i < 3; i++) {
        tolerantly(ec2::describeRegions);
      }
      if (!launched) {
        throw new IllegalStateException("no instance");
      }
    }
  }

  @Test
  void leavesOutTheLatestRepetitionsIfThereAreTooMany() {
    assertThat(EngineRun.names(EngineRun.run(TooManyTestCases.class)))
        .containsExactly(
            "[1] no faults",
            "[2] DescribeRegions #1 is refused",
            "[3] DescribeRegions #2 is refused",
            "[4] CreateKeyPair #1 is refused");
  }

  static class TooManyTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL, max = 3)
    void sweeps(AmazonEC2 ec2) {
      for (int i = 0; i < 5; i++) {
        tolerantly(ec2::describeRegions);
      }
      tolerantly(() -> ec2.createKeyPair(new CreateKeyPairRequest("a")));
    }
  }

  @Test
  void stopsWhatNeverEnds() {
    EngineExecutionResults results = EngineRun.run(EndlessTestCases.class);
    results.testEvents().assertStatistics(all -> all.succeeded(1).failed(1));
    assertThat(EngineRun.onlyFailure(results))
        .isInstanceOf(AssertionError.class)
        .hasMessage(
            "it comes to no end: more than 20 calls, the last one DescribeKeyPairs. Code that waits"
                + " has to give up some day");
  }

  static class EndlessTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL, max = 1, maxCalls = 20)
    void sweeps(AmazonEC2 ec2) {
      tolerantly(() -> ec2.createKeyPair(new CreateKeyPairRequest("a")));
      while (ec2.describeKeyPairs().getKeyPairs().isEmpty()) {
        tolerantly(ec2::describeKeyPairs);
      }
    }
  }

  @Test
  void whatDoesNotComeToPassFailsNothing() {
    EngineExecutionResults results = EngineRun.run(OtherWayTestCases.class);
    assertThat(EngineRun.failures(results)).isEmpty();
    assertThat(EngineRun.entries(results, "ec2-fake sweep").get(0)).contains("1 not met");
  }

  static class OtherWayTestCases {
    private static int runs;

    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2) {
      tolerantly(runs++ == 0 ? ec2::describeRegions : ec2::describeKeyPairs);
    }
  }

  @Test
  void whatTheTestItselfOrdersHasToFireOnlyWithoutOtherFaults() {
    EngineRun.allGreen(4, EngineRun.run(OwnFaultTestCases.class));
    EngineExecutionResults results = EngineRun.run(OwnFaultUnfiredTestCases.class);
    results.testEvents().assertStatistics(all -> all.started(1).failed(1));
    assertThat(EngineRun.onlyFailure(results)).hasMessageStartingWith("registered and never fired");
  }

  static class OwnFaultTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      cloud.faults().on(call("DescribeKeyPairs")).throttle();
      tolerantly(
          () -> {
            ec2.describeRegions();
            ec2.describeKeyPairs();
            ec2.describeRegions();
          });
    }
  }

  static class OwnFaultUnfiredTestCases {
    @FaultSweep
    void sweeps(AmazonEC2 ec2, Ec2Cloud cloud) {
      cloud.faults().on(call("DescribeKeyPairs")).throttle();
      ec2.describeRegions();
    }
  }
}

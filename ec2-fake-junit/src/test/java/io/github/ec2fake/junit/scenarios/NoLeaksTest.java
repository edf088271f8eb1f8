// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeKeyPairsRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.FromEc2Fake;
import io.github.ec2fake.junit.LeakKind;
import io.github.ec2fake.junit.NoLeaks;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What a test leaves behind, and what may stay. */
class NoLeaksTest {

  @Test
  void namesWhatIsLeftAndTheCallThatMadeIt() {
    EngineExecutionResults results = EngineRun.run(LeakingTestCases.class);
    Throwable failure = EngineRun.onlyFailure(results);
    assertThat(failure)
        .isInstanceOf(AssertionError.class)
        .message()
        .matches(
            "leaks\\(AmazonEC2, AmazonEC2, Ec2Cloud\\) leaves behind:\n"
                + "  instance i-[0-9a-f]{17} \\(running\\)\n"
                + "    made at 2011-07-15T00:00:00Z by 111122223333 us-east-1 RunInstances"
                + " ImageId=ami-dd20c3b4 [^\n]* → 200\n"
                + "  key-pair key-[0-9a-f]{17} 'deploy'\n"
                + "    made at 2011-07-15T00:0[0-9:.]*Z by 999988887777 eu-west-1 CreateKeyPair"
                + " KeyName=deploy → 200\n"
                + "  endpoint http://127.0.0.1:[0-9]+\n"
                + "  scheduled action at 2011-07-15T[0-9:]*Z, scheduled by"
                + " NoLeaksTest.java:[0-9]+\n"
                + "Remove it in the test or in @AfterEach, or accept it by @NoLeaks\\(except ="
                + " RUNNING_INSTANCES, KEY_PAIRS, ENDPOINTS, SCHEDULED_ACTIONS\\)");
    assertThat(EngineRun.printed(failure))
        .as("the journal, once")
        .containsOnlyOnce("what happened in the cloud");
    assertThat(EngineRun.entries(results, "ec2-fake")).hasSize(1);
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(startingAt = "2011-07-15T00:00:00Z")
  @NoLeaks
  static class LeakingTestCases {
    @Test
    void leaks(
        AmazonEC2 ec2,
        @Ec2Client(account = "999988887777", region = "eu-west-1") AmazonEC2 partner,
        Ec2Cloud cloud) {
      RecordedRuns.launch(ec2);
      partner.createKeyPair(new CreateKeyPairRequest("deploy"));
      cloud.listen();
      cloud.at(Duration.ofHours(1), any -> {});
    }

    @Test
    void cleansUp(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      ec2.deleteKeyPair(new DeleteKeyPairRequest("deploy"));
    }

    @Test
    void hasNoCloud() {}
  }

  @Test
  void theJournalIsShownOnceInTheOtherOrderToo() {
    EngineExecutionResults results = EngineRun.run(NoLeaksFirstTestCases.class);
    assertThat(EngineRun.printed(EngineRun.onlyFailure(results)))
        .contains("key-pair")
        .containsOnlyOnce("what happened in the cloud");
    assertThat(EngineRun.entries(results, "ec2-fake")).hasSize(1);
  }

  @NoLeaks
  @ExtendWith(Ec2Fake.class)
  static class NoLeaksFirstTestCases {
    @Test
    void leaks(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    }
  }

  @Test
  void whatBeforeEachMadeMayStayAndAfterEachMayCleanUp() {
    EngineRun.allGreen(2, EngineRun.run(FixtureTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  @NoLeaks
  static class FixtureTestCases {
    @BeforeEach
    void setUp(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("fixture"));
    }

    @Test
    void leavesTheFixture(AmazonEC2 ec2) {
      ec2.describeKeyPairs();
    }

    @Test
    void isCleanedUpAfterwards(AmazonEC2 ec2) {
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
    }

    @AfterEach
    void tearDown(AmazonEC2 ec2) {
      if (ec2.describeSecurityGroups().getSecurityGroups().size() > 1) {
        ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest("web"));
      }
    }
  }

  @Test
  void kindsCanBeChosenAndTheNearestAnnotationCounts() {
    EngineExecutionResults results = EngineRun.run(KindsTestCases.class);
    assertThat(EngineRun.names(results)).hasSize(6);
    assertThat(EngineRun.failures(results))
        .extracting(failure -> failure.getMessage().lines().toList().get(0))
        .containsExactlyInAnyOrder(
            "theClassCounts(AmazonEC2) leaves behind:",
            "composed(AmazonEC2) leaves behind:",
            "theEnclosingClassCounts(AmazonEC2) leaves behind:");
  }

  @NoLeaks(LeakKind.KEY_PAIRS)
  @Retention(RetentionPolicy.RUNTIME)
  @interface NoKeyPairsLeft {}

  @ExtendWith(Ec2Fake.class)
  @NoLeaks({LeakKind.KEY_PAIRS, LeakKind.VPCS})
  static class KindsTestCases {
    @Test
    void theClassCounts(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    }

    @Test
    void otherKindsMayStay(AmazonEC2 ec2) {
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
    }

    @Test
    @NoLeaks(except = {LeakKind.KEY_PAIRS, LeakKind.RUNNING_INSTANCES})
    void theMethodCounts(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      RecordedRuns.launch(ec2);
    }

    @Test
    @NoKeyPairsLeft
    void composed(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    }

    @Nested
    class Inner {
      @Test
      void theEnclosingClassCounts(AmazonEC2 ec2) {
        ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      }

      @Test
      void inNestedClassesToo(AmazonEC2 ec2) {
        RecordedRuns.launch(ec2);
      }
    }
  }

  @Test
  void aSubclassInheritsIt() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(SubTestCases.class)))
        .hasMessageContaining("key-pair");
  }

  static class SubTestCases extends KindsBaseTestCases {
    @Test
    void leaks(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    }
  }

  @ExtendWith(Ec2Fake.class)
  @NoLeaks
  abstract static class KindsBaseTestCases {}

  @Test
  void eachTestOfASharedCloudAnswersForItsOwn() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(SharedTestCases.class)))
        .hasMessageStartingWith("b_leaks() leaves behind:")
        .hasMessageContaining("'left'")
        .message()
        .doesNotContain("'shared'");
  }

  @ExtendWith(Ec2Fake.class)
  @NoLeaks
  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class SharedTestCases {
    @Ec2Client private static AmazonEC2 ec2;

    @BeforeAll
    static void setUp() {
      ec2.createKeyPair(new CreateKeyPairRequest("shared"));
    }

    @Test
    void a_green() {
      ec2.describeKeyPairs();
    }

    @Test
    void b_leaks() {
      ec2.createKeyPair(new CreateKeyPairRequest("left"));
    }

    @Test
    void c_greenAfterwards() {
      ec2.describeKeyPairs(new DescribeKeyPairsRequest().withKeyNames("left"));
    }
  }

  @Test
  void whatATestMakesOfAFixtureIsALeakOfTheTest() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(DetachingTestCases.class)))
        .hasMessageContaining("volume vol-");
  }

  @ExtendWith(Ec2Fake.class)
  @NoLeaks
  static class DetachingTestCases {
    private String volume;

    @BeforeEach
    void setUp(AmazonEC2 ec2) {
      RecordedRuns.launch(ec2);
      var instance = RecordedRuns.onlyInstance(ec2);
      volume =
          ec2.createVolume(
                  new CreateVolumeRequest(1, instance.getPlacement().getAvailabilityZone()))
              .getVolume()
              .getVolumeId();
      ec2.describeVolumes();
      ec2.attachVolume(
          new com.amazonaws.services.ec2.model.AttachVolumeRequest(
              volume, instance.getInstanceId(), "xvdf"));
      ec2.describeVolumes();
    }

    @Test
    void terminatesTheInstanceAndForgetsTheVolume(AmazonEC2 ec2) {
      ec2.terminateInstances(
          new TerminateInstancesRequest(List.of(RecordedRuns.onlyInstance(ec2).getInstanceId())));
    }
  }

  @Test
  void aFailedTestIsNotAskedWhatItLeft() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(RedTestCases.class))).hasMessage("red");
  }

  @ExtendWith(Ec2Fake.class)
  @NoLeaks
  static class RedTestCases {
    @Test
    void red(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      throw new IllegalStateException("red");
    }
  }

  @Test
  void neitherFaultsNorDenialsNorALagHideALeak() {
    assertThat(EngineRun.failures(EngineRun.run(HiddenTestCases.class)))
        .hasSize(2)
        .allSatisfy(failure -> assertThat(failure).hasMessageContaining("key-pair"));
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(consistency = "1d", unfiredFaults = "allowed")
  @NoLeaks
  static class HiddenTestCases {
    @FromEc2Fake Ec2Cloud cloud;

    @Test
    void byFaults(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      cloud.faults().on(Faults.anyCall()).always().fail("InternalError", "down");
    }

    @Test
    void byDenials(AmazonEC2 ec2) {
      ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
      cloud.account(cloud.account()).denyAll();
    }
  }

  @Test
  void eachRunOfASweepIsChecked() {
    EngineExecutionResults results = EngineRun.run(SweptTestCases.class);
    assertThat(EngineRun.failures(results))
        .isNotEmpty()
        .allSatisfy(
            failure -> {
              assertThat(failure).hasMessageContaining(" leaves behind:\n  key-pair key-");
              assertThat(EngineRun.printed(failure)).contains("to see it alone: @FaultSweep(only");
            });
    assertThat(EngineRun.entries(results, "ec2-fake sweep"))
        .singleElement()
        .asString()
        .contains("RED");
  }

  @ExtendWith(Ec2Fake.class)
  static class SweptTestCases {
    @FaultSweep(kinds = FaultKind.REFUSAL)
    @NoLeaks
    void forgetsTheKeyPairIfAnythingFails(AmazonEC2 ec2) {
      try {
        ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
        ec2.describeKeyPairs();
        ec2.deleteKeyPair(new DeleteKeyPairRequest("deploy"));
      } catch (AmazonEC2Exception ignored) {
        // Careless on purpose.
      }
    }
  }

  @Test
  void misuseIsRefused() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(WithoutExtensionTestCases.class)))
        .hasMessageStartingWith("@NoLeaks is of no effect, as ");
    assertThat(EngineRun.onlyFailure(EngineRun.run(NoKindTestCases.class)))
        .hasMessage("@NoLeaks of test() leaves no kind that must not be left");
  }

  static class WithoutExtensionTestCases {
    @Test
    @NoLeaks
    void test() {}
  }

  @ExtendWith(Ec2Fake.class)
  static class NoKindTestCases {
    @Test
    @NoLeaks(value = LeakKind.VPCS, except = LeakKind.VPCS)
    void test() {}
  }
}

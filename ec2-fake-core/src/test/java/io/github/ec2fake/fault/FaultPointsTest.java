// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.anyCall;
import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.call;
import static io.github.ec2fake.fault.Faults.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What faults could hit. */
class FaultPointsTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  @Test
  void numbersCallsByActionAndCountsAttemptsOnce() {
    ec2.describeRegions();
    FaultPoints faultPoints = cloud.faults().recordFaultPoints(100);
    cloud.faults().on(anyCall()).times(2).dropConnection();

    ec2.describeRegions();
    ec2.describeKeyPairs();
    ec2.describeRegions();

    assertThat(faultPoints.calls())
        .containsExactly(
            call("DescribeRegions"), call("DescribeKeyPairs"), call("DescribeRegions").nth(2));
  }

  @Test
  void namesTheWaysOfResources() {
    FaultPoints faultPoints = cloud.faults().recordFaultPoints(100);

    String instanceId = launch(ec2);
    launch(ec2);
    ec2.createImage(new CreateImageRequest(instanceId, "My AMI").withNoReboot(true));
    ec2.describeRegions();

    assertThat(faultPoints.transitions(42))
        .filteredOn(trigger -> trigger.phase() != Phase.STATUS_CHECKS)
        .containsExactly(
            booting(),
            booting().atPercent(42),
            booting().nth(2),
            booting().atPercent(42).nth(2),
            snapshot(),
            snapshot().atPercent(42),
            Faults.imageCreation(),
            Faults.imageCreation().atPercent(42));
  }

  @Test
  void countsWhatIsUnderWayAsFarAsItIsStillAhead() {
    try (Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      launch(slow.client());
      slow.clock().advanceUntilSettled();
      launch(slow.client());
      slow.clock().advance(Phase.EBS_BOOT.typical().dividedBy(2));

      FaultPoints faultPoints = slow.faults().recordFaultPoints(100);

      assertThat(faultPoints.transitions(40, 60))
          .filteredOn(trigger -> trigger.phase() == Phase.BOOT)
          .isEmpty();

      slow.clock().advanceUntilSettled();

      assertThat(faultPoints.transitions(40, 60))
          .filteredOn(trigger -> trigger.phase() == Phase.BOOT)
          .containsExactly(booting().atPercent(60));
    }
  }

  @Test
  void aTransitionThatIsAtThePercentCounts() {
    Timing timing = Timing.builder().duration(Phase.EBS_BOOT, Duration.ofSeconds(100)).build();
    try (Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).timing(timing).build()) {
      FaultPoints faultPoints = slow.faults().recordFaultPoints(100);
      launch(slow.client());
      slow.clock().advance(Duration.ofSeconds(40));

      assertThat(faultPoints.transitions(40, 41))
          .containsExactly(booting(), booting().atPercent(40));
    }
  }

  @Test
  void namesTheStatesOfWhatHasSeveral() {
    PhaseScenarios scenarios = new PhaseScenarios(cloud);
    scenarios.prepare(Phase.BUNDLING, 1);
    FaultPoints faultPoints = cloud.faults().recordFaultPoints(100);
    scenarios.begin(Phase.BUNDLING, 1);
    cloud.clock().advanceUntilSettled();

    assertThat(faultPoints.transitions(50))
        .filteredOn(trigger -> trigger.phase() == Phase.BUNDLING)
        .containsExactly(
            Faults.bundling().whileIn("pending"),
            Faults.bundling().whileIn("waiting-for-shutdown"),
            Faults.bundling().whileIn("bundling"),
            Faults.bundling().atPercent(50),
            Faults.bundling().whileIn("storing"));
  }

  @Test
  void eachCanBeHit() {
    FaultPoints faultPoints = cloud.faults().recordFaultPoints(100);
    bake(cloud);
    List<LifecycleTrigger> triggers = faultPoints.transitions(0, 50, 99);
    List<CallTrigger> calls = faultPoints.calls();
    assertThat(triggers).hasSizeGreaterThan(12);

    List<Fault> faults = new ArrayList<>();
    for (LifecycleTrigger trigger : triggers) {
      faults.add(inject(other -> other.on(trigger).slowDown(2)));
    }
    for (CallTrigger each : calls) {
      faults.add(inject(other -> other.on(each).delay(Duration.ofSeconds(1))));
    }
    assertThat(faults).allSatisfy(fault -> assertThat(fault.timesFired()).isOne());
  }

  private static Fault inject(Function<Faults, Fault> injection) {
    try (Ec2Cloud other = Ec2Cloud.create()) {
      Fault fault = injection.apply(other.faults());
      bake(other);
      return fault;
    }
  }

  private static void bake(Ec2Cloud cloud) {
    AmazonEC2 ec2 = cloud.client();
    String instanceId = launch(ec2);
    ec2.createImage(new CreateImageRequest(instanceId, "My AMI"));
    ec2.describeRegions();
  }

  @Test
  void callsBeyondTheLimitAreAnErrorThatNothingOvercomes() {
    cloud.faults().recordFaultPoints(2);
    ec2.describeRegions();
    ec2.describeRegions();

    assertThatThrownBy(ec2::describeRegions)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("more than 2 calls, the last one DescribeRegions");
    assertThat(cloud.faults().recordFaultPoints(1).calls()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> cloud.faults().recordFaultPoints(0));
  }

  @Test
  void theChancesOfFaultsAreTheirOwn() {
    Fault first = cloud.faults().on(anyCall()).withProbability(0.5).delay(Duration.ofMillis(1));
    Fault second = cloud.faults().on(anyCall()).withProbability(0.5).delay(Duration.ofMillis(1));
    List<Boolean> firstHits = new ArrayList<>();
    List<Boolean> secondHits = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      int before = first.timesFired();
      int beforeSecond = second.timesFired();
      ec2.describeRegions();
      firstHits.add(first.timesFired() > before);
      secondHits.add(second.timesFired() > beforeSecond);
    }

    assertThat(firstHits).isNotEqualTo(secondHits);
    for (int shift = 1; shift < 10; shift++) {
      assertThat(firstHits.subList(shift, 50)).isNotEqualTo(secondHits.subList(0, 50 - shift));
    }
  }
}

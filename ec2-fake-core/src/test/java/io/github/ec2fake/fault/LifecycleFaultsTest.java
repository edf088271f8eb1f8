// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import static io.github.ec2fake.fault.Faults.booting;
import static io.github.ec2fake.fault.Faults.bundling;
import static io.github.ec2fake.fault.Faults.stopping;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several faults of one transition, and faults that are released. */
class LifecycleFaultsTest {
  /** The progress at which a bundle task begins to store. */
  private static final int STORING = 80;

  private static final Duration BOOT = Duration.ofSeconds(100);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .time(TimeMode.manual())
          .timing(Timing.builder().duration(Phase.EBS_BOOT, BOOT).build())
          .build();

  private final AmazonEC2 ec2 = cloud.client();
  private final Faults faults = cloud.faults();

  @Test
  void eachOfSeveralFaultsHitsWhereItIsWhicheverIsRegisteredFirst() {
    Fault late = faults.on(booting().atPercent(80)).hang();
    Fault early = faults.on(booting().atPercent(20)).slowDown(2);
    String id = launch();

    cloud.clock().advance(Duration.ofSeconds(20));
    assertThat(early.hasFired()).isTrue();
    cloud.clock().advance(Duration.ofSeconds(119));
    assertThat(late.hasFired()).isFalse();
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThat(late.hasFired()).isTrue();

    late.release();
    cloud.clock().advance(Duration.ofSeconds(40));
    assertThat(state(id)).isEqualTo("running");
  }

  @Test
  void aFaultThatIsReleasedTwiceLetsTheResourceGoOnOnce() {
    Fault fault = faults.on(booting().atPercent(50)).hang();
    String id = launch();
    cloud.clock().advance(BOOT);

    fault.release();
    cloud.clock().advance(Duration.ofSeconds(30));
    fault.release();
    cloud.clock().advance(Duration.ofSeconds(20));
    assertThat(state(id)).isEqualTo("running");
    cloud.clock().advance(BOOT);
    assertThat(cloud.journal().transitions(id))
        .filteredOn(entry -> entry.resourceType().equals("instance"))
        .extracting(TransitionEntry::to)
        .containsExactly("pending", "running");
  }

  @Test
  void aFaultThatIsReleasedHitsNoMore() {
    Fault fault = faults.on(booting()).always().hang();
    String first = launch();
    fault.release();
    String second = launch();
    cloud.clock().advance(BOOT);

    assertThat(state(first)).isEqualTo("running");
    assertThat(state(second)).isEqualTo("running");
    assertThat(fault.timesFired()).isOne();
  }

  @Test
  void aTriggerIsForTheResourcesThatItNames() {
    Fault account = faults.on(booting().by("999988887777")).always().slowDown(2);
    Fault image = faults.on(booting().ofImage("ami-1b814f72")).always().slowDown(2);
    Fault sameImage = faults.on(booting().ofImage("ami-1cbd4475")).always().slowDown(2);
    Fault second = faults.on(booting().nth(2)).always().slowDown(2);
    Fault never = faults.on(stopping()).always().slowDown(2);
    String id = launch();
    Fault other = faults.on(booting().of("i-00000000000000000").atPercent(1)).slowDown(2);
    Fault same = faults.on(booting().of(id).atPercent(1)).slowDown(2);
    cloud.clock().advanceUntilSettled();

    assertThat(faults.unfired()).containsExactly(account, image, second, never, other);
    assertThat(sameImage.timesFired()).isOne();
    assertThat(same.timesFired()).isOne();
    launch();
    launch();
    assertThat(second.timesFired()).isEqualTo(2);
    assertThat(sameImage.timesFired()).isEqualTo(3);
  }

  @Test
  void aFaultOfTheSecondResourceSparesTheFirst() {
    faults.on(booting().nth(2)).hang();
    String first = launch();
    String second = launch();
    cloud.clock().advance(BOOT);

    assertThat(state(first)).isEqualTo("running");
    assertThat(state(second)).isEqualTo("pending");
  }

  @Test
  void aTransitionFailsOrTakesTheTimeThatItIsGiven() {
    faults.on(booting()).fail("Server.InternalError", "Internal error on launch");
    faults.on(booting()).takeExactly(Duration.ofSeconds(7));
    String failed = launch();
    String quick = launch();
    cloud.clock().advance(Duration.ofSeconds(7));

    assertThat(state(failed)).isEqualTo("terminated");
    assertThat(state(quick)).isEqualTo("running");
  }

  @Test
  void whatIsLeftOfATransitionTakesItsShareOfANewTotal() {
    faults.on(booting().atPercent(50)).takeExactly(Duration.ofSeconds(10));
    String id = launch();

    cloud.clock().advance(BOOT.dividedBy(2).plusSeconds(5).minusMillis(1));
    assertThat(state(id)).isEqualTo("pending");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(state(id)).isEqualTo("running");
  }

  @Test
  void whatTakesNoTimeTakesTheTimeThatItIsGiven() {
    try (Ec2Cloud instant =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .timing(Timing.builder().duration(Phase.EBS_BOOT, Duration.ZERO).build())
            .build()) {
      instant.faults().on(booting()).takeExactly(Duration.ofSeconds(7));
      String id = launch(instant.client());

      instant.clock().advance(Duration.ofSeconds(7).minusMillis(1));
      assertThat(state(instant.client(), id)).isEqualTo("pending");
      instant.clock().advance(Duration.ofMillis(1));
      assertThat(state(instant.client(), id)).isEqualTo("running");
    }
  }

  @Test
  void aFaultOfWhatHasSeveralStatesHitsWhereItsProgressBegins() {
    assertThat(bundleTaskThatHangs(bundling())).isEqualTo("bundling null");
  }

  @Test
  void aFaultHitsAPercentageInTheStateThatHasIt() {
    assertThat(bundleTaskThatHangs(bundling().atPercent(0))).isEqualTo("bundling null");
    assertThat(bundleTaskThatHangs(bundling().atPercent(STORING - 1)))
        .isEqualTo("bundling " + (STORING - 1) + "%");
    assertThat(bundleTaskThatHangs(bundling().atPercent(STORING)))
        .isEqualTo("storing " + STORING + "%");
    assertThat(bundleTaskThatHangs(bundling().atPercent(99))).isEqualTo("storing 99%");
  }

  @Test
  void aFaultHitsTheBeginningOfAState() {
    assertThat(bundleTaskThatHangs(bundling().whileIn("pending"))).isEqualTo("pending null");
    assertThat(bundleTaskThatHangs(bundling().whileIn("storing")))
        .isEqualTo("storing " + STORING + "%");
  }

  private static String bundleTaskThatHangs(LifecycleTrigger trigger) {
    try (Ec2Cloud bundles = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      PhaseScenarios scenarios = new PhaseScenarios(bundles);
      scenarios.prepare(Phase.BUNDLING, 1);
      bundles.faults().on(trigger).hang();
      scenarios.begin(Phase.BUNDLING, 1);
      bundles.clock().advanceUntilSettled();
      BundleTask task = bundles.client().describeBundleTasks().getBundleTasks().get(0);
      return task.getState() + " " + task.getProgress();
    }
  }

  @Test
  void aFaultOfAStateThatAnInstanceIsNotInDoesNotHitIt() {
    Fault fault = faults.on(stopping().whileIn("shutting-down")).hang();
    String id = launch();
    cloud.clock().advance(BOOT);
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));
    cloud.clock().advanceUntilSettled();

    assertThat(state(id)).isEqualTo("stopped");
    assertThat(faults.unfired()).containsExactly(fault);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 0.5, -2, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesFactorsThatAreNotMoreThanOneOrHaveNoEnd(double factor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(booting()).slowDown(factor))
        .withMessage("slower is a factor of more than 1, but was " + factor);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> faults.on(booting()).speedUp(factor))
        .withMessage("faster is a factor of more than 1, but was " + factor);
  }

  @Test
  void refusesNumbersAndPercentagesThatNoResourceHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> booting().nth(0))
        .withMessage("the number of a match starts at 1, but was 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> booting().atPercent(-1))
        .withMessage("the progress of a transition is 0 to 99 percent, but was -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> booting().atPercent(100))
        .withMessage("the progress of a transition is 0 to 99 percent, but was 100");
    assertThat(booting().atPercent(0).atPercent(99)).hasToString("booting at 99 %");
  }

  private String launch() {
    return launch(ec2);
  }

  private static String launch(AmazonEC2 client) {
    return client
        .runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private String state(String id) {
    return state(ec2, id);
  }

  private static String state(AmazonEC2 client, String id) {
    return client.describeInstances().getReservations().stream()
        .flatMap(each -> each.getInstances().stream())
        .filter(each -> each.getInstanceId().equals(id))
        .findFirst()
        .orElseThrow()
        .getState()
        .getName();
  }
}

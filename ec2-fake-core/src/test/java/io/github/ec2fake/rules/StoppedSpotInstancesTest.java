// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Spot.TYPE;
import static io.github.ec2fake.rules.Spot.ZONE;
import static io.github.ec2fake.rules.Spot.bid;
import static io.github.ec2fake.rules.Spot.described;
import static io.github.ec2fake.rules.Spot.instanceOf;
import static io.github.ec2fake.rules.Spot.requested;
import static io.github.ec2fake.rules.Spot.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.SpotPlacement;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Spot Instances that EC2 stops or hibernates, and those that their owner stops and starts. */
class StoppedSpotInstancesTest {
  private static final Duration NOTICE = Duration.ofMinutes(2);
  private static final Duration HALT = Duration.ofSeconds(30);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .startingAt(START)
          .time(TimeMode.manual())
          .quotas(Quotas.unlimited().with(Quota.SPOT_STANDARD_VCPUS, 1))
          .build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void areStoppedTwoMinutesAfterThePriceHasRisenAndStartedWhenItHasFallen() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);

    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
    cloud.clock().advance(NOTICE);
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    Instance stopping = Fixtures.described(ec2, instance);
    assertThat(stopping.getState().getName()).isEqualTo("stopping");
    assertThat(stopping.getStateReason().getCode()).isEqualTo("Server.SpotInstanceShutdown");
    cloud.clock().advance(HALT);
    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-price");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("stopped");

    cloud.arrange().spotPrice(ZONE, TYPE, "0.05");
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-fulfillment");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(instanceOf(ec2, id)).isEqualTo(instance);
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
  }

  @Test
  void areNotStartedIfThePriceRisesAgainBefore() {
    String id = running(persistent("stop"));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(NOTICE.plus(HALT));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.01").spotPrice(ZONE, TYPE, "0.07");
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-price");
    assertThat(Fixtures.stateOf(ec2, instanceOf(ec2, id))).isEqualTo("stopped");
  }

  @Test
  void areStartedAsSoonAsTheyAreStoppedIfThePriceHasFallenMeanwhile() {
    String id = running(persistent("stop"));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(NOTICE);
    cloud.arrange().spotPrice(ZONE, TYPE, "0.01");
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    cloud.clock().advance(HALT);

    assertThat(stateOf(ec2, id)).isEqualTo("open pending-fulfillment");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(Fixtures.stateOf(ec2, instanceOf(ec2, id))).isEqualTo("running");
  }

  @Test
  void hibernateAtOnce() {
    String id = running(persistent("hibernate"));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");

    assertThat(Fixtures.stateOf(ec2, instanceOf(ec2, id))).isEqualTo("stopping");
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    cloud.clock().advance(HALT);
    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-price");
    assertThat(described(ec2, id).getInstanceInterruptionBehavior()).isEqualTo("hibernate");
  }

  @Test
  void areStartedAgainWhenThereIsCapacityAgain() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    cloud.arrange().spotInterruption(instance);
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    Fault shortage = cloud.faults().zone(ZONE).always().outOfCapacity();
    cloud.clock().advance(NOTICE.plus(HALT));
    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-no-capacity");

    cloud.clock().advance(Duration.ofMinutes(10));
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("stopped");

    shortage.release();
    cloud.clock().advance(Duration.ofMinutes(3));
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
  }

  @Test
  void stayStoppedWithoutCapacityIfThePriceHasRisenMeanwhile() {
    String id = running(persistent("stop"));
    cloud.arrange().spotInterruption(instanceOf(ec2, id));
    cloud.clock().advance(NOTICE.plus(HALT));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(Duration.ofMinutes(5));
    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-price");

    cloud.arrange().spotPrice(ZONE, TYPE, "0.01");
    cloud.clock().advanceUntilSettled();
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
  }

  @Test
  void areNotStartedWithoutTheirRootVolume() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(NOTICE.plus(HALT));
    ec2.detachVolume(
        new DetachVolumeRequest(
            Fixtures.described(ec2, instance)
                .getBlockDeviceMappings()
                .get(0)
                .getEbs()
                .getVolumeId()));
    cloud.clock().advanceUntilSettled();
    cloud.arrange().spotPrice(ZONE, TYPE, "0.01");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-no-capacity");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("stopped");
  }

  @Test
  void areStoppedAndStartedByTheirOwner() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    stop(instance);
    assertThat(stateOf(ec2, id)).isEqualTo("active marked-for-stop");
    cloud.clock().advance(HALT);
    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-user");
    cloud.clock().advance(Duration.ofHours(5));
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("stopped");

    assertThat(start(instance)).isEqualTo("pending");
    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    cloud.clock().advanceUntilSettled();
    assertThat(instanceOf(ec2, id)).isEqualTo(instance);
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("running");
  }

  @Test
  void areStoppedWhenTheyShutDownByThemselves() {
    String id = running(persistent("stop"));
    cloud.instance(instanceOf(ec2, id)).shutDown();
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-user");
  }

  @Test
  void areNotStartedAtTooLowAPriceOrBeyondTheQuota() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    stop(instance);
    cloud.clock().advanceUntilSettled();

    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    assertThatRefusal(() -> start(instance))
        .isEqualTo(
            "400 SpotMaxPriceTooLow: Your Spot request price of 0.05 is lower than the minimum"
                + " required Spot request fulfillment price of 0.06.");
    cloud.arrange().spotPrice(ZONE, TYPE, "0.01");
    String other = requested(ec2, bid());
    assertThatRefusal(() -> start(instance))
        .isEqualTo("400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded");
    cancel(other);
    assertThat(start(instance)).isEqualTo("pending");
  }

  @Test
  void thatEc2StoppedAreNotStartedByTheirOwner() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advance(NOTICE.plus(HALT));

    assertThatRefusal(() -> start(instance))
        .startsWith(
            "400 IncorrectSpotRequestState: You can't start the Spot Instance '" + instance + "'");
  }

  @Test
  void endWithTheirCancelledRequest() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    stop(instance);
    cloud.clock().advanceUntilSettled();
    cancel(id);

    assertThat(stateOf(ec2, id)).isEqualTo("cancelled instance-terminated-by-service");
    cloud.clock().advanceUntilSettled();
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
  }

  @Test
  void endIfTheirRequestIsCancelledWhileTheyStop() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    stop(instance);
    cancel(id);
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("stopping");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("cancelled instance-terminated-by-service");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
  }

  @Test
  void endWithTheirExpiredRequest() {
    String id =
        running(persistent("stop").withValidUntil(Date.from(START.plus(Duration.ofHours(1)))));
    String instance = instanceOf(ec2, id);
    stop(instance);
    cloud.clock().advance(Duration.ofMinutes(90));

    assertThat(stateOf(ec2, id)).isEqualTo("cancelled schedule-expired");
    assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
  }

  @Test
  void thatAreTerminatedOpenTheirRequestAgain() {
    String id = running(persistent("stop"));
    String instance = instanceOf(ec2, id);
    stop(instance);
    cloud.clock().advanceUntilSettled();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    assertThat(stateOf(ec2, id)).isEqualTo("open pending-evaluation");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("active fulfilled");
    assertThat(instanceOf(ec2, id)).isNotEqualTo(instance);
  }

  @Test
  void cannotBeStoppedOnceTheirRequestIsCancelledOrIfTheyArePartOfAGroup() {
    String cancelled = running(persistent("stop"));
    String instance = instanceOf(ec2, cancelled);
    cancel(cancelled);
    assertThatRefusal(() -> stop(instance))
        .startsWith("400 IncorrectSpotRequestState: You can't stop the Spot Instance '");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    String grouped = running(bid().withType("persistent").withAvailabilityZoneGroup("near"));
    assertThatRefusal(() -> stop(instanceOf(ec2, grouped)))
        .startsWith("400 UnsupportedOperation: You can't stop the Spot Instance '");
  }

  @Test
  void areNotOneTimeAndNotPartOfALaunchGroup() {
    assertThatRefusal(() -> requested(ec2, bid().withInstanceInterruptionBehavior("stop")))
        .isEqualTo(
            "400 InvalidParameterCombination: The request with type 'null' is not supported when"
                + " instanceInterruptionBehavior is set to 'stop'.");
    assertThatRefusal(() -> requested(ec2, persistent("stop").withLaunchGroup("together")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter LaunchGroup cannot be specified when"
                + " instanceInterruptionBehavior is set to 'STOP'.");
    assertThatRefusal(
            () ->
                requested(
                    ec2,
                    persistent("stop")
                        .withLaunchSpecification(
                            Spot.specification()
                                .withPlacement(new SpotPlacement(ZONE).withGroupName("near")))))
        .startsWith("400 InvalidParameterCombination: The parameter GroupName within placement");
  }

  @Test
  void canBeInterruptedWhileTheyBoot() {
    String id =
        requested(
            ec2,
            persistent("stop").withLaunchSpecification(Spot.inZone(ZONE).withImageId(WINDOWS_EBS)));
    cloud.clock().advance(Duration.ofSeconds(41));
    cloud.arrange().spotPrice(ZONE, TYPE, "0.06");
    cloud.clock().advanceUntilSettled();

    assertThat(stateOf(ec2, id)).isEqualTo("disabled instance-stopped-by-price");
  }

  private String running(RequestSpotInstancesRequest request) {
    String id = requested(ec2, request);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static RequestSpotInstancesRequest persistent(String behavior) {
    return bid()
        .withType("persistent")
        .withInstanceInterruptionBehavior(behavior)
        .withLaunchSpecification(Spot.inZone(ZONE));
  }

  private void stop(String instance) {
    ec2.stopInstances(new StopInstancesRequest(List.of(instance)));
  }

  private String start(String instance) {
    return ec2.startInstances(new StartInstancesRequest(List.of(instance)))
        .getStartingInstances()
        .get(0)
        .getCurrentState()
        .getName();
  }

  private void cancel(String id) {
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(id)));
  }
}

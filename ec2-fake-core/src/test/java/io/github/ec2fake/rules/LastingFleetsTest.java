// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ActiveInstance;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fleets of the types request and maintain: how they are made, and what they launch as time passes.
 */
class LastingFleetsTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final FleetCloud fleets = new FleetCloud(cloud);

  @ParameterizedTest
  @ValueSource(strings = {"request", "maintain"})
  void launchesAfterItsCreation(String type) {
    CreateFleetResult created =
        ec2.createFleet(fleets.fleet(type, 2, 1, FleetCalls.pool("m1.small", ZONE)));
    String id = created.getFleetId();

    assertThat(created.getInstances()).isEmpty();
    assertThat(created.getErrors()).isEmpty();
    assertThat(fleets.described(id))
        .returns(type, FleetData::getType)
        .returns("submitted", FleetData::getFleetState)
        .returns("pending_fulfillment", FleetData::getActivityStatus)
        .returns(0.0, FleetData::getFulfilledCapacity)
        .returns(START, each -> each.getCreateTime().toInstant());
    assertThat(fleets.instances(id)).isEmpty();

    cloud.clock().advance(Phase.FLEET_SUBMISSION.typical());

    assertThat(fleets.described(id))
        .returns("active", FleetData::getFleetState)
        .returns("fulfilled", FleetData::getActivityStatus)
        .returns(3.0, FleetData::getFulfilledCapacity)
        .returns(2.0, FleetData::getFulfilledOnDemandCapacity)
        .returns(List.of(), FleetData::getInstances)
        .returns(List.of(), FleetData::getErrors);
    assertThat(fleets.instances(id)).hasSize(3);
    Instance launched = Fixtures.described(ec2, fleets.ids(id).get(0));
    assertThat(launched)
        .returns("pending", each -> each.getState().getName())
        .returns(LINUX_EBS, Instance::getImageId);
    assertThat(launched.getTags()).contains(new Tag("aws:ec2:fleet-id", id));
    assertThat(fleets.instances(id))
        .extracting(ActiveInstance::getInstanceType, ActiveInstance::getInstanceHealth)
        .containsOnly(tuple("m1.small", "healthy"));
    assertThat(fleets.instances(id))
        .extracting(each -> each.getSpotInstanceRequestId() != null)
        .containsExactly(false, false, true);
  }

  @Test
  void isMaintainedUnlessItSaysOtherwise() {
    String id = ec2.createFleet(fleets.fleet(null, 1, 0)).getFleetId();

    assertThat(fleets.described(id))
        .returns("maintain", FleetData::getType)
        .returns("termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns(false, FleetData::getReplaceUnhealthyInstances)
        .returns(false, FleetData::getTerminateInstancesWithExpiration);
  }

  @Test
  void keepsItsPolicyAndItsContext() {
    String id =
        ec2.createFleet(
                fleets
                    .fleet("maintain", 0, 0)
                    .withExcessCapacityTerminationPolicy("no-termination")
                    .withContext("mine"))
            .getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.described(id))
        .returns("no-termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns("mine", FleetData::getContext)
        .returns("fulfilled", FleetData::getActivityStatus);
  }

  @Test
  void countsAgainstTheQuotaUntilItIsDeletedWithItsInstances() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.FLEETS, 1));
    String id = ec2.createFleet(fleets.fleet("maintain", 0, 0)).getFleetId();
    assertThatRefusal(() -> ec2.createFleet(fleets.fleet("request", 1, 0)))
        .startsWith("400 MaxFleetCountExceeded");

    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(false));
    String other = ec2.createFleet(fleets.fleet("request", 1, 0)).getFleetId();
    cloud.clock().advanceUntilSettled();
    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(other).withTerminateInstances(false));

    assertThatRefusal(() -> ec2.createFleet(fleets.fleet("request", 1, 0)))
        .startsWith("400 MaxFleetCountExceeded");
  }

  @Test
  void doesNotCountAgainstTheQuotaOnceItHasFailed() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.FLEETS, 1));
    cloud.faults().on(Faults.fleetSubmission()).fail("Server.InternalError", "out of order");
    fleets.created("maintain", 1, 0);

    String other = fleets.created("maintain", 1, 0);

    assertThat(fleets.described(other).getFleetState()).isEqualTo("active");
  }

  @Test
  void isAResourceOfTheCallThatMadeIt() {
    String id = fleets.created("maintain", 0, 0);

    assertThat(cloud.resources())
        .filteredOn(each -> each.id().equals(id))
        .singleElement()
        .returns("fleet", CloudResource::type)
        .returns(cloud.journal().calls("CreateFleet").get(0), CloudResource::madeBy);
  }

  @Test
  void refusesWhatOnlyOtherTypesHave() {
    String instant =
        "400 InvalidParameterCombination: %s is only valid for fleets of the type 'instant'.";
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleets
                        .fleet("maintain", 1, 0)
                        .withOnDemandOptions(
                            FleetCalls.onDemand("lowest-price").withSingleInstanceType(true))))
        .isEqualTo(String.format(instant, "SingleInstanceType"));
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleets
                        .fleet("request", 0, 1)
                        .withSpotOptions(
                            FleetCalls.spot("lowest-price").withSingleAvailabilityZone(true))))
        .isEqualTo(String.format(instant, "SingleAvailabilityZone"));
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleets
                        .fleet("request", 1, 0)
                        .withExcessCapacityTerminationPolicy("termination")))
        .isEqualTo(
            "400 InvalidParameterCombination: ExcessCapacityTerminationPolicy is only valid for"
                + " fleets of the type 'maintain'.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleets.fleet("maintain", 1, 0).withExcessCapacityTerminationPolicy("never")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (never) for parameter ExcessCapacityTerminationPolicy"
                + " is invalid. It must be 'termination' or 'no-termination'.");
    assertThatRefusal(() -> ec2.createFleet(fleets.fleet("request", 0, 0)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid: a total of 0,");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleets
                        .fleet("maintain", 1, 0)
                        .withTagSpecifications(
                            new TagSpecification()
                                .withResourceType("instance")
                                .withTags(new Tag("a", "b")))))
        .isEqualTo(
            "400 InvalidParameterValue: 'instance' is not a valid taggable resource type for this"
                + " operation.");
  }

  @Test
  void aClientTokenMakesARepetitionHarmless() {
    String id =
        ec2.createFleet(fleets.fleet("maintain", 1, 0).withClientToken("once")).getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(ec2.createFleet(fleets.fleet("maintain", 1, 0).withClientToken("once")).getFleetId())
        .isEqualTo(id);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void itsRequestCanFail() {
    Fault fault =
        cloud.faults().on(Faults.fleetSubmission()).fail("Server.InternalError", "out of order");
    String id = ec2.createFleet(fleets.fleet("maintain", 1, 0)).getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(fault.timesFired()).isEqualTo(1);
    assertThat(fleets.described(id))
        .returns("failed", FleetData::getFleetState)
        .returns("error", FleetData::getActivityStatus);
    assertThat(fleets.events(id, "service-error"))
        .containsExactly("spotFleetRequestConfigurationInvalid out of order null");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(
            ec2.deleteFleets(
                    new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true))
                .getUnsuccessfulFleetDeletions())
        .extracting(each -> each.getError().getCode(), each -> each.getError().getMessage())
        .containsExactly(tuple("fleetNotInDeletableState", "The fleet '" + id + "' has failed."));
  }

  @Test
  void aTerminatedInstanceIsReplaced() {
    String id = fleets.created("maintain", 2, 0);
    List<String> before = fleets.ids(id);

    fleets.terminate(before.get(0));

    assertThat(fleets.ids(id)).containsExactly(before.get(1));
    assertThat(fleets.described(id))
        .returns("pending_fulfillment", FleetData::getActivityStatus)
        .returns(1.0, FleetData::getFulfilledCapacity);
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().minusMillis(1));
    assertThat(fleets.ids(id)).hasSize(1);
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(fleets.ids(id)).hasSize(2).contains(before.get(1)).doesNotContain(before.get(0));
    assertThat(fleets.described(id))
        .returns("fulfilled", FleetData::getActivityStatus)
        .returns(2.0, FleetData::getFulfilledCapacity);
  }

  @Test
  void whatEndsMeanwhileIsReplacedTogether() {
    String id = fleets.created("maintain", 2, 0);
    List<String> before = fleets.ids(id);

    fleets.terminate(before.get(0));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().dividedBy(2));
    fleets.terminate(before.get(1));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().dividedBy(2));

    assertThat(fleets.ids(id)).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void aReplacementTakesThePlaceOfTheNextAttempt() {
    String id = fleets.created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    Fault shortage = cloud.faults().zone(ZONE).always().outOfCapacity();
    fleets.modify(id, FleetCloud.total(2));
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());
    shortage.release();
    cloud.clock().advance(Duration.ofSeconds(40));

    fleets.terminate(fleets.ids(id).get(0));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().minusMillis(1));
    assertThat(fleets.ids(id)).isEmpty();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(fleets.ids(id)).hasSize(2);
  }

  @Test
  void whatFailsAgainAfterALaunchIsNotedAgain() {
    Fault first = cloud.faults().zone(ZONE).always().outOfCapacity();
    String id = fleets.created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    assertThat(fleets.events(id, "service-error")).hasSize(1);
    first.release();
    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(fleets.ids(id)).hasSize(1);

    cloud.faults().zone(ZONE).always().outOfCapacity();
    fleets.terminate(fleets.ids(id).get(0));
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("pending_fulfillment");
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical());
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("error");
    assertThat(fleets.events(id, "service-error")).hasSize(2);
  }

  @Test
  void isInErrorAsLongAsOneKindIsMissing() {
    String id =
        fleets.created(
            "maintain",
            1,
            1,
            FleetCalls.pool("m1.small", ZONE).withWeightedCapacity(2.0).withMaxPrice("0.001"));

    assertThat(fleets.described(id))
        .returns(2.0, FleetData::getFulfilledCapacity)
        .returns("error", FleetData::getActivityStatus);
  }

  @Test
  void aPoolThatFailsIsNotedEvenIfAnotherHelps() {
    cloud.faults().zone(ZONE).outage();
    String id =
        fleets.created(
            "maintain",
            1,
            0,
            FleetCalls.pool("m1.small", ZONE),
            FleetCalls.pool("m1.small", "us-east-1b"));

    assertThat(fleets.zones(id)).containsExactly("us-east-1b");
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("fulfilled");
    assertThat(fleets.events(id, "service-error"))
        .singleElement()
        .asString()
        .startsWith("launchSpecTemporarilyBlacklisted m1.small, ");
  }

  @Test
  void aRequestIsLaunchedOnce() {
    String id = fleets.created("request", 2, 0);

    fleets.terminate(fleets.ids(id).get(0));
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(fleets.ids(id)).hasSize(1);
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("pending_fulfillment");
  }

  @Test
  void anInterruptedSpotInstanceIsReplaced() {
    String id = fleets.created("maintain", 0, 2);
    String interrupted = fleets.ids(id).get(0);

    cloud.arrange().spotInterruption(interrupted);
    cloud.clock().advance(Phase.SPOT_INTERRUPTION.typical());
    assertThat(fleets.ids(id)).hasSize(1);
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.ids(id)).hasSize(2).doesNotContain(interrupted);
    assertThat(Fixtures.stateOf(ec2, interrupted)).isEqualTo("terminated");
  }

  @Test
  void aSpotInstanceIsReplacedWhereItIsCheapNow() {
    String other = "us-east-1b";
    cloud.arrange().spotPrice(other, "m1.small", "0.02");
    FleetLaunchTemplateOverridesRequest[] pools = {
      FleetCalls.pool("m1.small", ZONE).withMaxPrice("0.03"),
      FleetCalls.pool("m1.small", other).withMaxPrice("0.03")
    };
    String id = ec2.createFleet(fleets.fleet("maintain", 0, 1, pools)).getFleetId();
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.zones(id)).containsExactly(ZONE);

    cloud.arrange().spotPrice(ZONE, "m1.small", "0.04");
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.zones(id)).containsExactly(other);
  }

  @Test
  void triesAgainUntilThereIsCapacity() {
    Fault outage = cloud.faults().zone(ZONE).outage();
    String id =
        ec2.createFleet(fleets.fleet("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE)))
            .getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.described(id))
        .returns("active", FleetData::getFleetState)
        .returns("error", FleetData::getActivityStatus);
    cloud.clock().advance(Duration.ofMinutes(30));
    assertThat(fleets.ids(id)).isEmpty();
    assertThat(fleets.events(id, "service-error")).hasSize(1);
    outage.release();
    cloud.clock().advance(Duration.ofMinutes(1));

    assertThat(fleets.ids(id)).hasSize(1);
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("fulfilled");
  }

  @Test
  void aRequestIsNotTriedAgain() {
    Fault outage = cloud.faults().zone(ZONE).outage();
    String id =
        ec2.createFleet(fleets.fleet("request", 1, 0, FleetCalls.pool("m1.small", ZONE)))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    outage.release();
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(fleets.ids(id)).isEmpty();
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("error");
  }

  @Test
  void settlingEndsIfEveryInstanceFailsToBoot() {
    cloud.faults().on(Faults.booting()).always().fail("Server.InternalError", "no boot");
    String id = ec2.createFleet(fleets.fleet("maintain", 1, 0)).getFleetId();

    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(Duration.ofMinutes(10));

    assertThat(
            ec2.describeInstances().getReservations().stream()
                .flatMap(each -> each.getInstances().stream()))
        .hasSizeBetween(5, 12);
    assertThat(fleets.described(id).getFleetState()).isEqualTo("active");
  }

  @Test
  void settlingDoesNotWaitForWhatReplacesAnInstanceThatHasFailedToBoot() {
    cloud
        .faults()
        .on(Faults.booting().atPercent(50))
        .always()
        .fail("Server.InternalError", "no boot");
    String id = fleets.created("maintain", 1, 0);
    assertThat(fleets.ids(id)).isEmpty();
    assertThat(fleets.subTypes(id))
        .containsExactly("submitted", "active", "launched", "terminated");

    cloud.clock().advance(Duration.ofMinutes(1).minusMillis(1));
    assertThat(fleets.ids(id)).isEmpty();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(fleets.ids(id)).hasSize(1);
  }

  @Test
  void aStoppedInstanceIsStillThere() {
    String id = fleets.created("maintain", 1, 0);
    ec2.stopInstances(new StopInstancesRequest(fleets.ids(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.ids(id)).hasSize(1);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }
}

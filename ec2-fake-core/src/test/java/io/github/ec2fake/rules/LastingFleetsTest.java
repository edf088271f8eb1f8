// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ActiveInstance;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.DeleteFleetSuccessItem;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeFleetHistoryRequest;
import com.amazonaws.services.ec2.model.DescribeFleetHistoryResult;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesResult;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.HistoryRecordEntry;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifyFleetRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TargetCapacitySpecification;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fleets of the types request and maintain: what they launch as time passes. */
class LastingFleetsTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String template = LaunchTemplateCalls.created(ec2, "web");

  // Creation

  @ParameterizedTest
  @ValueSource(strings = {"request", "maintain"})
  void launchesAfterItsCreation(String type) {
    CreateFleetResult created =
        ec2.createFleet(fleet(type, 2, 1, FleetCalls.pool("m1.small", ZONE)));
    String id = created.getFleetId();

    assertThat(created.getInstances()).isEmpty();
    assertThat(created.getErrors()).isEmpty();
    assertThat(described(id))
        .returns(type, FleetData::getType)
        .returns("submitted", FleetData::getFleetState)
        .returns("pending_fulfillment", FleetData::getActivityStatus)
        .returns(0.0, FleetData::getFulfilledCapacity)
        .returns(START, each -> each.getCreateTime().toInstant());
    assertThat(instances(id)).isEmpty();

    cloud.clock().advance(Phase.FLEET_SUBMISSION.typical());

    assertThat(described(id))
        .returns("active", FleetData::getFleetState)
        .returns("fulfilled", FleetData::getActivityStatus)
        .returns(3.0, FleetData::getFulfilledCapacity)
        .returns(2.0, FleetData::getFulfilledOnDemandCapacity)
        .returns(List.of(), FleetData::getInstances)
        .returns(List.of(), FleetData::getErrors);
    assertThat(instances(id)).hasSize(3);
    Instance launched = Fixtures.described(ec2, ids(id).get(0));
    assertThat(launched)
        .returns("pending", each -> each.getState().getName())
        .returns(LINUX_EBS, Instance::getImageId);
    assertThat(launched.getTags()).contains(new Tag("aws:ec2:fleet-id", id));
    assertThat(instances(id))
        .extracting(ActiveInstance::getInstanceType, ActiveInstance::getInstanceHealth)
        .containsOnly(tuple("m1.small", "healthy"));
    assertThat(instances(id))
        .extracting(each -> each.getSpotInstanceRequestId() != null)
        .containsExactly(false, false, true);
  }

  @Test
  void isMaintainedUnlessItSaysOtherwise() {
    String id = ec2.createFleet(fleet(null, 1, 0)).getFleetId();

    assertThat(described(id))
        .returns("maintain", FleetData::getType)
        .returns("termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns(false, FleetData::getReplaceUnhealthyInstances)
        .returns(false, FleetData::getTerminateInstancesWithExpiration);
  }

  @Test
  void keepsItsPolicyAndItsContext() {
    String id =
        ec2.createFleet(
                fleet("maintain", 0, 0)
                    .withExcessCapacityTerminationPolicy("no-termination")
                    .withContext("mine"))
            .getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(described(id))
        .returns("no-termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns("mine", FleetData::getContext)
        .returns("fulfilled", FleetData::getActivityStatus);
  }

  @Test
  void countsAgainstTheQuotaUntilItIsDeletedWithItsInstances() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.FLEETS, 1));
    String id = ec2.createFleet(fleet("maintain", 0, 0)).getFleetId();
    assertThatRefusal(() -> ec2.createFleet(fleet("request", 1, 0)))
        .startsWith("400 MaxFleetCountExceeded");

    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(false));
    String other = ec2.createFleet(fleet("request", 1, 0)).getFleetId();
    cloud.clock().advanceUntilSettled();
    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(other).withTerminateInstances(false));

    assertThatRefusal(() -> ec2.createFleet(fleet("request", 1, 0)))
        .startsWith("400 MaxFleetCountExceeded");
  }

  @Test
  void doesNotCountAgainstTheQuotaOnceItHasFailed() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.FLEETS, 1));
    cloud.faults().on(Faults.fleetSubmission()).fail("Server.InternalError", "out of order");
    created("maintain", 1, 0);

    String other = created("maintain", 1, 0);

    assertThat(described(other).getFleetState()).isEqualTo("active");
  }

  @Test
  void isAResourceOfTheCallThatMadeIt() {
    String id = created("maintain", 0, 0);

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
                    fleet("maintain", 1, 0)
                        .withOnDemandOptions(
                            FleetCalls.onDemand("lowest-price").withSingleInstanceType(true))))
        .isEqualTo(String.format(instant, "SingleInstanceType"));
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet("request", 0, 1)
                        .withSpotOptions(
                            FleetCalls.spot("lowest-price").withSingleAvailabilityZone(true))))
        .isEqualTo(String.format(instant, "SingleAvailabilityZone"));
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet("request", 1, 0).withExcessCapacityTerminationPolicy("termination")))
        .isEqualTo(
            "400 InvalidParameterCombination: ExcessCapacityTerminationPolicy is only valid for"
                + " fleets of the type 'maintain'.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet("maintain", 1, 0).withExcessCapacityTerminationPolicy("never")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (never) for parameter ExcessCapacityTerminationPolicy"
                + " is invalid. It must be 'termination' or 'no-termination'.");
    assertThatRefusal(() -> ec2.createFleet(fleet("request", 0, 0)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid: a total of 0,");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet("maintain", 1, 0)
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
    String id = ec2.createFleet(fleet("maintain", 1, 0).withClientToken("once")).getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(ec2.createFleet(fleet("maintain", 1, 0).withClientToken("once")).getFleetId())
        .isEqualTo(id);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void itsRequestCanFail() {
    Fault fault =
        cloud.faults().on(Faults.fleetSubmission()).fail("Server.InternalError", "out of order");
    String id = ec2.createFleet(fleet("maintain", 1, 0)).getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(fault.timesFired()).isEqualTo(1);
    assertThat(described(id))
        .returns("failed", FleetData::getFleetState)
        .returns("error", FleetData::getActivityStatus);
    assertThat(events(id, "service-error"))
        .containsExactly("spotFleetRequestConfigurationInvalid out of order null");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(
            ec2.deleteFleets(
                    new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true))
                .getUnsuccessfulFleetDeletions())
        .extracting(each -> each.getError().getCode(), each -> each.getError().getMessage())
        .containsExactly(tuple("fleetNotInDeletableState", "The fleet '" + id + "' has failed."));
  }

  // Maintenance

  @Test
  void aTerminatedInstanceIsReplaced() {
    String id = created("maintain", 2, 0);
    List<String> before = ids(id);

    terminate(before.get(0));

    assertThat(ids(id)).containsExactly(before.get(1));
    assertThat(described(id))
        .returns("pending_fulfillment", FleetData::getActivityStatus)
        .returns(1.0, FleetData::getFulfilledCapacity);
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().minusMillis(1));
    assertThat(ids(id)).hasSize(1);
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(ids(id)).hasSize(2).contains(before.get(1)).doesNotContain(before.get(0));
    assertThat(described(id))
        .returns("fulfilled", FleetData::getActivityStatus)
        .returns(2.0, FleetData::getFulfilledCapacity);
  }

  @Test
  void whatEndsMeanwhileIsReplacedTogether() {
    String id = created("maintain", 2, 0);
    List<String> before = ids(id);

    terminate(before.get(0));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().dividedBy(2));
    terminate(before.get(1));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().dividedBy(2));

    assertThat(ids(id)).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  void aReplacementTakesThePlaceOfTheNextAttempt() {
    String id = created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    Fault shortage = cloud.faults().zone(ZONE).always().outOfCapacity();
    modify(id, total(2));
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());
    shortage.release();
    cloud.clock().advance(Duration.ofSeconds(40));

    terminate(ids(id).get(0));
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical().minusMillis(1));
    assertThat(ids(id)).isEmpty();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(ids(id)).hasSize(2);
  }

  @Test
  void whatFailsAgainAfterALaunchIsNotedAgain() {
    Fault first = cloud.faults().zone(ZONE).always().outOfCapacity();
    String id = created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    assertThat(events(id, "service-error")).hasSize(1);
    first.release();
    cloud.clock().advance(Duration.ofMinutes(1));
    assertThat(ids(id)).hasSize(1);

    cloud.faults().zone(ZONE).always().outOfCapacity();
    terminate(ids(id).get(0));
    assertThat(described(id).getActivityStatus()).isEqualTo("pending_fulfillment");
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical());
    assertThat(described(id).getActivityStatus()).isEqualTo("error");
    assertThat(events(id, "service-error")).hasSize(2);
  }

  @Test
  void isInErrorAsLongAsOneKindIsMissing() {
    String id =
        created(
            "maintain",
            1,
            1,
            FleetCalls.pool("m1.small", ZONE).withWeightedCapacity(2.0).withMaxPrice("0.001"));

    assertThat(described(id))
        .returns(2.0, FleetData::getFulfilledCapacity)
        .returns("error", FleetData::getActivityStatus);
  }

  @Test
  void aPoolThatFailsIsNotedEvenIfAnotherHelps() {
    cloud.faults().zone(ZONE).outage();
    String id =
        created(
            "maintain",
            1,
            0,
            FleetCalls.pool("m1.small", ZONE),
            FleetCalls.pool("m1.small", "us-east-1b"));

    assertThat(zones(id)).containsExactly("us-east-1b");
    assertThat(described(id).getActivityStatus()).isEqualTo("fulfilled");
    assertThat(events(id, "service-error"))
        .singleElement()
        .asString()
        .startsWith("launchSpecTemporarilyBlacklisted m1.small, ");
  }

  @Test
  void aRequestIsLaunchedOnce() {
    String id = created("request", 2, 0);

    terminate(ids(id).get(0));
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(ids(id)).hasSize(1);
    assertThat(described(id).getActivityStatus()).isEqualTo("pending_fulfillment");
  }

  @Test
  void anInterruptedSpotInstanceIsReplaced() {
    String id = created("maintain", 0, 2);
    String interrupted = ids(id).get(0);

    cloud.arrange().spotInterruption(interrupted);
    cloud.clock().advance(Phase.SPOT_INTERRUPTION.typical());
    assertThat(ids(id)).hasSize(1);
    cloud.clock().advanceUntilSettled();

    assertThat(ids(id)).hasSize(2).doesNotContain(interrupted);
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
    String id = ec2.createFleet(fleet("maintain", 0, 1, pools)).getFleetId();
    cloud.clock().advanceUntilSettled();
    assertThat(zones(id)).containsExactly(ZONE);

    cloud.arrange().spotPrice(ZONE, "m1.small", "0.04");
    cloud.clock().advanceUntilSettled();

    assertThat(zones(id)).containsExactly(other);
  }

  @Test
  void triesAgainUntilThereIsCapacity() {
    Fault outage = cloud.faults().zone(ZONE).outage();
    String id =
        ec2.createFleet(fleet("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE))).getFleetId();
    cloud.clock().advanceUntilSettled();

    assertThat(described(id))
        .returns("active", FleetData::getFleetState)
        .returns("error", FleetData::getActivityStatus);
    cloud.clock().advance(Duration.ofMinutes(30));
    assertThat(ids(id)).isEmpty();
    assertThat(events(id, "service-error")).hasSize(1);
    outage.release();
    cloud.clock().advance(Duration.ofMinutes(1));

    assertThat(ids(id)).hasSize(1);
    assertThat(described(id).getActivityStatus()).isEqualTo("fulfilled");
  }

  @Test
  void aRequestIsNotTriedAgain() {
    Fault outage = cloud.faults().zone(ZONE).outage();
    String id =
        ec2.createFleet(fleet("request", 1, 0, FleetCalls.pool("m1.small", ZONE))).getFleetId();
    cloud.clock().advanceUntilSettled();
    outage.release();
    cloud.clock().advance(Duration.ofDays(1));

    assertThat(ids(id)).isEmpty();
    assertThat(described(id).getActivityStatus()).isEqualTo("error");
  }

  @Test
  void settlingEndsIfEveryInstanceFailsToBoot() {
    cloud.faults().on(Faults.booting()).always().fail("Server.InternalError", "no boot");
    String id = ec2.createFleet(fleet("maintain", 1, 0)).getFleetId();

    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(Duration.ofMinutes(10));

    assertThat(
            ec2.describeInstances().getReservations().stream()
                .flatMap(each -> each.getInstances().stream()))
        .hasSizeBetween(5, 12);
    assertThat(described(id).getFleetState()).isEqualTo("active");
  }

  @Test
  void settlingDoesNotWaitForWhatReplacesAnInstanceThatHasFailedToBoot() {
    cloud
        .faults()
        .on(Faults.booting().atPercent(50))
        .always()
        .fail("Server.InternalError", "no boot");
    String id = created("maintain", 1, 0);
    assertThat(ids(id)).isEmpty();
    assertThat(subTypes(id)).containsExactly("submitted", "active", "launched", "terminated");

    cloud.clock().advance(Duration.ofMinutes(1).minusMillis(1));
    assertThat(ids(id)).isEmpty();
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(ids(id)).hasSize(1);
  }

  @Test
  void aStoppedInstanceIsStillThere() {
    String id = created("maintain", 1, 0);
    ec2.stopInstances(new StopInstancesRequest(ids(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(ids(id)).hasSize(1);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  // Modification

  @Test
  void growsWhenItIsModified() {
    String id = created("maintain", 1, 0);
    String first = ids(id).get(0);

    modify(id, total(3));

    assertThat(described(id).getFleetState()).isEqualTo("modifying");
    assertThat(described(id).getTargetCapacitySpecification())
        .isEqualTo(
            new TargetCapacitySpecification()
                .withTotalTargetCapacity(3)
                .withOnDemandTargetCapacity(3)
                .withSpotTargetCapacity(0)
                .withDefaultTargetCapacityType("on-demand"));
    assertThat(ids(id)).hasSize(1);
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());
    assertThat(described(id))
        .returns("active", FleetData::getFleetState)
        .returns(3.0, FleetData::getFulfilledCapacity);
    assertThat(ids(id)).hasSize(3).contains(first);
  }

  @Test
  void aTotalAloneChangesWhatTheRestConsistsOf() {
    String id = created("maintain", 2, 2);

    modify(id, total(3));
    assertThat(described(id).getTargetCapacitySpecification())
        .extracting(
            TargetCapacitySpecification::getOnDemandTargetCapacity,
            TargetCapacitySpecification::getSpotTargetCapacity)
        .containsExactly(1, 2);
    cloud.clock().advanceUntilSettled();
    modify(id, total(1));
    assertThat(described(id).getTargetCapacitySpecification())
        .extracting(
            TargetCapacitySpecification::getOnDemandTargetCapacity,
            TargetCapacitySpecification::getSpotTargetCapacity)
        .containsExactly(0, 1);
    cloud.clock().advanceUntilSettled();
    modify(id, total(4).withDefaultTargetCapacityType("spot"));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id))
        .returns(4.0, FleetData::getFulfilledCapacity)
        .returns(0.0, FleetData::getFulfilledOnDemandCapacity);
    modify(id, total(4).withOnDemandTargetCapacity(1).withSpotTargetCapacity(3));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id))
        .returns(4.0, FleetData::getFulfilledCapacity)
        .returns(1.0, FleetData::getFulfilledOnDemandCapacity);
    modify(id, total(6));
    assertThat(described(id).getTargetCapacitySpecification())
        .extracting(
            TargetCapacitySpecification::getOnDemandTargetCapacity,
            TargetCapacitySpecification::getSpotTargetCapacity)
        .containsExactly(1, 5);
  }

  @Test
  void givesUpTheDearestWhenItShrinks() {
    String dear = "us-east-1b";
    cloud.arrange().spotPrice(dear, "m1.small", "0.02");
    String id =
        ec2.createFleet(
                fleet(
                        "maintain",
                        0,
                        4,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.small", dear))
                    .withSpotOptions(
                        FleetCalls.spot("lowest-price").withInstancePoolsToUseCount(2)))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    assertThat(zones(id)).containsExactlyInAnyOrder(ZONE, ZONE, dear, dear);

    modify(id, total(1).withSpotTargetCapacity(1));
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());

    assertThat(zones(id)).containsExactly(ZONE);
    assertThat(described(id).getActivityStatus()).isEqualTo("pending_termination");
    assertThat(subTypes(id)).filteredOn("termination_notified"::equals).hasSize(3);
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getActivityStatus()).isEqualTo("fulfilled");
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(zones(id)).containsExactly(ZONE);
  }

  @Test
  void givesUpSomeOfEachPoolIfItIsDiversified() {
    String other = "us-east-1b";
    String id =
        ec2.createFleet(
                fleet(
                        "maintain",
                        0,
                        4,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.small", other))
                    .withSpotOptions(FleetCalls.spot("diversified")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();

    modify(id, total(2).withSpotTargetCapacity(2));
    cloud.clock().advanceUntilSettled();

    assertThat(zones(id)).containsExactlyInAnyOrder(ZONE, other);
  }

  @Test
  void givesUpTheNewestOtherwiseAndNeverTooMuch() {
    String id =
        ec2.createFleet(
                fleet("maintain", 6, 0, FleetCalls.pool("m1.small", ZONE).withWeightedCapacity(2.0))
                    .withOnDemandOptions(FleetCalls.onDemand("prioritized")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    List<String> before = ids(id);
    assertThat(before).hasSize(3);

    modify(id, total(3));
    cloud.clock().advanceUntilSettled();

    assertThat(ids(id)).containsExactlyElementsOf(before.subList(0, 2));
    assertThat(described(id).getFulfilledCapacity()).isEqualTo(4);
  }

  @Test
  void whatIsTooMuchAndProtectedIsReplacedOnceItIsNeededAgain() {
    String protecting =
        LaunchTemplateCalls.created(
            ec2, "protected", LaunchTemplateCalls.small().withDisableApiTermination(true));
    String id =
        ec2.createFleet(FleetCalls.fleet(protecting, 2, 0).withType("maintain")).getFleetId();
    cloud.clock().advanceUntilSettled();
    String second = ids(id).get(1);
    modify(id, total(1));
    cloud.clock().advanceUntilSettled();
    assertThat(ids(id)).hasSize(2);
    assertThat(described(id).getActivityStatus()).isEqualTo("fulfilled");

    modify(id, total(2));
    cloud.clock().advanceUntilSettled();
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest()
            .withInstanceId(second)
            .withDisableApiTermination(false));
    terminate(second);
    cloud.clock().advanceUntilSettled();
    assertThat(ids(id)).hasSize(2).doesNotContain(second);
  }

  @Test
  void keepsWhatIsTooMuchIfItsPolicySaysSo() {
    String id = created("maintain", 3, 0);

    ec2.modifyFleet(
        new ModifyFleetRequest()
            .withFleetId(id)
            .withTargetCapacitySpecification(total(1))
            .withExcessCapacityTerminationPolicy("no-termination")
            .withContext("later"));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id))
        .returns("no-termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns("later", FleetData::getContext)
        .returns(3.0, FleetData::getFulfilledCapacity)
        .returns("fulfilled", FleetData::getActivityStatus);
    terminate(ids(id).get(0));
    cloud.clock().advanceUntilSettled();
    assertThat(ids(id)).hasSize(2);
    terminate(ids(id).toArray(String[]::new));
    cloud.clock().advanceUntilSettled();
    assertThat(ids(id)).hasSize(1);
  }

  @Test
  void launchesFromAnotherTemplateAfterAModification() {
    String id = created("maintain", 1, 0);
    String old = ids(id).get(0);
    String other =
        LaunchTemplateCalls.created(
            ec2, "other", LaunchTemplateCalls.small().withInstanceType("m1.large"));
    ec2.modifyFleet(
        new ModifyFleetRequest()
            .withFleetId(id)
            .withLaunchTemplateConfigs(
                new FleetLaunchTemplateConfigRequest()
                    .withLaunchTemplateSpecification(
                        new FleetLaunchTemplateSpecificationRequest()
                            .withLaunchTemplateId(other)
                            .withVersion("$Latest"))));
    cloud.clock().advanceUntilSettled();
    assertThat(ids(id)).containsExactly(old);
    assertThat(
            described(id)
                .getLaunchTemplateConfigs()
                .get(0)
                .getLaunchTemplateSpecification()
                .getLaunchTemplateId())
        .isEqualTo(other);

    terminate(old);
    cloud.clock().advanceUntilSettled();

    assertThat(instances(id))
        .extracting(ActiveInstance::getInstanceType)
        .containsExactly("m1.large");
  }

  @Test
  void canBeModifiedBeforeItIsActive() {
    String id = ec2.createFleet(fleet("maintain", 1, 0)).getFleetId();

    modify(id, total(2));
    assertThat(described(id).getFleetState()).isEqualTo("modifying");
    cloud.clock().advanceUntilSettled();

    assertThat(ids(id)).hasSize(2);
  }

  @Test
  void refusesWhatCannotBeModified() {
    String request = created("request", 1, 0);
    String instant = ec2.createFleet(FleetCalls.fleet(template, 1, 0)).getFleetId();
    String maintained = created("maintain", 1, 0);

    for (String id : List.of(request, instant)) {
      assertThatRefusal(() -> modify(id, total(2)))
          .isEqualTo(
              "400 FleetNotInModifiableState: Fleet Request: "
                  + id
                  + " is not a modifiable fleet request type.");
    }
    modify(maintained, total(2));
    assertThatRefusal(() -> modify(maintained, total(3)))
        .isEqualTo(
            "400 FleetNotInModifiableState: Fleet Request: "
                + maintained
                + " is modifying and cannot be modified.");
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> modify(maintained, total(2).withOnDemandTargetCapacity(3)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(() -> modify(maintained, total(2).withOnDemandTargetCapacity(-1)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(() -> modify(maintained, total(2).withSpotTargetCapacity(-1)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(
            () ->
                ec2.modifyFleet(
                    new ModifyFleetRequest()
                        .withFleetId(maintained)
                        .withExcessCapacityTerminationPolicy("never")))
        .startsWith("400 InvalidParameterValue: Value (never)");
    assertThat(described(maintained).getFleetState()).isEqualTo("active");
    assertThatRefusal(() -> modify("fleet-1", total(2)))
        .isEqualTo("400 InvalidFleetId.Malformed: Invalid id: \"fleet-1\"");
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .modifyFleet(
                        new ModifyFleetRequest()
                            .withFleetId(maintained)
                            .withTargetCapacitySpecification(total(2))))
        .isEqualTo("400 InvalidFleetId.NotFound: The fleet ID '" + maintained + "' does not exist");
  }

  // Deletion

  @Test
  void isDeletedWithItsInstances() {
    String id = created("maintain", 1, 1);
    List<String> instances = ids(id);

    assertThat(delete(id, true))
        .containsExactly(
            new DeleteFleetSuccessItem()
                .withFleetId(id)
                .withPreviousFleetState("active")
                .withCurrentFleetState("deleted_terminating"));
    assertThat(described(id).getActivityStatus()).isEqualTo("pending_termination");
    cloud.clock().advanceUntilSettled();

    assertThat(described(id).getFleetState()).isEqualTo("deleted");
    assertThat(described(id).getActivityStatus()).isNull();
    for (String instance : instances) {
      assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    }
    assertThat(ids(id)).isEmpty();
    assertThatRefusal(() -> modify(id, total(2)))
        .isEqualTo(
            "400 FleetNotInModifiableState: Fleet Request: "
                + id
                + " is deleted and cannot be modified.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request", "maintain"})
  void isDeletedWithoutItsInstances(String type) {
    String id = created(type, 2, 0);
    List<String> instances = ids(id);

    assertThat(delete(id, false))
        .extracting(DeleteFleetSuccessItem::getCurrentFleetState)
        .containsExactly("deleted_running");
    terminate(instances.get(0));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(ids(id)).containsExactly(instances.get(1));
    assertThat(described(id).getFleetState()).isEqualTo("deleted_running");
    terminate(instances.get(1));
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getFleetState()).isEqualTo("deleted");
  }

  @Test
  void replacesNothingIfItIsDeletedMeanwhile() {
    String id = created("maintain", 2, 0);
    String left = ids(id).get(1);
    terminate(ids(id).get(0));
    delete(id, false);
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(ids(id)).containsExactly(left);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
  }

  @Test
  void settlingDoesNotWaitForWhatADeletedFleetWouldReplace() {
    Timing timing = Timing.builder().duration(Phase.FLEET_REPLACEMENT, Duration.ofHours(1)).build();
    try (Ec2Cloud slow =
        Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).timing(timing).build()) {
      AmazonEC2 client = slow.client();
      String id =
          client
              .createFleet(
                  FleetCalls.fleet(LaunchTemplateCalls.created(client, "web"), 1, 0)
                      .withType("maintain"))
              .getFleetId();
      slow.clock().advanceUntilSettled();
      client.terminateInstances(
          new TerminateInstancesRequest(
              client
                  .describeFleetInstances(new DescribeFleetInstancesRequest().withFleetId(id))
                  .getActiveInstances()
                  .stream()
                  .map(ActiveInstance::getInstanceId)
                  .toList()));
      client.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(false));
      slow.clock().advanceUntilSettled();

      assertThat(slow.clock().instant()).isBefore(START.plus(Duration.ofHours(1)));
    }
  }

  @Test
  void launchesNothingIfItIsDeletedBefore() {
    String id = ec2.createFleet(fleet("maintain", 1, 0)).getFleetId();
    assertThat(delete(id, true))
        .extracting(
            DeleteFleetSuccessItem::getPreviousFleetState,
            DeleteFleetSuccessItem::getCurrentFleetState)
        .containsExactly(tuple("submitted", "deleted"));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void asManyAsOneLikesAreDeletedTogether() {
    List<String> ids =
        IntStream.range(0, 26)
            .mapToObj(i -> ec2.createFleet(fleet("maintain", 0, 0)).getFleetId())
            .toList();

    assertThat(delete(true, ids)).hasSize(26);
  }

  // Descriptions

  @Test
  void areListedAndFiltered() {
    String maintained = created("maintain", 1, 0);
    String request = ec2.createFleet(fleet("request", 1, 0)).getFleetId();
    ec2.createFleet(FleetCalls.fleet(template, 1, 0));

    assertThat(found()).containsExactly(maintained, request);
    assertThat(found("type", "request")).containsExactly(request);
    assertThat(found("fleet-state", "submitted")).containsExactly(request);
    assertThat(found("activity-status", "pending-fulfillment")).containsExactly(request);
    assertThat(found("activity-status", "fulfilled")).containsExactly(maintained);
    assertThat(found("excess-capacity-termination-policy", "termination"))
        .containsExactly(maintained);
    assertThat(found("replace-unhealthy-instances", "false")).containsExactly(maintained, request);
    assertThat(cloud.client(PARTNER).describeFleets(new DescribeFleetsRequest()).getFleets())
        .isEmpty();
    assertThat(
            cloud
                .client(OWNER, "eu-west-1")
                .describeFleets(new DescribeFleetsRequest())
                .getFleets())
        .isEmpty();
  }

  @Test
  void itsInstancesAreFilteredAndPaged() {
    String id =
        ec2.createFleet(
                fleet(
                        "maintain",
                        0,
                        6,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.large", ZONE))
                    .withSpotOptions(FleetCalls.spot("diversified")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    DescribeFleetInstancesRequest request =
        new DescribeFleetInstancesRequest().withFleetId(id).withMaxResults(5);

    DescribeFleetInstancesResult first = ec2.describeFleetInstances(request);
    assertThat(first.getFleetId()).isEqualTo(id);
    assertThat(first.getActiveInstances()).hasSize(5);
    assertThat(
            ec2.describeFleetInstances(request.withNextToken(first.getNextToken()))
                .getActiveInstances())
        .hasSize(1);
    assertThat(
            ec2.describeFleetInstances(
                    new DescribeFleetInstancesRequest()
                        .withFleetId(id)
                        .withFilters(new Filter("instance-type", List.of("m1.large"))))
                .getActiveInstances())
        .hasSize(3);
  }

  @Test
  void anInstanceIsUnhealthyWhenThreeChecksHaveFailed() {
    String id = created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    cloud.clock().advance(Duration.ofHours(1));
    cloud.faults().zone(ZONE).outage();

    cloud.clock().advance(Duration.ofMinutes(6).minusMillis(1));
    assertThat(instances(id))
        .extracting(ActiveInstance::getInstanceHealth)
        .containsExactly("healthy");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(instances(id))
        .extracting(ActiveInstance::getInstanceHealth)
        .containsExactly("unhealthy");
  }

  // History

  @Test
  void rememberWhatHasHappened() {
    String id = created("maintain", 1, 0, FleetCalls.pool("m1.small", ZONE));
    String first = ids(id).get(0);
    terminate(first);
    cloud.clock().advance(Phase.FLEET_REPLACEMENT.typical());
    String second = ids(id).get(0);
    modify(id, total(0));
    cloud.clock().advanceUntilSettled();
    delete(id, false);

    String launched =
        "launched {\"instanceType\":\"m1.small\",\"image\":\""
            + LINUX_EBS
            + "\",\"productDescription\":\"Linux/UNIX\",\"availabilityZone\":\"us-east-1a\"} ";
    assertThat(events(id, null))
        .containsExactly(
            "submitted null null",
            "active null null",
            launched + first,
            "terminated null " + first,
            launched + second,
            "modify_in_progress null null",
            "modify_succeeded null null",
            "terminated null " + second,
            "deleted_running null null");
    assertThat(events(id, "instance-change")).hasSize(4);
    assertThat(events(id, "fleet-change")).hasSize(5);
    assertThat(events(id, "service-error")).isEmpty();
    DescribeFleetHistoryResult history = ec2.describeFleetHistory(history(id).withMaxResults(2));
    assertThat(history)
        .returns(id, DescribeFleetHistoryResult::getFleetId)
        .returns(START, each -> each.getStartTime().toInstant())
        .returns(null, DescribeFleetHistoryResult::getLastEvaluatedTime);
    assertThat(history.getHistoryRecords())
        .extracting(HistoryRecordEntry::getEventType, each -> each.getTimestamp().toInstant())
        .containsExactly(
            tuple("fleet-change", START),
            tuple("fleet-change", START.plus(Phase.FLEET_SUBMISSION.typical())));
    DescribeFleetHistoryResult rest =
        ec2.describeFleetHistory(history(id).withNextToken(history.getNextToken()));
    assertThat(rest.getHistoryRecords()).hasSize(7);
    assertThat(rest.getLastEvaluatedTime().toInstant()).isEqualTo(cloud.clock().instant());
  }

  @Test
  void theHistoryIsOfTwoDays() {
    String id = created("maintain", 1, 0);
    int all = events(id, null).size();
    Instant later = START.plus(Phase.FLEET_SUBMISSION.typical());

    assertThat(
            ec2.describeFleetHistory(history(id).withStartTime(Date.from(later)))
                .getHistoryRecords())
        .hasSize(all - 1);
    cloud.clock().advanceTo(later.plus(Duration.ofDays(2)));
    assertThat(events(id, null)).hasSize(all - 1);
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(events(id, null)).isEmpty();
  }

  @Test
  void theHistoryIsOfLastingFleetsOfOnesOwn() {
    String id = created("maintain", 1, 0);
    String instant = ec2.createFleet(FleetCalls.fleet(template, 1, 0)).getFleetId();

    assertThat(events(instant, null)).isEmpty();
    assertThatRefusal(() -> cloud.client(PARTNER).describeFleetHistory(history(id)))
        .isEqualTo("400 InvalidFleetId.NotFound: The fleet ID '" + id + "' does not exist");
    assertThatRefusal(() -> events("fleet-1", null))
        .isEqualTo("400 InvalidFleetId.Malformed: Invalid id: \"fleet-1\"");
    assertThatRefusal(() -> events(id, "weather"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (weather) for parameter EventType is invalid. It must"
                + " be 'instance-change', 'fleet-change' or 'service-error'.");
    assertThatRefusal(
            () -> ec2.describeFleetHistory(new DescribeFleetHistoryRequest().withFleetId(id)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter StartTime");
  }

  @Test
  void lagsBehind() {
    try (Ec2Cloud lagging =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .consistency(
                Consistency.builder().lag(ResourceKind.FLEETS, Duration.ofSeconds(30)).build())
            .build()) {
      AmazonEC2 client = lagging.client();
      String id =
          client
              .createFleet(
                  FleetCalls.fleet(LaunchTemplateCalls.created(client, "web"), 1, 0)
                      .withType("maintain"))
              .getFleetId();
      assertThat(client.describeFleets(new DescribeFleetsRequest()).getFleets()).isEmpty();
      lagging.clock().advance(Duration.ofSeconds(30));
      assertThat(client.describeFleets(new DescribeFleetsRequest()).getFleets())
          .extracting(FleetData::getFleetId)
          .containsExactly(id);
      lagging.clock().advance(Duration.ofMinutes(5));
      assertThat(
              client
                  .describeFleetInstances(new DescribeFleetInstancesRequest().withFleetId(id))
                  .getActiveInstances())
          .extracting(ActiveInstance::getInstanceId)
          .isEqualTo(
              client.describeInstances().getReservations().stream()
                  .flatMap(each -> each.getInstances().stream())
                  .map(Instance::getInstanceId)
                  .toList());
    }
  }

  private CreateFleetRequest fleet(
      String type, int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    return FleetCalls.fleet(template, onDemand, spot, overrides).withType(type);
  }

  private String created(
      String type, int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    String id = ec2.createFleet(fleet(type, onDemand, spot, overrides)).getFleetId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private FleetData described(String id) {
    return ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(id)).getFleets().get(0);
  }

  private List<String> found(String... filter) {
    DescribeFleetsRequest request = new DescribeFleetsRequest();
    if (filter.length > 0) {
      request.withFilters(new Filter(filter[0], List.of(filter[1])));
    }
    return ec2.describeFleets(request).getFleets().stream().map(FleetData::getFleetId).toList();
  }

  private List<ActiveInstance> instances(String id) {
    return ec2.describeFleetInstances(new DescribeFleetInstancesRequest().withFleetId(id))
        .getActiveInstances();
  }

  private List<String> ids(String id) {
    return instances(id).stream().map(ActiveInstance::getInstanceId).toList();
  }

  private List<String> zones(String id) {
    return ec2
        .describeInstances(new DescribeInstancesRequest().withInstanceIds(ids(id)))
        .getReservations()
        .stream()
        .flatMap(each -> each.getInstances().stream())
        .map(each -> each.getPlacement().getAvailabilityZone())
        .toList();
  }

  private void terminate(String... ids) {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(ids)));
  }

  private static TargetCapacitySpecificationRequest total(int total) {
    return new TargetCapacitySpecificationRequest().withTotalTargetCapacity(total);
  }

  private void modify(String id, TargetCapacitySpecificationRequest capacity) {
    ec2.modifyFleet(
        new ModifyFleetRequest().withFleetId(id).withTargetCapacitySpecification(capacity));
  }

  private List<DeleteFleetSuccessItem> delete(String id, boolean withInstances) {
    return delete(withInstances, List.of(id));
  }

  private List<DeleteFleetSuccessItem> delete(boolean withInstances, List<String> ids) {
    return ec2.deleteFleets(
            new DeleteFleetsRequest().withFleetIds(ids).withTerminateInstances(withInstances))
        .getSuccessfulFleetDeletions();
  }

  private static DescribeFleetHistoryRequest history(String id) {
    return new DescribeFleetHistoryRequest().withFleetId(id).withStartTime(Date.from(START));
  }

  private List<String> events(String id, String type) {
    return new ArrayList<>(
        ec2.describeFleetHistory(history(id).withEventType(type)).getHistoryRecords().stream()
            .map(HistoryRecordEntry::getEventInformation)
            .map(
                each ->
                    each.getEventSubType()
                        + " "
                        + each.getEventDescription()
                        + " "
                        + each.getInstanceId())
            .toList());
  }

  private List<String> subTypes(String id) {
    return ec2.describeFleetHistory(history(id)).getHistoryRecords().stream()
        .map(each -> each.getEventInformation().getEventSubType())
        .toList();
  }
}

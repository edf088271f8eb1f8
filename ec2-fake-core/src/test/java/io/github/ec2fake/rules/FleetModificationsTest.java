// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ActiveInstance;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.ModifyFleetRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.TargetCapacitySpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** ModifyFleet, and what fleets launch and terminate because of it. */
class FleetModificationsTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final FleetCloud fleets = new FleetCloud(cloud);

  @Test
  void growsWhenItIsModified() {
    String id = fleets.created("maintain", 1, 0);
    String first = fleets.ids(id).get(0);

    fleets.modify(id, FleetCloud.total(3));

    assertThat(fleets.described(id).getFleetState()).isEqualTo("modifying");
    assertThat(fleets.described(id).getTargetCapacitySpecification())
        .isEqualTo(
            new TargetCapacitySpecification()
                .withTotalTargetCapacity(3)
                .withOnDemandTargetCapacity(3)
                .withSpotTargetCapacity(0)
                .withDefaultTargetCapacityType("on-demand"));
    assertThat(fleets.ids(id)).hasSize(1);
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());
    assertThat(fleets.described(id))
        .returns("active", FleetData::getFleetState)
        .returns(3.0, FleetData::getFulfilledCapacity);
    assertThat(fleets.ids(id)).hasSize(3).contains(first);
  }

  @Test
  void aTotalAloneChangesWhatTheRestConsistsOf() {
    String id = fleets.created("maintain", 2, 2);

    fleets.modify(id, FleetCloud.total(3));
    assertThat(fleets.described(id).getTargetCapacitySpecification())
        .extracting(
            TargetCapacitySpecification::getOnDemandTargetCapacity,
            TargetCapacitySpecification::getSpotTargetCapacity)
        .containsExactly(1, 2);
    cloud.clock().advanceUntilSettled();
    fleets.modify(id, FleetCloud.total(1));
    assertThat(fleets.described(id).getTargetCapacitySpecification())
        .extracting(
            TargetCapacitySpecification::getOnDemandTargetCapacity,
            TargetCapacitySpecification::getSpotTargetCapacity)
        .containsExactly(0, 1);
    cloud.clock().advanceUntilSettled();
    fleets.modify(id, FleetCloud.total(4).withDefaultTargetCapacityType("spot"));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.described(id))
        .returns(4.0, FleetData::getFulfilledCapacity)
        .returns(0.0, FleetData::getFulfilledOnDemandCapacity);
    fleets.modify(id, FleetCloud.total(4).withOnDemandTargetCapacity(1).withSpotTargetCapacity(3));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.described(id))
        .returns(4.0, FleetData::getFulfilledCapacity)
        .returns(1.0, FleetData::getFulfilledOnDemandCapacity);
    fleets.modify(id, FleetCloud.total(6));
    assertThat(fleets.described(id).getTargetCapacitySpecification())
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
                fleets
                    .fleet(
                        "maintain",
                        0,
                        4,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.small", dear))
                    .withSpotOptions(
                        FleetCalls.spot("lowest-price").withInstancePoolsToUseCount(2)))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.zones(id)).containsExactlyInAnyOrder(ZONE, ZONE, dear, dear);

    fleets.modify(id, FleetCloud.total(1).withSpotTargetCapacity(1));
    cloud.clock().advance(Phase.FLEET_MODIFICATION.typical());

    assertThat(fleets.zones(id)).containsExactly(ZONE);
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("pending_termination");
    assertThat(fleets.subTypes(id)).filteredOn("termination_notified"::equals).hasSize(3);
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("fulfilled");
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(fleets.zones(id)).containsExactly(ZONE);
  }

  @Test
  void givesUpSomeOfEachPoolIfItIsDiversified() {
    String other = "us-east-1b";
    String id =
        ec2.createFleet(
                fleets
                    .fleet(
                        "maintain",
                        0,
                        4,
                        FleetCalls.pool("m1.small", ZONE),
                        FleetCalls.pool("m1.small", other))
                    .withSpotOptions(FleetCalls.spot("diversified")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();

    fleets.modify(id, FleetCloud.total(2).withSpotTargetCapacity(2));
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.zones(id)).containsExactlyInAnyOrder(ZONE, other);
  }

  @Test
  void givesUpTheNewestOtherwiseAndNeverTooMuch() {
    String id =
        ec2.createFleet(
                fleets
                    .fleet(
                        "maintain",
                        6,
                        0,
                        FleetCalls.pool("m1.small", ZONE).withWeightedCapacity(2.0))
                    .withOnDemandOptions(FleetCalls.onDemand("prioritized")))
            .getFleetId();
    cloud.clock().advanceUntilSettled();
    List<String> before = fleets.ids(id);
    assertThat(before).hasSize(3);

    fleets.modify(id, FleetCloud.total(3));
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.ids(id)).containsExactlyElementsOf(before.subList(0, 2));
    assertThat(fleets.described(id).getFulfilledCapacity()).isEqualTo(4);
  }

  @Test
  void whatIsTooMuchAndProtectedIsReplacedOnceItIsNeededAgain() {
    String protecting =
        LaunchTemplateCalls.created(
            ec2, "protected", LaunchTemplateCalls.small().withDisableApiTermination(true));
    String id =
        ec2.createFleet(FleetCalls.fleet(protecting, 2, 0).withType("maintain")).getFleetId();
    cloud.clock().advanceUntilSettled();
    String second = fleets.ids(id).get(1);
    fleets.modify(id, FleetCloud.total(1));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.ids(id)).hasSize(2);
    assertThat(fleets.described(id).getActivityStatus()).isEqualTo("fulfilled");

    fleets.modify(id, FleetCloud.total(2));
    cloud.clock().advanceUntilSettled();
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest()
            .withInstanceId(second)
            .withDisableApiTermination(false));
    fleets.terminate(second);
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.ids(id)).hasSize(2).doesNotContain(second);
  }

  @Test
  void keepsWhatIsTooMuchIfItsPolicySaysSo() {
    String id = fleets.created("maintain", 3, 0);

    ec2.modifyFleet(
        new ModifyFleetRequest()
            .withFleetId(id)
            .withTargetCapacitySpecification(FleetCloud.total(1))
            .withExcessCapacityTerminationPolicy("no-termination")
            .withContext("later"));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.described(id))
        .returns("no-termination", FleetData::getExcessCapacityTerminationPolicy)
        .returns("later", FleetData::getContext)
        .returns(3.0, FleetData::getFulfilledCapacity)
        .returns("fulfilled", FleetData::getActivityStatus);
    fleets.terminate(fleets.ids(id).get(0));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.ids(id)).hasSize(2);
    fleets.terminate(fleets.ids(id).toArray(String[]::new));
    cloud.clock().advanceUntilSettled();
    assertThat(fleets.ids(id)).hasSize(1);
  }

  @Test
  void launchesFromAnotherTemplateAfterAModification() {
    String id = fleets.created("maintain", 1, 0);
    String old = fleets.ids(id).get(0);
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
    assertThat(fleets.ids(id)).containsExactly(old);
    assertThat(
            fleets
                .described(id)
                .getLaunchTemplateConfigs()
                .get(0)
                .getLaunchTemplateSpecification()
                .getLaunchTemplateId())
        .isEqualTo(other);

    fleets.terminate(old);
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.instances(id))
        .extracting(ActiveInstance::getInstanceType)
        .containsExactly("m1.large");
  }

  @Test
  void canBeModifiedBeforeItIsActive() {
    String id = ec2.createFleet(fleets.fleet("maintain", 1, 0)).getFleetId();

    fleets.modify(id, FleetCloud.total(2));
    assertThat(fleets.described(id).getFleetState()).isEqualTo("modifying");
    cloud.clock().advanceUntilSettled();

    assertThat(fleets.ids(id)).hasSize(2);
  }

  @Test
  void refusesWhatCannotBeModified() {
    String request = fleets.created("request", 1, 0);
    String instant = ec2.createFleet(FleetCalls.fleet(fleets.template(), 1, 0)).getFleetId();
    String maintained = fleets.created("maintain", 1, 0);

    for (String id : List.of(request, instant)) {
      assertThatRefusal(() -> fleets.modify(id, FleetCloud.total(2)))
          .isEqualTo(
              "400 FleetNotInModifiableState: Fleet Request: "
                  + id
                  + " is not a modifiable fleet request type.");
    }
    fleets.modify(maintained, FleetCloud.total(2));
    assertThatRefusal(() -> fleets.modify(maintained, FleetCloud.total(3)))
        .isEqualTo(
            "400 FleetNotInModifiableState: Fleet Request: "
                + maintained
                + " is modifying and cannot be modified.");
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(
            () -> fleets.modify(maintained, FleetCloud.total(2).withOnDemandTargetCapacity(3)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(
            () -> fleets.modify(maintained, FleetCloud.total(2).withOnDemandTargetCapacity(-1)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(
            () -> fleets.modify(maintained, FleetCloud.total(2).withSpotTargetCapacity(-1)))
        .startsWith("400 InvalidParameterValue: The target capacity is invalid");
    assertThatRefusal(
            () ->
                ec2.modifyFleet(
                    new ModifyFleetRequest()
                        .withFleetId(maintained)
                        .withExcessCapacityTerminationPolicy("never")))
        .startsWith("400 InvalidParameterValue: Value (never)");
    assertThat(fleets.described(maintained).getFleetState()).isEqualTo("active");
    assertThatRefusal(() -> fleets.modify("fleet-1", FleetCloud.total(2)))
        .isEqualTo("400 InvalidFleetId.Malformed: Invalid id: \"fleet-1\"");
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .modifyFleet(
                        new ModifyFleetRequest()
                            .withFleetId(maintained)
                            .withTargetCapacitySpecification(FleetCloud.total(2))))
        .isEqualTo("400 InvalidFleetId.NotFound: The fleet ID '" + maintained + "' does not exist");
  }
}

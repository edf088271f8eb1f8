// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.FleetType;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FleetAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.builder().capacity("us-east-1a", 3).build();
  private final AmazonEC2 ec2 = cloud.client();

  private CreateFleetResult created(int units) {
    return created(FleetType.Instant, units);
  }

  private CreateFleetResult created(FleetType type, int units) {
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("web" + units)
            .withLaunchTemplateData(
                new RequestLaunchTemplateData()
                    .withImageId(Ec2.EBS_WINDOWS)
                    .withInstanceType("m1.small")));
    return ec2.createFleet(
        new CreateFleetRequest()
            .withType(type)
            .withTargetCapacitySpecification(
                new TargetCapacitySpecificationRequest()
                    .withTotalTargetCapacity(units)
                    .withDefaultTargetCapacityType("on-demand"))
            .withLaunchTemplateConfigs(
                new FleetLaunchTemplateConfigRequest()
                    .withLaunchTemplateSpecification(
                        new FleetLaunchTemplateSpecificationRequest()
                            .withLaunchTemplateName("web" + units)
                            .withVersion("1"))
                    .withOverrides(
                        new FleetLaunchTemplateOverridesRequest()
                            .withAvailabilityZone("us-east-1a"))));
  }

  private void fleetFails(
      String id, Consumer<FleetAssert> assertion, String expected, String found) {
    failsFor("fleet " + id, () -> assertion.accept(assertThat(ec2).fleet(id)), expected, found);
  }

  @Test
  void aFleetHasWhatItWasAskedFor() {
    CreateFleetResult two = created(2);
    String id = two.getFleetId();
    List<String> instances = two.getInstances().get(0).getInstanceIds();
    String first = instances.get(0);
    String second = instances.get(1);

    assertThat(ec2)
        .fleet(id)
        .exists()
        .isActive()
        .hasState("active")
        .isFulfilled()
        .hasActivityStatus("fulfilled")
        .hasType("instant")
        .hasTargetCapacity(2)
        .hasInstances(second, first);
    fleetFails(id, it -> it.hasState("deleted"), "to be deleted", "but it is active");
    fleetFails(
        id,
        it -> it.hasActivityStatus("error"),
        "to have the activity status error",
        "but its activity status is fulfilled");
    fleetFails(
        id,
        it -> it.hasType("maintain"),
        "to have the type 'maintain'",
        "but its type is 'instant'");
    fleetFails(
        id,
        it -> it.hasTargetCapacity(3),
        "to have the target capacity 3",
        "but its target capacity is 2");
    fleetFails(
        id,
        it -> it.hasInstances(first),
        "to have launched " + first,
        "but it launched " + String.join(", ", new TreeSet<>(instances)));
    fleetFails(id, it -> it.hasError("Other"), "to have the error Other", "but it has none");

    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true));

    fleetFails(id, it -> it.isActive(), "to be active", "but it is deleted");
  }

  @Test
  void aFleetThatFindsNoRoomSaysSo() {
    String id = created(4).getFleetId();
    String why =
        " (InsufficientInstanceCapacity: "
            + ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(id))
                .getFleets()
                .get(0)
                .getErrors()
                .get(0)
                .getErrorMessage()
            + ")";

    assertThat(ec2).fleet(id).hasError("InsufficientInstanceCapacity");
    fleetFails(
        id,
        it -> it.isFulfilled(),
        "to have the activity status fulfilled",
        "but its activity status is error" + why);
    fleetFails(id, it -> it.hasError("Other"), "to have the error Other", "but it has" + why);
  }

  @Test
  void aFleetMayHaveLaunchedNothing() {
    for (int i = 0; i < 3; i++) {
      Ec2.launch(ec2, Ec2.EBS_WINDOWS);
    }
    String id = created(1).getFleetId();
    fleetFails(id, it -> it.hasInstances("i-1"), "to have launched i-1", "but it launched nothing");
    assertThat(ec2).fleet(id).hasInstances();
  }

  @Test
  void anUnknownFleetDoesNotExist() {
    assertThat(ec2).fleet("fleet-00000000-0000-0000-0000-000000000000").doesNotExist();
  }

  /** As in EC2. */
  @Test
  void instantFleetsAreNotListed() {
    created(1);

    assertThat(ec2).fleets().isEmpty();
    assertThat(ec2).fleets().inState("active").isEmpty();
  }

  @Test
  void fleetsThatLastAreListed() {
    String id = created(FleetType.Maintain, 1).getFleetId();

    assertThat(ec2).fleets().extracting(FleetData::getFleetId).containsExactly(id);
    assertThat(ec2).fleets().inState("deleted").isEmpty();
    assertThatThrownBy(() -> assertThat(ec2).fleet(id + "0").exists())
        .hasMessageContaining("\n  " + id + ", active");
  }
}

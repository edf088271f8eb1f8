// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.image;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateFleetInstance;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.DeleteFleetErrorItem;
import com.amazonaws.services.ec2.model.DeleteFleetSuccessItem;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DeleteFleetsResult;
import com.amazonaws.services.ec2.model.DescribeFleetInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsInstances;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.FleetData;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfig;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverrides;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecification;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TargetCapacitySpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Fleets of the type instant: what they launch where, and how they are found and deleted. */
class FleetsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String template = LaunchTemplateCalls.created(ec2, "web");

  private CreateFleetRequest fleet(
      int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    return FleetCalls.fleet(template, onDemand, spot, overrides);
  }

  private FleetData described(String id) {
    return ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(id)).getFleets().get(0);
  }

  @Test
  void anAccountHasSoManyFleets() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.FLEETS, 2));
    CreateFleetResult first =
        ec2.createFleet(fleet(1, 0, FleetCalls.pool("m1.small", "us-east-1b")));
    String second = ec2.createFleet(fleet(1, 0)).getFleetId();

    assertThatRefusal(() -> ec2.createFleet(fleet(1, 0)))
        .isEqualTo(
            "400 MaxFleetCountExceeded: You've reached your quota for maximum Fleet Requests for"
                + " this account.");
    ec2.terminateInstances(
        new TerminateInstancesRequest(first.getInstances().get(0).getInstanceIds()));
    ec2.describeInstances();
    ec2.createFleet(fleet(1, 0));
    assertThatRefusal(() -> ec2.createFleet(fleet(1, 0))).startsWith("400 MaxFleetCountExceeded");
    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(second).withTerminateInstances(true));
    ec2.describeInstances();
    ec2.createFleet(fleet(1, 0));
  }

  @Test
  void launchesOnDemandAndSpotInstances() {
    CreateFleetResult fleet =
        ec2.createFleet(fleet(2, 1, FleetCalls.pool("m1.small", "us-east-1b")));

    assertThat(fleet.getFleetId()).matches("fleet-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(fleet.getErrors()).isEmpty();
    assertThat(FleetCalls.launched(fleet))
        .containsExactly("on-demand m1.small us-east-1b 2", "spot m1.small us-east-1b 1");
    CreateFleetInstance ofSpot = fleet.getInstances().get(1);
    assertThat(ofSpot.getLaunchTemplateAndOverrides().getLaunchTemplateSpecification())
        .isEqualTo(
            new FleetLaunchTemplateSpecification().withLaunchTemplateId(template).withVersion("1"));
    Instance instance = Fixtures.described(ec2, ofSpot.getInstanceIds().get(0));
    assertThat(instance.getInstanceLifecycle()).isEqualTo("spot");
    assertThat(instance.getSpotInstanceRequestId()).startsWith("sir-");
    assertThat(instance.getImageId()).isEqualTo(LINUX_EBS);
    assertThat(instance.getTags())
        .contains(
            new Tag("aws:ec2:fleet-id", fleet.getFleetId()),
            new Tag("aws:ec2launchtemplate:id", template),
            new Tag("aws:ec2launchtemplate:version", "1"));
  }

  @Test
  void theTemplateAloneIsAPoolToo() {
    CreateFleetResult fleet = ec2.createFleet(fleet(1, 0));

    assertThat(fleet.getInstances()).hasSize(1);
    assertThat(fleet.getInstances().get(0).getInstanceType()).isEqualTo("m1.small");
  }

  @Test
  void describesWhatItWasAskedForAndWhatItDid() {
    Instant time = cloud.clock().instant();
    CreateFleetResult created =
        ec2.createFleet(
            fleet(
                    2,
                    1,
                    FleetCalls.pool("m1.small", "us-east-1b")
                        .withWeightedCapacity(1.0)
                        .withPriority(2.0))
                .withClientToken("token")
                .withOnDemandOptions(FleetCalls.onDemand("prioritized"))
                .withSpotOptions(FleetCalls.spot("capacity-optimized").withSingleInstanceType(true))
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("fleet")
                        .withTags(new Tag("stage", "test"))));

    FleetData fleet = described(created.getFleetId());

    assertThat(fleet.getFleetId()).isEqualTo(created.getFleetId());
    assertThat(fleet.getType()).isEqualTo("instant");
    assertThat(fleet.getFleetState()).isEqualTo("active");
    assertThat(fleet.getActivityStatus()).isEqualTo("fulfilled");
    assertThat(fleet.getClientToken()).isEqualTo("token");
    assertThat(fleet.getCreateTime().toInstant()).isEqualTo(time);
    assertThat(fleet.getFulfilledCapacity()).isEqualTo(3);
    assertThat(fleet.getFulfilledOnDemandCapacity()).isEqualTo(2);
    assertThat(fleet.getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(fleet.getOnDemandOptions().getAllocationStrategy()).isEqualTo("prioritized");
    assertThat(fleet.getSpotOptions().getAllocationStrategy()).isEqualTo("capacity-optimized");
    assertThat(fleet.getSpotOptions().isSingleInstanceType()).isTrue();
    assertThat(fleet.getTargetCapacitySpecification())
        .isEqualTo(
            new TargetCapacitySpecification()
                .withTotalTargetCapacity(3)
                .withOnDemandTargetCapacity(2)
                .withSpotTargetCapacity(1)
                .withDefaultTargetCapacityType("on-demand"));
    assertThat(fleet.getLaunchTemplateConfigs())
        .containsExactly(
            new FleetLaunchTemplateConfig()
                .withLaunchTemplateSpecification(
                    new FleetLaunchTemplateSpecification()
                        .withLaunchTemplateId(template)
                        .withVersion("1"))
                .withOverrides(
                    new FleetLaunchTemplateOverrides()
                        .withInstanceType("m1.small")
                        .withAvailabilityZone("us-east-1b")
                        .withWeightedCapacity(1.0)
                        .withPriority(2.0)));
    assertThat(fleet.getInstances())
        .extracting(DescribeFleetsInstances::getLifecycle)
        .containsExactly("on-demand", "spot");
    assertThat(fleet.getErrors()).isEmpty();
  }

  @Test
  void overwritesTheTemplate() {
    String image = "ami-31814f58";
    String subnet = ec2.describeSubnets().getSubnets().get(3).getSubnetId();
    ec2.createLaunchTemplateVersion(
        new CreateLaunchTemplateVersionRequest()
            .withLaunchTemplateId(template)
            .withLaunchTemplateData(
                LaunchTemplateCalls.small()
                    .withNetworkInterfaces(
                        new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest()
                            .withDeviceIndex(0)
                            .withDescription("first"))));

    CreateFleetResult fleet =
        ec2.createFleet(
            fleet(
                    1,
                    0,
                    new FleetLaunchTemplateOverridesRequest()
                        .withImageId(image)
                        .withSubnetId(subnet))
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("instance")
                        .withTags(new Tag("Name", "web"))));

    Instance instance =
        Fixtures.described(ec2, fleet.getInstances().get(0).getInstanceIds().get(0));
    assertThat(instance.getImageId()).isEqualTo(image);
    assertThat(instance.getSubnetId()).isEqualTo(subnet);
    assertThat(instance.getNetworkInterfaces().get(0).getDescription()).isEqualTo("first");
    assertThat(instance.getTags()).contains(new Tag("Name", "web"));
  }

  private DeleteFleetsResult deleted(String... ids) {
    return ec2.deleteFleets(
        new DeleteFleetsRequest().withFleetIds(ids).withTerminateInstances(true));
  }

  @Test
  void deletesAFleetWithItsInstances() {
    CreateFleetResult fleet =
        ec2.createFleet(fleet(2, 0, FleetCalls.pool("m1.small", "us-east-1b")));
    String id = fleet.getFleetId();

    DeleteFleetsResult reply = deleted(id, "fleet-1", "fleet-00000000-0000-0000-0000-000000000000");

    assertThat(reply.getSuccessfulFleetDeletions())
        .containsExactly(
            new DeleteFleetSuccessItem()
                .withFleetId(id)
                .withPreviousFleetState("active")
                .withCurrentFleetState("deleted_terminating"));
    assertThat(reply.getUnsuccessfulFleetDeletions())
        .extracting(
            DeleteFleetErrorItem::getFleetId,
            failure -> failure.getError().getCode(),
            failure -> failure.getError().getMessage())
        .containsExactly(
            tuple("fleet-1", "fleetIdMalformed", "Invalid id: \"fleet-1\""),
            tuple(
                "fleet-00000000-0000-0000-0000-000000000000",
                "fleetIdDoesNotExist",
                "The fleet ID 'fleet-00000000-0000-0000-0000-000000000000' does not exist"));
    cloud.clock().advanceUntilSettled();
    for (String instance : fleet.getInstances().get(0).getInstanceIds()) {
      assertThat(Fixtures.stateOf(ec2, instance)).isEqualTo("terminated");
    }
    assertThat(described(id).getFleetState()).isEqualTo("deleted");
    assertThat(deleted(id).getUnsuccessfulFleetDeletions())
        .extracting(
            failure -> failure.getError().getCode(), failure -> failure.getError().getMessage())
        .containsExactly(
            tuple("fleetNotInDeletableState", "The fleet '" + id + "' has been deleted already."));
  }

  @Test
  void deletesAFleetOfWhichAnInstanceIsNoLongerListed() {
    CreateFleetResult fleet =
        ec2.createFleet(fleet(2, 0, FleetCalls.pool("m1.small", "us-east-1b")));
    List<String> instances = fleet.getInstances().get(0).getInstanceIds();
    ec2.terminateInstances(new TerminateInstancesRequest(instances.subList(0, 1)));
    cloud.clock().advance(Duration.ofHours(2));
    assertThatRefusal(() -> Fixtures.described(ec2, instances.get(0)))
        .startsWith("400 InvalidInstanceID.NotFound");

    deleted(fleet.getFleetId());
    cloud.clock().advanceUntilSettled();

    assertThat(Fixtures.stateOf(ec2, instances.get(1))).isEqualTo("terminated");
  }

  @Test
  void isPendingTerminationUntilItsInstancesAreTerminated() {
    try (Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 client = manual.client();
      String id =
          client
              .createFleet(FleetCalls.fleet(LaunchTemplateCalls.created(client, "web"), 1, 0))
              .getFleetId();
      client.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true));
      DescribeFleetsRequest describing = new DescribeFleetsRequest().withFleetIds(id);

      FleetData fleet = client.describeFleets(describing).getFleets().get(0);
      assertThat(fleet.getFleetState()).isEqualTo("deleted_terminating");
      assertThat(fleet.getActivityStatus()).isEqualTo("pending_termination");
      manual.clock().advanceUntilSettled();
      assertThat(client.describeFleets(describing).getFleets().get(0).getFleetState())
          .isEqualTo("deleted");
    }
  }

  @Test
  void sparesAProtectedInstance() {
    String protecting =
        LaunchTemplateCalls.created(
            ec2, "protected", LaunchTemplateCalls.small().withDisableApiTermination(true));
    CreateFleetResult fleet = ec2.createFleet(FleetCalls.fleet(protecting, 1, 0));

    deleted(fleet.getFleetId());

    assertThat(Fixtures.stateOf(ec2, fleet.getInstances().get(0).getInstanceIds().get(0)))
        .isEqualTo("running");
    assertThat(described(fleet.getFleetId()).getFleetState()).isEqualTo("deleted_terminating");
  }

  @Test
  void isNotDeletedWithoutItsInstances() {
    String id = ec2.createFleet(fleet(1, 0)).getFleetId();

    DeleteFleetsResult reply =
        ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(false));

    assertThat(reply.getSuccessfulFleetDeletions()).isEmpty();
    assertThat(reply.getUnsuccessfulFleetDeletions())
        .extracting(
            failure -> failure.getError().getCode(), failure -> failure.getError().getMessage())
        .containsExactly(
            tuple(
                "NoTerminateInstancesNotSupported",
                "NoTerminateInstances option is not supported for instant fleet"));
    assertThat(described(id).getFleetState()).isEqualTo("active");
    assertThatRefusal(() -> ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(id)))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter TerminateInstances");
  }

  @Test
  void noMoreThan25AreDeletedTogether() {
    List<String> ids =
        IntStream.range(0, 26).mapToObj(i -> ec2.createFleet(fleet(1, 0)).getFleetId()).toList();
    DeleteFleetsRequest request =
        new DeleteFleetsRequest().withFleetIds(ids).withTerminateInstances(true);

    DeleteFleetsResult reply = ec2.deleteFleets(request);

    assertThat(reply.getSuccessfulFleetDeletions()).isEmpty();
    assertThat(reply.getUnsuccessfulFleetDeletions())
        .hasSize(26)
        .extracting(
            failure -> failure.getError().getCode(), failure -> failure.getError().getMessage())
        .containsOnly(
            tuple(
                "ExceededInstantFleetNumForDeletion",
                "Can’t delete more than 25 instant fleets in a single request."));
    List<String> most = new ArrayList<>(ids.subList(0, 25));
    most.add(ec2.createFleet(fleet(1, 0).withType("maintain")).getFleetId());
    most.add("fleet-00000000-0000-0000-0000-000000000000");
    assertThat(
            ec2.deleteFleets(
                    new DeleteFleetsRequest().withFleetIds(most).withTerminateInstances(true))
                .getSuccessfulFleetDeletions())
        .extracting(DeleteFleetSuccessItem::getFleetId)
        .containsExactlyElementsOf(most.subList(0, 26));
  }

  @Test
  void isSeenOnlyByWhoNamesItAndOwnsIt() {
    String id = ec2.createFleet(fleet(1, 0)).getFleetId();
    DescribeFleetsRequest describing = new DescribeFleetsRequest().withFleetIds(id);
    String refusal = "400 InvalidFleetId.NotFound: The fleet ID '" + id + "' does not exist";

    assertThat(ec2.describeFleets(new DescribeFleetsRequest()).getFleets()).isEmpty();
    assertThat(ec2.describeFleets(describing).getFleets()).hasSize(1);
    assertThatRefusal(() -> cloud.client(PARTNER).describeFleets(describing)).isEqualTo(refusal);
    assertThatRefusal(() -> cloud.client("111122223333", "eu-west-1").describeFleets(describing))
        .isEqualTo(refusal);
    assertThat(
            cloud
                .client(PARTNER)
                .deleteFleets(
                    new DeleteFleetsRequest().withFleetIds(id).withTerminateInstances(true))
                .getUnsuccessfulFleetDeletions())
        .extracting(failure -> failure.getError().getCode())
        .containsExactly("fleetIdDoesNotExist");
    assertThatRefusal(() -> described("fleet-1"))
        .isEqualTo("400 InvalidFleetId.Malformed: Invalid id: \"fleet-1\"");
  }

  @Test
  void anInstantFleetHasNoListOfInstances() {
    String id = ec2.createFleet(fleet(1, 0)).getFleetId();

    assertThatRefusal(
            () -> ec2.describeFleetInstances(new DescribeFleetInstancesRequest().withFleetId(id)))
        .isEqualTo(
            "400 Unsupported: Fleet "
                + id
                + " is instant fleet. Describe fleet instances is not supported by this type of"
                + " fleet");
    assertThatRefusal(
            () ->
                ec2.describeFleetInstances(
                    new DescribeFleetInstancesRequest()
                        .withFleetId("fleet-00000000-0000-0000-0000-000000000000")))
        .startsWith("400 InvalidFleetId.NotFound: ");
  }

  @Test
  void filtersAndPages() {
    String active = ec2.createFleet(fleet(1, 0)).getFleetId();
    String gone = ec2.createFleet(fleet(1, 0)).getFleetId();
    deleted(gone);
    cloud.clock().advanceUntilSettled();
    DescribeFleetsRequest both = new DescribeFleetsRequest().withFleetIds(active, gone);

    assertThat(ids(both.clone(), "fleet-state", "active")).containsExactly(active);
    assertThat(ids(both.clone(), "activity-status", "fulfilled")).containsExactly(active, gone);
    assertThat(ids(both.clone(), "type", "instant")).containsExactly(active, gone);
    assertThat(ids(both.clone(), "replace-unhealthy-instances", "*")).isEmpty();
    assertThat(ids(both.clone(), "excess-capacity-termination-policy", "*")).isEmpty();
    assertThatRefusal(() -> ids(both.clone(), "state", "active"))
        .isEqualTo("400 InvalidParameterValue: The filter 'state' is invalid");
  }

  private List<String> ids(DescribeFleetsRequest request, String filter, String value) {
    return ec2
        .describeFleets(request.withFilters(new Filter(filter, List.of(value))))
        .getFleets()
        .stream()
        .map(FleetData::getFleetId)
        .toList();
  }

  @Test
  void aClientTokenMakesARepetitionHarmless() {
    CreateFleetRequest request = fleet(1, 0).withClientToken("token");
    CreateFleetResult first = ec2.createFleet(request);

    CreateFleetResult again = ec2.createFleet(request.clone());

    assertThat(again.getFleetId()).isEqualTo(first.getFleetId());
    assertThat(again.getInstances()).isEqualTo(first.getInstances());
    assertThatRefusal(() -> ec2.createFleet(fleet(2, 0).withClientToken("token")))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void refusesWhatDoesNotGoTogether() {
    assertThatRefusal(() -> ec2.createFleet(fleet(1, 0).withType("later")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (later) for parameter Type is invalid. It must be"
                + " 'request', 'maintain' or 'instant'.");
    assertThatRefusal(() -> ec2.createFleet(fleet(0, 0)))
        .isEqualTo(
            "400 InvalidParameterValue: The target capacity is invalid: a total of 0, with"
                + " On-Demand capacity of 0 and Spot capacity of 0. The total must be at least 1,"
                + " and at least the sum of both.");
    assertThatRefusal(
            () -> ec2.createFleet(fleet(1, 0).withSpotOptions(FleetCalls.spot("prioritized"))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (prioritized) for parameter AllocationStrategy is"
                + " invalid.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet(0, 1)
                        .withSpotOptions(
                            FleetCalls.spot("diversified").withInstancePoolsToUseCount(2))))
        .isEqualTo(
            "400 InvalidParameterCombination: InstancePoolsToUseCount is only valid for the"
                + " allocation strategy 'lowest-price'.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet(0, 1)
                        .withSpotOptions(
                            FleetCalls.spot("lowest-price").withInstancePoolsToUseCount(0))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (0) for parameter InstancePoolsToUseCount is invalid."
                + " It must be at least 1.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet(1, 0)
                        .withOnDemandOptions(
                            FleetCalls.onDemand("lowest-price").withMinTargetCapacity(1))))
        .isEqualTo(
            "400 InvalidParameterCombination: MinTargetCapacity is only valid together with"
                + " SingleInstanceType or SingleAvailabilityZone.");
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet(
                        1, 0, FleetCalls.pool("m1.small", "us-east-1a").withWeightedCapacity(0.0))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (0.0) for parameter WeightedCapacity is invalid. It"
                + " must be above 0.");
    CreateFleetRequest other = fleet(1, 0);
    other.getTargetCapacitySpecification().withDefaultTargetCapacityType("reserved");
    assertThatRefusal(() -> ec2.createFleet(other))
        .isEqualTo(
            "400 InvalidParameterValue: Value (reserved) for parameter DefaultTargetCapacityType is"
                + " invalid. It must be 'spot' or 'on-demand'.");
  }

  @Test
  void refusesTwoPoolsOfATypeInAZone() {
    CreateFleetRequest fleet =
        fleet(
            1,
            0,
            FleetCalls.pool("m1.small", "us-east-1a"),
            FleetCalls.pool("m1.small", "us-east-1b"),
            FleetCalls.pool("m1.small", "us-east-1a"));

    assertThatRefusal(() -> ec2.createFleet(fleet))
        .isEqualTo(
            "400 InvalidFleetConfig: The fleet configuration contains duplicate instance pools.");
  }

  @Test
  void aPoolInASubnetIsInTheZoneOfTheSubnet() {
    List<Subnet> subnets = ec2.describeSubnets().getSubnets();
    FleetLaunchTemplateOverridesRequest first = in(subnets.get(0));

    assertThat(ec2.createFleet(fleet(1, 0, first, in(subnets.get(1)))).getInstances()).hasSize(1);
    assertThatRefusal(
            () ->
                ec2.createFleet(
                    fleet(
                        1,
                        0,
                        first,
                        FleetCalls.pool("m1.small", subnets.get(0).getAvailabilityZone()))))
        .startsWith("400 InvalidFleetConfig: ");
  }

  private static FleetLaunchTemplateOverridesRequest in(Subnet subnet) {
    return new FleetLaunchTemplateOverridesRequest()
        .withInstanceType("m1.small")
        .withSubnetId(subnet.getSubnetId());
  }

  @Test
  void refusesATemplateWithoutAnImage() {
    String template =
        LaunchTemplateCalls.created(
            ec2, "bare", new RequestLaunchTemplateData().withInstanceType("m1.small"));

    assertThatRefusal(() -> ec2.createFleet(FleetCalls.fleet(template, 1, 0)))
        .isEqualTo("400 InvalidParameterValue: Parameter 'amiIdList' cannot be empty.");
  }

  @Test
  void refusesATemplateThatDoesNotExistOrHasAMarket() {
    CreateFleetRequest withoutVersion = fleet(1, 0);
    withoutVersion
        .getLaunchTemplateConfigs()
        .get(0)
        .getLaunchTemplateSpecification()
        .withVersion(null);
    String spot =
        LaunchTemplateCalls.created(
            ec2,
            "spot",
            LaunchTemplateCalls.small()
                .withInstanceMarketOptions(
                    new LaunchTemplateInstanceMarketOptionsRequest().withMarketType("spot")));

    assertThatRefusal(() -> ec2.createFleet(withoutVersion))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " LaunchTemplateSpecification.Version");
    assertThatRefusal(() -> ec2.createFleet(FleetCalls.fleet("lt-0123456789abcdef0", 1, 0)))
        .startsWith("400 InvalidLaunchTemplateId.NotFound: ");
    assertThatRefusal(() -> ec2.createFleet(FleetCalls.fleet(spot, 1, 0)))
        .isEqualTo(
            "400 InvalidFleetConfig: The launch template '"
                + spot
                + "' has InstanceMarketOptions. Leave them to the fleet.");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribePlacementGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotPlacement;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Placement groups, and instances that are launched into them. */
class PlacementGroupsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private PlacementGroup created(CreatePlacementGroupRequest request) {
    return ec2.createPlacementGroup(request).getPlacementGroup();
  }

  private PlacementGroup created(String name, PlacementStrategy strategy) {
    return created(new CreatePlacementGroupRequest(name, strategy));
  }

  private List<String> names(DescribePlacementGroupsRequest request) {
    return ec2.describePlacementGroups(request).getPlacementGroups().stream()
        .map(PlacementGroup::getGroupName)
        .toList();
  }

  private List<String> names(String filter, String value) {
    return names(
        new DescribePlacementGroupsRequest().withFilters(new Filter(filter, List.of(value))));
  }

  private void delete(String name) {
    ec2.deletePlacementGroup(new DeletePlacementGroupRequest(name));
  }

  private static RunInstancesRequest into(Placement placement) {
    return launch(LINUX_EBS).withInstanceType("c3.large").withPlacement(placement);
  }

  private Instance launchedInto(Placement placement) {
    return launched(ec2, into(placement));
  }

  private static Placement in(String group) {
    return new Placement().withGroupName(group);
  }

  @Test
  void createsAClusterGroup() {
    PlacementGroup group = created("hpc", PlacementStrategy.Cluster);

    assertThat(group.getGroupName()).isEqualTo("hpc");
    assertThat(group.getGroupId()).matches("pg-[0-9a-f]{17}");
    assertThat(group.getState()).isEqualTo("available");
    assertThat(group.getStrategy()).isEqualTo("cluster");
    assertThat(group.getPartitionCount()).isNull();
    assertThat(group.getSpreadLevel()).isNull();
    assertThat(group.getGroupArn())
        .isEqualTo("arn:aws:ec2:us-east-1:111122223333:placement-group/hpc");
    assertThat(ec2.describePlacementGroups().getPlacementGroups()).containsExactly(group);
    assertThat(cloud.client(PARTNER).describePlacementGroups().getPlacementGroups()).isEmpty();
  }

  @Test
  void hasTheDefaultsOfItsStrategy() {
    assertThat(created("racks", PlacementStrategy.Spread).getSpreadLevel()).isEqualTo("rack");
    assertThat(created("parts", PlacementStrategy.Partition).getPartitionCount()).isEqualTo(2);
    assertThat(created(new CreatePlacementGroupRequest().withGroupName("plain")).getStrategy())
        .isEqualTo("cluster");
    assertThat(
            created(
                    new CreatePlacementGroupRequest()
                        .withGroupName("level")
                        .withSpreadLevel("rack"))
                .getStrategy())
        .isEqualTo("spread");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7})
  void hasOneToSevenPartitions(int count) {
    assertThat(
            created(
                    new CreatePlacementGroupRequest("parts", PlacementStrategy.Partition)
                        .withPartitionCount(count))
                .getPartitionCount())
        .isEqualTo(count);
    for (int number : List.of(1, count)) {
      assertThat(
              launchedInto(in("parts").withPartitionNumber(number))
                  .getPlacement()
                  .getPartitionNumber())
          .isEqualTo(number);
    }
    for (int number : List.of(0, count + 1)) {
      assertThatRefusal(() -> launchedInto(in("parts").withPartitionNumber(number)))
          .isEqualTo(
              "400 InvalidParameterValue: Value (%s) for parameter partitionNumber is invalid."
                  + " Specify a number from 1 to %s.",
              number, count);
    }
  }

  @Test
  void namesAreUniqueInAnAccountAndARegion() {
    created("hpc", PlacementStrategy.Cluster);

    assertThatRefusal(() -> created("hpc", PlacementStrategy.Spread))
        .isEqualTo(
            "400 InvalidPlacementGroup.Duplicate: The placement group 'hpc' already exists.");
    cloud
        .client(PARTNER)
        .createPlacementGroup(new CreatePlacementGroupRequest("hpc", PlacementStrategy.Cluster));
    cloud
        .client("111122223333", "eu-west-1")
        .createPlacementGroup(new CreatePlacementGroupRequest("hpc", PlacementStrategy.Cluster));
    delete("hpc");
    created("hpc", PlacementStrategy.Spread);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "heap|||Value (heap) for parameter strategy is invalid. Valid values: cluster, spread,"
            + " partition.",
        "partition|0||Value (0) for parameter partitionCount is invalid. Specify a number from 1 to"
            + " 7.",
        "partition|8||Value (8) for parameter partitionCount is invalid. Specify a number from 1 to"
            + " 7.",
        "cluster|2||The parameter PartitionCount is only valid for the placement strategy"
            + " 'partition'.",
        "cluster||rack|The parameter SpreadLevel is only valid for the placement strategy"
            + " 'spread'.",
        "spread||shelf|Value (shelf) for parameter spreadLevel is invalid. Valid values: host,"
            + " rack.",
        "spread||host|ec2-fake does not model the spread level 'host', which EC2 has on Outposts"
            + " only."
      })
  void refusesWhatDoesNotGoTogether(
      String strategy, Integer partitions, String level, String refusal) {
    assertThatRefusal(
            () ->
                created(
                    new CreatePlacementGroupRequest()
                        .withGroupName("mine")
                        .withStrategy(strategy)
                        .withPartitionCount(partitions)
                        .withSpreadLevel(level)))
        .endsWith(refusal);
    assertThat(ec2.describePlacementGroups().getPlacementGroups()).isEmpty();
  }

  @Test
  void refusesANameThatIsTooLongOrNotAscii() {
    created("x".repeat(255), PlacementStrategy.Cluster);
    for (String name : List.of("x".repeat(256), "größe")) {
      assertThatRefusal(() -> created(name, PlacementStrategy.Cluster))
          .isEqualTo(
              "400 InvalidParameterValue: Value ("
                  + name
                  + ") for parameter groupName is invalid. It must have 1 to 255 ASCII"
                  + " characters.");
    }
  }

  @Test
  void anAccountHas500InARegion() {
    IntStream.range(0, 500).forEach(i -> created("group-" + i, PlacementStrategy.Cluster));
    assertThatRefusal(() -> created("more", PlacementStrategy.Cluster))
        .startsWith("400 PlacementGroupLimitExceeded");
    delete("group-7");
    created("more", PlacementStrategy.Cluster);
  }

  @Test
  void describesByNamesIdsAndFilters() {
    PlacementGroup hpc =
        created(
            new CreatePlacementGroupRequest("hpc", PlacementStrategy.Cluster)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("placement-group")
                        .withTags(new Tag("stage", "test"))));
    created("racks", PlacementStrategy.Spread);

    assertThat(hpc.getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(names(new DescribePlacementGroupsRequest().withGroupNames("racks")))
        .containsExactly("racks");
    assertThat(names(new DescribePlacementGroupsRequest().withGroupIds(hpc.getGroupId())))
        .containsExactly("hpc");
    assertThat(names("group-name", "r*")).containsExactly("racks");
    assertThat(names("group-arn", hpc.getGroupArn())).containsExactly("hpc");
    assertThat(names("strategy", "spread")).containsExactly("racks");
    assertThat(names("spread-level", "rack")).containsExactly("racks");
    assertThat(names("state", "available")).containsExactly("hpc", "racks");
    assertThat(names("tag:stage", "test")).containsExactly("hpc");
    assertThat(names("tag-key", "stage")).containsExactly("hpc");
  }

  @Test
  void itsTagsGoWithIt() {
    String id = created("hpc", PlacementStrategy.Cluster).getGroupId();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    assertThat(ec2.describeTags().getTags()).extracting(TagDescription::getResourceId).contains(id);

    delete("hpc");
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void refusesUnknownNamesAndIds() {
    String unknown = "400 InvalidPlacementGroup.Unknown: The Placement Group '%s' is unknown.";
    created("hpc", PlacementStrategy.Cluster);

    assertThatRefusal(
            () -> names(new DescribePlacementGroupsRequest().withGroupNames("hpc", "nope")))
        .isEqualTo(unknown, "nope");
    assertThatRefusal(
            () -> names(new DescribePlacementGroupsRequest().withGroupIds("pg-0123456789abcdef0")))
        .isEqualTo(unknown, "pg-0123456789abcdef0");
    assertThatRefusal(() -> names(new DescribePlacementGroupsRequest().withGroupIds("sg-1")))
        .startsWith("400 InvalidPlacementGroupId.Malformed");
    assertThatRefusal(() -> delete("nope")).isEqualTo(unknown, "nope");
    assertThatRefusal(() -> launchedInto(in("nope"))).isEqualTo(unknown, "nope");
  }

  @Test
  void anInstanceShowsItsGroup() {
    PlacementGroup group = created("hpc", PlacementStrategy.Cluster);
    Instance byName = launchedInto(in("hpc"));
    Instance byId = launchedInto(new Placement().withGroupId(group.getGroupId()));
    launched(ec2, LINUX_EBS);

    for (Instance instance : List.of(byName, byId)) {
      Placement placement = described(ec2, instance.getInstanceId()).getPlacement();
      assertThat(placement.getGroupName()).isEqualTo("hpc");
      assertThat(placement.getGroupId()).isEqualTo(group.getGroupId());
      assertThat(placement.getPartitionNumber()).isNull();
    }
    assertThat(instancesBy("placement-group-name", "hpc"))
        .containsExactlyInAnyOrder(byName.getInstanceId(), byId.getInstanceId());
    assertThatRefusal(() -> launchedInto(in("hpc").withGroupId(group.getGroupId())))
        .startsWith("400 InvalidParameterCombination: You may specify the name or the ID");
  }

  private List<String> instancesBy(String filter, String value) {
    return ec2
        .describeInstances(
            new DescribeInstancesRequest().withFilters(new Filter(filter, List.of(value))))
        .getReservations()
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .map(Instance::getInstanceId)
        .toList();
  }

  @Test
  void aGroupInUseIsNotDeleted() {
    created("hpc", PlacementStrategy.Cluster);
    String id = launchedInto(in("hpc")).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));

    assertThatRefusal(() -> delete("hpc"))
        .isEqualTo(
            "400 InvalidPlacementGroup.InUse: The placement group 'hpc' is in use and may not be"
                + " deleted.");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    ec2.describeInstances();
    delete("hpc");
    assertThat(ec2.describePlacementGroups().getPlacementGroups()).isEmpty();
    assertThat(described(ec2, id).getPlacement().getGroupName()).isEqualTo("hpc");
  }

  @Test
  void aClusterIsInOneZone() {
    created("hpc", PlacementStrategy.Cluster);
    String elsewhere =
        "400 InvalidPlacementGroup.InUse: The placement group 'hpc' is in use in another"
            + " availability zone: us-east-1c";
    launchedInto(in("hpc").withAvailabilityZone("us-east-1c"));

    assertThat(launchedInto(in("hpc")).getPlacement().getAvailabilityZone())
        .isEqualTo("us-east-1c");
    assertThatRefusal(() -> launchedInto(in("hpc").withAvailabilityZone("us-east-1a")))
        .isEqualTo(elsewhere);
    String subnet =
        ec2.describeSubnets(
                new DescribeSubnetsRequest()
                    .withFilters(new Filter("availability-zone", List.of("us-east-1a"))))
            .getSubnets()
            .get(0)
            .getSubnetId();
    assertThatRefusal(() -> launched(ec2, into(in("hpc")).withSubnetId(subnet)))
        .isEqualTo(elsewhere);
  }

  @Test
  void aClusterWithoutRoomInItsZoneDoesNotMove() {
    try (Ec2Cloud small = Ec2Cloud.builder().capacity("us-east-1c", 1).build()) {
      AmazonEC2 client = small.client();
      client.createPlacementGroup(
          new CreatePlacementGroupRequest("hpc", PlacementStrategy.Cluster));
      launched(client, into(in("hpc").withAvailabilityZone("us-east-1c")));

      assertThatRefusal(() -> launched(client, into(in("hpc"))))
          .startsWith("500 InsufficientInstanceCapacity");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "t1.micro, ami-1b814f72",
    "t3.xlarge, ami-0a2023f1c0de0086a",
    "m1.small, ami-1b814f72",
    "m3.medium, ami-1b814f72",
    "m7i-flex.large, ami-0a2023f1c0de0086a",
    "vt1.3xlarge, ami-0a2023f1c0de0086a"
  })
  void someTypesAreNotForClusters(String type, String image) {
    created("hpc", PlacementStrategy.Cluster);
    created("racks", PlacementStrategy.Spread);

    assertThatRefusal(
            () -> launched(ec2, into(in("hpc")).withInstanceType(type).withImageId(image)))
        .isEqualTo(
            "400 InvalidParameterCombination: Cluster placement groups are not supported by the '"
                + type
                + "' instance type. Specify a supported instance type or change the placement group"
                + " strategy, and try again.");
    launched(ec2, into(in("racks")).withInstanceType(type).withImageId(image));
  }

  @Test
  void groupsDoNotTakeEveryTenancy() {
    created("hpc", PlacementStrategy.Cluster);
    created("racks", PlacementStrategy.Spread);

    assertThatRefusal(() -> launchedInto(in("hpc").withTenancy("host")))
        .startsWith("400 InvalidParameterCombination: Instances of the tenancy 'host'");
    assertThatRefusal(() -> launchedInto(in("racks").withTenancy("dedicated")))
        .startsWith("400 InvalidParameterCombination: Instances of the tenancy 'dedicated'");
    launchedInto(in("hpc").withTenancy("dedicated"));
  }

  @Test
  void aSpreadGroupHasSevenRunningInstancesInAZone() {
    created("racks", PlacementStrategy.Spread);
    Placement placement = in("racks").withAvailabilityZone("us-east-1a");
    List<String> seven =
        ec2
            .runInstances(into(placement).withMinCount(7).withMaxCount(7))
            .getReservation()
            .getInstances()
            .stream()
            .map(Instance::getInstanceId)
            .toList();
    ec2.describeInstances();

    assertThatRefusal(() -> launchedInto(placement))
        .startsWith(
            "500 InsufficientInstanceCapacity: We currently do not have sufficient c3.large")
        .contains("or choosing us-east-1b");
    assertThat(launchedInto(in("racks")).getPlacement().getAvailabilityZone())
        .isEqualTo("us-east-1b");
    ec2.stopInstances(new StopInstancesRequest(seven.subList(0, 2)));
    ec2.describeInstances();
    launchedInto(placement);
    assertThatRefusal(() -> ec2.startInstances(new StartInstancesRequest(seven.subList(0, 2))))
        .startsWith("500 InsufficientInstanceCapacity");
    ec2.startInstances(new StartInstancesRequest(seven.subList(0, 1)));
  }

  @Test
  void instancesAreSpreadOverPartitions() {
    created(
        new CreatePlacementGroupRequest("parts", PlacementStrategy.Partition)
            .withPartitionCount(3));
    String second = launchedInto(in("parts").withPartitionNumber(2)).getInstanceId();

    List<Instance> others =
        ec2.runInstances(into(in("parts")).withMinCount(3).withMaxCount(3))
            .getReservation()
            .getInstances();
    assertThat(others)
        .extracting(instance -> instance.getPlacement().getPartitionNumber())
        .containsExactly(1, 3, 1);
    assertThat(instancesBy("placement-partition-number", "2")).containsExactly(second);
    ec2.describeInstances();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(others.get(1).getInstanceId())));
    ec2.describeInstances();
    assertThat(launchedInto(in("parts")).getPlacement().getPartitionNumber()).isEqualTo(3);
  }

  @Test
  void onlyAPartitionGroupHasPartitions() {
    created("hpc", PlacementStrategy.Cluster);

    assertThatRefusal(() -> launchedInto(in("hpc").withPartitionNumber(1)))
        .startsWith("400 InvalidParameterCombination: The placement group 'hpc' has no partitions");
    assertThatRefusal(() -> launchedInto(new Placement().withPartitionNumber(1)))
        .startsWith("400 InvalidParameterCombination: A partition number is only valid together");
  }

  private SpotInstanceRequest spotInto(SpotPlacement placement) {
    return ec2.requestSpotInstances(
            new RequestSpotInstancesRequest("10.0")
                .withLaunchSpecification(
                    new LaunchSpecification()
                        .withImageId(LINUX_EBS)
                        .withInstanceType("c3.large")
                        .withPlacement(placement)))
        .getSpotInstanceRequests()
        .get(0);
  }

  private SpotInstanceRequest spotRequest(String id) {
    return ec2.describeSpotInstanceRequests(
            new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(id))
        .getSpotInstanceRequests()
        .get(0);
  }

  @Test
  void aSpotInstanceIsLaunchedIntoItsGroup() {
    created("hpc", PlacementStrategy.Cluster);
    launchedInto(in("hpc").withAvailabilityZone("us-east-1c"));
    String id = spotInto(new SpotPlacement().withGroupName("hpc")).getSpotInstanceRequestId();

    ec2.describeSpotInstanceRequests();
    SpotInstanceRequest request = spotRequest(id);
    assertThat(request.getLaunchSpecification().getPlacement().getGroupName()).isEqualTo("hpc");
    Placement placement = described(ec2, request.getInstanceId()).getPlacement();
    assertThat(placement.getGroupName()).isEqualTo("hpc");
    assertThat(placement.getAvailabilityZone()).isEqualTo("us-east-1c");
  }

  @Test
  void aSpotRequestWaitsWhileItsClusterIsInAnotherZone() {
    created("hpc", PlacementStrategy.Cluster);
    assertThatRefusal(() -> spotInto(new SpotPlacement().withGroupName("nope")))
        .startsWith("400 InvalidPlacementGroup.Unknown");
    try (Ec2Cloud manual = Fixtures.withoutTimeFor()) {
      AmazonEC2 client = manual.client();
      client.createPlacementGroup(
          new CreatePlacementGroupRequest("hpc", PlacementStrategy.Cluster));
      client.requestSpotInstances(
          new RequestSpotInstancesRequest("10.0")
              .withLaunchSpecification(
                  new LaunchSpecification()
                      .withImageId(LINUX_EBS)
                      .withInstanceType("c3.large")
                      .withPlacement(new SpotPlacement("us-east-1a").withGroupName("hpc"))));
      String elsewhere =
          launched(client, into(in("hpc").withAvailabilityZone("us-east-1c"))).getInstanceId();
      manual.clock().advanceUntilSettled();

      String id =
          client
              .describeSpotInstanceRequests()
              .getSpotInstanceRequests()
              .get(0)
              .getSpotInstanceRequestId();
      assertThat(Spot.stateOf(client, id)).isEqualTo("open placement-group-constraint");
      client.terminateInstances(new TerminateInstancesRequest(List.of(elsewhere)));
      assertThat(Spot.stateOf(client, id)).isEqualTo("open placement-group-constraint");
      manual.clock().advanceUntilSettled();
      assertThat(Spot.stateOf(client, id)).isEqualTo("active fulfilled");
    }
  }
}

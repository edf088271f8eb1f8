// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Volume;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the resources that EC2 describes to a client. They use only Describe calls and
 * dry runs, so they work with AWS as well as with an in-memory cloud.
 *
 * <p>The methods that navigate to one resource ({@link #image}, {@link #instance} …) never fail:
 * the first assertion that follows looks up the resource.
 */
public class Ec2Assert extends AbstractEc2ListsAssert<Ec2Assert> {
  private static final Set<String> FINISHED = Set.of("complete", "failed");

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(AmazonEC2)} instead.
   *
   * @param actual the client to use
   */
  public Ec2Assert(AmazonEC2 actual) {
    super(actual, Ec2Assert.class);
  }

  /**
   * Navigates to the assertions about an image.
   *
   * <pre>
   * assertThat(ec2).image(id).isAvailable().isSharedWith("999988887777");
   * </pre>
   *
   * @param id the image's id
   * @return assertions about the image
   */
  @CheckReturnValue
  public ImageAssert image(String id) {
    return resource(ImageAssert.class, ImageAssert::new, id, ImageResourceType.IMAGE);
  }

  /**
   * Navigates to the assertions about an instance.
   *
   * <pre>
   * assertThat(ec2).instance(id).isRunning().hasType("m1.small");
   * </pre>
   *
   * @param id the instance's id
   * @return assertions about the instance
   */
  @CheckReturnValue
  public InstanceAssert instance(String id) {
    return resource(InstanceAssert.class, InstanceAssert::new, id, InstanceResourceType.INSTANCE);
  }

  /**
   * Navigates to the assertions about a bundle task.
   *
   * <pre>
   * assertThat(ec2).bundleTask(id).isComplete();
   * </pre>
   *
   * @param id the bundle task's id
   * @return assertions about the bundle task
   */
  @CheckReturnValue
  public BundleTaskAssert bundleTask(String id) {
    return resource(
        BundleTaskAssert.class, BundleTaskAssert::new, id, BundleTaskResourceType.BUNDLE_TASK);
  }

  /**
   * Navigates to the assertions about a security group. A name is searched in the default VPC
   * first, then in the other VPCs.
   *
   * <pre>
   * assertThat(ec2).securityGroup("web").allows(tcp(80).from("0.0.0.0/0"));
   * </pre>
   *
   * @param nameOrId the group's name or id
   * @return assertions about the security group
   */
  @CheckReturnValue
  public SecurityGroupAssert securityGroup(String nameOrId) {
    return resource(
        SecurityGroupAssert.class,
        SecurityGroupAssert::new,
        nameOrId,
        SecurityGroupResourceType.SECURITY_GROUP);
  }

  /**
   * Navigates to the assertions about an EBS volume.
   *
   * <pre>
   * assertThat(ec2).volume(id).isAttachedTo(instanceId).hasSize(35);
   * </pre>
   *
   * @param id the volume's id
   * @return assertions about the volume
   */
  @CheckReturnValue
  public VolumeAssert volume(String id) {
    return resource(VolumeAssert.class, VolumeAssert::new, id, VolumeResourceType.VOLUME);
  }

  /**
   * Navigates to the assertions about a snapshot.
   *
   * <pre>
   * assertThat(ec2).snapshot(id).isCompleted().isOf(volumeId);
   * </pre>
   *
   * @param id the snapshot's id
   * @return assertions about the snapshot
   */
  @CheckReturnValue
  public SnapshotAssert snapshot(String id) {
    return resource(SnapshotAssert.class, SnapshotAssert::new, id, SnapshotResourceType.SNAPSHOT);
  }

  /**
   * Navigates to the assertions about a VPC.
   *
   * <pre>
   * assertThat(ec2).vpc(id).isAvailable().hasCidrBlock("10.0.0.0/16");
   * </pre>
   *
   * @param id the VPC's id
   * @return assertions about the VPC
   */
  @CheckReturnValue
  public VpcAssert vpc(String id) {
    return resource(VpcAssert.class, VpcAssert::new, id, VpcResourceType.VPC);
  }

  /**
   * Navigates to the assertions about a subnet.
   *
   * <pre>
   * assertThat(ec2).subnet(id).isInVpc(vpcId).assignsPublicAddresses();
   * </pre>
   *
   * @param id the subnet's id
   * @return assertions about the subnet
   */
  @CheckReturnValue
  public SubnetAssert subnet(String id) {
    return resource(SubnetAssert.class, SubnetAssert::new, id, SubnetResourceType.SUBNET);
  }

  /**
   * Navigates to the assertions about a route table.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).hasRoute("0.0.0.0/0", gatewayId).hasNoBlackHoles();
   * </pre>
   *
   * @param id the route table's id
   * @return assertions about the route table
   */
  @CheckReturnValue
  public RouteTableAssert routeTable(String id) {
    return resource(
        RouteTableAssert.class, RouteTableAssert::new, id, RouteTableResourceType.ROUTE_TABLE);
  }

  /**
   * Navigates to the assertions about a peering connection of VPCs.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).connects(vpcId, otherVpcId).isActive();
   * </pre>
   *
   * @param id the connection's id
   * @return assertions about the peering connection
   */
  @CheckReturnValue
  public VpcPeeringConnectionAssert vpcPeeringConnection(String id) {
    return resource(
        VpcPeeringConnectionAssert.class,
        VpcPeeringConnectionAssert::new,
        id,
        VpcPeeringConnectionResourceType.VPC_PEERING_CONNECTION);
  }

  /**
   * Navigates to the assertions about a network interface.
   *
   * <pre>
   * assertThat(ec2).networkInterface(id).isAttachedTo(instanceId).isInSecurityGroup("web");
   * </pre>
   *
   * @param id the interface's id
   * @return assertions about the network interface
   */
  @CheckReturnValue
  public NetworkInterfaceAssert networkInterface(String id) {
    return resource(
        NetworkInterfaceAssert.class,
        NetworkInterfaceAssert::new,
        id,
        NetworkInterfaceResourceType.NETWORK_INTERFACE);
  }

  /**
   * Navigates to the assertions about a launch template.
   *
   * <pre>
   * assertThat(ec2).launchTemplate("web").hasDefaultVersion(1).hasLatestVersion(2);
   * </pre>
   *
   * @param idOrName the template's id or name
   * @return assertions about the launch template
   */
  @CheckReturnValue
  public LaunchTemplateAssert launchTemplate(String idOrName) {
    return resource(
        LaunchTemplateAssert.class,
        LaunchTemplateAssert::new,
        idOrName,
        LaunchTemplateResourceType.LAUNCH_TEMPLATE);
  }

  /**
   * Navigates to the assertions about an Elastic IP address.
   *
   * <pre>
   * assertThat(ec2).address("203.0.113.10").isAssociatedWith(instanceId);
   * </pre>
   *
   * @param ipOrAllocationId the address, or its allocation id
   * @return assertions about the Elastic IP address
   */
  @CheckReturnValue
  public AddressAssert address(String ipOrAllocationId) {
    return resource(
        AddressAssert.class, AddressAssert::new, ipOrAllocationId, AddressResourceType.ADDRESS);
  }

  /**
   * Navigates to the assertions about a key pair.
   *
   * <pre>
   * assertThat(ec2).keyPair("mine").exists().hasFingerprint(fingerprint);
   * </pre>
   *
   * @param name the key pair's name
   * @return assertions about the key pair
   */
  @CheckReturnValue
  public KeyPairAssert keyPair(String name) {
    return resource(KeyPairAssert.class, KeyPairAssert::new, name, KeyPairResourceType.KEY_PAIR);
  }

  /**
   * Navigates to the assertions about a placement group.
   *
   * <pre>
   * assertThat(ec2).placementGroup("cluster").isAvailable().hasStrategy("cluster");
   * </pre>
   *
   * @param name the placement group's name
   * @return assertions about the placement group
   */
  @CheckReturnValue
  public PlacementGroupAssert placementGroup(String name) {
    return resource(
        PlacementGroupAssert.class,
        PlacementGroupAssert::new,
        name,
        PlacementGroupResourceType.PLACEMENT_GROUP);
  }

  /**
   * Navigates to the assertions about a request for a Spot Instance.
   *
   * <pre>
   * assertThat(ec2).spotRequest(id).isActive().isFulfilledBy(instanceId);
   * </pre>
   *
   * @param id the request's id
   * @return assertions about the request for a Spot Instance
   */
  @CheckReturnValue
  public SpotRequestAssert spotRequest(String id) {
    return resource(
        SpotRequestAssert.class, SpotRequestAssert::new, id, SpotRequestResourceType.SPOT_REQUEST);
  }

  /**
   * Navigates to the assertions about a single rule of a security group.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).isOf(groupId).hasTraffic(tcp(443));
   * </pre>
   *
   * @param id the rule's id
   * @return assertions about the single rule of a security group
   */
  @CheckReturnValue
  public SecurityGroupRuleAssert securityGroupRule(String id) {
    return resource(
        SecurityGroupRuleAssert.class,
        SecurityGroupRuleAssert::new,
        id,
        SecurityGroupRuleResourceType.SECURITY_GROUP_RULE);
  }

  /**
   * Verifies that no instance of the account is running in the client's region. Pending instances
   * count as running.
   *
   * <pre>
   * assertThat(ec2).hasNoRunningInstances();  // passes once all are stopped or terminated
   * assertThat(ec2).hasNoRunningInstances();  // fails before, and lists them
   * </pre>
   *
   * @throws AssertionError if an instance is pending or running
   */
  public Ec2Assert hasNoRunningInstances() {
    return hasRunningInstances(0);
  }

  /**
   * Verifies how many instances of the account are running in the client's region. Pending
   * instances count as running.
   *
   * <pre>
   * assertThat(ec2).hasRunningInstances(3);  // passes if three were launched
   * assertThat(ec2).hasRunningInstances(2);  // fails, and lists the three
   * </pre>
   *
   * @param count the number of instances
   * @throws AssertionError if more or fewer are pending or running
   */
  public Ec2Assert hasRunningInstances(int count) {
    List<Instance> running =
        InstanceResourceType.describe(
            actual,
            new DescribeInstancesRequest()
                .withFilters(new Filter("instance-state-name", List.of("pending", "running"))));
    return verify(
        running.size() == count,
        () ->
            failureText(
                "EC2",
                "have "
                    + (count == 0 ? "no" : count)
                    + " running instance"
                    + (count == 1 ? "" : "s"),
                running.isEmpty()
                    ? "it has none"
                    : "it has "
                        + running.size()
                        + ":"
                        + list(InstanceResourceType.INSTANCE, running)));
  }

  /**
   * Verifies that the account has no instances in the client's region. Terminated instances do not
   * count, because EC2 lists them for some time. Stopped instances count, because their volumes
   * cost money, and so do instances that are shutting down.
   *
   * <pre>
   * assertThat(ec2).hasNoInstances();  // passes once all are terminated
   * assertThat(ec2).hasNoInstances();  // fails if one is running or stopped, and lists it
   * </pre>
   *
   * @throws AssertionError if an instance is in another state than {@code terminated}
   */
  public Ec2Assert hasNoInstances() {
    List<Instance> remaining =
        InstanceResourceType.INSTANCE.candidates(actual).stream()
            .filter(instance -> !InstanceResourceType.INSTANCE.state(instance).equals("terminated"))
            .toList();
    return hasNone(
        "instances but terminated ones",
        list(InstanceResourceType.INSTANCE, remaining, InstanceResourceType::launchText));
  }

  /**
   * Verifies that the account owns no image in the client's region. Images in any state count.
   *
   * <pre>
   * assertThat(ec2).hasNoImages();  // passes once all are deregistered
   * assertThat(ec2).hasNoImages();  // fails before, and lists them
   * </pre>
   *
   * @throws AssertionError if the account owns an image, including pending, failed and disabled
   *     ones
   */
  public Ec2Assert hasNoImages() {
    return hasNone(
        "images of its own",
        list(
            ImageResourceType.IMAGE,
            ImageResourceType.own(actual),
            ImageResourceType::creationText));
  }

  /**
   * Verifies that all images that the account owns in the client's region are available: none is
   * pending or has failed. Disabled images do not count, because their owner has disabled them on
   * purpose.
   *
   * <pre>
   * assertThat(ec2).hasNoUnavailableImages();  // passes if all are available
   * assertThat(ec2).hasNoUnavailableImages();  // fails if one has failed, with its reason
   * </pre>
   *
   * @throws AssertionError if an image is in another state than {@code available} and {@code
   *     disabled}
   */
  public Ec2Assert hasNoUnavailableImages() {
    List<Image> unavailable =
        ImageResourceType.describe(actual, new DescribeImagesRequest().withOwners("self")).stream()
            .filter(image -> !image.getState().equals("available"))
            .toList();
    return hasNone(
        "images of its own that are not available",
        list(ImageResourceType.IMAGE, unavailable, ImageResourceType::creationText));
  }

  /**
   * Verifies that each snapshot that the account owns in the client's region is referred to by an
   * image. It finds the snapshots of images that were deregistered, or whose creation failed,
   * without deleting their snapshots. Images of the account in any state count, including pending,
   * failed and disabled ones. A snapshot that was not created for an image, such as a backup,
   * counts as orphaned.
   *
   * <pre>
   * assertThat(ec2).hasNoOrphanedSnapshots();  // passes if they were deleted with their image
   * assertThat(ec2).hasNoOrphanedSnapshots();  // fails if not, and lists their volumes
   * </pre>
   *
   * @throws AssertionError if a snapshot of the account is not referred to by any of its images
   */
  public Ec2Assert hasNoOrphanedSnapshots() {
    List<Snapshot> orphans = SnapshotResourceType.SNAPSHOT.orphans(actual);
    return hasNone(
        "snapshots that no image of its own refers to",
        list(SnapshotResourceType.SNAPSHOT, orphans, SnapshotResourceType::originText));
  }

  /**
   * Verifies that all bundle tasks of the account in the client's region are finished.
   *
   * <pre>
   * assertThat(ec2).hasNoUnfinishedBundleTasks();  // passes if all are complete or failed
   * assertThat(ec2).hasNoUnfinishedBundleTasks();  // fails if one is storing, and lists it
   * </pre>
   *
   * @throws AssertionError if a task is in another state than {@code complete} and {@code failed}
   */
  public Ec2Assert hasNoUnfinishedBundleTasks() {
    List<BundleTask> unfinished =
        BundleTaskResourceType.BUNDLE_TASK.candidates(actual).stream()
            .filter(task -> !FINISHED.contains(task.getState()))
            .toList();
    return hasNone(
        "unfinished bundle tasks",
        list(BundleTaskResourceType.BUNDLE_TASK, unfinished, BundleTaskResourceType::originText));
  }

  /**
   * Verifies that all Elastic IP addresses of the account in the client's region are associated.
   * EC2 charges for unassociated addresses.
   *
   * <pre>
   * assertThat(ec2).hasNoUnassociatedAddresses();  // passes if all are associated or released
   * assertThat(ec2).hasNoUnassociatedAddresses();  // fails if one is not, and lists it
   * </pre>
   *
   * @throws AssertionError if an address is associated with neither an instance nor a network
   *     interface
   */
  public Ec2Assert hasNoUnassociatedAddresses() {
    String unassociated =
        actual.describeAddresses(marked(new DescribeAddressesRequest())).getAddresses().stream()
            .filter(address -> isNullOrEmpty(address.getInstanceId()))
            .filter(address -> isNullOrEmpty(address.getAssociationId()))
            .map(Ec2Assert::line)
            .collect(Collectors.joining());
    return hasNone("unassociated addresses", unassociated);
  }

  /**
   * Verifies that all volumes of the account in the client's region are attached. Unattached
   * volumes cost money.
   *
   * <pre>
   * assertThat(ec2).hasNoUnattachedVolumes();  // passes if all are in use or deleted
   * assertThat(ec2).hasNoUnattachedVolumes();  // fails if one was detached, and lists it
   * </pre>
   *
   * @throws AssertionError if a volume is in the state {@code available}
   */
  public Ec2Assert hasNoUnattachedVolumes() {
    List<Volume> unattached =
        VolumeResourceType.describe(
            actual,
            new DescribeVolumesRequest().withFilters(new Filter("status", List.of("available"))));
    return hasNone("unattached volumes", list(VolumeResourceType.VOLUME, unattached));
  }

  /**
   * Verifies that the account owns an image with this name in the client's region.
   *
   * <pre>
   * assertThat(ec2).hasImageNamed("My AMI");     // passes if it was created
   * assertThat(ec2).hasImageNamed("Other AMI");  // fails, and lists similar names
   * </pre>
   *
   * @param name the image's name
   * @throws AssertionError if the account owns no image with this name
   */
  public Ec2Assert hasImageNamed(String name) {
    return verify(
        !imagesNamed(name).isEmpty(),
        () ->
            failureText(
                "EC2",
                "have an image named '" + name + "'",
                ClosestMatch.text(
                    ImageResourceType.IMAGE, ImageResourceType.IMAGE.candidates(actual), name)));
  }

  /**
   * Verifies that the account owns no image with this name in the client's region.
   *
   * <pre>
   * assertThat(ec2).hasNoImageNamed("Other AMI");  // passes if there is none
   * assertThat(ec2).hasNoImageNamed("My AMI");     // fails
   * </pre>
   *
   * @param name the image's name
   * @throws AssertionError if the account owns an image with this name
   */
  public Ec2Assert hasNoImageNamed(String name) {
    List<Image> images = imagesNamed(name);
    return hasNone("image named '" + name + "'", list(ImageResourceType.IMAGE, images));
  }

  private List<Image> imagesNamed(String name) {
    return ImageResourceType.describe(
        actual,
        new DescribeImagesRequest()
            .withOwners("self")
            .withFilters(new Filter("name", List.of(ResourceType.escapeWildcards(name)))));
  }

  /** Fails unless the list is empty. */
  private Ec2Assert hasNone(String what, String list) {
    return verify(list.isEmpty(), () -> failureText("EC2", "have no " + what, "it has" + list));
  }

  private <N extends AbstractResourceAssert<N, R>, R> N resource(
      Class<N> assertion, Function<Ec2Resource, N> constructor, String id, ResourceType<R> type) {
    return navigate(
            assertion,
            Ec2Resource.class,
            new Ec2Resource(actual, id),
            constructor,
            type.typeName() + " " + id)
        .withParent(this);
  }

  private static <R> String list(ResourceType<R> type, List<R> resources) {
    return list(type, resources, resource -> "");
  }

  private static <R> String list(
      ResourceType<R> type, List<R> resources, Function<R, String> details) {
    return resources.stream()
        .map(
            each -> {
              String detail = details.apply(each);
              return "\n  "
                  + type.label(each)
                  + ", "
                  + type.stateAndReason(each)
                  + (detail.isEmpty() ? "" : ", " + detail);
            })
        .collect(Collectors.joining());
  }

  private static String line(Address address) {
    return "\n  "
        + address.getPublicIp()
        + (isNullOrEmpty(address.getAllocationId()) ? "" : ", " + address.getAllocationId());
  }

  private static boolean isNullOrEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.annotation.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the resources that EC2 describes to a client. They use only Describe calls and
 * dry runs, so they work with AWS as well as with an in-memory cloud.
 *
 * <p>The methods that navigate to one resource ({@link #image}, {@link #instance} …) never fail:
 * the first assertion that follows looks up the resource.
 */
public class Ec2Assert extends AbstractLeftBehindAssert<Ec2Assert> {
  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(AmazonEC2)} instead.
   *
   * @param actual the client to use
   */
  public Ec2Assert(AmazonEC2 actual) {
    super(actual, Ec2Assert.class);
  }

  /**
   * Makes the assertions that follow eventual: each looks every 15 seconds until it passes, and
   * fails after 10 minutes, as the SDK's waiters of EC2 do. The time is that of the cloud's clock,
   * which moves and takes no real time; with AWS, and through an endpoint, it is real time. The
   * time of a chain about one resource counts from its first look. No thread is started.
   *
   * <pre>
   * assertThat(ec2).eventually().image(id).isAvailable();  // passes once its creation is finished
   * assertThat(ec2).eventually().image(id).isPending();    // fails, and shows what was seen
   * </pre>
   *
   * <p>The assertions of a chain wait one after the other. What has to hold at one moment goes into
   * {@link #eventually(Consumer)}.
   *
   * @return eventual assertions
   */
  @CheckReturnValue
  public Ec2Assert eventually() {
    return polled(pollingOrStandard());
  }

  /**
   * Makes the assertions that follow eventual; see {@link #eventually()}. Each fails when this time
   * is over.
   *
   * <pre>
   * assertThat(ec2).within(ofMinutes(5)).instance(id).isRunning();  // passes if it boots by then
   * assertThat(ec2).within(ofSeconds(1)).instance(id).isRunning();  // fails, and shows what was
   *                                                                 // seen
   * </pre>
   *
   * @param timeout the longest time from the first look, not negative
   * @return eventual assertions
   * @throws IllegalArgumentException if the time is negative
   */
  @CheckReturnValue
  public Ec2Assert within(Duration timeout) {
    return polled(pollingOrStandard().within(timeout));
  }

  /**
   * Makes the assertions that follow eventual; see {@link #eventually()}. They look this often.
   *
   * <pre>
   * assertThat(ec2).within(ofMinutes(1)).pollInterval(ofSeconds(1)).instance(id).isRunning();
   * </pre>
   *
   * @param interval the time between two looks, positive
   * @return eventual assertions
   * @throws IllegalArgumentException if the time is not positive
   */
  @CheckReturnValue
  public Ec2Assert pollInterval(Duration interval) {
    return polled(pollingOrStandard().every(interval));
  }

  /**
   * Verifies that several assertions hold at one moment, within 10 minutes, or the time that {@link
   * #within} has set; see {@link #eventually()}.
   *
   * <pre>
   * assertThat(ec2).eventually(it -&gt; it.images().ownedBySelf().hasSize(3));  // passes
   * assertThat(ec2).eventually(it -&gt; it.images().ownedBySelf().hasSize(4));  // fails, and shows
   *                                                                          // what was seen
   * </pre>
   *
   * @param assertions the assertions, which are made at each look
   * @return this
   * @throws AssertionError if one of them fails at each look
   */
  public Ec2Assert eventually(Consumer<Ec2Assert> assertions) {
    Polling before = polling();
    try {
      return polling(pollingOrStandard().fresh()).check(() -> failureOf(assertions));
    } finally {
      polling(before);
    }
  }

  private @Nullable Mismatch failureOf(Consumer<Ec2Assert> assertions) {
    try {
      assertions.accept(new Ec2Assert(actual));
      return null;
    } catch (AssertionError failure) {
      String message = String.valueOf(failure.getMessage()).strip();
      return Mismatch.of("EC2", "be as asserted", () -> "it was not:\n" + message)
          .seenAs(message.replaceAll("\\s*\n\\s*", " "));
    }
  }

  final Ec2Assert polled(Polling polling) {
    Ec2Assert eventual =
        polling() == null
            ? navigate(Ec2Assert.class, AmazonEC2.class, actual, Ec2Assert::new, "eventually")
            : this;
    return eventual.polling(polling);
  }

  private Polling pollingOrStandard() {
    Polling polling = polling();
    return polling == null ? Polling.standard() : polling;
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
   * Navigates to the assertions about a NAT gateway.
   *
   * <pre>
   * assertThat(ec2).natGateway(id).isAvailable().isPublic().isInSubnet(subnetId);
   * </pre>
   *
   * @param id the NAT gateway's id
   * @return assertions about the NAT gateway
   */
  @CheckReturnValue
  public NatGatewayAssert natGateway(String id) {
    return resource(
        NatGatewayAssert.class, NatGatewayAssert::new, id, NatGatewayResourceType.NAT_GATEWAY);
  }

  /**
   * Navigates to the assertions about a VPC endpoint.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoint(id).isGateway().isInRouteTable(routeTableId);
   * </pre>
   *
   * @param id the VPC endpoint's id
   * @return assertions about the VPC endpoint
   */
  @CheckReturnValue
  public VpcEndpointAssert vpcEndpoint(String id) {
    return resource(
        VpcEndpointAssert.class, VpcEndpointAssert::new, id, VpcEndpointResourceType.VPC_ENDPOINT);
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
   * Navigates to the assertions about an internet gateway.
   *
   * <pre>
   * assertThat(ec2).internetGateway(id).isAttachedTo(vpcId).hasOwner("111122223333");
   * </pre>
   *
   * @param id the internet gateway's id
   * @return assertions about the internet gateway
   */
  @CheckReturnValue
  public InternetGatewayAssert internetGateway(String id) {
    return resource(
        InternetGatewayAssert.class,
        InternetGatewayAssert::new,
        id,
        InternetGatewayResourceType.INTERNET_GATEWAY);
  }

  /**
   * Navigates to the assertions about an egress-only internet gateway.
   *
   * <pre>
   * assertThat(ec2).egressOnlyInternetGateway(id).isAttachedTo(vpcId);
   * </pre>
   *
   * @param id the gateway's id
   * @return assertions about the egress-only internet gateway
   */
  @CheckReturnValue
  public EgressOnlyInternetGatewayAssert egressOnlyInternetGateway(String id) {
    return resource(
        EgressOnlyInternetGatewayAssert.class,
        EgressOnlyInternetGatewayAssert::new,
        id,
        EgressOnlyInternetGatewayResourceType.EGRESS_ONLY_INTERNET_GATEWAY);
  }

  /**
   * Navigates to the assertions about a network ACL.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).allowsIngress(100, tcp(443), "0.0.0.0/0").isAssociatedWith(subnetId);
   * </pre>
   *
   * @param id the network ACL's id
   * @return assertions about the network ACL
   */
  @CheckReturnValue
  public NetworkAclAssert networkAcl(String id) {
    return resource(
        NetworkAclAssert.class, NetworkAclAssert::new, id, NetworkAclResourceType.NETWORK_ACL);
  }

  /**
   * Navigates to the assertions about a set of DHCP options.
   *
   * <pre>
   * assertThat(ec2).dhcpOptions(id).hasOption("domain-name", "example.com");
   * </pre>
   *
   * @param id the id of the set
   * @return assertions about the set of DHCP options
   */
  @CheckReturnValue
  public DhcpOptionsAssert dhcpOptions(String id) {
    return resource(
        DhcpOptionsAssert.class, DhcpOptionsAssert::new, id, DhcpOptionsResourceType.DHCP_OPTIONS);
  }

  /**
   * Navigates to the assertions about a virtual private gateway.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(id).isAvailable().isAttachedTo(vpcId);
   * </pre>
   *
   * @param id the virtual private gateway's id
   * @return assertions about the virtual private gateway
   */
  @CheckReturnValue
  public VpnGatewayAssert vpnGateway(String id) {
    return resource(
        VpnGatewayAssert.class, VpnGatewayAssert::new, id, VpnGatewayResourceType.VPN_GATEWAY);
  }

  /**
   * Navigates to the assertions about a customer gateway.
   *
   * <pre>
   * assertThat(ec2).customerGateway(id).isAvailable().hasIpAddress("203.0.113.12");
   * </pre>
   *
   * @param id the customer gateway's id
   * @return assertions about the customer gateway
   */
  @CheckReturnValue
  public CustomerGatewayAssert customerGateway(String id) {
    return resource(
        CustomerGatewayAssert.class,
        CustomerGatewayAssert::new,
        id,
        CustomerGatewayResourceType.CUSTOMER_GATEWAY);
  }

  /**
   * Navigates to the assertions about a VPN connection.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).isAvailable().hasStaticRoute("10.0.0.0/16");
   * </pre>
   *
   * @param id the VPN connection's id
   * @return assertions about the VPN connection
   */
  @CheckReturnValue
  public VpnConnectionAssert vpnConnection(String id) {
    return resource(
        VpnConnectionAssert.class,
        VpnConnectionAssert::new,
        id,
        VpnConnectionResourceType.VPN_CONNECTION);
  }

  /**
   * Navigates to the assertions about a managed prefix list.
   *
   * <pre>
   * assertThat(ec2).prefixList("offices").hasEntries("10.0.0.0/8", "192.0.2.0/24");
   * </pre>
   *
   * @param idOrName the prefix list's id or name
   * @return assertions about the managed prefix list
   */
  @CheckReturnValue
  public PrefixListAssert prefixList(String idOrName) {
    return resource(
        PrefixListAssert.class,
        PrefixListAssert::new,
        idOrName,
        PrefixListResourceType.PREFIX_LIST);
  }

  /**
   * Navigates to the assertions about a conversion task of {@code ImportInstance} or {@code
   * ImportVolume}.
   *
   * <pre>
   * assertThat(ec2).conversionTask(id).isCompleted().importsInstance(instanceId);
   * </pre>
   *
   * @param id the task's id
   * @return assertions about the conversion task of {@code ImportInstance} or {@code ImportVolume}
   */
  @CheckReturnValue
  public ConversionTaskAssert conversionTask(String id) {
    return resource(
        ConversionTaskAssert.class,
        ConversionTaskAssert::new,
        id,
        ConversionTaskResourceType.CONVERSION_TASK);
  }

  /**
   * Navigates to the assertions about a task of {@code ImportImage}.
   *
   * <pre>
   * assertThat(ec2).importImageTask(id).isCompleted().madeImage(imageId);
   * </pre>
   *
   * @param id the task's id
   * @return assertions about the task of {@code ImportImage}
   */
  @CheckReturnValue
  public ImportImageTaskAssert importImageTask(String id) {
    return resource(
        ImportImageTaskAssert.class,
        ImportImageTaskAssert::new,
        id,
        ImportImageTaskResourceType.IMPORT_IMAGE_TASK);
  }

  /**
   * Navigates to the assertions about a task of {@code ImportSnapshot}.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTask(id).isCompleted().madeSnapshot(snapshotId);
   * </pre>
   *
   * @param id the task's id
   * @return assertions about the task of {@code ImportSnapshot}
   */
  @CheckReturnValue
  public ImportSnapshotTaskAssert importSnapshotTask(String id) {
    return resource(
        ImportSnapshotTaskAssert.class,
        ImportSnapshotTaskAssert::new,
        id,
        ImportSnapshotTaskResourceType.IMPORT_SNAPSHOT_TASK);
  }

  /**
   * Navigates to the assertions about a reserved instance.
   *
   * <pre>
   * assertThat(ec2).reservedInstance(id).isActive().hasCount(2);
   * </pre>
   *
   * @param id the id of the reservation
   * @return assertions about the reserved instance
   */
  @CheckReturnValue
  public ReservedInstanceAssert reservedInstance(String id) {
    return resource(
        ReservedInstanceAssert.class,
        ReservedInstanceAssert::new,
        id,
        ReservedInstanceResourceType.RESERVED_INSTANCE);
  }

  /**
   * Navigates to the assertions about an EC2 Fleet.
   *
   * <pre>
   * assertThat(ec2).fleet(id).isFulfilled().hasTargetCapacity(4);
   * </pre>
   *
   * @param id the fleet's id
   * @return assertions about the fleet
   */
  @CheckReturnValue
  public FleetAssert fleet(String id) {
    return resource(FleetAssert.class, FleetAssert::new, id, FleetResourceType.FLEET);
  }

  /**
   * Navigates to the assertions about the tags of anything that EC2 tags, known by its id.
   *
   * <pre>
   * assertThat(ec2).tagsOf(instanceId).hasTag("stage", "test").doesNotHaveTag("owner");
   * </pre>
   *
   * @param id the id of the resource
   * @return assertions about its tags
   */
  @CheckReturnValue
  public TagsAssert tagsOf(String id) {
    return navigate(
            TagsAssert.class,
            Ec2Resource.class,
            new Ec2Resource(actual, id),
            TagsAssert::new,
            "tags of " + id)
        .withParent(this);
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
}

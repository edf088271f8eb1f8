// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.BundleTask;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.CustomerGateway;
import com.amazonaws.services.ec2.model.DhcpOptions;
import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.KeyPairInfo;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.PlacementGroup;
import com.amazonaws.services.ec2.model.ReservedInstances;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnGateway;
import java.util.function.Function;
import org.assertj.core.annotation.CheckReturnValue;

/**
 * The assertions about lists of resources, a part of {@link Ec2Assert}. They ask EC2 when the list
 * is needed, read all pages, and never ask twice.
 *
 * @param <SELF> the assertion class
 */
public abstract class AbstractEc2ListsAssert<SELF extends AbstractEc2ListsAssert<SELF>>
    extends AbstractEc2Assert<SELF, AmazonEC2> {

  AbstractEc2ListsAssert(AmazonEC2 actual, Class<?> self) {
    super(actual, self);
  }

  /**
   * Navigates to AssertJ's assertions about the images that EC2 describes to the client. All images
   * that the client may use count, public ones too, unless you select by owner.
   *
   * <pre>
   * assertThat(ec2).images().ownedBySelf().named("app-*").hasSize(3);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public OwnedResourceListAssert<Image> images() {
    return list(
        ResourceQueries.images(), OwnedResourceListAssert.class, OwnedResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the instances that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).instances().inState("running").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<Instance> instances() {
    return list(ResourceQueries.instances(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the bundle tasks that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).bundleTasks().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<BundleTask> bundleTasks() {
    return list(ResourceQueries.bundleTasks(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the security groups that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).securityGroups().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<SecurityGroup> securityGroups() {
    return list(
        ResourceQueries.securityGroups(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the single rules of security groups that EC2 describes
   * to the client.
   *
   * <pre>
   * assertThat(ec2).securityGroupRules().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public SecurityGroupRuleListAssert securityGroupRules() {
    return list(
        ResourceQueries.securityGroupRules(),
        SecurityGroupRuleListAssert.class,
        SecurityGroupRuleListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the EBS volumes that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).volumes().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<Volume> volumes() {
    return list(ResourceQueries.volumes(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the snapshots that EC2 describes to the client. All
   * snapshots that the client may use count, public ones too, unless you select by owner.
   *
   * <pre>
   * assertThat(ec2).snapshots().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public OwnedResourceListAssert<Snapshot> snapshots() {
    return list(
        ResourceQueries.snapshots(), OwnedResourceListAssert.class, OwnedResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the Elastic IP addresses that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).addresses().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<Address> addresses() {
    return list(NetworkQueries.addresses(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the key pairs that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).keyPairs().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<KeyPairInfo> keyPairs() {
    return list(ResourceQueries.keyPairs(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the VPCs that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).vpcs().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<Vpc> vpcs() {
    return list(NetworkQueries.vpcs(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the subnets that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).subnets().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<Subnet> subnets() {
    return list(NetworkQueries.subnets(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the route tables that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).routeTables().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<RouteTable> routeTables() {
    return list(NetworkQueries.routeTables(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the network interfaces that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).networkInterfaces().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<NetworkInterface> networkInterfaces() {
    return list(
        NetworkQueries.networkInterfaces(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the peering connections that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnections().inState("active").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<VpcPeeringConnection> vpcPeeringConnections() {
    return list(
        NetworkQueries.vpcPeeringConnections(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the NAT gateways that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).natGateways().inState("available").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<NatGateway> natGateways() {
    return list(NetworkQueries.natGateways(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the VPC endpoints that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).vpcEndpoints().inState("available").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<VpcEndpoint> vpcEndpoints() {
    return list(NetworkQueries.vpcEndpoints(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the launch templates that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).launchTemplates().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public LaunchTemplateListAssert launchTemplates() {
    return list(
        ResourceQueries.launchTemplates(),
        LaunchTemplateListAssert.class,
        LaunchTemplateListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the placement groups that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).placementGroups().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<PlacementGroup> placementGroups() {
    return list(
        ResourceQueries.placementGroups(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the requests for Spot Instances that EC2 describes to
   * the client.
   *
   * <pre>
   * assertThat(ec2).spotRequests().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<SpotInstanceRequest> spotRequests() {
    return list(ResourceQueries.spotRequests(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the internet gateways that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).internetGateways().with("attachment.vpc-id", vpcId).hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<InternetGateway> internetGateways() {
    return list(
        NetworkQueries.internetGateways(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the egress-only internet gateways that EC2 describes to
   * the client.
   *
   * <pre>
   * assertThat(ec2).egressOnlyInternetGateways().withTag("stage", "test").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<EgressOnlyInternetGateway> egressOnlyInternetGateways() {
    return list(
        NetworkQueries.egressOnlyInternetGateways(),
        ResourceListAssert.class,
        ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the network ACLs that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).networkAcls().with("vpc-id", vpcId).hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<NetworkAcl> networkAcls() {
    return list(NetworkQueries.networkAcls(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the sets of DHCP options that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).dhcpOptions().with("key", "ntp-servers").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<DhcpOptions> dhcpOptions() {
    return list(NetworkQueries.dhcpOptions(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the virtual private gateways that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).vpnGateways().inState("available").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<VpnGateway> vpnGateways() {
    return list(NetworkQueries.vpnGateways(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the customer gateways that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).customerGateways().inState("available").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<CustomerGateway> customerGateways() {
    return list(
        NetworkQueries.customerGateways(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the VPN connections that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).vpnConnections().inState("available").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<VpnConnection> vpnConnections() {
    return list(NetworkQueries.vpnConnections(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the managed prefix lists, those of AWS too, that EC2
   * describes to the client.
   *
   * <pre>
   * assertThat(ec2).prefixLists().named("offices").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public PrefixListListAssert prefixLists() {
    return list(
        NetworkQueries.prefixLists(), PrefixListListAssert.class, PrefixListListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the conversion tasks that EC2 describes to the client.
   * EC2 has no filters for them, so that they cannot be selected before they are read.
   *
   * <pre>
   * assertThat(ec2).conversionTasks().filteredOn(task -&gt; task.getImportVolume() != null).hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<ConversionTask> conversionTasks() {
    return list(
        ResourceQueries.conversionTasks(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the tasks of {@code ImportImage} that EC2 describes to
   * the client.
   *
   * <pre>
   * assertThat(ec2).importImageTasks().inState("completed").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<ImportImageTask> importImageTasks() {
    return list(
        ResourceQueries.importImageTasks(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the tasks of {@code ImportSnapshot} that EC2 describes
   * to the client.
   *
   * <pre>
   * assertThat(ec2).importSnapshotTasks().inState("completed").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<ImportSnapshotTask> importSnapshotTasks() {
    return list(
        ResourceQueries.importSnapshotTasks(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the reserved instances that EC2 describes to the
   * client.
   *
   * <pre>
   * assertThat(ec2).reservedInstances().inState("active").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<ReservedInstances> reservedInstances() {
    return list(
        ResourceQueries.reservedInstances(), ResourceListAssert.class, ResourceListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the EC2 Fleets that EC2 describes to the client, which
   * are those of the types {@code request} and {@code maintain} only.
   *
   * <pre>
   * assertThat(ec2).fleets().inState("active").hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public FleetListAssert fleets() {
    return list(ResourceQueries.fleets(), FleetListAssert.class, FleetListAssert::new);
  }

  /**
   * Navigates to AssertJ's assertions about the tags of resources that EC2 describes to the client.
   *
   * <pre>
   * assertThat(ec2).tags().with("resource-id", instanceId).hasSize(2);
   * </pre>
   *
   * @return assertions about the list
   */
  @CheckReturnValue
  public ResourceListAssert<TagDescription> tags() {
    return list(ResourceQueries.tags(), ResourceListAssert.class, ResourceListAssert::new);
  }

  private <S extends AbstractResourceListAssert<S, R>, R> S list(
      ResourceQuery.Kind<R> kind, Class<?> type, Function<ResourceList<R>, S> constructor) {
    if (polling() != null) {
      throw new IllegalStateException(
          "a list is read once, so that it does not wait; write eventually(it -> it."
              + "…()) with the list inside");
    }
    String description = info.descriptionText();
    return AbstractResourceListAssert.of(
        new ResourceList<>(ResourceQuery.all(kind, actual), softProvider()),
        type,
        constructor,
        description.isEmpty() ? "" : description + " > " + kind.plural());
  }
}

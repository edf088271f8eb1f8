// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DeleteManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointServiceConfigurationsRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every kind can be left behind, and none of it is once it is removed. */
class LeakKindTest {
  private static final String IMAGE = "ami-1cbd4475";
  private static final String GROUP = "everything";

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @AfterEach
  void close() {
    cloud.close();
  }

  private Set<LeakKind> left() {
    return Arrays.stream(LeakKind.values())
        .filter(kind -> !Leaks.of(cloud, Set.of(kind)).isEmpty())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LeakKind.class)));
  }

  private String launch() {
    return ec2.runInstances(new RunInstancesRequest(IMAGE, 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  @Test
  void aRunningInstanceUntilItIsTerminated() {
    String id = launch();
    assertThat(left()).containsExactly(LeakKind.RUNNING_INSTANCES);
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    assertThat(left()).containsExactly(LeakKind.STOPPED_INSTANCES);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();
    assertThat(left()).isEmpty();
  }

  @Test
  void anInstanceThatIsShuttingDownIsOnItsWay() {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(launch())));
    assertThat(cloud.resources()).extracting(CloudResource::state).contains("shutting-down");
    assertThat(left()).isEmpty();
  }

  @Test
  void imagesAndTheSnapshotsThatTheyLeave() {
    String instance = launch();
    String image = ec2.createImage(new CreateImageRequest(instance, "My AMI")).getImageId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    assertThat(left()).containsExactly(LeakKind.IMAGES);

    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(image)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withGroup("all"))));
    assertThat(left()).containsExactly(LeakKind.IMAGES, LeakKind.PUBLIC_IMAGES);

    ec2.deregisterImage(new DeregisterImageRequest(image));
    assertThat(left()).containsExactly(LeakKind.ORPHANED_SNAPSHOTS);
    String snapshot =
        ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
            .getSnapshots()
            .get(0)
            .getSnapshotId();
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));
    assertThat(left()).isEmpty();
  }

  @Test
  void addressesAndVolumesAreFineWhileTheyAreUsed() {
    String instance = launch();
    AllocateAddressResult address = ec2.allocateAddress(new AllocateAddressRequest());
    String volume =
        ec2.createVolume(
                new CreateVolumeRequest(
                    1,
                    ec2.describeInstances()
                        .getReservations()
                        .get(0)
                        .getInstances()
                        .get(0)
                        .getPlacement()
                        .getAvailabilityZone()))
            .getVolume()
            .getVolumeId();
    ec2.describeVolumes();
    assertThat(left())
        .containsExactly(
            LeakKind.RUNNING_INSTANCES, LeakKind.UNATTACHED_ADDRESSES, LeakKind.UNATTACHED_VOLUMES);

    ec2.attachVolume(new AttachVolumeRequest(volume, instance, "xvdf"));
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withInstanceId(instance)
            .withAllocationId(address.getAllocationId()));
    assertThat(left()).containsExactly(LeakKind.RUNNING_INSTANCES);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    cloud.clock().advanceUntilSettled();
    assertThat(left()).containsExactly(LeakKind.UNATTACHED_ADDRESSES, LeakKind.UNATTACHED_VOLUMES);
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(address.getAllocationId()));
    ec2.deleteVolume(new DeleteVolumeRequest(volume));
    assertThat(left()).isEmpty();
  }

  @Test
  void whatStandsForItself() {
    ec2.createKeyPair(new CreateKeyPairRequest(GROUP));
    assertThat(left()).containsExactly(LeakKind.KEY_PAIRS);
    ec2.deleteKeyPair(new DeleteKeyPairRequest(GROUP));

    ec2.createSecurityGroup(new CreateSecurityGroupRequest(GROUP, GROUP));
    assertThat(left()).containsExactly(LeakKind.SECURITY_GROUPS);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest(GROUP));

    ec2.createPlacementGroup(new CreatePlacementGroupRequest(GROUP, "cluster"));
    assertThat(left()).containsExactly(LeakKind.PLACEMENT_GROUPS);
    ec2.deletePlacementGroup(new DeletePlacementGroupRequest(GROUP));

    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName(GROUP)
            .withLaunchTemplateData(new RequestLaunchTemplateData().withImageId(IMAGE)));
    assertThat(left()).containsExactly(LeakKind.LAUNCH_TEMPLATES);
    ec2.deleteLaunchTemplate(new DeleteLaunchTemplateRequest().withLaunchTemplateName(GROUP));

    String request =
        ec2.requestSpotInstances(
                new RequestSpotInstancesRequest("0.001")
                    .withLaunchSpecification(
                        new LaunchSpecification().withImageId(IMAGE).withInstanceType("m1.large")))
            .getSpotInstanceRequests()
            .get(0)
            .getSpotInstanceRequestId();
    assertThat(left()).containsExactly(LeakKind.SPOT_REQUESTS);
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(request)));
    assertThat(left()).isEmpty();
  }

  @Test
  void aFleetUntilItIsDeletedWithItsInstances() {
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName(GROUP)
            .withLaunchTemplateData(
                new RequestLaunchTemplateData().withImageId(IMAGE).withInstanceType("m1.large")));
    String fleet =
        ec2.createFleet(
                new CreateFleetRequest()
                    .withType("instant")
                    .withTargetCapacitySpecification(
                        new TargetCapacitySpecificationRequest()
                            .withTotalTargetCapacity(1)
                            .withDefaultTargetCapacityType("on-demand"))
                    .withLaunchTemplateConfigs(
                        new FleetLaunchTemplateConfigRequest()
                            .withLaunchTemplateSpecification(
                                new FleetLaunchTemplateSpecificationRequest()
                                    .withLaunchTemplateName(GROUP)
                                    .withVersion("1"))))
            .getFleetId();
    assertThat(left())
        .containsExactly(LeakKind.RUNNING_INSTANCES, LeakKind.LAUNCH_TEMPLATES, LeakKind.FLEETS);
    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(fleet).withTerminateInstances(true));
    ec2.deleteLaunchTemplate(new DeleteLaunchTemplateRequest().withLaunchTemplateName(GROUP));
    cloud.clock().advanceUntilSettled();
    assertThat(left()).isEmpty();
  }

  @Test
  void whatLeadsToServices() {
    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    String endpoint =
        ec2.createVpcEndpoint(
                new CreateVpcEndpointRequest()
                    .withVpcId(vpc)
                    .withServiceName("com.amazonaws.us-east-1.s3"))
            .getVpcEndpoint()
            .getVpcEndpointId();
    String service =
        ec2.createVpcEndpointServiceConfiguration(
                new CreateVpcEndpointServiceConfigurationRequest()
                    .withNetworkLoadBalancerArns(
                        "arn:aws:elasticloadbalancing:us-east-1:"
                            + cloud.account()
                            + ":loadbalancer/net/web/50dc6c495c0c9188"))
            .getServiceConfiguration()
            .getServiceId();
    String list =
        ec2.createManagedPrefixList(
                new CreateManagedPrefixListRequest()
                    .withPrefixListName(GROUP)
                    .withAddressFamily("IPv4")
                    .withMaxEntries(1))
            .getPrefixList()
            .getPrefixListId();
    cloud.clock().advanceUntilSettled();
    assertThat(left())
        .containsExactly(
            LeakKind.VPCS,
            LeakKind.VPC_ENDPOINTS,
            LeakKind.VPC_ENDPOINT_SERVICES,
            LeakKind.MANAGED_PREFIX_LISTS);
    assertThat(cloud.describe())
        .contains(
            "  VPC endpoint " + endpoint,
            "  VPC endpoint service " + service,
            "  managed prefix list " + list);

    ec2.deleteVpcEndpoints(new DeleteVpcEndpointsRequest().withVpcEndpointIds(endpoint));
    ec2.deleteVpcEndpointServiceConfigurations(
        new DeleteVpcEndpointServiceConfigurationsRequest().withServiceIds(service));
    ec2.deleteManagedPrefixList(new DeleteManagedPrefixListRequest().withPrefixListId(list));
    assertThat(left()).containsExactly(LeakKind.VPCS);
    cloud.clock().advanceUntilSettled();
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThat(left()).isEmpty();
  }

  @Test
  void networksAndWhatIsInThem() {
    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    assertThat(left()).containsExactly(LeakKind.VPCS);
    String other = ec2.createVpc(new CreateVpcRequest("10.1.0.0/16")).getVpc().getVpcId();
    String subnet =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.1.0/24")).getSubnet().getSubnetId();
    String gateway = ec2.createInternetGateway().getInternetGateway().getInternetGatewayId();
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    String egressOnly =
        ec2.createEgressOnlyInternetGateway(
                new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc))
            .getEgressOnlyInternetGateway()
            .getEgressOnlyInternetGatewayId();
    String networkInterface =
        ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
            .getNetworkInterface()
            .getNetworkInterfaceId();
    String nat =
        ec2.createNatGateway(
                new CreateNatGatewayRequest().withSubnetId(subnet).withConnectivityType("private"))
            .getNatGateway()
            .getNatGatewayId();
    String routes =
        ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
            .getRouteTable()
            .getRouteTableId();
    String acl =
        ec2.createNetworkAcl(new CreateNetworkAclRequest().withVpcId(vpc))
            .getNetworkAcl()
            .getNetworkAclId();
    String dhcp =
        ec2.createDhcpOptions(
                new CreateDhcpOptionsRequest(
                    List.of(
                        new DhcpConfiguration().withKey("domain-name").withValues("example.com"))))
            .getDhcpOptions()
            .getDhcpOptionsId();
    String customer =
        ec2.createCustomerGateway(
                new CreateCustomerGatewayRequest()
                    .withType("ipsec.1")
                    .withPublicIp("198.51.100.1")
                    .withBgpAsn(65000))
            .getCustomerGateway()
            .getCustomerGatewayId();
    String vpnGateway =
        ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
            .getVpnGateway()
            .getVpnGatewayId();
    String vpn =
        ec2.createVpnConnection(new CreateVpnConnectionRequest("ipsec.1", customer, vpnGateway))
            .getVpnConnection()
            .getVpnConnectionId();
    String peering =
        ec2.createVpcPeeringConnection(
                new CreateVpcPeeringConnectionRequest().withVpcId(vpc).withPeerVpcId(other))
            .getVpcPeeringConnection()
            .getVpcPeeringConnectionId();
    assertThat(left())
        .containsExactly(
            LeakKind.VPCS,
            LeakKind.SUBNETS,
            LeakKind.NETWORK_INTERFACES,
            LeakKind.NAT_GATEWAYS,
            LeakKind.INTERNET_GATEWAYS,
            LeakKind.EGRESS_ONLY_INTERNET_GATEWAYS,
            LeakKind.ROUTE_TABLES,
            LeakKind.NETWORK_ACLS,
            LeakKind.DHCP_OPTIONS,
            LeakKind.CUSTOMER_GATEWAYS,
            LeakKind.VPN_GATEWAYS,
            LeakKind.VPN_CONNECTIONS,
            LeakKind.VPC_PEERING_CONNECTIONS);

    cloud.clock().advanceUntilSettled();
    ec2.deleteVpcPeeringConnection(
        new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peering));
    ec2.deleteVpnConnection(new DeleteVpnConnectionRequest(vpn));
    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(vpnGateway));
    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(customer));
    ec2.deleteDhcpOptions(new DeleteDhcpOptionsRequest(dhcp));
    ec2.deleteNetworkAcl(new DeleteNetworkAclRequest().withNetworkAclId(acl));
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(routes));
    ec2.deleteNatGateway(new DeleteNatGatewayRequest().withNatGatewayId(nat));
    ec2.deleteNetworkInterface(
        new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(networkInterface));
    ec2.deleteEgressOnlyInternetGateway(
        new DeleteEgressOnlyInternetGatewayRequest().withEgressOnlyInternetGatewayId(egressOnly));
    ec2.detachInternetGateway(
        new DetachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    ec2.deleteInternetGateway(new DeleteInternetGatewayRequest().withInternetGatewayId(gateway));
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    ec2.deleteVpc(new DeleteVpcRequest(other));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThat(left()).isEmpty();
  }

  @Test
  void endpointsAndScheduledActions() {
    var endpoint = cloud.listen();
    var action = cloud.at(Duration.ofHours(1), any -> {});
    assertThat(left()).containsExactly(LeakKind.ENDPOINTS, LeakKind.SCHEDULED_ACTIONS);
    endpoint.close();
    action.cancel();
    assertThat(left()).isEmpty();
  }
}

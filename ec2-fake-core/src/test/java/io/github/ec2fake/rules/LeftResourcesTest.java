// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Networks.subnet;
import static io.github.ec2fake.rules.Networks.vpc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import com.amazonaws.services.ec2.model.ReplaceRouteTableAssociationRequest;
import com.amazonaws.services.ec2.model.ServiceConfiguration;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.Vpc;
import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * What {@link Ec2Cloud#resources} tells of each kind: its name, state and use, until it is gone.
 */
class LeftResourcesTest {
  private static final String GONE = "gone";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  /** Type, name, state and what uses it, without what is empty. */
  private String left(String id) {
    return cloud.resources().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .map(each -> String.join(" ", each.type(), each.name(), each.state(), each.usedBy()))
        .orElse(GONE)
        .replaceAll(" +", " ")
        .trim();
  }

  private void settle() {
    cloud.clock().advanceUntilSettled();
  }

  @Test
  void whatHasANameIsToldByIt() {
    ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    ec2.createPlacementGroup(new CreatePlacementGroupRequest("close", PlacementStrategy.Cluster));
    String template = LaunchTemplateCalls.created(ec2, "web");
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("front", "front")).getGroupId();
    String prefixes = PrefixListCalls.created(ec2, 1, "192.0.2.0/24");
    ServiceConfiguration service =
        ec2.createVpcEndpointServiceConfiguration(
                new CreateVpcEndpointServiceConfigurationRequest()
                    .withNetworkLoadBalancerArns(
                        "arn:aws:elasticloadbalancing:us-east-1:"
                            + cloud.account()
                            + ":loadbalancer/net/web/50dc6c495c0c9188"))
            .getServiceConfiguration();

    assertThat(cloud.resources())
        .extracting(each -> each.type() + " " + each.name())
        .contains("key-pair deploy", "placement-group close");
    assertThat(left(template)).isEqualTo("launch-template web");
    assertThat(left(group)).isEqualTo("security-group front");
    assertThat(left(prefixes)).isEqualTo("prefix-list offices create-in-progress");
    assertThat(left(service.getServiceId()))
        .isEqualTo("vpc-endpoint-service " + service.getServiceName());
  }

  @Test
  void othersAreToldByTheirTag() {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    assertThat(left(volume)).isEqualTo("volume creating");

    ec2.createTags(new CreateTagsRequest(List.of(volume), List.of(new Tag("Name", "data"))));
    assertThat(left(volume)).isEqualTo("volume data creating");
  }

  @Test
  void instancesAndTheirVolumesUntilTheyAreTerminated() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    settle();
    assertThat(left(id)).isEqualTo("instance running");
    assertThat(cloud.resources())
        .extracting(CloudResource::type)
        .containsExactlyInAnyOrder("instance", "volume");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    assertThat(left(id)).isEqualTo("instance shutting-down");
    settle();
    assertThat(left(id)).isEqualTo(GONE);
  }

  @Test
  void imagesTellWhetherEverybodyMayLaunchThem() {
    String id = Fixtures.pendingImage(cloud);
    assertThat(left(id)).isEqualTo("image pending pending");
    settle();
    assertThat(cloud.resources()).noneMatch(CloudResource::isPublic);

    ec2.modifyImageAttribute(sharing(id, everybody()));
    assertThat(cloud.resources())
        .filteredOn(CloudResource::isPublic)
        .extracting(CloudResource::id, CloudResource::account, CloudResource::region)
        .containsExactly(tuple(id, cloud.account(), "us-east-1"));
    ec2.deregisterImage(new DeregisterImageRequest(id));
    assertThat(left(id)).isEqualTo(GONE);
  }

  @Test
  void anAddressTellsWhatItLeadsTo() {
    String allocation = NatGatewayCalls.allocation(ec2);
    String ip = ec2.describeAddresses().getAddresses().get(0).getPublicIp();
    assertThat(left(allocation)).isEqualTo("elastic-ip " + ip);
    assertThat(cloud.resources())
        .singleElement()
        .hasToString("elastic-ip " + allocation + " '" + ip + "'");

    String networkInterface = Networks.networkInterface(ec2);
    associate(allocation, new AssociateAddressRequest().withNetworkInterfaceId(networkInterface));
    assertThat(left(allocation)).isEqualTo("elastic-ip " + ip + " " + networkInterface);

    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    settle();
    associate(allocation, new AssociateAddressRequest().withInstanceId(instance));
    assertThat(left(allocation)).isEqualTo("elastic-ip " + ip + " " + instance);
  }

  private void associate(String allocation, AssociateAddressRequest with) {
    ec2.associateAddress(with.withAllocationId(allocation).withAllowReassociation(true));
  }

  @Test
  void aNetworkInterfaceTellsWhoseItIs() {
    String subnet = NatGatewayCalls.subnet(ec2);
    String own = Networks.networkInterface(ec2, subnet);
    assertThat(left(own)).isEqualTo("network-interface pending");
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    settle();
    new InterfaceCloud(ec2).attach(own, instance, 1);
    settle();
    assertThat(left(own)).isEqualTo("network-interface in-use " + instance);

    String gateway = NatGatewayCalls.privateGateway(ec2, subnet);
    settle();
    assertThat(left(gateway)).isEqualTo("natgateway available");
    assertThat(cloud.resources())
        .filteredOn(each -> each.type().equals("network-interface") && !each.id().equals(own))
        .extracting(CloudResource::state, CloudResource::usedBy)
        .containsExactly(tuple("in-use", "amazon-aws"));
    NatGatewayCalls.delete(ec2, gateway);
    assertThat(left(gateway)).isEqualTo(GONE);
  }

  @Test
  void defaultNetworksAreNotTheTestsOwn() {
    String vpc = vpc(ec2, "10.0.0.0/16");
    String subnet = subnet(ec2, vpc, "10.0.0.0/24");
    String defaultVpc =
        ec2.describeVpcs().getVpcs().stream()
            .filter(Vpc::getIsDefault)
            .map(Vpc::getVpcId)
            .findFirst()
            .orElseThrow();
    ec2.describeSubnets();
    ec2.describeInternetGateways();

    assertThat(cloud.resources()).extracting(CloudResource::id).containsExactly(vpc, subnet);
    assertThat(List.of(left(vpc), left(subnet), left(defaultVpc)))
        .containsExactly("vpc", "subnet", GONE);

    Networks.detachGateway(ec2, defaultVpc);
    String gateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, gateway, defaultVpc);
    assertThat(left(gateway)).as("made by the test").isEqualTo("internet-gateway " + defaultVpc);
  }

  @Test
  void aGatewayTellsItsVpc() {
    String vpc = vpc(ec2, "10.0.0.0/16");
    String gateway = Networks.gateway(ec2);
    String egressOnly = Networks.egressOnlyGateway(ec2, vpc);
    String vpn = Vpns.gateway(ec2);
    assertThat(List.of(left(gateway), left(egressOnly), left(vpn)))
        .containsExactly(
            "internet-gateway", "egress-only-internet-gateway " + vpc, "vpn-gateway available");
    settle();
    Networks.attachGateway(ec2, gateway, vpc);
    Vpns.attach(ec2, vpn, vpc);
    settle();
    assertThat(List.of(left(gateway), left(vpn)))
        .containsExactly("internet-gateway " + vpc, "vpn-gateway available " + vpc);
  }

  @Test
  void whatVpcsHaveByThemselvesIsNotTheTestsOwn() {
    String vpc = vpc(ec2, "10.0.0.0/16");
    String table = Networks.routeTable(ec2, vpc);
    String acl = Networks.networkAcl(ec2, vpc);
    String options = Networks.dhcpOptions(ec2);
    assertThat(List.of(left(table), left(acl), left(options)))
        .containsExactly("route-table", "network-acl", "dhcp-options");

    ec2.replaceRouteTableAssociation(
        new ReplaceRouteTableAssociationRequest()
            .withAssociationId(mainAssociation(vpc))
            .withRouteTableId(table));
    assertThat(left(table)).as("it is the main one, and goes with its VPC").isEqualTo(GONE);
    ec2.describeRouteTables();
    ec2.describeNetworkAcls();
    ec2.describeDhcpOptions();
    assertThat(cloud.resources())
        .extracting(CloudResource::type)
        .containsExactlyInAnyOrder("vpc", "network-acl", "dhcp-options");
  }

  private String mainAssociation(String vpc) {
    return ec2.describeRouteTables(
            new DescribeRouteTablesRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc)),
                    new Filter("association.main", List.of("true"))))
        .getRouteTables()
        .get(0)
        .getAssociations()
        .get(0)
        .getRouteTableAssociationId();
  }

  @Test
  void aVpnUntilItBeginsToBeDeleted() {
    String customer = Vpns.customer(ec2, "198.51.100.1");
    String gateway = Vpns.gateway(ec2);
    settle();
    String connection = Vpns.connection(ec2, customer, gateway);
    assertThat(List.of(left(customer), left(connection)))
        .containsExactly("customer-gateway available", "vpn-connection pending");

    settle();
    Vpns.disconnect(ec2, connection);
    assertThat(left(connection)).isEqualTo(GONE);
    settle();
    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(customer));
    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(gateway));
    assertThat(cloud.resources()).isEmpty();
  }

  @Test
  void aVpcPeeringConnectionUntilItIsOver() {
    String one = vpc(ec2, "10.0.0.0/16");
    String other = vpc(ec2, "10.1.0.0/16");
    String rejected = VpcPeeringCalls.requested(ec2, one, other);
    settle();
    assertThat(left(rejected)).isEqualTo("vpc-peering-connection pending-acceptance");
    VpcPeeringCalls.reject(ec2, rejected);
    assertThat(left(rejected)).isEqualTo(GONE);

    String accepted = VpcPeeringCalls.requested(ec2, one, other);
    settle();
    VpcPeeringCalls.accept(ec2, accepted);
    settle();
    assertThat(left(accepted)).isEqualTo("vpc-peering-connection active");
    VpcPeeringCalls.delete(ec2, accepted);
    assertThat(left(accepted)).isEqualTo(GONE);
  }

  @Test
  void aVpcEndpointUntilItBeginsToBeDeleted() {
    String vpc = vpc(ec2, "10.0.0.0/16");
    String gateway = VpcEndpointCalls.created(ec2, VpcEndpointCalls.gateway(vpc));
    String endpoint =
        VpcEndpointCalls.created(
            ec2, VpcEndpointCalls.networkInterface(vpc, subnet(ec2, vpc, "10.0.0.0/24")));
    assertThat(left(endpoint)).isEqualTo("vpc-endpoint pending");
    settle();
    assertThat(left(gateway)).isEqualTo("vpc-endpoint available");
    assertThat(cloud.resources())
        .filteredOn(each -> each.type().equals("network-interface"))
        .extracting(CloudResource::usedBy)
        .containsExactly("amazon-aws");

    VpcEndpointCalls.delete(ec2, gateway, endpoint);
    assertThat(List.of(left(gateway), left(endpoint))).containsExactly(GONE, GONE);
  }

  @Test
  void aSpotRequestUntilItIsOverAndAFleetUntilItIsDeleted() {
    String open = Spot.requested(ec2, Spot.bid("0.001"));
    String active = Spot.requested(ec2, Spot.bid());
    settle();
    assertThat(List.of(left(open), left(active)))
        .containsExactly("spot-instances-request open", "spot-instances-request active");
    ec2.cancelSpotInstanceRequests(new CancelSpotInstanceRequestsRequest(List.of(open, active)));
    assertThat(List.of(left(open), left(active))).containsExactly(GONE, GONE);

    String fleet =
        ec2.createFleet(FleetCalls.fleet(LaunchTemplateCalls.created(ec2, "web"), 1, 0))
            .getFleetId();
    settle();
    assertThat(left(fleet)).isEqualTo("fleet active");
    ec2.deleteFleets(new DeleteFleetsRequest().withFleetIds(fleet).withTerminateInstances(true));
    assertThat(left(fleet)).isEqualTo(GONE);
  }
}

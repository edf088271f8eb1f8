// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import com.amazonaws.services.ec2.model.Vpc;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Builds a network of three tiers in two zones: a VPC, a subnet for each tier in each zone, an
 * internet gateway with a route to it for the web servers, a NAT gateway with a route to it for the
 * others, and for each tier a security group that only the tier before it passes.
 *
 * <p>All parts bear the network's name. What is there already is kept: building goes on where it
 * was interrupted, and changes nothing of a whole network. If it fails, the caller builds again, or
 * {@linkplain NetworkTeardown tears down} what there is.
 */
public final class NetworkBuilder {
  private static final String ANYWHERE = "0.0.0.0/0";
  private static final String RANGE = "10.0.0.0/16";

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final PartMaker parts;
  private final NetworkTag tag;
  private final NetworkExit exit;
  private final List<String> zones;

  /**
   * A builder.
   *
   * @param ec2 the account that will own the network
   * @param pause what to wait with
   * @param name unique among the account's networks in the region
   * @param zones the availability zones
   */
  public NetworkBuilder(AmazonEC2 ec2, Pause pause, String name, List<String> zones) {
    this.ec2 = ec2;
    this.retries = new Retries(pause, NetworkFailedException::new);
    this.parts = new PartMaker(retries);
    this.tag = new NetworkTag(name);
    this.exit = new NetworkExit(ec2, retries, tag);
    this.zones = List.copyOf(zones);
  }

  /**
   * Builds the network.
   *
   * @return the network
   * @throws NetworkFailedException if EC2 does not show what was made, or the NAT gateway fails
   * @throws com.amazonaws.AmazonClientException if EC2 refused a call, or could not be reached for
   *     longer than a moment
   */
  public Network build() {
    String vpcId = vpc();
    Map<Tier, List<String>> subnets = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      subnets.put(tier, subnets(vpcId, tier));
    }
    String gatewayId = gateway(vpcId);
    String publicRoutes = routeTable(vpcId, "public");
    route(publicRoutes, toAnywhere -> toAnywhere.withGatewayId(gatewayId));
    String natId = exit.in(Objects.requireNonNull(subnets.get(Tier.WEB)).get(0));
    Map<Tier, String> groups = groups(vpcId);
    exit.awaitOpen(natId);
    String privateRoutes = routeTable(vpcId, "private");
    route(privateRoutes, toAnywhere -> toAnywhere.withNatGatewayId(natId));
    subnets.forEach(
        (tier, ids) ->
            ids.forEach(id -> associate(tier.isPublic() ? publicRoutes : privateRoutes, id)));
    return new Network(vpcId, subnets, groups);
  }

  private String vpc() {
    CreateVpcRequest request =
        new CreateVpcRequest(RANGE).withTagSpecifications(tag.on("vpc", "vpc"));
    return parts.ensure(
        () ->
            ec2
                .describeVpcs(new DescribeVpcsRequest().withFilters(tag.part("vpc")))
                .getVpcs()
                .stream()
                .map(Vpc::getVpcId)
                .toList(),
        () -> ec2.createVpc(request),
        id -> ec2.deleteVpc(new DeleteVpcRequest(id)));
  }

  private List<String> subnets(String vpcId, Tier tier) {
    return IntStream.range(0, zones.size()).mapToObj(zone -> subnet(vpcId, tier, zone)).toList();
  }

  private String subnet(String vpcId, Tier tier, int zone) {
    String part = tier.word() + " " + zones.get(zone);
    CreateSubnetRequest request =
        new CreateSubnetRequest(vpcId, tier.blockOf(zone))
            .withAvailabilityZone(zones.get(zone))
            .withTagSpecifications(tag.on("subnet", part));
    String subnetId =
        parts.ensure(
            () ->
                ec2
                    .describeSubnets(new DescribeSubnetsRequest().withFilters(tag.part(part)))
                    .getSubnets()
                    .stream()
                    .map(Subnet::getSubnetId)
                    .toList(),
            () -> ec2.createSubnet(request),
            id -> ec2.deleteSubnet(new DeleteSubnetRequest(id)));
    if (tier.isPublic()) {
      ModifySubnetAttributeRequest withAddresses =
          new ModifySubnetAttributeRequest().withSubnetId(subnetId).withMapPublicIpOnLaunch(true);
      retries.call(() -> ec2.modifySubnetAttribute(withAddresses));
    }
    return subnetId;
  }

  private String gateway(String vpcId) {
    CreateInternetGatewayRequest request =
        new CreateInternetGatewayRequest()
            .withTagSpecifications(tag.on("internet-gateway", "gateway"));
    String gatewayId =
        parts.ensure(
            () ->
                ec2
                    .describeInternetGateways(
                        new DescribeInternetGatewaysRequest().withFilters(tag.part("gateway")))
                    .getInternetGateways()
                    .stream()
                    .map(InternetGateway::getInternetGatewayId)
                    .toList(),
            () -> ec2.createInternetGateway(request),
            id ->
                ec2.deleteInternetGateway(
                    new DeleteInternetGatewayRequest().withInternetGatewayId(id)));
    AttachInternetGatewayRequest attachment =
        new AttachInternetGatewayRequest().withInternetGatewayId(gatewayId).withVpcId(vpcId);
    parts.once(() -> ec2.attachInternetGateway(attachment));
    return gatewayId;
  }

  private String routeTable(String vpcId, String part) {
    CreateRouteTableRequest request =
        new CreateRouteTableRequest()
            .withVpcId(vpcId)
            .withTagSpecifications(tag.on("route-table", part));
    return parts.ensure(
        () ->
            ec2
                .describeRouteTables(new DescribeRouteTablesRequest().withFilters(tag.part(part)))
                .getRouteTables()
                .stream()
                .map(RouteTable::getRouteTableId)
                .toList(),
        () -> ec2.createRouteTable(request),
        id -> ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(id)));
  }

  private void route(String routeTableId, UnaryOperator<CreateRouteRequest> target) {
    CreateRouteRequest request =
        target.apply(
            new CreateRouteRequest()
                .withRouteTableId(routeTableId)
                .withDestinationCidrBlock(ANYWHERE));
    parts.once(() -> ec2.createRoute(request));
  }

  /** A subnet has one route table at most: that another one is refused is no harm. */
  private void associate(String routeTableId, String subnetId) {
    AssociateRouteTableRequest request =
        new AssociateRouteTableRequest().withRouteTableId(routeTableId).withSubnetId(subnetId);
    parts.once(() -> ec2.associateRouteTable(request));
  }

  private Map<Tier, String> groups(String vpcId) {
    Map<Tier, String> groups = new EnumMap<>(Tier.class);
    for (Tier tier : Tier.values()) {
      String groupId = group(vpcId, tier);
      groups.put(tier, groupId);
      IpPermission permission =
          new IpPermission()
              .withIpProtocol("tcp")
              .withFromPort(tier.port())
              .withToPort(tier.port());
      tier.caller()
          .map(groups::get)
          .ifPresentOrElse(
              caller -> permission.withUserIdGroupPairs(new UserIdGroupPair().withGroupId(caller)),
              () -> permission.withIpv4Ranges(new IpRange().withCidrIp(ANYWHERE)));
      AuthorizeSecurityGroupIngressRequest request =
          new AuthorizeSecurityGroupIngressRequest()
              .withGroupId(groupId)
              .withIpPermissions(permission);
      parts.once(() -> ec2.authorizeSecurityGroupIngress(request));
    }
    return groups;
  }

  private String group(String vpcId, Tier tier) {
    CreateSecurityGroupRequest request =
        new CreateSecurityGroupRequest(tier.word(), tier.word() + " servers")
            .withVpcId(vpcId)
            .withTagSpecifications(tag.on("security-group", tier.word()));
    return parts.ensure(
        () ->
            ec2
                .describeSecurityGroups(
                    new DescribeSecurityGroupsRequest().withFilters(tag.part(tier.word())))
                .getSecurityGroups()
                .stream()
                .map(SecurityGroup::getGroupId)
                .toList(),
        () -> ec2.createSecurityGroup(request),
        id -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(id)));
  }
}

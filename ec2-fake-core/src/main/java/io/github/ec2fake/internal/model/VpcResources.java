// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOptionsSets;
import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateways;
import io.github.ec2fake.internal.model.internetgateway.InternetGateways;
import io.github.ec2fake.internal.model.natgateway.NatGateway;
import io.github.ec2fake.internal.model.natgateway.NatGateways;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.network.VpcUsers;
import io.github.ec2fake.internal.model.networkacl.NetworkAclEntries;
import io.github.ec2fake.internal.model.networkacl.NetworkAcls;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnection;
import io.github.ec2fake.internal.model.peering.VpcPeeringState;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.routetable.EndpointRoutes;
import io.github.ec2fake.internal.model.routetable.RoutePropagation;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTables;
import io.github.ec2fake.internal.model.routetable.Routes;
import io.github.ec2fake.internal.model.routetable.VirtualPrivateGateways;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.tag.Tags.ResourceType;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints;
import io.github.ec2fake.internal.model.vpn.CustomerGateways;
import io.github.ec2fake.internal.model.vpn.VpnConnectionRoutes;
import io.github.ec2fake.internal.model.vpn.VpnConnections;
import io.github.ec2fake.internal.model.vpn.VpnGateway;
import io.github.ec2fake.internal.model.vpn.VpnGateways;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the VPCs of a region have in them, besides instances and security groups. Each kind is made
 * when it is first asked for.
 */
public final class VpcResources implements VpcUsers {
  private final Region region;
  private final Tags tags;
  private final Predicate<Vpc> hasPublicAddresses;
  private final Routes.Instances routedInstances;
  private final Lazy<InternetGateways> internetGateways = new Lazy<>();
  private final Lazy<RouteTables> routeTables = new Lazy<>();
  private final Lazy<Routes> routes = new Lazy<>();
  private final Lazy<EgressOnlyInternetGateways> egressOnlyInternetGateways = new Lazy<>();
  private final Lazy<NatGateways> natGateways = new Lazy<>();
  private final Lazy<VpcEndpoints> vpcEndpoints = new Lazy<>();
  private final Lazy<RoutePropagation> routePropagation = new Lazy<>();
  private final Lazy<CustomerGateways> customerGateways = new Lazy<>();
  private final Lazy<VpnGateways> vpnGateways = new Lazy<>();
  private final Lazy<VpnConnections> vpnConnections = new Lazy<>();
  private final Lazy<NetworkAcls> networkAcls = new Lazy<>();
  private final Lazy<DhcpOptionsSets> dhcpOptions = new Lazy<>();

  /**
   * The resources of a region.
   *
   * @param hasPublicAddresses whether an instance of a VPC has a public address
   * @param routedInstances the instances that routes lead to
   */
  VpcResources(
      Region region,
      Tags tags,
      Predicate<Vpc> hasPublicAddresses,
      Routes.Instances routedInstances) {
    this.region = region;
    this.tags = tags;
    this.hasPublicAddresses = hasPublicAddresses;
    this.routedInstances = routedInstances;
  }

  /** Ids tell the type of what is tagged by their prefix. */
  List<ResourceType> resourceTypes() {
    return List.of(
        new ResourceType("acl-", "network-acl", (caller, id) -> networkAcls().require(caller, id)),
        new ResourceType(
            "cgw-", "customer-gateway", (caller, id) -> customerGateways().require(caller, id)),
        new ResourceType(
            "dopt-", "dhcp-options", (caller, id) -> dhcpOptions().require(caller, id)),
        new ResourceType(
            "eigw-",
            "egress-only-internet-gateway",
            (caller, id) -> egressOnlyInternetGateways().require(caller, id)),
        new ResourceType(
            "igw-", "internet-gateway", (caller, id) -> internetGateways().require(caller, id)),
        new ResourceType(
            "nat-", "natgateway", (caller, id) -> natGateways().requireNamed(caller, id)),
        new ResourceType(
            "pcx-",
            "vpc-peering-connection",
            (caller, id) -> region.vpcPeeringConnections().require(caller, place(), id)),
        new ResourceType("rtb-", "route-table", (caller, id) -> routeTables().require(caller, id)),
        new ResourceType(
            "vpce-svc-",
            "vpc-endpoint-service",
            (caller, id) -> vpcEndpoints().userServices().require(caller, id)),
        new ResourceType(
            "vpce-", "vpc-endpoint", (caller, id) -> vpcEndpoints().require(caller, id)),
        new ResourceType("vgw-", "vpn-gateway", (caller, id) -> vpnGateways().require(caller, id)),
        new ResourceType(
            "vpn-", "vpn-connection", (caller, id) -> vpnConnections().require(caller, id)));
  }

  @Override
  public @Nullable ResourceKind kindIn(Vpc vpc) {
    if (internetGateways().attachedTo(vpc) != null) {
      return ResourceKind.INTERNET_GATEWAYS;
    }
    if (routeTables.isMade() && routeTables().areIn(vpc)) {
      return ResourceKind.ROUTE_TABLES;
    }
    if (networkAcls.isMade() && networkAcls().areIn(vpc)) {
      return ResourceKind.NETWORK_ACLS;
    }
    if (egressOnlyInternetGateways.isMade() && egressOnlyInternetGateways().isIn(vpc)) {
      return ResourceKind.EGRESS_ONLY_INTERNET_GATEWAYS;
    }
    if (vpcEndpoints.isMade() && vpcEndpoints().areIn(vpc)) {
      return ResourceKind.VPC_ENDPOINTS;
    }
    if (region.hasPeerings() && region.vpcPeeringConnections().areIn(vpc)) {
      return ResourceKind.VPC_PEERING_CONNECTIONS;
    }
    return vpnGateways.isMade() && vpnGateways().isAttachedTo(vpc)
        ? ResourceKind.VPN_GATEWAYS
        : null;
  }

  @Override
  public void checkFurtherBlock(Vpc vpc, Ipv4Block block) {
    if (region.hasPeerings()) {
      region.vpcPeeringConnections().checkFurtherBlock(vpc, block);
    }
    if (routeTables.isMade()) {
      routePropagation().checkFurtherBlock(vpc, block);
    }
  }

  @Override
  public void blockAdded(Vpc vpc) {
    if (region.hasPeerings()) {
      region.vpcPeeringConnections().blockAdded(vpc);
    }
  }

  @Override
  public void deleted(Vpc vpc) {
    routeTables.ifMade(kind -> kind.vpcDeleted(vpc));
    networkAcls.ifMade(kind -> kind.vpcDeleted(vpc));
  }

  @Override
  public void deleted(Subnet subnet) {
    routeTables.ifMade(kind -> kind.subnetDeleted(subnet));
    networkAcls.ifMade(kind -> kind.subnetDeleted(subnet));
  }

  private Network network() {
    return region.network();
  }

  private Context context() {
    return region.context();
  }

  private Place place() {
    return region.place();
  }

  public InternetGateways internetGateways() {
    return internetGateways.get(
        () -> new InternetGateways(network(), context(), tags, hasPublicAddresses));
  }

  public RouteTables routeTables() {
    return routeTables.get(() -> new RouteTables(network(), internetGateways(), context(), tags));
  }

  public Routes routes() {
    return routes.get(
        () ->
            new Routes(
                routeTables(),
                internetGateways(),
                region.networkInterfaces(),
                new RoutedVpnGateways(),
                egressOnlyInternetGateways(),
                new RoutedNatGateways(),
                new RoutedPeerings(),
                new PrefixListUses(region),
                context(),
                routedInstances));
  }

  public EgressOnlyInternetGateways egressOnlyInternetGateways() {
    return egressOnlyInternetGateways.get(
        () -> new EgressOnlyInternetGateways(network(), context(), tags));
  }

  public NatGateways natGateways() {
    return natGateways.get(
        () ->
            new NatGateways(
                network(),
                internetGateways(),
                region.addresses(),
                region.networkInterfaces(),
                context(),
                tags));
  }

  public VpcEndpoints vpcEndpoints() {
    return vpcEndpoints.get(
        () ->
            new VpcEndpoints(
                network(),
                region.securityGroups(),
                routeTables(),
                new EndpointRoutes(routeTables(), routes()),
                region.networkInterfaces(),
                context(),
                tags));
  }

  /** The NAT gateways that routes lead to. */
  private final class RoutedNatGateways implements Routes.NatGateways {
    @Override
    public String requireVpcId(Caller caller, String id) {
      return natGateways().requireForRoute(caller, id).subnet().vpcId();
    }

    @Override
    public String interfaceId(String id) {
      NatGateway found = natGateways().find(id);
      String interfaceId = found == null ? null : found.address().networkInterfaceId();
      return interfaceId == null ? id : interfaceId;
    }

    @Override
    public boolean isThere(String id) {
      NatGateway found = natGateways().find(id);
      return found != null && found.isThere();
    }
  }

  /** The VPC peering connections that routes lead to. */
  private final class RoutedPeerings implements Routes.Peerings {
    @Override
    public boolean isOfVpc(Caller caller, String id, String vpcId) {
      return region.vpcPeeringConnections().requireForRoute(caller, place(), id).sideOf(vpcId)
          != null;
    }

    @Override
    public boolean isActive(String id) {
      VpcPeeringConnection found = region.vpcPeeringConnections().find(id);
      return found != null && found.isIn(VpcPeeringState.ACTIVE);
    }
  }

  /** The route tables that name a prefix list. */
  List<RouteTable> naming(String prefixListId) {
    return routeTables.isMade() ? routeTables().naming(prefixListId) : List.of();
  }

  public RoutePropagation routePropagation() {
    return routePropagation.get(() -> new RoutePropagation(routeTables(), new RoutedVpnGateways()));
  }

  public CustomerGateways customerGateways() {
    return customerGateways.get(() -> new CustomerGateways(context(), tags, this::isUsedByVpn));
  }

  public VpnGateways vpnGateways() {
    return vpnGateways.get(
        () -> new VpnGateways(network(), place(), context(), tags, this::isUsedByVpn));
  }

  public VpnConnections vpnConnections() {
    return vpnConnections.get(
        () ->
            new VpnConnections(
                customerGateways(), vpnGateways(), network().publicAddresses(), context(), tags));
  }

  public VpnConnectionRoutes vpnConnectionRoutes() {
    return new VpnConnectionRoutes(vpnConnections());
  }

  boolean hasVpnConnection(String id) {
    return vpnConnections.isMade() && vpnConnections().find(id) != null;
  }

  private boolean isUsedByVpn(String gatewayId) {
    return vpnConnections.isMade() && vpnConnections().use(gatewayId);
  }

  /** The virtual private gateways that routes lead to. */
  private final class RoutedVpnGateways implements VirtualPrivateGateways {
    @Override
    public boolean exists(String account, String id) {
      return vpnGateways.isMade() && vpnGateways().find(account, id) != null;
    }

    @Override
    public boolean isAttached(String account, String id, String vpcId) {
      VpnGateway found = vpnGateways.isMade() ? vpnGateways().find(account, id) : null;
      return found != null && found.isAttachedTo(vpcId);
    }

    @Override
    public List<String> routes(String id) {
      return vpnConnections.isMade() ? vpnConnections().routes(id) : List.of();
    }
  }

  public DhcpOptionsSets dhcpOptions() {
    return dhcpOptions.get(() -> new DhcpOptionsSets(network(), context(), tags));
  }

  public NetworkAcls networkAcls() {
    return networkAcls.get(() -> new NetworkAcls(network(), context(), tags));
  }

  public NetworkAclEntries networkAclEntries() {
    return new NetworkAclEntries(networkAcls(), context());
  }
}

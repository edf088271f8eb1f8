// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.VPN_GATEWAYS;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateway;
import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateways;
import io.github.ec2fake.internal.model.internetgateway.InternetGateway;
import io.github.ec2fake.internal.model.internetgateway.InternetGateways;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates, replaces and deletes routes, and tells whether they lead anywhere. */
public final class Routes {
  static final String EVERYWHERE = "0.0.0.0/0";
  private static final String VPN_GATEWAY = "vgw-";
  private static final String PREFIX_LIST = "pl-";
  private static final String ENDPOINT = "vpce-";

  private final RouteTables tables;
  private final InternetGateways gateways;
  private final NetworkInterfaces interfaces;
  private final VirtualPrivateGateways vpnGateways;
  private final EgressOnlyInternetGateways egressOnlyGateways;
  private final NatGateways natGateways;
  private final Peerings peerings;
  private final PrefixLists prefixLists;
  private final Context context;
  private final Instances instances;

  /** What routes ask of instances. */
  public interface Instances {

    /** The only network interface of an instance of the caller's own; null on EC2-Classic. */
    @Nullable NetworkInterface onlyInterface(Caller caller, String instanceId);

    /** Whether an instance runs, or is about to. */
    boolean isUp(String instanceId);
  }

  /** What routes ask of NAT gateways. */
  public interface NatGateways {

    /** The VPC of a gateway of the caller's own that a route can lead to. */
    String requireVpcId(Caller caller, String id);

    /** The network interface of such a gateway; the gateway itself if it has none yet. */
    String interfaceId(String id);

    /** Whether a gateway exists that is neither failed nor deleted. */
    boolean isThere(String id);
  }

  /** What routes ask of VPC peering connections. */
  public interface Peerings {

    /**
     * Whether one of the VPCs of a connection is this one. The caller has to see the connection,
     * which has to be active or still able to become so.
     */
    boolean isOfVpc(Caller caller, String id, String vpcId);

    /** Whether a connection exists that is active. */
    boolean isActive(String id);
  }

  /** What routes ask of prefix lists. */
  public interface PrefixLists {

    /** Whether a list that a caller's routes can name is of IPv6. */
    boolean isIpv6(Caller caller, String id);

    /** As how many routes a route counts that names a list. */
    int weight(String id);
  }

  public Routes(
      RouteTables tables,
      InternetGateways gateways,
      NetworkInterfaces interfaces,
      VirtualPrivateGateways vpnGateways,
      EgressOnlyInternetGateways egressOnlyGateways,
      NatGateways natGateways,
      Peerings peerings,
      PrefixLists prefixLists,
      Context context,
      Instances instances) {
    this.tables = tables;
    this.gateways = gateways;
    this.interfaces = interfaces;
    this.vpnGateways = vpnGateways;
    this.egressOnlyGateways = egressOnlyGateways;
    this.natGateways = natGateways;
    this.peerings = peerings;
    this.prefixLists = prefixLists;
    this.context = context;
    this.instances = instances;
  }

  /** Whether the target of a route is there. A route whose target is not is a black hole. */
  public boolean isActive(RouteTable table, Route route) {
    RouteTarget target = route.target();
    if (target instanceof RouteTarget.Gateway gateway) {
      if (gateway.id().startsWith(VPN_GATEWAY)) {
        return vpnGateways.isAttached(table.ownerId(), gateway.id(), table.vpcId());
      }
      if (isOfEndpoint(route)) {
        return true;
      }
      InternetGateway attached = gateways.attachedTo(table.vpc());
      return attached != null && attached.id().equals(gateway.id());
    }
    if (target instanceof RouteTarget.EgressOnlyGateway gateway) {
      return egressOnlyGateways.find(gateway.id()) != null;
    }
    if (target instanceof RouteTarget.NatGateway gateway) {
      return natGateways.isThere(gateway.id());
    }
    if (target instanceof RouteTarget.PeeringConnection connection) {
      return peerings.isActive(connection.id());
    }
    if (target instanceof RouteTarget.Interface byId) {
      NetworkInterface found = interfaces.find(byId.id());
      return found != null && isActive(found);
    }
    return !(target instanceof RouteTarget.Instance instance) || instances.isUp(instance.id());
  }

  /** What a service made forwards as long as it is there; others need a running instance. */
  private boolean isActive(NetworkInterface target) {
    String instanceId = target.instanceId();
    return target.requester() != null || (instanceId != null && instances.isUp(instanceId));
  }

  /** The interface that a route leads to; null if it is gone or if it leads elsewhere. */
  public @Nullable NetworkInterface networkInterface(Route route) {
    return route.target() instanceof RouteTarget.Interface target
        ? interfaces.find(target.id())
        : null;
  }

  /** CreateRoute. */
  public Change<Route> create(Caller caller, String tableId, NewRoute asked) {
    String destination = destination(asked);
    requireTarget(asked);
    RouteTable table = tables.require(caller, tableId);
    boolean isIpv6 = isIpv6(caller, asked);
    if (table.route(destination) != null) {
      throw RouteTableErrors.ROUTE_EXISTS.with(destination);
    }
    RouteTarget target = target(caller, table, asked, destination, isIpv6);
    requireRoom(caller, table, destination);
    return putting(table, destination, isIpv6, target);
  }

  /** Refuses one route too many. */
  void requireRoom(Caller caller, RouteTable table, String destination) {
    if (weight(table) + weight(destination) > context.quotas(caller.account()).of(Quota.ROUTES)) {
      throw RouteTableErrors.ROUTE_LIMIT_EXCEEDED.with();
    }
  }

  /** As how many routes those of a table count. */
  private long weight(RouteTable table) {
    return table.createdRoutes().stream().mapToLong(route -> weight(route.destination())).sum();
  }

  private long weight(String destination) {
    return destination.startsWith(PREFIX_LIST) ? prefixLists.weight(destination) : 1;
  }

  /** The tables that name a prefix list and have too many routes if it counts as so many. */
  public List<RouteTable> withoutRoom(String prefixListId, int weight) {
    return tables.naming(prefixListId).stream()
        .filter(
            table ->
                weight(table) - weight(prefixListId) + weight
                    > context.quotas(table.ownerId()).of(Quota.ROUTES))
        .toList();
  }

  /** ReplaceRoute. */
  public Change<Route> replace(Caller caller, String tableId, NewRoute asked) {
    String destination = destination(asked);
    requireTarget(asked);
    RouteTable table = tables.require(caller, tableId);
    boolean isIpv6 = isIpv6(caller, asked);
    Route existing = table.route(destination);
    if (existing == null) {
      throw RouteTableErrors.NOTHING_TO_REPLACE.with(destination);
    }
    if (existing.isLocal()) {
      throw RouteTableErrors.LOCAL_NOT_REPLACED.with(destination, tableId);
    }
    if (isOfEndpoint(existing)) {
      throw RouteTableErrors.ENDPOINT_ROUTE_NOT_REPLACED.with(destination, tableId);
    }
    return putting(table, destination, isIpv6, target(caller, table, asked, destination, isIpv6));
  }

  private static Change<Route> putting(
      RouteTable table, String destination, boolean isIpv6, RouteTarget target) {
    Route route = new Route(destination, isIpv6, target, RouteOrigin.CREATE_ROUTE);
    return Change.of(() -> table.put(route), route);
  }

  /** DeleteRoute. */
  public Change<Route> delete(
      Caller caller,
      String tableId,
      @Nullable String ipv4,
      @Nullable String ipv6,
      @Nullable String prefixListId) {
    String destination = destination(ipv4, ipv6, prefixListId);
    RouteTable table = tables.require(caller, tableId);
    Route route = table.route(destination);
    if (route == null) {
      throw RouteTableErrors.ROUTE_NOT_FOUND.with(destination, tableId);
    }
    if (route.isLocal()) {
      throw RouteTableErrors.LOCAL_STAYS.with(destination, tableId);
    }
    if (isOfEndpoint(route)) {
      throw RouteTableErrors.ENDPOINT_ROUTE_STAYS.with(destination, tableId);
    }
    return Change.of(() -> table.remove(route), route);
  }

  private static boolean isOfEndpoint(Route route) {
    return route.target() instanceof RouteTarget.Gateway gateway
        && gateway.id().startsWith(ENDPOINT);
  }

  private boolean isIpv6(Caller caller, NewRoute asked) {
    String prefixListId = asked.destinationPrefixListId();
    return prefixListId == null
        ? asked.destinationIpv6() != null
        : prefixLists.isIpv6(caller, prefixListId);
  }

  private static String destination(NewRoute asked) {
    return destination(
        asked.destination(), asked.destinationIpv6(), asked.destinationPrefixListId());
  }

  private static String destination(
      @Nullable String ipv4, @Nullable String ipv6, @Nullable String prefixListId) {
    long destinations = Stream.of(ipv4, ipv6, prefixListId).filter(Objects::nonNull).count();
    if (destinations != 1) {
      throw destinations == 0
          ? RouteTableErrors.NO_DESTINATION.with()
          : RouteTableErrors.ONE_DESTINATION.with();
    }
    if (prefixListId != null) {
      return prefixListId;
    }
    if (ipv4 != null) {
      Ipv4Block block = Ipv4Block.parse(ipv4);
      if (block == null) {
        throw ParameterErrors.NOT_A_CIDR_BLOCK.with(ipv4, "destinationCidrBlock");
      }
      return block.toString();
    }
    Ipv6Block block = Ipv6Block.parse(String.valueOf(ipv6));
    if (block == null) {
      throw ParameterErrors.NOT_A_CIDR_BLOCK.with(ipv6, "destinationIpv6CidrBlock");
    }
    return block.cidr();
  }

  private static void requireTarget(NewRoute asked) {
    long targets =
        Stream.of(
                asked.gatewayId(),
                asked.instanceId(),
                asked.networkInterfaceId(),
                asked.egressOnlyInternetGatewayId(),
                asked.natGatewayId(),
                asked.vpcPeeringConnectionId())
            .filter(Objects::nonNull)
            .count();
    if (targets != 1) {
      throw RouteTableErrors.ONE_TARGET.with();
    }
  }

  private RouteTarget target(
      Caller caller, RouteTable table, NewRoute asked, String destination, boolean isIpv6) {
    String instanceId = asked.instanceId();
    if (instanceId != null) {
      NetworkInterface only = instances.onlyInterface(caller, instanceId);
      if (only == null || !only.subnet().vpcId().equals(table.vpcId())) {
        throw RouteTableErrors.INSTANCE_ELSEWHERE.with(table.id(), instanceId);
      }
      return new RouteTarget.Instance(instanceId, caller.account(), only.id());
    }
    String interfaceId = asked.networkInterfaceId();
    if (interfaceId != null) {
      NetworkInterface found = interfaces.require(caller, interfaceId);
      if (!found.subnet().vpcId().equals(table.vpcId())) {
        throw RouteTableErrors.interfaceElsewhere(table.id(), interfaceId);
      }
      return new RouteTarget.Interface(interfaceId);
    }
    String natGatewayId = asked.natGatewayId();
    if (natGatewayId != null) {
      if (!natGateways.requireVpcId(caller, natGatewayId).equals(table.vpcId())) {
        throw RouteTableErrors.interfaceElsewhere(
            table.id(), natGateways.interfaceId(natGatewayId));
      }
      return new RouteTarget.NatGateway(natGatewayId);
    }
    RouteTarget target = outside(caller, table, asked, isIpv6);
    if (table.vpc().has(destination)) {
      throw RouteTableErrors.TOO_SPECIFIC.with();
    }
    return target;
  }

  /** A target that addresses of the VPC itself cannot be routed to. */
  private RouteTarget outside(Caller caller, RouteTable table, NewRoute asked, boolean isIpv6) {
    String egressOnlyId = asked.egressOnlyInternetGatewayId();
    if (egressOnlyId != null) {
      return egressOnly(caller, table, egressOnlyId, isIpv6);
    }
    String peeringId = asked.vpcPeeringConnectionId();
    if (peeringId != null) {
      if (!peerings.isOfVpc(caller, peeringId, table.vpcId())) {
        throw RouteTableErrors.GATEWAY_ELSEWHERE.with(table.id(), peeringId);
      }
      return new RouteTarget.PeeringConnection(peeringId);
    }
    String gatewayId = String.valueOf(asked.gatewayId());
    requireGateway(caller, table, gatewayId);
    return new RouteTarget.Gateway(gatewayId);
  }

  private RouteTarget egressOnly(Caller caller, RouteTable table, String id, boolean isIpv6) {
    EgressOnlyInternetGateway gateway = egressOnlyGateways.find(id);
    if (gateway == null || !gateway.ownerId().equals(caller.account())) {
      throw RouteTableErrors.EGRESS_ONLY_GATEWAY_NOT_FOUND.with(id);
    }
    if (!gateway.vpcId().equals(table.vpcId())) {
      throw RouteTableErrors.GATEWAY_ELSEWHERE.with(table.id(), id);
    }
    if (!isIpv6) {
      throw RouteTableErrors.IPV6_ONLY.with(id);
    }
    return new RouteTarget.EgressOnlyGateway(id);
  }

  private void requireGateway(Caller caller, RouteTable table, String gatewayId) {
    if (gatewayId.startsWith(VPN_GATEWAY)) {
      if (!vpnGateways.exists(caller.account(), gatewayId)) {
        throw RouteTableErrors.GATEWAY_NOT_FOUND.with(gatewayId).about(VPN_GATEWAYS);
      }
      if (!vpnGateways.isAttached(caller.account(), gatewayId, table.vpcId())) {
        throw RouteTableErrors.GATEWAY_ELSEWHERE.with(table.id(), gatewayId).about(VPN_GATEWAYS);
      }
      return;
    }
    InternetGateway gateway = gateways.find(caller, gatewayId);
    if (gateway == null) {
      throw RouteTableErrors.GATEWAY_NOT_FOUND.with(gatewayId).about(INTERNET_GATEWAYS);
    }
    if (!gateway.isAttachedTo(table.vpcId())) {
      throw RouteTableErrors.GATEWAY_ELSEWHERE.with(table.id(), gatewayId).about(INTERNET_GATEWAYS);
    }
  }
}

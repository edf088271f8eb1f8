// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.routetable.EndpointRoutes;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTables;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint.PrivateDns;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The VPC endpoints of a region.
 *
 * <p>Source: CreateVpcEndpoint, DeleteVpcEndpoints; the AWS PrivateLink guide, "AWS PrivateLink
 * concepts", "Gateway endpoints".
 */
public final class VpcEndpoints {
  static final String PREFIX = "vpce-";
  private static final String DELETE = "DeleteVpcEndpoints";
  private static final int MOST_TO_DELETE = 25;

  private final Network network;
  private final SecurityGroups securityGroups;
  private final Context context;
  private final Tags tags;
  private final EndpointServices services;
  private final UserEndpointServices userServices;
  private final EndpointParts parts;
  private final Lifecycle<VpcEndpoint, VpcEndpointState> lifecycle;
  private final Map<String, Set<VpcEndpoint>> byVpc = new HashMap<>();
  private final IdempotentRequests<NewVpcEndpoint, VpcEndpoint> created =
      new IdempotentRequests<>();
  private final Registry<VpcEndpoint> registry =
      new Registry<>(
          PREFIX, VpcEndpointErrors.MALFORMED, ids -> VpcEndpointErrors.NOT_FOUND.with(ids.get(0)));

  public VpcEndpoints(
      Network network,
      SecurityGroups securityGroups,
      RouteTables routeTables,
      EndpointRoutes routes,
      NetworkInterfaces interfaces,
      Context context,
      Tags tags) {
    this.network = network;
    this.securityGroups = securityGroups;
    this.context = context;
    this.tags = tags;
    this.userServices =
        new UserEndpointServices(
            network.place(),
            context,
            tags,
            service ->
                this.registry.all().stream()
                    .anyMatch(each -> each.service() == service && each.isConnected()));
    this.services = new EndpointServices(network.place(), context.ids(), userServices);
    this.parts = new EndpointParts(network, routeTables, routes, interfaces);
    this.lifecycle =
        new Lifecycle<VpcEndpoint, VpcEndpointState>("vpc endpoint", context)
            .after(
                VpcEndpointState.PENDING,
                any -> Phase.VPC_ENDPOINT_CREATION,
                VpcEndpointState.AVAILABLE,
                any -> {})
            .faultPoint(
                VpcEndpointState.PENDING,
                FaultPoint.of(Phase.VPC_ENDPOINT_CREATION, VpcEndpoints::about, this::fail))
            .on(
                ServiceConnections.ACCEPT,
                VpcEndpointState.PENDING_ACCEPTANCE,
                VpcEndpointState.PENDING)
            .on(ServiceConnections.ACCEPT, VpcEndpointState.REJECTED, VpcEndpointState.PENDING)
            .on(
                ServiceConnections.REJECT,
                VpcEndpointState.PENDING_ACCEPTANCE,
                VpcEndpointState.REJECTED)
            .on(ServiceConnections.REJECT, VpcEndpointState.PENDING, VpcEndpointState.REJECTED)
            .on(ServiceConnections.REJECT, VpcEndpointState.AVAILABLE, VpcEndpointState.REJECTED)
            .on(DELETE, VpcEndpointState.PENDING_ACCEPTANCE, VpcEndpointState.DELETING)
            .on(DELETE, VpcEndpointState.REJECTED, VpcEndpointState.DELETING)
            .on(DELETE, VpcEndpointState.PENDING, VpcEndpointState.DELETING)
            .on(DELETE, VpcEndpointState.AVAILABLE, VpcEndpointState.DELETING)
            .on(DELETE, VpcEndpointState.FAILED, VpcEndpointState.DELETING)
            .after(
                VpcEndpointState.DELETING,
                any -> Phase.VPC_ENDPOINT_DELETION,
                VpcEndpointState.DELETED,
                this::release)
            .faultPoint(
                VpcEndpointState.DELETING,
                FaultPoint.of(Phase.VPC_ENDPOINT_DELETION, VpcEndpoints::about, FaultPoint.NEVER))
            .forget(VpcEndpointState.DELETED, Phase.DELETED_VPC_ENDPOINT_LISTED, this::forget);
  }

  private static Set<String> about(VpcEndpoint endpoint) {
    Set<String> about = new HashSet<>(endpoint.networkInterfaceIds());
    about.add(endpoint.vpcId());
    about.add(endpoint.service().name());
    endpoint.subnets().forEach(subnet -> about.add(subnet.id()));
    return about;
  }

  private void fail(VpcEndpoint endpoint, StateReason reason) {
    endpoint.lastError(reason);
    lifecycle.enter(endpoint, VpcEndpointState.FAILED, reason.toString());
    release(endpoint);
  }

  /** Deletes its network interfaces, and lets go of its groups. */
  private void release(VpcEndpoint endpoint) {
    parts.removeInterfaces(endpoint, endpoint.subnets());
    endpoint.groups(Set.of());
    inVpc(endpoint.vpc()).remove(endpoint);
  }

  private void forget(VpcEndpoint endpoint) {
    registry.remove(endpoint);
    tags.forget(endpoint.id());
  }

  private Set<VpcEndpoint> inVpc(Vpc vpc) {
    return byVpc.computeIfAbsent(vpc.id(), id -> new LinkedHashSet<>());
  }

  /** The services of users. */
  public UserEndpointServices userServices() {
    return userServices;
  }

  /** The endpoints of the services of users. */
  public ServiceConnections connections() {
    return new ServiceConnections(userServices, registry, lifecycle);
  }

  /** The services that endpoints can lead to. */
  public EndpointServices services() {
    return services;
  }

  /** CreateVpcEndpoint. */
  public Change<VpcEndpoint> create(
      Caller caller, NewVpcEndpoint asked, @Nullable String clientToken) {
    VpcEndpoint earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    VpcEndpointType type = VpcEndpointType.of(asked.type());
    asked.dns().check();
    Vpc vpc = network.vpc(caller.account(), asked.vpcId());
    EndpointService service = services.require(caller, asked.serviceName(), type);
    checkMembers(type, asked.routeTableIds(), asked.subnetIds(), asked.groupIds(), asked.dns());
    String policy = EndpointPolicy.of(asked.policy(), service);
    boolean isGateway = type == VpcEndpointType.GATEWAY;
    List<RouteTable> tables =
        isGateway ? parts.tables(caller, asked.routeTableIds(), vpc, service) : List.of();
    List<Subnet> subnets = parts.subnets(caller, asked.subnetIds(), vpc, List.of());
    Set<SecurityGroup> groups =
        isGateway ? Set.of() : securityGroups.inVpc(caller, asked.groupIds(), vpc);
    PrivateDns dns = isGateway ? PrivateDns.NONE : privateDns(asked.dns(), service, vpc);
    requireQuota(caller, vpc, type);
    return Change.of(
        () -> {
          VpcEndpoint endpoint =
              new VpcEndpoint(context.ids().next(PREFIX), vpc, service, context.now(), policy, dns);
          registry.add(endpoint);
          inVpc(vpc).add(endpoint);
          tags.put(caller.account(), endpoint.id(), asked.tags());
          created.remember(caller, clientToken, asked, endpoint);
          parts.addRoutes(endpoint, tables);
          endpoint.groups(groups);
          parts.addInterfaces(endpoint, subnets);
          lifecycle.begin(endpoint, "in " + vpc.id());
          return endpoint;
        });
  }

  static void checkMembers(
      VpcEndpointType type,
      List<String> routeTableIds,
      List<String> subnetIds,
      List<String> groupIds,
      EndpointDns dns) {
    if (type == VpcEndpointType.INTERFACE) {
      if (!routeTableIds.isEmpty()) {
        throw VpcEndpointErrors.ROUTE_TABLES_OF_INTERFACE.with();
      }
      return;
    }
    if (!subnetIds.isEmpty()) {
      throw VpcEndpointErrors.SUBNETS_OF_GATEWAY.with();
    }
    if (!groupIds.isEmpty()) {
      throw VpcEndpointErrors.GROUPS_OF_GATEWAY.with();
    }
    if (Boolean.TRUE.equals(dns.privateDnsEnabled())) {
      throw VpcEndpointErrors.PRIVATE_DNS_OF_GATEWAY.with();
    }
    if (dns.onlyForInboundResolver() != null) {
      throw VpcEndpointErrors.INBOUND_RESOLVER_OF_GATEWAY.with();
    }
  }

  private PrivateDns privateDns(EndpointDns asked, EndpointService service, Vpc vpc) {
    EndpointDns wanted =
        asked.privateDnsEnabled() != null
            ? asked
            : new EndpointDns(
                service.hasPrivateDnsByDefault(),
                asked.ipAddressType(),
                asked.recordIpType(),
                asked.onlyForInboundResolver());
    PrivateDns dns = PrivateDnsRules.check(wanted, PrivateDns.NONE, service, vpc, inVpc(vpc));
    if (dns.enabled() && service.requiresAcceptance()) {
      throw VpcEndpointErrors.NOT_ACCEPTED.with(service.name());
    }
    return dns;
  }

  private void requireQuota(Caller caller, Vpc vpc, VpcEndpointType type) {
    Quota quota =
        type == VpcEndpointType.GATEWAY
            ? Quota.GATEWAY_VPC_ENDPOINTS
            : Quota.INTERFACE_VPC_ENDPOINTS_OF_A_VPC;
    Collection<VpcEndpoint> counted =
        type == VpcEndpointType.GATEWAY ? registry.ownedBy(caller.account()) : inVpc(vpc);
    long there =
        counted.stream().filter(each -> each.type() == type).filter(VpcEndpoint::isThere).count();
    if (there >= context.quotas(caller.account()).of(quota)) {
      throw VpcEndpointErrors.LIMIT_EXCEEDED.with();
    }
  }

  /** DescribeVpcEndpoints. */
  public List<VpcEndpoint> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** An endpoint of the caller's own. */
  public VpcEndpoint require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** The route tables that lead to an endpoint and that are still there. */
  public List<String> routeTableIds(VpcEndpoint endpoint) {
    return parts.tableIds(endpoint);
  }

  /** Whether a VPC has endpoints. */
  public boolean areIn(Vpc vpc) {
    return byVpc.containsKey(vpc.id()) && !inVpc(vpc).isEmpty();
  }

  /** ModifyVpcEndpoint. */
  public Change<VpcEndpoint> modify(Caller caller, String id, VpcEndpointChanges asked) {
    return new EndpointModification(parts, securityGroups, this::inVpc)
        .modify(caller, () -> require(caller, id), asked);
  }

  /**
   * What a call on several things, such as DeleteVpcEndpoints, could not do with one of them.
   *
   * @param error why
   */
  public record Refused(String id, Ec2Error error) {}

  /** DeleteVpcEndpoints, which deletes what it can. */
  public Change<List<Refused>> delete(Caller caller, List<String> ids) {
    if (ids.size() > MOST_TO_DELETE) {
      throw VpcEndpointErrors.TOO_MANY_TO_DELETE.with(MOST_TO_DELETE);
    }
    ids.forEach(id -> Ids.check(PREFIX, id, VpcEndpointErrors.MALFORMED));
    List<VpcEndpoint> found = new ArrayList<>();
    List<Refused> undeleted = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      VpcEndpoint endpoint = registry.find(id);
      if (endpoint == null || !endpoint.ownerId().equals(caller.account())) {
        undeleted.add(new Refused(id, VpcEndpointErrors.NOT_DELETED.with(id)));
      } else if (lifecycle.allows(DELETE, endpoint)) {
        found.add(endpoint);
      }
    }
    return Change.of(
        () -> {
          for (VpcEndpoint endpoint : found) {
            parts.removeRoutes(endpoint, endpoint.routeTableIds());
            lifecycle.fire(DELETE, endpoint);
          }
        },
        undeleted);
  }
}

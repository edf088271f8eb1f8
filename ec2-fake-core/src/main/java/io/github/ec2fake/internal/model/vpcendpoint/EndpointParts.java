// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.routetable.EndpointRoutes;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTables;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What endpoints have in route tables and in subnets: routes and network interfaces. */
final class EndpointParts {
  private static final NetworkInterface.Requester REQUESTER =
      new NetworkInterface.Requester("amazon-aws", "vpc_endpoint");

  private final Network network;
  private final RouteTables routeTables;
  private final EndpointRoutes routes;
  private final NetworkInterfaces interfaces;

  EndpointParts(
      Network network,
      RouteTables routeTables,
      EndpointRoutes routes,
      NetworkInterfaces interfaces) {
    this.network = network;
    this.routeTables = routeTables;
    this.routes = routes;
    this.interfaces = interfaces;
  }

  /** The route tables of a VPC that can take a route to a service. */
  List<RouteTable> tables(Caller caller, List<String> ids, Vpc vpc, EndpointService service) {
    ids.forEach(id -> Ids.check("rtb-", id, VpcEndpointErrors.MALFORMED_ROUTE_TABLE));
    List<RouteTable> tables = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      RouteTable table = routeTables.require(caller, id);
      if (!table.vpcId().equals(vpc.id())) {
        throw VpcEndpointErrors.ROUTE_TABLE_ELSEWHERE.with(id, vpc.id());
      }
      routes.requireAddable(caller, table, EndpointServices.prefixListId(service));
      tables.add(table);
    }
    return tables;
  }

  /**
   * The subnets of a VPC that can take a network interface.
   *
   * @param before those that already have one
   */
  List<Subnet> subnets(Caller caller, List<String> ids, Vpc vpc, Collection<Subnet> before) {
    ids.forEach(id -> Ids.check("subnet-", id, VpcEndpointErrors.MALFORMED_SUBNET));
    Set<String> zones =
        before.stream().map(Subnet::zone).collect(Collectors.toCollection(HashSet::new));
    List<Subnet> subnets = new ArrayList<>();
    for (String id : new LinkedHashSet<>(ids)) {
      Subnet subnet = network.subnet(caller.account(), id);
      if (!subnet.vpcId().equals(vpc.id())) {
        throw VpcEndpointErrors.SUBNET_ELSEWHERE.with(id, vpc.id());
      }
      if (!zones.add(subnet.zone())) {
        throw VpcEndpointErrors.ZONE_TAKEN.with(id);
      }
      if (subnet.isIpv6Native()) {
        throw VpcEndpointErrors.IPV6_ONLY_SUBNET.with(id);
      }
      subnet.requireFree(1);
      subnets.add(subnet);
    }
    interfaces.requireQuota(caller.account(), subnets.size());
    return subnets;
  }

  void addRoutes(VpcEndpoint endpoint, List<RouteTable> tables) {
    for (RouteTable table : tables) {
      routes.add(table, EndpointServices.prefixListId(endpoint.service()), endpoint.id());
      endpoint.routeTableIds().add(table.id());
    }
  }

  void removeRoutes(VpcEndpoint endpoint, Collection<String> tableIds) {
    for (String id : List.copyOf(tableIds)) {
      routes.remove(id, EndpointServices.prefixListId(endpoint.service()));
      endpoint.routeTableIds().remove(id);
    }
  }

  /** The tables of an endpoint that are still there. */
  List<String> tableIds(VpcEndpoint endpoint) {
    return endpoint.routeTableIds().stream().filter(routeTables::exists).toList();
  }

  void addInterfaces(VpcEndpoint endpoint, List<Subnet> subnets) {
    for (Subnet subnet : subnets) {
      endpoint
          .interfaces()
          .put(
              subnet,
              interfaces.createManaged(
                  subnet,
                  endpoint.groups(),
                  "VPC Endpoint Interface " + endpoint.id(),
                  null,
                  REQUESTER));
    }
  }

  void removeInterfaces(VpcEndpoint endpoint, Collection<Subnet> subnets) {
    for (Subnet subnet : List.copyOf(subnets)) {
      NetworkInterface made = endpoint.interfaces().remove(subnet);
      if (made != null) {
        interfaces.forget(made);
      }
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.network.Vpc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A route table of a VPC. */
public final class RouteTable implements OwnedResource {
  private final String id;
  private final Vpc vpc;
  private final Map<String, RouteTableAssociation> associations = new LinkedHashMap<>();
  private final Map<String, Route> routes = new LinkedHashMap<>();
  private final Set<String> propagating = new LinkedHashSet<>();

  RouteTable(String id, Vpc vpc) {
    this.id = id;
    this.vpc = vpc;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return vpc.ownerId();
  }

  public Vpc vpc() {
    return vpc;
  }

  public String vpcId() {
    return vpc.id();
  }

  public List<RouteTableAssociation> associations() {
    return List.copyOf(associations.values());
  }

  void add(RouteTableAssociation association) {
    associations.put(association.id(), association);
  }

  void remove(RouteTableAssociation association) {
    associations.remove(association.id());
  }

  /** Its routes: a local one for each block of the VPC, and those that were created. */
  public List<Route> routes() {
    List<Route> all = new ArrayList<>();
    vpc.ipv4()
        .forEach(
            block ->
                all.add(
                    new Route(
                        block.cidr(),
                        false,
                        new RouteTarget.Local(),
                        RouteOrigin.CREATE_ROUTE_TABLE)));
    vpc.ipv6()
        .forEach(
            block ->
                all.add(
                    new Route(
                        block.cidr(),
                        true,
                        new RouteTarget.Local(),
                        RouteOrigin.CREATE_ROUTE_TABLE)));
    all.addAll(routes.values());
    return all;
  }

  /** The virtual private gateways whose routes were let in. */
  List<String> propagating() {
    return List.copyOf(propagating);
  }

  void propagateFrom(String gatewayId) {
    propagating.add(gatewayId);
  }

  void propagateNoMoreFrom(String gatewayId) {
    propagating.remove(gatewayId);
  }

  /** The routes that were created. */
  Collection<Route> createdRoutes() {
    return Collections.unmodifiableCollection(routes.values());
  }

  @Nullable Route route(String destination) {
    return routes().stream()
        .filter(route -> route.destination().equals(destination))
        .findFirst()
        .orElse(null);
  }

  void put(Route route) {
    routes.put(route.destination(), route);
  }

  void remove(Route route) {
    routes.remove(route.destination());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint.PrivateDns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** The rules of ModifyVpcEndpoint. */
final class EndpointModification {
  private final EndpointParts parts;
  private final SecurityGroups securityGroups;

  /** The endpoints of a VPC. */
  private final Function<Vpc, Collection<VpcEndpoint>> inVpc;

  EndpointModification(
      EndpointParts parts,
      SecurityGroups securityGroups,
      Function<Vpc, Collection<VpcEndpoint>> inVpc) {
    this.parts = parts;
    this.securityGroups = securityGroups;
    this.inVpc = inVpc;
  }

  /** ModifyVpcEndpoint. */
  Change<VpcEndpoint> modify(Caller caller, Supplier<VpcEndpoint> named, VpcEndpointChanges asked) {
    asked.dns().check();
    VpcEndpoint endpoint = named.get();
    VpcEndpoints.checkMembers(
        endpoint.type(),
        both(asked.routeTableIds()),
        both(asked.subnetIds()),
        both(asked.groupIds()),
        asked.dns());
    if (!endpoint.isIn(VpcEndpointState.AVAILABLE)) {
      throw VpcEndpointErrors.NOT_AVAILABLE.with(endpoint.id(), endpoint.state().word());
    }
    if (asked.policy() != null && asked.resetPolicy()) {
      throw VpcEndpointErrors.POLICY_AND_RESET.with();
    }
    String policy =
        asked.policy() == null && !asked.resetPolicy()
            ? endpoint.policy()
            : EndpointPolicy.of(asked.policy(), endpoint.service());
    List<String> oldTables = asked.routeTableIds().removed();
    requireOwn(endpoint, oldTables, parts.tableIds(endpoint));
    List<RouteTable> newTables =
        asked.routeTableIds().added().isEmpty()
            ? List.of()
            : parts.tables(
                caller, asked.routeTableIds().added(), endpoint.vpc(), endpoint.service());
    requireOwn(
        endpoint,
        asked.subnetIds().removed(),
        endpoint.subnets().stream().map(Subnet::id).toList());
    List<Subnet> oldSubnets =
        endpoint.subnets().stream()
            .filter(subnet -> asked.subnetIds().removed().contains(subnet.id()))
            .toList();
    List<Subnet> kept = new ArrayList<>(endpoint.subnets());
    kept.removeAll(oldSubnets);
    List<Subnet> newSubnets =
        parts.subnets(caller, asked.subnetIds().added(), endpoint.vpc(), kept);
    Set<SecurityGroup> groups = groups(caller, endpoint, asked.groupIds());
    PrivateDns dns =
        endpoint.type() == VpcEndpointType.GATEWAY
            ? PrivateDns.NONE
            : PrivateDnsRules.check(
                asked.dns(),
                endpoint.privateDns(),
                endpoint.service(),
                endpoint.vpc(),
                others(endpoint));
    return Change.of(
        () -> {
          endpoint.policy(policy);
          parts.removeRoutes(endpoint, oldTables);
          parts.addRoutes(endpoint, newTables);
          parts.removeInterfaces(endpoint, oldSubnets);
          endpoint.groups(groups);
          parts.addInterfaces(endpoint, newSubnets);
          endpoint.privateDns(dns);
        },
        endpoint);
  }

  private static List<String> both(VpcEndpointChanges.Members members) {
    List<String> all = new ArrayList<>(members.added());
    all.addAll(members.removed());
    return all;
  }

  private List<VpcEndpoint> others(VpcEndpoint endpoint) {
    return inVpc.apply(endpoint.vpc()).stream().filter(each -> each != endpoint).toList();
  }

  private static void requireOwn(VpcEndpoint endpoint, List<String> asked, List<String> own) {
    for (String id : asked) {
      if (!own.contains(id)) {
        throw VpcEndpointErrors.NOT_ITS_OWN.with(endpoint.id(), id);
      }
    }
  }

  private Set<SecurityGroup> groups(
      Caller caller, VpcEndpoint endpoint, VpcEndpointChanges.Members asked) {
    Set<SecurityGroup> groups = new LinkedHashSet<>(endpoint.groups());
    if (asked.isEmpty()) {
      return groups;
    }
    requireOwn(endpoint, asked.removed(), groups.stream().map(SecurityGroup::id).toList());
    groups.removeIf(group -> asked.removed().contains(group.id()));
    if (!asked.added().isEmpty()) {
      groups.addAll(securityGroups.inVpc(caller, asked.added(), endpoint.vpc()));
    }
    if (groups.isEmpty()) {
      throw VpcEndpointErrors.NO_GROUPS.with();
    }
    return groups;
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.internetgateway.InternetGateways;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The route tables of a region. The main table of a VPC is made when the VPC's tables are first
 * asked for, with ids that follow from the VPC's; that of a default VPC leads to the internet.
 */
public final class RouteTables {
  private static final String PREFIX = "rtb-";
  private static final String ASSOCIATION_PREFIX = "rtbassoc-";

  private final Network network;
  private final InternetGateways gateways;
  private final Context context;
  private final Tags tags;
  private final Map<String, RouteTable> mainByVpc = new HashMap<>();
  private final Map<String, RouteTableAssociation> associations = new HashMap<>();
  private final Map<String, RouteTableAssociation> bySubnet = new HashMap<>();
  private final Map<String, List<RouteTable>> byVpc = new HashMap<>();
  private final IdempotentRequests<Asked, RouteTable> created = new IdempotentRequests<>();
  private final Registry<RouteTable> registry =
      new Registry<>(id -> {}, ids -> RouteTableErrors.NOT_FOUND.with(ids.get(0)));

  public RouteTables(Network network, InternetGateways gateways, Context context, Tags tags) {
    this.network = network;
    this.gateways = gateways;
    this.context = context;
    this.tags = tags;
  }

  private void makeMain(Vpc vpc) {
    if (!mainByVpc.containsKey(vpc.id()) && !context.ids().areSealed()) {
      RouteTable main = add(new RouteTable(vpc.twin(PREFIX), vpc));
      mainByVpc.put(vpc.id(), main);
      add(new RouteTableAssociation(vpc.twin(ASSOCIATION_PREFIX), main.id(), null), main);
      if (vpc.isDefault()) {
        main.put(
            new Route(
                Routes.EVERYWHERE,
                false,
                new RouteTarget.Gateway(gateways.idOfDefault(vpc)),
                RouteOrigin.CREATE_ROUTE));
      }
    }
  }

  /** Makes the main table of the caller's VPC whose twin has this id. */
  private void makeMain(Caller caller, String prefix, String id) {
    Vpc vpc = network.findVpcOfTwin(caller.account(), prefix, id);
    if (vpc != null) {
      makeMain(vpc);
    }
  }

  private RouteTable add(RouteTable table) {
    registry.add(table);
    byVpc.computeIfAbsent(table.vpcId(), id -> new ArrayList<>()).add(table);
    return table;
  }

  private RouteTableAssociation associate(RouteTable table, @Nullable String subnetId) {
    return add(
        new RouteTableAssociation(context.ids().next(ASSOCIATION_PREFIX), table.id(), subnetId),
        table);
  }

  private RouteTableAssociation add(RouteTableAssociation association, RouteTable table) {
    table.add(association);
    associations.put(association.id(), association);
    if (association.subnetId() != null) {
      bySubnet.put(association.subnetId(), association);
    }
    return association;
  }

  private void remove(RouteTableAssociation association) {
    registry.existing(association.routeTableId()).remove(association);
    associations.remove(association.id());
    if (association.subnetId() != null) {
      bySubnet.remove(association.subnetId());
    }
  }

  private record Asked(String vpcId, Map<String, String> tags) {}

  /** CreateRouteTable. */
  public Change<RouteTable> create(
      Caller caller, String vpcId, Map<String, String> newTags, @Nullable String clientToken) {
    Asked asked = new Asked(vpcId, newTags);
    RouteTable earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    Vpc vpc = network.vpc(caller.account(), vpcId);
    makeMain(vpc);
    if (of(vpc).size() >= context.quotas(caller.account()).of(Quota.ROUTE_TABLES_OF_A_VPC)) {
      throw RouteTableErrors.LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          RouteTable table = add(new RouteTable(context.ids().next(PREFIX), vpc));
          tags.put(caller.account(), table.id(), newTags);
          created.remember(caller, clientToken, asked, table);
          return table;
        });
  }

  /** DescribeRouteTables. */
  public List<RouteTable> describe(Caller caller, List<String> ids) {
    ids.forEach(id -> makeMain(caller, PREFIX, id));
    if (ids.isEmpty()) {
      network.vpcsOf(caller.account()).forEach(this::makeMain);
    }
    return registry.describe(caller, ids);
  }

  /** A table of the caller's own. */
  public RouteTable require(Caller caller, String id) {
    return describe(caller, List.of(id)).get(0);
  }

  /** A table, whoever owns it; null if there is none. */
  @Nullable RouteTable find(String id) {
    return registry.find(id);
  }

  public boolean exists(String id) {
    return find(id) != null;
  }

  /** DeleteRouteTable. */
  public Change<RouteTable> delete(Caller caller, String id) {
    RouteTable table = require(caller, id);
    if (!table.associations().isEmpty()) {
      throw RouteTableErrors.IN_USE.with(id);
    }
    return Change.of(() -> forget(table), table);
  }

  private void forget(RouteTable table) {
    registry.remove(table);
    byVpc.getOrDefault(table.vpcId(), new ArrayList<>()).remove(table);
    tags.forget(table.id());
  }

  /** AssociateRouteTable. */
  public Change<RouteTableAssociation> associate(Caller caller, String id, String subnetId) {
    RouteTable table = require(caller, id);
    Subnet subnet = network.subnet(caller.account(), subnetId);
    if (!subnet.vpcId().equals(table.vpcId())) {
      throw RouteTableErrors.OTHER_NETWORK.with(id, subnetId);
    }
    RouteTableAssociation existing = bySubnet.get(subnetId);
    if (existing != null) {
      if (existing.routeTableId().equals(id)) {
        return Change.none(existing);
      }
      throw RouteTableErrors.ASSOCIATED.with(id);
    }
    return Change.of(() -> associate(table, subnetId));
  }

  /** DisassociateRouteTable. */
  public Change<RouteTableAssociation> disassociate(Caller caller, String associationId) {
    RouteTableAssociation association = association(caller, associationId);
    if (association.isMain()) {
      throw RouteTableErrors.MAIN_STAYS.with(associationId);
    }
    return Change.of(() -> remove(association), association);
  }

  private RouteTableAssociation association(Caller caller, String id) {
    Ids.check(ASSOCIATION_PREFIX, id, RouteTableErrors.MALFORMED_ASSOCIATION);
    makeMain(caller, ASSOCIATION_PREFIX, id);
    RouteTableAssociation association = associations.get(id);
    if (association == null
        || !registry.existing(association.routeTableId()).ownerId().equals(caller.account())) {
      throw RouteTableErrors.ASSOCIATION_NOT_FOUND.with(id);
    }
    return association;
  }

  /** ReplaceRouteTableAssociation, which also makes another table the main one. */
  public Change<RouteTableAssociation> replace(Caller caller, String associationId, String id) {
    RouteTableAssociation association = association(caller, associationId);
    RouteTable table = require(caller, id);
    if (!registry.existing(association.routeTableId()).vpcId().equals(table.vpcId())) {
      throw RouteTableErrors.OTHER_NETWORK.with(
          id, association.isMain() ? associationId : association.subnetId());
    }
    return Change.of(
        () -> {
          remove(association);
          if (association.isMain()) {
            mainByVpc.put(table.vpcId(), table);
          }
          return associate(table, association.subnetId());
        });
  }

  /** The tables with a route to a prefix list. */
  public List<RouteTable> naming(String prefixListId) {
    return registry.all().stream()
        .filter(
            table ->
                table.createdRoutes().stream()
                    .anyMatch(route -> route.destination().equals(prefixListId)))
        .toList();
  }

  /** The tables of a VPC that somebody has asked for. */
  List<RouteTable> of(Vpc vpc) {
    return byVpc.getOrDefault(vpc.id(), List.of());
  }

  /** Whether a VPC has tables that users created. */
  public boolean areIn(Vpc vpc) {
    RouteTable main = mainByVpc.get(vpc.id());
    return of(vpc).stream().anyMatch(table -> table != main);
  }

  /** Deletes the main table of a VPC that is gone. */
  public void vpcDeleted(Vpc vpc) {
    RouteTable main = mainByVpc.remove(vpc.id());
    if (main != null) {
      main.associations().forEach(this::remove);
      forget(main);
    }
    byVpc.remove(vpc.id());
  }

  /** Ends the association of a subnet that is gone. */
  public void subnetDeleted(Subnet subnet) {
    RouteTableAssociation association = bySubnet.get(subnet.id());
    if (association != null) {
      remove(association);
    }
  }
}

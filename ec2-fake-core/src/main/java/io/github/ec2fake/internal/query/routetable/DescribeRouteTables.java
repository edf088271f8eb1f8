// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.routetable.RouteTable;
import io.github.ec2fake.internal.model.routetable.RouteTableAssociation;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's route tables, with their routes. */
final class DescribeRouteTables
    extends DescribeAction<DescribeRouteTables.Request, DescribeRouteTables.Reply> {

  record Request(
      List<String> routeTableId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<RouteTableItem> routeTableSet, @Nullable String nextToken) {}

  private static final Filters<RouteTable> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byAny(
                      "association.route-table-association-id",
                      table -> table.associations().stream().map(RouteTableAssociation::id))
                  .byAny(
                      "association.route-table-id",
                      table ->
                          table.associations().stream().map(RouteTableAssociation::routeTableId))
                  .byAny(
                      "association.subnet-id",
                      table ->
                          table.associations().stream()
                              .flatMap(each -> Stream.ofNullable(each.subnetId())))
                  .byAny(
                      "association.main",
                      table -> table.associations().stream().map(RouteTableAssociation::isMain))
                  .byNothing("association.gateway-id")
                  .by("owner-id", RouteTable::ownerId)
                  .byId("route-table-id", RouteTable::id)
                  .by("vpc-id", RouteTable::vpcId)
                  .byCallAny("route.destination-cidr-block", of(RouteItem::destinationCidrBlock))
                  .byCallAny(
                      "route.destination-ipv6-cidr-block", of(RouteItem::destinationIpv6CidrBlock))
                  .byCallAny(
                      "route.destination-prefix-list-id", of(RouteItem::destinationPrefixListId))
                  .byCallAny("route.gateway-id", of(RouteItem::gatewayId))
                  .byCallAny(
                      "route.egress-only-internet-gateway-id",
                      of(RouteItem::egressOnlyInternetGatewayId))
                  .byCallAny("route.instance-id", of(RouteItem::instanceId))
                  .byCallAny("route.nat-gateway-id", of(RouteItem::natGatewayId))
                  .byCallAny("route.origin", of(RouteItem::origin))
                  .byCallAny("route.state", of(RouteItem::state))
                  .byNothing("route.transit-gateway-id")
                  .byCallAny(
                      "route.destination-prefix-list-id", of(RouteItem::destinationPrefixListId))
                  .byCallAny(
                      "route.vpc-peering-connection-id", of(RouteItem::vpcPeeringConnectionId))
                  .byTags(RouteTable::id));

  DescribeRouteTables() {
    super(ResourceKind.ROUTE_TABLES, FILTERS);
  }

  private static BiFunction<RouteTable, ActionContext, Stream<?>> of(
      Function<RouteItem, @Nullable Object> part) {
    return (table, call) ->
        call.routePropagation().routes(table).stream()
            .flatMap(route -> Stream.ofNullable(part.apply(RouteItem.of(table, route, call))));
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("RouteTableIds", "MaxResults", request.routeTableId(), request.maxResults());
    List<RouteTable> found = call.routeTables().describe(call.caller(), request.routeTableId());
    return FILTERS.page(found, request, call, RouteTableItem::of).reply(Reply::new);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesResult;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource type of route tables. */
final class RouteTableResourceType extends ResourceType<RouteTable> {
  static final RouteTableResourceType ROUTE_TABLE = new RouteTableResourceType();

  private RouteTableResourceType() {
    super("route table", RouteTable::getRouteTableId, table -> "", RouteTable::getTags);
  }

  @Override
  @Nullable RouteTable find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeRouteTablesRequest().withRouteTableIds(id)));
  }

  @Override
  List<RouteTable> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeRouteTablesRequest());
  }

  static List<RouteTable> describe(AmazonEC2 ec2, DescribeRouteTablesRequest request) {
    return allPages(
        token -> ec2.describeRouteTables(marked(request.withNextToken(token))),
        DescribeRouteTablesResult::getRouteTables,
        DescribeRouteTablesResult::getNextToken);
  }

  /** Returns the route with exactly this destination. A table has at most one. */
  static Optional<Route> route(RouteTable table, String destination) {
    return table.getRoutes().stream()
        .filter(route -> destination.equals(destination(route)))
        .findFirst();
  }

  static boolean isBlackHole(Route route) {
    return "blackhole".equals(route.getState());
  }

  static String routesText(List<Route> routes) {
    return routes.stream().map(RouteTableResourceType::text).collect(Collectors.joining(", "));
  }

  private static String text(Route route) {
    return destination(route)
        + " to "
        + String.join(" of ", targets(route))
        + (isBlackHole(route) ? " (blackhole)" : "");
  }

  /** Returns the target; for a network interface of an instance also the instance. */
  static List<String> targets(Route route) {
    return Stream.of(
            route.getGatewayId(),
            route.getNatGatewayId(),
            route.getNetworkInterfaceId(),
            route.getInstanceId(),
            route.getVpcPeeringConnectionId(),
            route.getTransitGatewayId(),
            route.getEgressOnlyInternetGatewayId(),
            route.getLocalGatewayId(),
            route.getCarrierGatewayId(),
            route.getCoreNetworkArn())
        .filter(Objects::nonNull)
        .toList();
  }

  private static @Nullable String destination(Route route) {
    return Stream.of(
            route.getDestinationCidrBlock(),
            route.getDestinationIpv6CidrBlock(),
            route.getDestinationPrefixListId())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}

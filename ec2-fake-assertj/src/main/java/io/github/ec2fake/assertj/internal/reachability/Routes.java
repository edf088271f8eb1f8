// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which way the route table of a subnet sends packets.
 *
 * @param network the descriptions
 */
record Routes(DescribedNetwork network) {
  /** The target of the addresses of the VPC itself. */
  static final String LOCAL = "local";

  private static final Pattern FOLLOWED = Pattern.compile(LOCAL + "$|(igw|eigw|nat|pcx)-");

  /** Returns the target of the route of an instance's packet; null if the path ends here. */
  @Nullable String target(Path path, InstanceAddress from, Cidr to) {
    String subnet = from.subnetId();
    String vpc = from.vpcId();
    return subnet == null || vpc == null ? null : target(path, subnet, vpc, to);
  }

  /** Whether the descriptions tell what is behind a target. */
  static boolean isFollowed(String target) {
    return FOLLOWED.matcher(target).lookingAt();
  }

  /** Ends a path at a target whose way the descriptions do not tell. */
  static boolean isUnknown(Path path, String target) {
    return path.unknown("what is behind " + target + " is not followed");
  }

  /** Returns the target of the most specific route; null if the path ends here. */
  @Nullable String target(Path path, String subnetId, String vpcId, Cidr destination) {
    RouteTable table = network.routeTable(subnetId, vpcId);
    Route route = preferred(table, destination);
    String of = "route table " + table.getRouteTableId() + " of " + subnetId;
    if (route == null) {
      path.blocked(of + " has no route to " + destination);
      return null;
    }
    String target = target(route);
    boolean active = "active".equals(route.getState());
    path.step(
        active,
        of
            + " sends "
            + destination
            + " to "
            + target
            + (active ? "" : ", which is a " + route.getState()));
    return active ? target : null;
  }

  /** Returns the blocks of all routes, at which the way of a packet may change. */
  Stream<Cidr> blocks(String subnetId, String vpcId) {
    return network.routeTable(subnetId, vpcId).getRoutes().stream().flatMap(this::blocks);
  }

  /** Whether an address is one of the VPC's own. */
  boolean isLocal(String subnetId, String vpcId, Cidr address) {
    return network.routeTable(subnetId, vpcId).getRoutes().stream()
        .filter(Routes::isLocal)
        .flatMap(this::blocks)
        .anyMatch(block -> block.contains(address));
  }

  private static boolean isLocal(Route route) {
    return LOCAL.equals(route.getGatewayId());
  }

  /**
   * A route that is about an address.
   *
   * @param route the route
   * @param prefix the number of the bits that are fixed in its destination
   */
  private record Match(Route route, int prefix) {
    boolean isPropagated() {
      return "EnableVgwRoutePropagation".equals(route.getOrigin());
    }

    boolean isOfPrefixList() {
      return route.getDestinationPrefixListId() != null;
    }
  }

  /**
   * Returns the route that decides; null if none does. The longest prefix wins; among the same, a
   * route of a prefix list wins over a propagated one, and others win over both. Nothing propagated
   * wins over the VPC's own addresses.
   */
  private @Nullable Route preferred(RouteTable table, Cidr destination) {
    List<Match> matches =
        table.getRoutes().stream()
            .flatMap(
                route ->
                    blocks(route)
                        .filter(block -> block.contains(destination))
                        .map(block -> new Match(route, block.prefix())))
            .toList();
    boolean own = matches.stream().anyMatch(match -> isLocal(match.route));
    return matches.stream()
        .filter(match -> !(own && match.isPropagated()))
        .min(
            Comparator.comparingInt(Match::prefix)
                .reversed()
                .thenComparing(Match::isPropagated)
                .thenComparing(Match::isOfPrefixList))
        .map(Match::route)
        .orElse(null);
  }

  private Stream<Cidr> blocks(Route route) {
    if (route.getDestinationPrefixListId() != null) {
      return network.prefixList(route.getDestinationPrefixListId()).stream();
    }
    return Stream.of(
        Cidr.of(
            route.getDestinationCidrBlock() == null
                ? route.getDestinationIpv6CidrBlock()
                : route.getDestinationCidrBlock()));
  }

  private static String target(Route route) {
    List<@Nullable String> targets =
        Arrays.asList(
            route.getGatewayId(),
            route.getNatGatewayId(),
            route.getVpcPeeringConnectionId(),
            route.getEgressOnlyInternetGatewayId(),
            route.getTransitGatewayId(),
            route.getLocalGatewayId(),
            route.getCarrierGatewayId(),
            route.getCoreNetworkArn(),
            route.getNetworkInterfaceId(),
            route.getInstanceId());
    return targets.stream().filter(Objects::nonNull).findFirst().orElse("nowhere");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetManagedPrefixListEntriesRequest;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What EC2 describes of a network. Each thing is asked for when it is needed, and only once. */
final class DescribedNetwork {
  private static final int MOST_ENTRIES_OF_A_PAGE = 100;

  private final AmazonEC2 ec2;
  private final Map<List<String>, Object> answers = new HashMap<>();

  DescribedNetwork(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  List<SecurityGroup> groups(List<GroupIdentifier> groups) {
    List<String> ids = groups.stream().map(GroupIdentifier::getGroupId).toList();
    return ids.isEmpty()
        ? List.of()
        : once(
            "groups" + ids,
            "",
            none ->
                ec2.describeSecurityGroups(
                        marked(new DescribeSecurityGroupsRequest().withGroupIds(ids)))
                    .getSecurityGroups());
  }

  NetworkAcl networkAcl(String subnetId) {
    return once(
        "acl",
        subnetId,
        id ->
            first(
                ec2.describeNetworkAcls(
                        marked(
                            new DescribeNetworkAclsRequest()
                                .withFilters(filter("association.subnet-id", id))))
                    .getNetworkAcls(),
                "network ACL of " + id));
  }

  /** Returns the subnet's route table: its own, or the main one of its VPC. */
  RouteTable routeTable(String subnetId, String vpcId) {
    return once(
        "routes",
        subnetId,
        id -> {
          List<RouteTable> own = routeTables(filter("association.subnet-id", id));
          return first(
              own.isEmpty()
                  ? routeTables(filter("vpc-id", vpcId), filter("association.main", "true"))
                  : own,
              "route table of " + id);
        });
  }

  private List<RouteTable> routeTables(Filter... filters) {
    return ec2.describeRouteTables(marked(new DescribeRouteTablesRequest().withFilters(filters)))
        .getRouteTables();
  }

  NatGateway natGateway(String gatewayId) {
    return once(
        "nat",
        gatewayId,
        id ->
            first(
                ec2.describeNatGateways(
                        marked(new DescribeNatGatewaysRequest().withNatGatewayIds(id)))
                    .getNatGateways(),
                id));
  }

  VpcPeeringConnection peering(String connectionId) {
    return once(
        "peering",
        connectionId,
        id ->
            first(
                ec2.describeVpcPeeringConnections(
                        marked(
                            new DescribeVpcPeeringConnectionsRequest()
                                .withVpcPeeringConnectionIds(id)))
                    .getVpcPeeringConnections(),
                id));
  }

  List<Cidr> prefixList(String prefixListId) {
    return once(
        "prefixes",
        prefixListId,
        id -> {
          List<Cidr> blocks = new ArrayList<>();
          String token = null;
          do {
            var page =
                ec2.getManagedPrefixListEntries(
                    marked(
                        new GetManagedPrefixListEntriesRequest()
                            .withPrefixListId(id)
                            .withMaxResults(MOST_ENTRIES_OF_A_PAGE)
                            .withNextToken(token)));
            page.getEntries().forEach(entry -> blocks.add(Cidr.of(entry.getCidr())));
            token = page.getNextToken();
          } while (token != null && !token.isEmpty());
          return blocks;
        });
  }

  private static Filter filter(String name, String value) {
    return new Filter(name, List.of(value));
  }

  private static <T> T first(List<T> described, String what) {
    if (described.isEmpty()) {
      throw new IllegalStateException("EC2 does not describe the " + what + " to this client");
    }
    return described.get(0);
  }

  @SuppressWarnings("unchecked") // Each kind has answers of one type.
  private <T> T once(String kind, String id, Function<String, T> describe) {
    List<String> key = List.of(kind, id);
    @Nullable Object known = answers.get(key);
    if (known == null) {
      known = describe.apply(id);
      answers.put(key, known);
    }
    return (T) known;
  }
}

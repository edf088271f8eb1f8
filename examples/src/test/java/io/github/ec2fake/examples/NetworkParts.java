// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InternetGatewayAttachment;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.RouteTableAssociation;
import com.amazonaws.services.ec2.model.TagDescription;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What there is of networks, tagged and untagged. */
final class NetworkParts {
  static final List<String> ZONES = List.of("us-east-1a", "us-east-1b");

  private NetworkParts() {}

  /** All parts of the network are there, once, and belong together. */
  static void assertThatItIsWhole(AmazonEC2 ec2, Network network) {
    assertThat(tagged(ec2))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "vpc",
                1L,
                "subnet",
                6L,
                "internet-gateway",
                1L,
                "elastic-ip",
                1L,
                "natgateway",
                1L,
                "route-table",
                2L,
                "security-group",
                3L));
    assertThat(ec2.describeInternetGateways().getInternetGateways())
        .flatMap(gateway -> gateway.getAttachments())
        .extracting(InternetGatewayAttachment::getVpcId)
        .contains(network.vpcId());
    List<RouteTable> tables =
        ec2.describeRouteTables().getRouteTables().stream()
            .filter(table -> table.getVpcId().equals(network.vpcId()))
            .toList();
    assertThat(tables)
        .flatMap(RouteTable::getAssociations)
        .extracting(RouteTableAssociation::getSubnetId)
        .filteredOn(Objects::nonNull)
        .containsExactlyInAnyOrderElementsOf(
            network.subnetIds().values().stream().flatMap(List::stream).toList());
    assertThat(tables)
        .flatMap(RouteTable::getRoutes)
        .filteredOn(route -> route.getDestinationCidrBlock().equals("0.0.0.0/0"))
        .hasSize(2)
        .allSatisfy(route -> assertThat(route.getState()).isEqualTo("active"));
    assertThat(ec2.describeNatGateways(new DescribeNatGatewaysRequest()).getNatGateways())
        .filteredOn(gateway -> gateway.getVpcId().equals(network.vpcId()))
        .singleElement()
        .satisfies(gateway -> assertThat(gateway.getState()).isEqualTo("available"));
    assertThat(ec2.describeSecurityGroups().getSecurityGroups())
        .filteredOn(group -> network.groupIds().containsValue(group.getGroupId()))
        .hasSize(3)
        .allSatisfy(group -> assertThat(group.getIpPermissions()).hasSize(1));
  }

  /** There is nothing but what every account has. */
  static void assertThatThereAreNone(AmazonEC2 ec2) {
    assertThat(tagged(ec2)).isEmpty();
    assertThat(
            ec2.describeVpcs(
                    new DescribeVpcsRequest()
                        .withFilters(new Filter("is-default", List.of("false"))))
                .getVpcs())
        .isEmpty();
    assertThat(ec2.describeInternetGateways().getInternetGateways()).hasSize(1);
    assertThat(ec2.describeAddresses().getAddresses()).isEmpty();
  }

  /** How many resources of each type bear a network's tag, without deleted NAT gateways. */
  static Map<String, Long> tagged(AmazonEC2 ec2) {
    List<String> deleted =
        ec2
            .describeNatGateways(
                new DescribeNatGatewaysRequest()
                    .withFilter(new Filter("state", List.of("deleted"))))
            .getNatGateways()
            .stream()
            .map(NatGateway::getNatGatewayId)
            .toList();
    return ec2
        .describeTags(new DescribeTagsRequest(List.of(new Filter("key", List.of("network")))))
        .getTags()
        .stream()
        .filter(tag -> !deleted.contains(tag.getResourceId()))
        .map(TagDescription::getResourceType)
        .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.Route;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Routes to NAT gateways. */
class NatGatewayRoutesTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
  private final String table = Networks.routeTable(ec2, vpc);

  private CreateRouteRequest route(String gateway) {
    return new CreateRouteRequest()
        .withRouteTableId(table)
        .withDestinationCidrBlock("0.0.0.0/0")
        .withNatGatewayId(gateway);
  }

  private Route described(String destination) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .stream()
        .filter(each -> destination.equals(each.getDestinationCidrBlock()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRouteLeadsToAGatewayUntilItIsDeleted() {
    String gateway = NatGatewayCalls.privateGateway(ec2, subnet);
    ec2.createRoute(route(gateway));

    assertThat(described("0.0.0.0/0").getNatGatewayId()).isEqualTo(gateway);
    assertThat(described("0.0.0.0/0").getState()).isEqualTo("active");
    assertThat(described("0.0.0.0/0").getOrigin()).isEqualTo("CreateRoute");
    assertThat(
            ec2.describeRouteTables(
                    new DescribeRouteTablesRequest()
                        .withFilters(new Filter("route.nat-gateway-id", List.of(gateway))))
                .getRouteTables())
        .singleElement()
        .satisfies(found -> assertThat(found.getRouteTableId()).isEqualTo(table));

    NatGatewayCalls.delete(ec2, gateway);
    assertThat(described("0.0.0.0/0").getState()).isEqualTo("active");
    cloud.clock().advance(LONG);
    assertThat(described("0.0.0.0/0").getState()).isEqualTo("blackhole");
    assertThat(described("0.0.0.0/0").getNatGatewayId()).isEqualTo(gateway);
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(described("0.0.0.0/0").getState()).isEqualTo("blackhole");
  }

  @Test
  void aRouteIsReplacedByOneToAGateway() {
    String first = NatGatewayCalls.privateGateway(ec2, subnet);
    String second = NatGatewayCalls.privateGateway(ec2, subnet);
    ec2.createRoute(route(first));

    ec2.replaceRoute(
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withNatGatewayId(second));

    assertThat(described("0.0.0.0/0").getNatGatewayId()).isEqualTo(second);
  }

  /** As to interfaces, and unlike to internet gateways. */
  @Test
  void aRouteInsideTheVpcCanLeadToAGateway() {
    String gateway = NatGatewayCalls.privateGateway(ec2, subnet);

    ec2.createRoute(route(gateway).withDestinationCidrBlock("10.0.0.0/24"));

    assertThat(described("10.0.0.0/24").getNatGatewayId()).isEqualTo(gateway);
  }

  @Test
  void aRouteToAGatewayThatFailsIsABlackHole() {
    String gateway = NatGatewayCalls.publicGateway(ec2, subnet, NatGatewayCalls.allocation(ec2));
    ec2.createRoute(route(gateway));

    cloud.clock().advance(LONG);

    assertThat(described("0.0.0.0/0").getState()).isEqualTo("blackhole");
    assertThatRefusal(
            () -> ec2.createRoute(route(gateway).withDestinationCidrBlock("192.168.0.0/16")))
        .isEqualTo(
            "400 InvalidNatGatewayID.NotFound: The natGateway ID '" + gateway + "' does not exist");
  }

  @Test
  void aRouteLeadsToAGatewayOfTheSameVpc() {
    String elsewhere =
        NatGatewayCalls.privateGateway(
            ec2, Networks.subnet(ec2, Networks.vpc(ec2, "10.1.0.0/16"), "10.1.0.0/24"));

    assertThatRefusal(() -> ec2.createRoute(route(elsewhere)))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + table
                + " and interface "
                + NatGatewayCalls.described(ec2, elsewhere)
                    .getNatGatewayAddresses()
                    .get(0)
                    .getNetworkInterfaceId()
                    .replace("eni-", "interface-")
                + " belong to different networks");
    assertThatRefusal(() -> ec2.createRoute(route("nat-12345678")))
        .isEqualTo(
            "400 InvalidNatGatewayID.NotFound: The natGateway ID 'nat-12345678' does not exist");
    assertThatRefusal(() -> ec2.createRoute(route(elsewhere).withGatewayId("igw-12345678")))
        .isEqualTo(
            "400 InvalidParameterCombination: The request must contain exactly one of gatewayId,"
                + " instanceId, networkInterfaceId, egressOnlyInternetGatewayId, natGatewayId and"
                + " vpcPeeringConnectionId");
  }
}

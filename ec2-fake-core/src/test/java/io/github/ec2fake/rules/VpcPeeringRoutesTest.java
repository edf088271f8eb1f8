// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Routes to VPC peering connections. */
class VpcPeeringRoutesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String partners = Networks.vpc(partner, "10.1.0.0/16");
  private final String table = Networks.routeTable(ec2, vpc);

  private String pending() {
    String id =
        VpcPeeringCalls.requested(
            ec2,
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(partners)
                .withPeerOwnerId(PARTNER));
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String active() {
    String id = pending();
    VpcPeeringCalls.accept(partner, id);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static CreateRouteRequest route(String table, String destination, String peering) {
    return new CreateRouteRequest()
        .withRouteTableId(table)
        .withDestinationCidrBlock(destination)
        .withVpcPeeringConnectionId(peering);
  }

  private static Route described(AmazonEC2 ec2, String table) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .stream()
        .filter(each -> each.getVpcPeeringConnectionId() != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRouteIsABlackHoleUnlessTheConnectionIsActive() {
    String id = pending();
    ec2.createRoute(route(table, "10.1.0.0/16", id));

    assertThat(described(ec2, table).getVpcPeeringConnectionId()).isEqualTo(id);
    assertThat(described(ec2, table).getOrigin()).isEqualTo("CreateRoute");
    assertThat(described(ec2, table).getState()).isEqualTo("blackhole");
    VpcPeeringCalls.accept(partner, id);
    assertThat(described(ec2, table).getState()).isEqualTo("blackhole");
    cloud.clock().advanceUntilSettled();
    assertThat(described(ec2, table).getState()).isEqualTo("active");

    VpcPeeringCalls.delete(partner, id);
    assertThat(described(ec2, table).getState()).isEqualTo("blackhole");
    cloud.clock().advance(Duration.ofDays(3));
    assertThat(described(ec2, table).getState()).isEqualTo("blackhole");
    assertThat(described(ec2, table).getVpcPeeringConnectionId()).isEqualTo(id);
  }

  @Test
  void bothSidesRouteToIt() {
    String id = active();
    String theirs = Networks.routeTable(partner, partners);

    ec2.createRoute(route(table, "10.1.0.0/16", id));
    partner.createRoute(route(theirs, "10.0.0.0/16", id));

    assertThat(described(partner, theirs).getState()).isEqualTo("active");
    assertThat(
            partner
                .describeRouteTables(
                    new DescribeRouteTablesRequest()
                        .withFilters(new Filter("route.vpc-peering-connection-id", List.of(id))))
                .getRouteTables())
        .extracting(RouteTable::getRouteTableId)
        .containsExactly(theirs);
  }

  @Test
  void aRouteIsReplacedByOneToAConnection() {
    String id = active();
    String gateway = NatGatewayCalls.privateGateway(ec2, Networks.subnet(ec2, vpc, "10.0.0.0/24"));
    ec2.createRoute(route(table, "10.1.0.0/16", null).withNatGatewayId(gateway));

    ec2.replaceRoute(
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("10.1.0.0/16")
            .withVpcPeeringConnectionId(id));

    assertThat(described(ec2, table).getVpcPeeringConnectionId()).isEqualTo(id);
    assertThat(described(ec2, table).getNatGatewayId()).isNull();
  }

  @Test
  void aRouteLeadsToAConnectionOfItsVpc() {
    String id = active();
    String other = Networks.vpc(ec2, "10.2.0.0/16");
    String elsewhere = Networks.routeTable(ec2, other);

    assertThatRefusal(() -> ec2.createRoute(route(elsewhere, "10.1.0.0/16", id)))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + elsewhere
                + " and network gateway "
                + id
                + " belong to different networks");
    assertThatRefusal(() -> ec2.createRoute(route(table, "10.1.0.0/16", "pcx-12345678")))
        .isEqualTo(
            "400 InvalidVpcPeeringConnectionID.NotFound: The vpcPeeringConnection ID"
                + " 'pcx-12345678' does not exist");
    assertThatRefusal(() -> ec2.createRoute(route(table, "10.1.0.0/16", "igw-12345678")))
        .isEqualTo(
            "400 InvalidVpcPeeringConnectionId.Malformed: Invalid id: \"igw-12345678\" (expecting"
                + " \"pcx-...\")");
    assertThatRefusal(() -> ec2.createRoute(route(table, "10.0.1.0/24", id)))
        .isEqualTo(
            "400 InvalidParameterValue: Route target is not supported. This route only supports"
                + " interface and instance targets.");
    assertThatRefusal(
            () -> ec2.createRoute(route(table, "10.1.0.0/16", id).withGatewayId("igw-12345678")))
        .isEqualTo(
            "400 InvalidParameterCombination: The request must contain exactly one of gatewayId,"
                + " instanceId, networkInterfaceId, egressOnlyInternetGatewayId, natGatewayId and"
                + " vpcPeeringConnectionId");
  }

  @Test
  void noRouteLeadsToAConnectionThatHasEnded() {
    String id = active();
    VpcPeeringCalls.delete(ec2, id);

    assertThatRefusal(() -> ec2.createRoute(route(table, "10.1.0.0/16", id)))
        .isEqualTo(
            "400 InvalidVpcPeeringConnectionID.NotFound: The vpcPeeringConnection ID '"
                + id
                + "' does not exist");
  }

  /** Its own route tables have to go, but nothing of the other VPC's. */
  @Test
  void routesOfTheOtherVpcDoNotKeepAVpc() {
    String id = active();
    ec2.createRoute(route(table, "10.1.0.0/16", id));
    VpcPeeringCalls.delete(ec2, id);

    partner.deleteVpc(new DeleteVpcRequest(partners));

    assertThat(described(ec2, table).getState()).isEqualTo("blackhole");
  }
}

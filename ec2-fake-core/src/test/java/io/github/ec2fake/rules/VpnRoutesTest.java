// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.DisableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.EnableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.PropagatingVgw;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.VgwTelemetry;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnStaticRoute;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.Date;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Routes to virtual private gateways: static ones, announced ones, and propagation. */
class VpnRoutesTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String table = Networks.routeTable(ec2, vpc);
  private final String gateway = Vpns.gateway(ec2);
  private final String customer = Vpns.customer(ec2, "12.1.2.3");

  @Test
  void aConnectionHasStaticRoutes() {
    String id = Vpns.staticConnection(ec2, customer, gateway);

    assertThatRefusal(() -> Networks.vpnRoute(ec2, id, "192.168.0.0/16"))
        .isEqualTo(
            "400 InvalidVpnConnection.InvalidState: The VPN connection '"
                + id
                + "' must be available, but it is pending.");
    cloud.clock().advanceUntilSettled();
    Networks.vpnRoute(ec2, id, "192.168.7.7/16");
    Networks.vpnRoute(ec2, id, "192.168.0.0/16");
    assertThat(connection(id).getRoutes())
        .containsExactly(
            new VpnStaticRoute()
                .withDestinationCidrBlock("192.168.0.0/16")
                .withSource("Static")
                .withState("available"));
    deleteRoute(id, "192.168.0.0/16");
    assertThat(connection(id).getRoutes()).isEmpty();
    assertThatRefusal(() -> deleteRoute(id, "192.168.0.0/16"))
        .isEqualTo(
            "400 InvalidRoute.NotFound: The VPN connection '"
                + id
                + "' has no route with destination 192.168.0.0/16.");
  }

  @Test
  void routesOfConnectionsAreChecked() {
    String id = Vpns.connection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> Networks.vpnRoute(ec2, id, "192.168.0.0/16"))
        .isEqualTo(
            "400 InvalidVpnConnection.InvalidType: The VPN connection '"
                + id
                + "' does not support static routes.");
    assertThatRefusal(() -> Networks.vpnRoute(ec2, id, "home"))
        .isEqualTo("400 InvalidRoute.Malformed: The CIDR block 'home' is malformed.");
    assertThatRefusal(() -> deleteRoute(id, "home")).startsWith("400 InvalidRoute.Malformed: ");
    assertThatRefusal(() -> Networks.vpnRoute(ec2, "vpn-12345678", "192.168.0.0/16"))
        .startsWith("400 InvalidVpnConnectionID.NotFound: ");
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .createVpnConnectionRoute(
                        new CreateVpnConnectionRouteRequest()
                            .withVpnConnectionId(id)
                            .withDestinationCidrBlock("192.168.0.0/16")))
        .startsWith("400 InvalidVpnConnectionID.NotFound: ");
  }

  @Test
  void aRouteLeadsToAnAttachedGateway() {
    assertThatRefusal(() -> route("192.168.0.0/16", gateway))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + table
                + " and network gateway "
                + gateway
                + " belong to different networks");
    assertThatRefusal(() -> route("192.168.0.0/16", "vgw-12345678"))
        .isEqualTo("400 InvalidGatewayID.NotFound: The gateway ID 'vgw-12345678' does not exist");
    attach();
    route("192.168.0.0/16", gateway);

    assertThat(routes()).contains(tuple("192.168.0.0/16", gateway, "CreateRoute", "active"));
    Vpns.detach(ec2, gateway, vpc);
    assertThat(routes()).contains(tuple("192.168.0.0/16", gateway, "CreateRoute", "blackhole"));
  }

  @Test
  void aFurtherBlockOfTheVpcIsSmallerThanThatOfAPropagatedRoute() {
    attach();
    String id = Vpns.staticConnection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();
    Networks.vpnRoute(ec2, id, "10.1.2.0/24");
    enable();
    cloud.arrange().vpnConnectionUp(id);

    assertThatRefusal(() -> Networks.furtherBlock(ec2, vpc, "10.1.0.0/16"))
        .isEqualTo(
            "400 InvalidVpc.Range: The CIDR '10.1.0.0/16' is the destination 10.1.2.0/24 of a"
                + " route of the route table "
                + table
                + ", or larger.");
    Networks.furtherBlock(ec2, vpc, "10.1.2.128/25");
  }

  @Test
  void staticRoutesArePropagatedWhileTheTunnelsAreUp() {
    attach();
    String id = Vpns.staticConnection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();
    Networks.vpnRoute(ec2, id, "192.168.0.0/16");
    enable();

    assertThat(only().getPropagatingVgws())
        .containsExactly(new PropagatingVgw().withGatewayId(gateway));
    assertThat(routes()).hasSize(1);
    cloud.arrange().vpnConnectionUp(id);
    assertThat(routes())
        .containsExactly(
            tuple("10.0.0.0/16", "local", "CreateRouteTable", "active"),
            tuple("192.168.0.0/16", gateway, "EnableVgwRoutePropagation", "active"));
    assertThat(connection(id).getVgwTelemetry())
        .extracting(VgwTelemetry::getStatus, VgwTelemetry::getAcceptedRouteCount)
        .containsExactly(tuple("UP", 1), tuple("UP", 1));
    assertThat(tablesWith("route.origin", "EnableVgwRoutePropagation")).containsExactly(table);
    cloud.arrange().vpnConnectionDown(id);
    assertThat(routes()).hasSize(1);
    assertThat(connection(id).getVgwTelemetry().get(0).getStatus()).isEqualTo("DOWN");
    assertThat(connection(id).getVgwTelemetry().get(0).getLastStatusChange())
        .isEqualTo(Date.from(cloud.clock().instant()));
  }

  @Test
  void announcedRoutesArePropagatedUnlessTheTableHasTheirDestination() {
    attach();
    String id = Vpns.connection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();
    enable();
    route("192.168.0.0/16", gateway);

    cloud.arrange().vpnConnectionUp(id, "192.168.0.0/16", "172.20.1.1/16");

    assertThat(routes())
        .containsExactly(
            tuple("10.0.0.0/16", "local", "CreateRouteTable", "active"),
            tuple("192.168.0.0/16", gateway, "CreateRoute", "active"),
            tuple("172.20.0.0/16", gateway, "EnableVgwRoutePropagation", "active"));
    assertThat(connection(id).getVgwTelemetry())
        .extracting(VgwTelemetry::getAcceptedRouteCount)
        .containsExactly(2, 2);
    Vpns.disconnect(ec2, id);
    assertThat(routes()).hasSize(2);
  }

  @Test
  void aGatewayPropagatesTheRoutesOfItsOwnConnections() {
    attach();
    enable();
    String elsewhere = Vpns.connection(ec2, customer, Vpns.gateway(ec2));
    cloud.clock().advanceUntilSettled();

    cloud.arrange().vpnConnectionUp(elsewhere, "192.168.0.0/16");

    assertThat(routes()).hasSize(1);
  }

  @Test
  void propagationEndsWithADisabledOrDetachedGateway() {
    attach();
    String id = Vpns.connection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();
    enable();
    cloud.arrange().vpnConnectionUp(id, "192.168.0.0/16");
    assertThat(routes()).hasSize(2);

    disable();
    assertThat(routes()).hasSize(1);
    assertThat(only().getPropagatingVgws()).isEmpty();
    disable();
    enable();
    enable();
    assertThat(routes()).hasSize(2);
    Vpns.detach(ec2, gateway, vpc);
    assertThat(routes()).hasSize(1);
    assertThat(only().getPropagatingVgws()).isEmpty();
  }

  @Test
  void onlyAnAttachedGatewayPropagates() {
    assertThatRefusal(this::enable)
        .isEqualTo(
            "400 Gateway.NotAttached: resource " + gateway + " is not attached to network " + vpc);
    assertThatRefusal(() -> enable("vgw-12345678", table))
        .isEqualTo("400 InvalidGatewayID.NotFound: The gateway ID 'vgw-12345678' does not exist");
    assertThatRefusal(() -> enable(gateway, "rtb-12345678"))
        .startsWith("400 InvalidRouteTableID.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.disableVgwRoutePropagation(
                    new DisableVgwRoutePropagationRequest()
                        .withGatewayId("vgw-12345678")
                        .withRouteTableId(table)))
        .startsWith("400 InvalidGatewayID.NotFound: ");
  }

  @Test
  void aConnectionOfAnyRegionComesUp() {
    AmazonEC2 elsewhere = cloud.client(OWNER, "eu-west-1");
    String id =
        Vpns.connection(elsewhere, Vpns.customer(elsewhere, "12.1.2.3"), Vpns.gateway(elsewhere));
    cloud.clock().advanceUntilSettled();

    cloud.arrange().vpnConnectionUp(id);

    assertThat(elsewhere.describeVpnConnections().getVpnConnections().get(0).getVgwTelemetry())
        .extracting(VgwTelemetry::getStatus)
        .containsExactly("UP", "UP");
  }

  @Test
  void whatIsArrangedHasToBeThere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.arrange().vpnConnectionUp("vpn-12345678"))
        .withMessage("the cloud has no VPN connection 'vpn-12345678'");
    String id = Vpns.connection(ec2, customer, gateway);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.arrange().vpnConnectionUp(id, "home"))
        .withMessage("'home' is no IPv4 block in CIDR notation");
  }

  private void attach() {
    Vpns.attach(ec2, gateway, vpc);
    cloud.clock().advanceUntilSettled();
  }

  private void enable() {
    enable(gateway, table);
  }

  private void enable(String vgw, String rtb) {
    ec2.enableVgwRoutePropagation(
        new EnableVgwRoutePropagationRequest().withGatewayId(vgw).withRouteTableId(rtb));
  }

  private void disable() {
    ec2.disableVgwRoutePropagation(
        new DisableVgwRoutePropagationRequest().withGatewayId(gateway).withRouteTableId(table));
  }

  private void route(String destination, String to) {
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock(destination)
            .withGatewayId(to));
  }

  private void deleteRoute(String id, String destination) {
    ec2.deleteVpnConnectionRoute(
        new DeleteVpnConnectionRouteRequest()
            .withVpnConnectionId(id)
            .withDestinationCidrBlock(destination));
  }

  private RouteTable only() {
    return ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0);
  }

  private List<Tuple> routes() {
    return only().getRoutes().stream().map(VpnRoutesTest::shown).toList();
  }

  private static Tuple shown(Route route) {
    return tuple(
        route.getDestinationCidrBlock(), route.getGatewayId(), route.getOrigin(), route.getState());
  }

  private List<String> tablesWith(String filter, String value) {
    return ec2
        .describeRouteTables(
            new DescribeRouteTablesRequest().withFilters(new Filter(filter, List.of(value))))
        .getRouteTables()
        .stream()
        .map(RouteTable::getRouteTableId)
        .toList();
  }

  private VpnConnection connection(String id) {
    return ec2.describeVpnConnections(new DescribeVpnConnectionsRequest().withVpnConnectionIds(id))
        .getVpnConnections()
        .get(0);
  }
}

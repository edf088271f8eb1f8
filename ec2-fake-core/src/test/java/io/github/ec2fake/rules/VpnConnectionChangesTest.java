// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.VPN_CONNECTIONS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.EnableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyVpnConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnConnectionRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelCertificateRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsSpecification;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.TunnelOption;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Changes of VPN connections: their gateways, networks and tunnels. */
class VpnConnectionChangesTest {
  private static final Duration MODIFICATION = Duration.ofMinutes(5);

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String customer = Vpns.customer(ec2, "12.1.2.3");
  private final String gateway = Vpns.gateway(ec2);
  private final String id = available(customer, gateway);

  private String available(String ofCustomer, String ofAmazon) {
    String connection = Vpns.connection(ec2, ofCustomer, ofAmazon);
    cloud.clock().advance(Duration.ofMinutes(4));
    return connection;
  }

  private VpnConnection described() {
    return ec2.describeVpnConnections(new DescribeVpnConnectionsRequest().withVpnConnectionIds(id))
        .getVpnConnections()
        .get(0);
  }

  private void passModification() {
    assertThat(described().getState()).isEqualTo("modifying");
    cloud.clock().advance(MODIFICATION);
    assertThat(described().getState()).isEqualTo("available");
  }

  private TunnelOption tunnel(int number) {
    return described().getOptions().getTunnelOptions().get(number);
  }

  private ModifyVpnConnectionRequest modifying() {
    return new ModifyVpnConnectionRequest().withVpnConnectionId(id);
  }

  private ModifyVpnConnectionOptionsRequest options() {
    return new ModifyVpnConnectionOptionsRequest().withVpnConnectionId(id);
  }

  private VpnConnection modifyTunnel(ModifyVpnTunnelOptionsSpecification asked) {
    VpnConnection modified =
        ec2.modifyVpnTunnelOptions(
                new ModifyVpnTunnelOptionsRequest()
                    .withVpnConnectionId(id)
                    .withVpnTunnelOutsideIpAddress(tunnel(0).getOutsideIpAddress())
                    .withTunnelOptions(asked))
            .getVpnConnection();
    passModification();
    return modified;
  }

  @Test
  void gatewaysAreReplaced() {
    String otherCustomer = Vpns.customer(ec2, "12.1.2.4");
    String otherGateway = Vpns.gateway(ec2);
    TunnelOption before = tunnel(0);

    VpnConnection changed =
        ec2.modifyVpnConnection(modifying().withCustomerGatewayId(otherCustomer))
            .getVpnConnection();
    assertThat(changed.getCustomerGatewayId()).isEqualTo(otherCustomer);
    assertThat(changed.getVpnGatewayId()).isEqualTo(gateway);
    assertThat(changed.getCustomerGatewayConfiguration()).contains("12.1.2.4");
    assertThat(changed.getState()).isEqualTo("modifying");
    passModification();
    ec2.modifyVpnConnection(modifying().withVpnGatewayId(otherGateway));
    assertThat(described().getVpnGatewayId()).isEqualTo(otherGateway);
    passModification();
    assertThat(tunnel(0)).isEqualTo(before);
    assertThat(Vpns.connection(ec2, otherCustomer, otherGateway)).isEqualTo(id);
  }

  @Test
  void betweenTwoGatewaysIsOneConnection() {
    String otherGateway = Vpns.gateway(ec2);
    String other = available(customer, otherGateway);

    assertThatRefusal(() -> ec2.modifyVpnConnection(modifying().withVpnGatewayId(otherGateway)))
        .contains(other);
    assertThat(described().getVpnGatewayId()).isEqualTo(gateway);
  }

  @Test
  void aGatewayHasSoManyConnections() {
    String otherGateway = Vpns.gateway(ec2);
    available(Vpns.customer(ec2, "12.1.2.4"), otherGateway);
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.VPN_CONNECTIONS_OF_A_GATEWAY, 1));

    assertThatRefusal(() -> ec2.modifyVpnConnection(modifying().withVpnGatewayId(otherGateway)))
        .startsWith("400 VpnConnectionLimitExceeded: ");
    ec2.modifyVpnConnection(modifying().withVpnGatewayId(gateway));
  }

  @Test
  void otherGatewaysHaveToBeAvailable() {
    String deletedCustomer = Vpns.customer(ec2, "12.1.2.4");
    String deletedGateway = Vpns.gateway(ec2);
    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(deletedCustomer));
    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(deletedGateway));

    assertThatRefusal(
            () -> ec2.modifyVpnConnection(modifying().withCustomerGatewayId(deletedCustomer)))
        .startsWith("400 InvalidCustomerGatewayState: ");
    assertThatRefusal(() -> ec2.modifyVpnConnection(modifying().withVpnGatewayId(deletedGateway)))
        .startsWith("400 InvalidVpnGatewayState: ");
  }

  @Test
  void insideAddressesAreUsedOnceByTheTunnelsOfAGateway() {
    String otherGateway = Vpns.gateway(ec2);
    String taken = "169.254.10.0/30";
    Vpns.connection(
        ec2,
        Vpns.connecting(Vpns.customer(ec2, "12.1.2.4"), otherGateway)
            .withOptions(
                new VpnConnectionOptionsSpecification()
                    .withTunnelOptions(Vpns.tunnel(taken, null))));
    String inUse =
        "400 InvalidCidr.InUse: The inside CIDR '169.254.10.0/30' is in use by another VPN tunnel.";

    modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withTunnelInsideCidr(taken));
    assertThatRefusal(() -> ec2.modifyVpnConnection(modifying().withVpnGatewayId(otherGateway)))
        .isEqualTo(inUse);
    modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withTunnelInsideCidr("169.254.11.0/30"));
    ec2.modifyVpnConnection(modifying().withVpnGatewayId(otherGateway));
    passModification();
    assertThatRefusal(
            () ->
                modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withTunnelInsideCidr(taken)))
        .isEqualTo(inUse);
  }

  @Test
  void networksAreReplacedOneByOne() {
    ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("192.168.0.0/16"));
    passModification();
    ec2.modifyVpnConnectionOptions(options().withRemoteIpv4NetworkCidr("10.0.0.0/8"));

    assertThat(described().getOptions().getLocalIpv4NetworkCidr()).isEqualTo("192.168.0.0/16");
    assertThat(described().getOptions().getRemoteIpv4NetworkCidr()).isEqualTo("10.0.0.0/8");
    assertThatRefusal(
            () -> ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("10/8")))
        .startsWith(
            "400 InvalidParameterValue: Value (10/8) for parameter localIpv4NetworkCidr is");
    assertThatRefusal(
            () -> ec2.modifyVpnConnectionOptions(options().withRemoteIpv4NetworkCidr("10/8")))
        .startsWith(
            "400 InvalidParameterValue: Value (10/8) for parameter remoteIpv4NetworkCidr is");
    assertThatRefusal(() -> ec2.modifyVpnConnectionOptions(options()))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter localIpv4NetworkCidr or"
                + " remoteIpv4NetworkCidr");
  }

  @Test
  void aTunnelGetsOtherOptionsAndKeepsTheRest() {
    TunnelOption second = tunnel(1);
    String key = tunnel(0).getPreSharedKey();

    modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withPhase1LifetimeSeconds(7200));
    modifyTunnel(
        new ModifyVpnTunnelOptionsSpecification()
            .withTunnelInsideCidr("169.254.10.0/30")
            .withStartupAction("start"));

    assertThat(tunnel(0).getPhase1LifetimeSeconds()).isEqualTo(7200);
    assertThat(tunnel(0).getTunnelInsideCidr()).isEqualTo("169.254.10.0/30");
    assertThat(tunnel(0).getStartupAction()).isEqualTo("start");
    assertThat(tunnel(0).getPreSharedKey()).isEqualTo(key);
    assertThat(tunnel(1)).isEqualTo(second);
    modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withPreSharedKey("another.key"));
    assertThat(tunnel(0).getPreSharedKey()).isEqualTo("another.key");
    assertThat(tunnel(0).getPhase1LifetimeSeconds()).isEqualTo(7200);
  }

  @Test
  void optionsOfATunnelAreChecked() {
    modifyTunnel(new ModifyVpnTunnelOptionsSpecification().withPhase1LifetimeSeconds(1000));

    assertThatRefusal(
            () ->
                modifyTunnel(
                    new ModifyVpnTunnelOptionsSpecification().withPhase2LifetimeSeconds(2000)))
        .contains("It must be 900 to 999.");
    assertThatRefusal(
            () ->
                modifyTunnel(
                    new ModifyVpnTunnelOptionsSpecification()
                        .withTunnelInsideCidr(tunnel(1).getTunnelInsideCidr())))
        .contains(tunnel(1).getTunnelInsideCidr());
    modifyTunnel(
        new ModifyVpnTunnelOptionsSpecification()
            .withTunnelInsideCidr(tunnel(0).getTunnelInsideCidr()));
    assertThatRefusal(
            () ->
                ec2.modifyVpnTunnelCertificate(
                    new ModifyVpnTunnelCertificateRequest()
                        .withVpnConnectionId(id)
                        .withVpnTunnelOutsideIpAddress("192.0.2.1")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (192.0.2.1) for parameter vpnTunnelOutsideIpAddress"
                + " is invalid. The VPN connection "
                + id
                + " has no such tunnel.");
  }

  @Test
  void aCertificateChangesNothingThatCanBeSeen() {
    VpnConnection before = described();

    ec2.modifyVpnTunnelCertificate(
        new ModifyVpnTunnelCertificateRequest()
            .withVpnConnectionId(id)
            .withVpnTunnelOutsideIpAddress(tunnel(1).getOutsideIpAddress()));
    passModification();

    assertThat(described()).isEqualTo(before);
  }

  @Test
  void aConnectionIsChangedOnceAtATime() {
    ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("192.168.0.0/16"));

    assertThatRefusal(
            () -> ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("10.0.0.0/8")))
        .isEqualTo(
            "400 InvalidVpnConnection.InvalidState: The VPN connection "
                + id
                + " is in the state modifying. It must be available.");
    Vpns.disconnect(ec2, id);
    assertThat(described().getState()).isEqualTo("deleting");
  }

  @Test
  void aConnectionThatIsChangedLeadsNowhereButOneWithAnotherTunnelDoes() {
    String vpc = Networks.vpc(ec2, "10.1.0.0/16");
    Vpns.attach(ec2, gateway, vpc);
    cloud.clock().advanceUntilSettled();
    String table =
        ec2.describeRouteTables(
                new DescribeRouteTablesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
            .getRouteTables()
            .get(0)
            .getRouteTableId();
    ec2.enableVgwRoutePropagation(
        new EnableVgwRoutePropagationRequest().withGatewayId(gateway).withRouteTableId(table));
    cloud.arrange().vpnConnectionUp(id, "192.168.0.0/16");
    assertThat(propagated(table)).containsExactly("192.168.0.0/16");

    ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("192.168.0.0/16"));
    assertThat(propagated(table)).isEmpty();
    passModification();
    assertThat(propagated(table)).containsExactly("192.168.0.0/16");
    ec2.modifyVpnTunnelOptions(
        new ModifyVpnTunnelOptionsRequest()
            .withVpnConnectionId(id)
            .withVpnTunnelOutsideIpAddress(tunnel(0).getOutsideIpAddress())
            .withTunnelOptions(
                new ModifyVpnTunnelOptionsSpecification().withStartupAction("start")));
    assertThat(described().getState()).isEqualTo("modifying");
    assertThat(propagated(table)).containsExactly("192.168.0.0/16");
  }

  private List<String> propagated(String table) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .stream()
        .filter(route -> "EnableVgwRoutePropagation".equals(route.getOrigin()))
        .map(Route::getDestinationCidrBlock)
        .toList();
  }

  @Test
  void onlyAnAvailableConnectionOfOnesOwnIsChanged() {
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("10.0.0.0/8")))
        .startsWith("400 InvalidVpnConnectionID.NotFound: ");
    assertThatRefusal(() -> ec2.modifyVpnConnection(modifying()))
        .startsWith("400 MissingParameter: ");
    Vpns.disconnect(ec2, id);
    assertThatRefusal(
            () -> ec2.modifyVpnConnectionOptions(options().withLocalIpv4NetworkCidr("10.0.0.0/8")))
        .isEqualTo(
            "400 InvalidVpnConnection.InvalidState: The VPN connection "
                + id
                + " is in the state deleting. It must be available.");
  }

  @Test
  void aConnectionIsStillPending() {
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 InvalidVpnConnection.InvalidState: The VPN connection vpn-* is in the state"
                + " pending. It must be available.",
            lagging -> {
              String first = Vpns.customer(lagging.ec2(), "12.1.2.3");
              String second = Vpns.gateway(lagging.ec2());
              lagging.settle();
              String begun = Vpns.connection(lagging.ec2(), first, second);
              lagging.pass(4 * 60);
              return () ->
                  lagging
                      .ec2()
                      .modifyVpnConnectionOptions(
                          new ModifyVpnConnectionOptionsRequest()
                              .withVpnConnectionId(begun)
                              .withLocalIpv4NetworkCidr("10.0.0.0/8"));
            });
  }
}

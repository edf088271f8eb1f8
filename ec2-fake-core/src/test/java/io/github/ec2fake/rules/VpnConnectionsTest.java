// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.vpnConnectionCreation;
import static io.github.ec2fake.fault.Faults.vpnConnectionDeletion;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TunnelOption;
import com.amazonaws.services.ec2.model.VgwTelemetry;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** VPN connections: their states, tunnels, and what they need. */
class VpnConnectionsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String customer = Vpns.customer(ec2, "12.1.2.3");
  private final String gateway = Vpns.gateway(ec2);

  @Test
  void aConnectionGoesThroughItsStates() {
    String id = Vpns.connection(ec2, customer, gateway);
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));

    assertThat(only(id).getState()).isEqualTo("pending");
    cloud.clock().advance(Duration.ofMinutes(4));
    assertThat(only(id).getState()).isEqualTo("available");
    assertThat(only(id).getCustomerGatewayConfiguration()).isNotNull();
    Vpns.disconnect(ec2, id);
    assertThat(only(id).getState()).isEqualTo("deleting");
    assertThat(only(id).getCustomerGatewayConfiguration()).isNull();
    Vpns.disconnect(ec2, id);
    cloud.clock().advance(Duration.ofMinutes(2));
    assertThat(only(id).getState()).isEqualTo("deleted");
    assertThat(ec2.describeTags().getTags()).hasSize(1);
    cloud.clock().advance(Duration.ofHours(1));
    assertThat(ec2.describeTags().getTags()).isEmpty();
    String notFound =
        "400 InvalidVpnConnectionID.NotFound: The vpnConnection ID '" + id + "' does not exist";
    assertThatRefusal(() -> only(id)).isEqualTo(notFound);
    assertThatRefusal(() -> Vpns.disconnect(ec2, id)).isEqualTo(notFound);
  }

  @Test
  void aFaultOfAConnectionIsChosenByItsGateways() {
    Fault other = cloud.faults().on(vpnConnectionCreation().of("vgw-0badcafe")).hang();
    Fault creation = cloud.faults().on(vpnConnectionCreation().of(gateway)).slowDown(2);
    Fault deletion = cloud.faults().on(vpnConnectionDeletion().of(customer)).slowDown(2);

    String id = Vpns.connection(ec2, customer, gateway);
    cloud.clock().advanceUntilSettled();
    Vpns.disconnect(ec2, id);
    cloud.clock().advanceUntilSettled();

    assertThat(List.of(other, creation, deletion))
        .extracting(Fault::timesFired)
        .containsExactly(0, 1, 1);
  }

  @Test
  void theWaitersOfTheSdkWaitForAConnection() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      AmazonEC2 client = settling.client();
      String id = Vpns.connection(client, Vpns.customer(client, "12.1.2.3"), Vpns.gateway(client));
      DescribeVpnConnectionsRequest request =
          new DescribeVpnConnectionsRequest().withVpnConnectionIds(id);

      client.waiters().vpnConnectionAvailable().run(new WaiterParameters<>(request));
      Vpns.disconnect(client, id);
      client.waiters().vpnConnectionDeleted().run(new WaiterParameters<>(request));

      assertThat(client.describeVpnConnections(request).getVpnConnections().get(0).getState())
          .isEqualTo("deleted");
    }
  }

  @Test
  void aConnectionShowsWhatItIs() {
    VpnConnection connection = only(Vpns.connection(ec2, customer, gateway));

    assertThat(connection.getCustomerGatewayId()).isEqualTo(customer);
    assertThat(connection.getVpnGatewayId()).isEqualTo(gateway);
    assertThat(connection.getType()).isEqualTo("ipsec.1");
    assertThat(connection.getCategory()).isEqualTo("VPN");
    assertThat(connection.getGatewayAssociationState()).isEqualTo("associated");
    assertThat(connection.getRoutes()).isEmpty();
    assertThat(connection.getTags()).isEmpty();
    assertThat(connection.getOptions().getStaticRoutesOnly()).isFalse();
    assertThat(connection.getOptions().getEnableAcceleration()).isFalse();
    assertThat(connection.getOptions().getLocalIpv4NetworkCidr()).isEqualTo("0.0.0.0/0");
    assertThat(connection.getOptions().getRemoteIpv4NetworkCidr()).isEqualTo("0.0.0.0/0");
    assertThat(connection.getOptions().getTunnelInsideIpVersion()).isEqualTo("ipv4");
    List<TunnelOption> tunnels = connection.getOptions().getTunnelOptions();
    assertThat(tunnels).hasSize(2);
    assertThat(tunnels)
        .allSatisfy(
            tunnel -> {
              assertThat(tunnel.getPreSharedKey()).matches("[1-9a-zA-Z._][0-9a-zA-Z._]{31}");
              assertThat(tunnel.getTunnelInsideCidr()).matches("169\\.254\\.\\d+\\.\\d+/30");
              assertThat(tunnel.getOutsideIpAddress()).startsWith("54.");
            });
    assertThat(tunnels).extracting(TunnelOption::getTunnelInsideCidr).doesNotHaveDuplicates();
    assertThat(connection.getVgwTelemetry())
        .extracting(
            VgwTelemetry::getOutsideIpAddress,
            VgwTelemetry::getStatus,
            VgwTelemetry::getStatusMessage,
            VgwTelemetry::getAcceptedRouteCount)
        .containsExactly(
            tuple(tunnels.get(0).getOutsideIpAddress(), "DOWN", "IPSEC IS DOWN", 0),
            tuple(tunnels.get(1).getOutsideIpAddress(), "DOWN", "IPSEC IS DOWN", 0));
  }

  @Test
  void theDocumentForTheDeviceIsEc2s() {
    String id =
        ec2.createVpnConnection(
                Vpns.connecting(customer, gateway)
                    .withOptions(
                        new VpnConnectionOptionsSpecification()
                            .withTunnelOptions(
                                Vpns.tunnel("169.254.80.144/30", "11111111111111111"),
                                Vpns.tunnel("169.254.172.84/30", "11111111111111112"))))
            .getVpnConnection()
            .getVpnConnectionId();
    List<TunnelOption> tunnels = only(id).getOptions().getTunnelOptions();

    String first =
        """
          <ipsec_tunnel>
            <customer_gateway>
              <tunnel_outside_address>
                <ip_address>12.1.2.3</ip_address>
              </tunnel_outside_address>
              <tunnel_inside_address>
                <ip_address>169.254.80.146</ip_address>
                <network_mask>255.255.255.252</network_mask>
                <network_cidr>30</network_cidr>
              </tunnel_inside_address>
              <bgp>
                <asn>65000</asn>
                <hold_time>30</hold_time>
              </bgp>
            </customer_gateway>
            <vpn_gateway>
              <tunnel_outside_address>
                <ip_address>%s</ip_address>
              </tunnel_outside_address>
              <tunnel_inside_address>
                <ip_address>169.254.80.145</ip_address>
                <network_mask>255.255.255.252</network_mask>
                <network_cidr>30</network_cidr>
              </tunnel_inside_address>
              <bgp>
                <asn>64512</asn>
                <hold_time>30</hold_time>
              </bgp>
            </vpn_gateway>
            <ike>
              <authentication_protocol>sha1</authentication_protocol>
              <encryption_protocol>aes-128-cbc</encryption_protocol>
              <lifetime>28800</lifetime>
              <perfect_forward_secrecy>group2</perfect_forward_secrecy>
              <mode>main</mode>
              <pre_shared_key>11111111111111111</pre_shared_key>
            </ike>
            <ipsec>
              <protocol>esp</protocol>
              <authentication_protocol>hmac-sha1-96</authentication_protocol>
              <encryption_protocol>aes-128-cbc</encryption_protocol>
              <lifetime>3600</lifetime>
              <perfect_forward_secrecy>group2</perfect_forward_secrecy>
              <mode>tunnel</mode>
              <clear_df_bit>true</clear_df_bit>
              <fragmentation_before_encryption>true</fragmentation_before_encryption>
              <tcp_mss_adjustment>1379</tcp_mss_adjustment>
              <dead_peer_detection>
                <interval>10</interval>
                <retries>3</retries>
              </dead_peer_detection>
            </ipsec>
          </ipsec_tunnel>
        """;
    String second =
        first
            .replace("169.254.80.146", "169.254.172.86")
            .replace("169.254.80.145", "169.254.172.85")
            .replace("11111111111111111", "11111111111111112");
    assertThat(only(id).getCustomerGatewayConfiguration())
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<vpn_connection id=\""
                + id
                + "\">\n  <customer_gateway_id>"
                + customer
                + "</customer_gateway_id>\n  <vpn_gateway_id>"
                + gateway
                + "</vpn_gateway_id>\n  <vpn_connection_type>ipsec.1</vpn_connection_type>\n"
                + first.formatted(tunnels.get(0).getOutsideIpAddress())
                + second.formatted(tunnels.get(1).getOutsideIpAddress())
                + "</vpn_connection>");
  }

  @Test
  void theDocumentOfAStaticConnectionHasNoBgp() {
    String document =
        only(Vpns.staticConnection(ec2, customer, gateway)).getCustomerGatewayConfiguration();

    assertThat(document)
        .contains("  <vpn_connection_attributes>NoBGPVPNConnection</vpn_connection_attributes>\n")
        .doesNotContain("<bgp>");
  }

  @Test
  void anIdenticalRequestGivesTheSameConnection() {
    String id = Vpns.connection(ec2, customer, gateway);

    assertThat(Vpns.connection(ec2, customer, gateway)).isEqualTo(id);
    assertThatRefusal(() -> Vpns.staticConnection(ec2, customer, gateway))
        .isEqualTo(
            "400 InvalidOption.Conflict: There is a VPN connection between "
                + gateway
                + " and "
                + customer
                + " with other options, "
                + id
                + ".");
    Vpns.disconnect(ec2, id);
    assertThat(Vpns.staticConnection(ec2, customer, gateway)).isNotEqualTo(id);
  }

  @Test
  void aConnectionNeedsItsGateways() {
    assertThatRefusal(() -> Vpns.connection(ec2, "cgw-12345678", gateway))
        .isEqualTo(
            "400 InvalidCustomerGatewayID.NotFound: The customerGateway ID 'cgw-12345678' does not"
                + " exist");
    assertThatRefusal(() -> Vpns.connection(ec2, customer, "vgw-12345678"))
        .isEqualTo(
            "400 InvalidVpnGatewayID.NotFound: The vpnGateway ID 'vgw-12345678' does not exist");
    assertThatRefusal(
            () ->
                ec2.createVpnConnection(Vpns.connecting(customer, gateway).withVpnGatewayId(null)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter vpnGatewayId");
    assertThatRefusal(
            () -> ec2.createVpnConnection(Vpns.connecting(customer, gateway).withType("ipsec.2")))
        .startsWith("400 InvalidParameterValue: Value (ipsec.2) for parameter type is invalid.");
    for (VpnConnectionOptionsSpecification options :
        List.of(
            new VpnConnectionOptionsSpecification().withEnableAcceleration(true),
            new VpnConnectionOptionsSpecification().withTunnelInsideIpVersion("ipv6"))) {
      CreateVpnConnectionRequest request = Vpns.connecting(customer, gateway).withOptions(options);
      assertThatRefusal(() -> ec2.createVpnConnection(request))
          .startsWith("400 UnsupportedOperation: ec2-fake does not model ");
    }
    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(gateway));
    assertThatRefusal(() -> Vpns.connection(ec2, customer, gateway))
        .isEqualTo(
            "400 InvalidVpnGatewayState: The VPN gateway '" + gateway + "' is not available.");
    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(customer));
    assertThatRefusal(() -> Vpns.connection(ec2, customer, gateway))
        .isEqualTo(
            "400 InvalidCustomerGatewayState: The customer gateway '"
                + customer
                + "' is not available.");
  }

  @Test
  void bothSidesNeedNumbersOfTheirOwn() {
    String same =
        ec2.createCustomerGateway(
                new CreateCustomerGatewayRequest()
                    .withType("ipsec.1")
                    .withIpAddress("12.1.2.9")
                    .withBgpAsn(64512))
            .getCustomerGateway()
            .getCustomerGatewayId();

    assertThatRefusal(() -> Vpns.connection(ec2, same, gateway))
        .isEqualTo(
            "400 AsnConflict: The customer gateway and the VPN gateway have the same autonomous"
                + " system number, 64512.");
  }

  @Test
  void connectionsAreLimited() {
    String other = Vpns.gateway(ec2);
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.VPN_CONNECTIONS_OF_A_GATEWAY, 1));
    String id = Vpns.connection(ec2, customer, gateway);
    String second = Vpns.customer(ec2, "12.1.2.4");
    String refusal =
        "400 VpnConnectionLimitExceeded: The maximum number of VPN connections has been reached.";

    assertThatRefusal(() -> Vpns.connection(ec2, second, gateway)).isEqualTo(refusal);
    Vpns.connection(ec2, second, other);
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.VPN_CONNECTIONS, 2));
    assertThatRefusal(() -> Vpns.connection(ec2, second, gateway)).isEqualTo(refusal);
    Vpns.disconnect(ec2, id);
    Vpns.connection(ec2, second, gateway);
  }

  @Test
  void idsAreChecked() {
    String id = Vpns.connection(ec2, customer, gateway);

    assertThatRefusal(() -> only("vpn-1"))
        .isEqualTo("400 InvalidVpnConnectionID.Malformed: Invalid id: \"vpn-1\"");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> other.deleteVpnConnection(new DeleteVpnConnectionRequest(id)))
          .startsWith("400 InvalidVpnConnectionID.NotFound: ");
      assertThat(other.describeVpnConnections().getVpnConnections()).isEmpty();
    }
  }

  @Test
  void filtersFindAConnection() {
    String id =
        ec2.createVpnConnection(
                Vpns.connecting(customer, gateway)
                    .withOptions(new VpnConnectionOptionsSpecification().withStaticRoutesOnly(true))
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("vpn-connection")
                            .withTags(new Tag("stage", "test"))))
            .getVpnConnection()
            .getVpnConnectionId();
    cloud.clock().advanceUntilSettled();
    Networks.vpnRoute(ec2, id, "192.168.0.0/16");

    for (Filter filter :
        List.of(
            new Filter("bgp-asn", List.of("65000")),
            new Filter("customer-gateway-configuration", List.of("*" + id + "*")),
            new Filter("customer-gateway-id", List.of(customer)),
            new Filter("option.static-routes-only", List.of("true")),
            new Filter("route.destination-cidr-block", List.of("192.168.0.0/16")),
            new Filter("state", List.of("available")),
            new Filter("type", List.of("ipsec.1")),
            new Filter("vpn-connection-id", List.of(id)),
            new Filter("vpn-gateway-id", List.of(gateway)),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(id);
      assertThat(filtered(new Filter(filter.getName(), List.of("other"))))
          .as(filter.getName())
          .isEmpty();
    }
    assertThat(filtered(new Filter("transit-gateway-id", List.of("*")))).isEmpty();
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeVpnConnections(new DescribeVpnConnectionsRequest().withFilters(filter))
        .getVpnConnections()
        .stream()
        .map(VpnConnection::getVpnConnectionId)
        .toList();
  }

  private VpnConnection only(String id) {
    return ec2.describeVpnConnections(new DescribeVpnConnectionsRequest().withVpnConnectionIds(id))
        .getVpnConnections()
        .get(0);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.vpn.CustomerGatewayConfiguration;
import io.github.ec2fake.internal.model.vpn.VpnConnection;
import io.github.ec2fake.internal.model.vpn.VpnTunnel;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A VPN connection, as it is created and described. */
record VpnConnectionItem(
    String vpnConnectionId,
    String state,
    @Nullable String customerGatewayConfiguration,
    String type,
    String customerGatewayId,
    String vpnGatewayId,
    String category,
    String gatewayAssociationState,
    Options options,
    List<StaticRoute> routes,
    List<Telemetry> vgwTelemetry,
    List<TagItem> tagSet) {

  record Options(
      boolean enableAcceleration,
      boolean staticRoutesOnly,
      String localIpv4NetworkCidr,
      String remoteIpv4NetworkCidr,
      String outsideIpAddressType,
      String tunnelInsideIpVersion,
      List<TunnelOptionItem> tunnelOptionSet) {}

  record StaticRoute(String destinationCidrBlock, String source, String state) {}

  record Telemetry(
      String outsideIpAddress,
      String status,
      Instant lastStatusChange,
      String statusMessage,
      int acceptedRouteCount) {}

  static VpnConnectionItem of(VpnConnection connection, ActionContext call) {
    return new VpnConnectionItem(
        connection.id(),
        connection.state().word(),
        CustomerGatewayConfiguration.of(connection),
        connection.terms().type(),
        connection.customerGateway().id(),
        connection.vpnGateway().id(),
        "VPN",
        "associated",
        options(connection),
        connection.staticRoutes().stream()
            .map(cidr -> new StaticRoute(cidr, "Static", "available"))
            .toList(),
        connection.tunnels().stream().map(tunnel -> telemetry(connection, tunnel)).toList(),
        TagItem.orEmpty(call, connection.id()));
  }

  private static Options options(VpnConnection connection) {
    String local = connection.terms().localCidr();
    String remote = connection.terms().remoteCidr();
    return new Options(
        false,
        connection.terms().staticRoutesOnly(),
        local == null ? "0.0.0.0/0" : local,
        remote == null ? "0.0.0.0/0" : remote,
        "PublicIpv4",
        "ipv4",
        connection.tunnels().stream().map(TunnelOptionItem::of).toList());
  }

  private static Telemetry telemetry(VpnConnection connection, VpnTunnel tunnel) {
    int count = connection.staticRoutes().size() + connection.announced().size();
    return new Telemetry(
        tunnel.outsideAddress(),
        tunnel.isUp() ? "UP" : "DOWN",
        tunnel.since(),
        tunnel.isUp() ? count + " routes accepted" : "IPSEC IS DOWN",
        tunnel.isUp() ? count : 0);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.limit.Quota;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes VPN connections that are available: their gateways, their networks and their tunnels. The
 * changes count at once, but the connection is {@code modifying} for a while, and cannot be changed
 * again until it is available. With other gateways or networks it leads nowhere meanwhile; if a
 * tunnel is changed, the other one does.
 *
 * <p>Source: ModifyVpnConnection, ModifyVpnConnectionOptions, ModifyVpnTunnelOptions,
 * ModifyVpnTunnelCertificate.
 */
public final class VpnConnectionChanges {
  private final VpnConnections connections;
  private final CustomerGateways customerGateways;
  private final VpnGateways vpnGateways;
  private final Context context;

  VpnConnectionChanges(
      VpnConnections connections,
      CustomerGateways customerGateways,
      VpnGateways vpnGateways,
      Context context) {
    this.connections = connections;
    this.customerGateways = customerGateways;
    this.vpnGateways = vpnGateways;
    this.context = context;
  }

  private VpnConnection requireAvailable(Caller caller, String id) {
    VpnConnection connection = connections.require(caller, id);
    if (!connection.isIn(VpnState.AVAILABLE)) {
      throw VpnErrors.CONNECTION_STATE.with(id, connection.state().word());
    }
    return connection;
  }

  private List<VpnConnection> others(Caller caller, VpnConnection connection, VpnGateway of) {
    return connections.live(caller).stream()
        .filter(each -> each != connection && each.vpnGateway() == of)
        .toList();
  }

  /** ModifyVpnConnection: other gateways, with the tunnels that there are. */
  public Change<VpnConnection> gateways(
      Caller caller, String id, @Nullable String customerGatewayId, @Nullable String vpnGatewayId) {
    if (customerGatewayId == null && vpnGatewayId == null) {
      throw VpnErrors.NOTHING_TO_MODIFY.with("customerGatewayId", "vpnGatewayId");
    }
    VpnConnection connection = requireAvailable(caller, id);
    CustomerGateway customer =
        customerGatewayId == null
            ? connection.customerGateway()
            : customerGateways.require(caller, customerGatewayId);
    VpnGateway gateway =
        vpnGatewayId == null ? connection.vpnGateway() : vpnGateways.require(caller, vpnGatewayId);
    VpnConnections.requireAvailable(customer, gateway);
    List<VpnConnection> others = others(caller, connection, gateway);
    VpnConnection existing = VpnConnections.between(others, customer, gateway);
    if (existing != null) {
      throw VpnErrors.OPTION_CONFLICT.with(gateway.id(), customer.id(), existing.id());
    }
    for (VpnTunnel each : connection.tunnels()) {
      NewTunnels.requireFree(each.insideCidr(), others);
    }
    if (others.size() >= context.quotas(caller.account()).of(Quota.VPN_CONNECTIONS_OF_A_GATEWAY)) {
      throw VpnErrors.VPN_CONNECTION_LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          connection.between(customer, gateway);
          connection.terms(connection.terms().between(customer.id(), gateway.id()));
          connections.modify(connection, true);
        },
        connection);
  }

  /** ModifyVpnConnectionOptions: which networks the two sides have. */
  public Change<VpnConnection> networks(
      Caller caller, String id, @Nullable String localCidr, @Nullable String remoteCidr) {
    if (localCidr == null && remoteCidr == null) {
      throw VpnErrors.NOTHING_TO_MODIFY.with("localIpv4NetworkCidr", "remoteIpv4NetworkCidr");
    }
    NewTunnels.checkCidr("localIpv4NetworkCidr", localCidr);
    NewTunnels.checkCidr("remoteIpv4NetworkCidr", remoteCidr);
    VpnConnection connection = requireAvailable(caller, id);
    NewVpnConnection terms = connection.terms();
    return Change.of(
        () -> {
          connection.terms(
              terms.ofNetworks(
                  localCidr == null ? terms.localCidr() : localCidr,
                  remoteCidr == null ? terms.remoteCidr() : remoteCidr));
          connections.modify(connection, true);
        },
        connection);
  }

  /** ModifyVpnTunnelOptions: one tunnel gets other options; those not asked for stay. */
  public Change<VpnConnection> tunnel(
      Caller caller, String id, String outsideAddress, TunnelOptions asked) {
    VpnConnection connection = requireAvailable(caller, id);
    VpnTunnel tunnel = requireTunnel(connection, outsideAddress);
    asked.over(tunnel.options()).check();
    String cidr = asked.insideCidr();
    if (cidr != null && !cidr.equals(tunnel.insideCidr())) {
      NewTunnels.requireFree(cidr, others(caller, connection, connection.vpnGateway()));
      NewTunnels.requireFree(cidr, List.of(connection));
    }
    return Change.of(
        () -> {
          tunnel.change(asked);
          connections.modify(connection, false);
        },
        connection);
  }

  /** ModifyVpnTunnelCertificate: a certificate is replaced by one that works just so. */
  public Change<VpnConnection> certificate(Caller caller, String id, String outsideAddress) {
    VpnConnection connection = requireAvailable(caller, id);
    requireTunnel(connection, outsideAddress);
    return Change.of(() -> connections.modify(connection, false), connection);
  }

  private static VpnTunnel requireTunnel(VpnConnection connection, String outsideAddress) {
    VpnTunnel tunnel = connection.tunnel(outsideAddress);
    if (tunnel == null) {
      throw VpnErrors.NO_TUNNEL.with(outsideAddress, connection.id());
    }
    return tunnel;
  }
}

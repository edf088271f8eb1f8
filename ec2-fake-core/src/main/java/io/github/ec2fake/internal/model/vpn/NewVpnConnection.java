// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPN connection as CreateVpnConnection is asked for it.
 *
 * @param staticRoutesOnly whether its routes are given by calls, because the customer's device does
 *     not speak BGP
 * @param tunnels the options of up to two tunnels
 */
public record NewVpnConnection(
    String type,
    String customerGatewayId,
    @Nullable String vpnGatewayId,
    boolean staticRoutesOnly,
    boolean enableAcceleration,
    @Nullable String insideIpVersion,
    @Nullable String localCidr,
    @Nullable String remoteCidr,
    List<TunnelOptions> tunnels) {

  public NewVpnConnection {
    tunnels = List.copyOf(tunnels);
  }

  /** The same between other gateways. */
  NewVpnConnection between(String customerGateway, String vpnGateway) {
    return new NewVpnConnection(
        type,
        customerGateway,
        vpnGateway,
        staticRoutesOnly,
        enableAcceleration,
        insideIpVersion,
        localCidr,
        remoteCidr,
        tunnels);
  }

  /** The same for other networks. */
  NewVpnConnection ofNetworks(@Nullable String local, @Nullable String remote) {
    return new NewVpnConnection(
        type,
        customerGatewayId,
        vpnGatewayId,
        staticRoutesOnly,
        enableAcceleration,
        insideIpVersion,
        local,
        remote,
        tunnels);
  }
}

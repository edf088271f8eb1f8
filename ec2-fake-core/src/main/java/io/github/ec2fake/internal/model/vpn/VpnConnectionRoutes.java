// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.Ipv4Block;

/** Creates and deletes the static routes of VPN connections. */
public final class VpnConnectionRoutes {
  private final VpnConnections connections;

  public VpnConnectionRoutes(VpnConnections connections) {
    this.connections = connections;
  }

  /** CreateVpnConnectionRoute. A route that is there is left as it is. */
  public Change<VpnConnection> create(Caller caller, String id, String destination) {
    String cidr = cidr(destination);
    VpnConnection connection = require(caller, id);
    return Change.of(() -> connection.addRoute(cidr), connection);
  }

  /** DeleteVpnConnectionRoute. */
  public Change<VpnConnection> delete(Caller caller, String id, String destination) {
    String cidr = cidr(destination);
    VpnConnection connection = require(caller, id);
    if (!connection.staticRoutes().contains(cidr)) {
      throw VpnErrors.ROUTE_NOT_FOUND.with(id, cidr);
    }
    return Change.of(() -> connection.removeRoute(cidr), connection);
  }

  private static String cidr(String destination) {
    Ipv4Block block = Ipv4Block.parse(destination);
    if (block == null) {
      throw VpnErrors.MALFORMED_ROUTE.with(destination);
    }
    return block.toString();
  }

  private VpnConnection require(Caller caller, String id) {
    VpnConnection connection = connections.require(caller, id);
    if (!connection.isIn(VpnState.AVAILABLE)) {
      throw VpnErrors.WRONG_STATE.with(id, connection.state().word());
    }
    if (!connection.terms().staticRoutesOnly()) {
      throw VpnErrors.NOT_STATIC.with(id);
    }
    return connection;
  }
}

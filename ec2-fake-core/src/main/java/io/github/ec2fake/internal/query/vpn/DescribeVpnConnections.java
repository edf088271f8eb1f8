// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpn.CustomerGatewayConfiguration;
import io.github.ec2fake.internal.model.vpn.VpnConnection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;

/** The caller's VPN connections. */
final class DescribeVpnConnections
    extends DescribeAction<DescribeVpnConnections.Request, DescribeVpnConnections.Reply> {

  record Request(List<String> vpnConnectionId, List<Filter> filter) {}

  record Reply(List<VpnConnectionItem> vpnConnectionSet) {}

  private static final Filters<VpnConnection> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("bgp-asn", each -> each.customerGateway().terms().asn())
                  .by("customer-gateway-configuration", CustomerGatewayConfiguration::of)
                  .by("customer-gateway-id", each -> each.customerGateway().id())
                  .by("option.static-routes-only", each -> each.terms().staticRoutesOnly())
                  .byAny("route.destination-cidr-block", each -> each.staticRoutes().stream())
                  .by("state", each -> each.state().word())
                  .byNothing("transit-gateway-id")
                  .by("type", each -> each.terms().type())
                  .byId("vpn-connection-id", VpnConnection::id)
                  .by("vpn-gateway-id", each -> each.vpnGateway().id())
                  .byTags(VpnConnection::id));

  DescribeVpnConnections() {
    super(ResourceKind.VPN_CONNECTIONS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.vpnConnections().describe(call.caller(), request.vpnConnectionId()),
            request.filter(),
            call,
            found -> VpnConnectionItem.of(found, call)));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpn.VpnGateway;
import io.github.ec2fake.internal.model.vpn.VpnGatewayAttachment;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.stream.Stream;

/** The caller's virtual private gateways. */
final class DescribeVpnGateways
    extends DescribeAction<DescribeVpnGateways.Request, DescribeVpnGateways.Reply> {

  record Request(List<String> vpnGatewayId, List<Filter> filter) {}

  record Reply(List<VpnGatewayItem> vpnGatewaySet) {}

  private static final Filters<VpnGateway> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("amazon-side-asn", VpnGateway::asn)
                  .byAny(
                      "attachment.state",
                      gateway ->
                          Stream.ofNullable(gateway.attachment()).map(each -> each.state().word()))
                  .byAny(
                      "attachment.vpc-id",
                      gateway ->
                          Stream.ofNullable(gateway.attachment()).map(VpnGatewayAttachment::vpcId))
                  .by("availability-zone", VpnGateway::zone)
                  .by("state", gateway -> gateway.state().word())
                  .by("type", gateway -> VpnGatewayItem.TYPE)
                  .byId("vpn-gateway-id", VpnGateway::id)
                  .byTags(VpnGateway::id));

  DescribeVpnGateways() {
    super(ResourceKind.VPN_GATEWAYS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.vpnGateways().describe(call.caller(), request.vpnGatewayId()),
            request.filter(),
            call,
            found -> VpnGatewayItem.of(found, call)));
  }
}

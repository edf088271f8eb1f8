// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpn.NewVpnConnection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a VPN connection between a virtual private gateway and a customer gateway. */
@NotModelled(
    "Options.LocalIpv6NetworkCidr Options.OutsideIpAddressType Options.RemoteIpv6NetworkCidr"
        + " Options.TransportTransitGatewayAttachmentId Options.TunnelOptions.LogOptions"
        + " Options.TunnelOptions.TunnelInsideIpv6Cidr TransitGatewayId")
final class CreateVpnConnection
    implements WriteAction<CreateVpnConnection.Request, CreateVpnConnection.Reply> {

  record Request(
      @Required String type,
      @Required String customerGatewayId,
      @Nullable String vpnGatewayId,
      @Nullable Options options,
      List<TagSpecification> tagSpecification) {

    NewVpnConnection toModel() {
      return new NewVpnConnection(
          type,
          customerGatewayId,
          vpnGatewayId,
          options != null && Boolean.TRUE.equals(options.staticRoutesOnly()),
          options != null && Boolean.TRUE.equals(options.enableAcceleration()),
          options == null ? null : options.tunnelInsideIpVersion(),
          options == null ? null : options.localIpv4NetworkCidr(),
          options == null ? null : options.remoteIpv4NetworkCidr(),
          options == null
              ? List.of()
              : options.tunnelOptions().stream().map(TunnelOptionsRequest::toModel).toList());
    }
  }

  record Options(
      @Nullable Boolean staticRoutesOnly,
      @Nullable Boolean enableAcceleration,
      @Nullable String tunnelInsideIpVersion,
      @Nullable String localIpv4NetworkCidr,
      @Nullable String remoteIpv4NetworkCidr,
      List<TunnelOptionsRequest> tunnelOptions) {}

  record Reply(VpnConnectionItem vpnConnection) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpnConnections()
        .create(
            call.caller(),
            request.toModel(),
            TagSpecification.tags(request.tagSpecification(), "vpn-connection"))
        .map(connection -> new Reply(VpnConnectionItem.of(connection, call)));
  }
}

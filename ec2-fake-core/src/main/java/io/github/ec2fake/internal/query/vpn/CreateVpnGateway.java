// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a virtual private gateway. */
final class CreateVpnGateway
    implements WriteAction<CreateVpnGateway.Request, CreateVpnGateway.Reply> {

  record Request(
      @Required String type,
      @Nullable Long amazonSideAsn,
      @Nullable String availabilityZone,
      List<TagSpecification> tagSpecification) {}

  record Reply(VpnGatewayItem vpnGateway) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpnGateways()
        .create(
            call.caller(),
            request.type(),
            request.amazonSideAsn(),
            request.availabilityZone(),
            TagSpecification.tags(request.tagSpecification(), "vpn-gateway"))
        .map(gateway -> new Reply(VpnGatewayItem.of(gateway, call)));
  }
}

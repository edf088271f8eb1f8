// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a private NAT gateway further addresses. */
final class AssignPrivateNatGatewayAddress
    implements WriteAction<AssignPrivateNatGatewayAddress.Request, NatGatewayAddressesReply> {

  record Request(
      @Required String natGatewayId,
      List<String> privateIpAddress,
      @Nullable Integer privateIpAddressCount) {}

  @Override
  public Change<NatGatewayAddressesReply> check(Request request, ActionContext call) {
    return call.natGateways()
        .addresses()
        .assign(
            call.caller(),
            request.natGatewayId(),
            request.privateIpAddress(),
            request.privateIpAddressCount())
        .map(NatGatewayAddressesReply::of);
  }
}

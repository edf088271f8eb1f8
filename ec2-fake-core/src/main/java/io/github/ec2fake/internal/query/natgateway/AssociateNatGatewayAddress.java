// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Gives a public NAT gateway further elastic addresses. */
final class AssociateNatGatewayAddress
    implements WriteAction<AssociateNatGatewayAddress.Request, NatGatewayAddressesReply> {

  record Request(
      @Required String natGatewayId,
      @Required List<String> allocationId,
      List<String> privateIpAddress) {}

  @Override
  public Change<NatGatewayAddressesReply> check(Request request, ActionContext call) {
    return call.natGateways()
        .addresses()
        .associate(
            call.caller(),
            request.natGatewayId(),
            request.allocationId(),
            request.privateIpAddress())
        .map(NatGatewayAddressesReply::of);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes further addresses of a private NAT gateway away. */
final class UnassignPrivateNatGatewayAddress
    implements WriteAction<UnassignPrivateNatGatewayAddress.Request, NatGatewayAddressesReply> {

  record Request(
      @Required String natGatewayId,
      @Required List<String> privateIpAddress,
      @Nullable Integer maxDrainDurationSeconds) {}

  @Override
  public Change<NatGatewayAddressesReply> check(Request request, ActionContext call) {
    return call.natGateways()
        .addresses()
        .unassign(
            call.caller(),
            request.natGatewayId(),
            request.privateIpAddress(),
            request.maxDrainDurationSeconds())
        .map(NatGatewayAddressesReply::of);
  }
}

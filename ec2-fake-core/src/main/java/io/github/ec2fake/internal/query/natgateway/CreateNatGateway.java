// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.natgateway.NewNatGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a NAT gateway in a subnet. */
final class CreateNatGateway
    implements WriteAction<CreateNatGateway.Request, CreateNatGateway.Reply> {

  record Request(
      @Required String subnetId,
      @Nullable String connectivityType,
      @Nullable String allocationId,
      @Nullable String privateIpAddress,
      List<String> secondaryAllocationId,
      List<String> secondaryPrivateIpAddress,
      @Nullable Integer secondaryPrivateIpAddressCount,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {

    NewNatGateway toModel() {
      return new NewNatGateway(
          subnetId,
          connectivityType,
          allocationId,
          privateIpAddress,
          new NewNatGateway.Secondary(
              secondaryAllocationId, secondaryPrivateIpAddress, secondaryPrivateIpAddressCount),
          TagSpecification.tags(tagSpecification, "natgateway"));
    }
  }

  record Reply(@Nullable String clientToken, NatGatewayItem natGateway) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.natGateways()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(gateway -> new Reply(request.clientToken(), NatGatewayItem.of(gateway, call)));
  }
}

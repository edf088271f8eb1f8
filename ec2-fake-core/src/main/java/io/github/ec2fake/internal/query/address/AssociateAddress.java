// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.address.AddressIdentifier;
import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Associates an elastic address with an instance or a network interface. */
final class AssociateAddress
    implements WriteAction<AssociateAddress.Request, AssociateAddress.Reply> {

  record Request(
      @Nullable String instanceId,
      @Nullable String networkInterfaceId,
      @Nullable String privateIpAddress,
      @Nullable String publicIp,
      @Nullable String allocationId,
      @Nullable Boolean allowReassociation) {}

  record Reply(boolean return_, @Nullable String associationId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .associate(
            call.caller(),
            new AddressIdentifier(request.publicIp(), request.allocationId()),
            new Addresses.Target(
                request.instanceId(), request.networkInterfaceId(), request.privateIpAddress()),
            request.allowReassociation())
        .map(address -> new Reply(true, address.associationId()));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes the domain name of an elastic address away. */
final class ResetAddressAttribute
    implements WriteAction<ResetAddressAttribute.Request, ResetAddressAttribute.Reply> {

  record Request(@Required String allocationId, @Required String attribute) {}

  record Reply(AddressAttributeItem address) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .domainNames()
        .reset(call.caller(), request.allocationId(), request.attribute())
        .map(address -> new Reply(AddressAttributeItem.of(address)));
  }
}

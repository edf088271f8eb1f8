// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Gives an elastic address a domain name. */
final class ModifyAddressAttribute
    implements WriteAction<ModifyAddressAttribute.Request, ModifyAddressAttribute.Reply> {

  record Request(@Required String allocationId, @Nullable String domainName) {}

  record Reply(AddressAttributeItem address) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .domainNames()
        .modify(call.caller(), request.allocationId(), request.domainName())
        .map(address -> new Reply(AddressAttributeItem.of(address)));
  }
}

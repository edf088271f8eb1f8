// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Offers an elastic address to another account. */
final class EnableAddressTransfer
    implements WriteAction<EnableAddressTransfer.Request, EnableAddressTransfer.Reply> {

  record Request(@Required String allocationId, @Required String transferAccountId) {}

  record Reply(TransferItem addressTransfer) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .transfers()
        .enable(call.caller(), request.allocationId(), request.transferAccountId())
        .map(transfer -> new Reply(TransferItem.of(transfer)));
  }
}

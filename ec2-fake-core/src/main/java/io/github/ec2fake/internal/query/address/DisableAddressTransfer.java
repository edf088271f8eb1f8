// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Withdraws the offer of an elastic address. */
final class DisableAddressTransfer
    implements WriteAction<DisableAddressTransfer.Request, DisableAddressTransfer.Reply> {

  record Request(@Required String allocationId) {}

  record Reply(TransferItem addressTransfer) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .transfers()
        .disable(call.caller(), request.allocationId())
        .map(transfer -> new Reply(TransferItem.of(transfer)));
  }
}

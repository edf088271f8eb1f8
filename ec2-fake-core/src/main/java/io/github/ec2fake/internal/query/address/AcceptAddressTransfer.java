// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Accepts an elastic address that another account offers. */
final class AcceptAddressTransfer
    implements WriteAction<AcceptAddressTransfer.Request, AcceptAddressTransfer.Reply> {

  record Request(@Required String address, List<TagSpecification> tagSpecification) {}

  record Reply(TransferItem addressTransfer) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .transfers()
        .accept(
            call.caller(),
            request.address(),
            TagSpecification.tags(request.tagSpecification(), "elastic-ip"))
        .map(transfer -> new Reply(TransferItem.of(transfer)));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import org.jspecify.annotations.Nullable;

/** Disassociates an elastic address from its instance. */
final class DisassociateAddress implements VoidAction<DisassociateAddress.Request> {

  record Request(@Nullable String publicIp, @Nullable String associationId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.addresses()
        .disassociate(call.caller(), request.publicIp(), request.associationId());
  }
}

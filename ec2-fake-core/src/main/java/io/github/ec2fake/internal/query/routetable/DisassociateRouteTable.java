// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets a subnet use the main route table again. */
final class DisassociateRouteTable implements VoidAction<DisassociateRouteTable.Request> {

  record Request(@Required String associationId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.routeTables().disassociate(call.caller(), request.associationId());
  }
}

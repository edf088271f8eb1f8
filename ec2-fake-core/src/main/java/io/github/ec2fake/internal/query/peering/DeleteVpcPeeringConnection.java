// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a VPC peering connection. */
final class DeleteVpcPeeringConnection implements VoidAction<DeleteVpcPeeringConnection.Request> {

  record Request(@Required String vpcPeeringConnectionId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.vpcPeeringConnections()
        .delete(call.caller(), call.place(), request.vpcPeeringConnectionId());
  }
}

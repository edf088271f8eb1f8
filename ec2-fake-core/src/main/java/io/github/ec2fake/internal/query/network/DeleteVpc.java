// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a VPC in which there is nothing. */
final class DeleteVpc implements VoidAction<DeleteVpc.Request> {

  record Request(@Required String vpcId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.network().vpcs().delete(call.caller(), request.vpcId());
  }
}

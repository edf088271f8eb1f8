// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a subnet of which no address is in use. */
final class DeleteSubnet implements VoidAction<DeleteSubnet.Request> {

  record Request(@Required String subnetId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.network().subnets().delete(call.caller(), request.subnetId());
  }
}

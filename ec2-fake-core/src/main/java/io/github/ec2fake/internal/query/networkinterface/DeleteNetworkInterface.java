// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a network interface that is not attached. */
final class DeleteNetworkInterface implements VoidAction<DeleteNetworkInterface.Request> {

  record Request(@Required String networkInterfaceId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces().delete(call.caller(), request.networkInterfaceId());
  }
}

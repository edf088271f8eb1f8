// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Takes the permission to use a network interface from an account. */
final class DeleteNetworkInterfacePermission
    implements VoidAction<DeleteNetworkInterfacePermission.Request> {

  record Request(@Required String networkInterfacePermissionId, @Nullable Boolean force) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces()
        .permissions()
        .delete(
            call.caller(),
            request.networkInterfacePermissionId(),
            Boolean.TRUE.equals(request.force()));
  }
}

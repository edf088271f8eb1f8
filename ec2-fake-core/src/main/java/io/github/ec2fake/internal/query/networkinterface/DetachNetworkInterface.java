// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Detaches a network interface from its instance. */
final class DetachNetworkInterface implements VoidAction<DetachNetworkInterface.Request> {

  record Request(@Required String attachmentId, @Nullable Boolean force) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces()
        .attachments()
        .detach(call.caller(), request.attachmentId(), Boolean.TRUE.equals(request.force()));
  }
}

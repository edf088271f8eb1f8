// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Resets the source/destination check of a network interface. */
final class ResetNetworkInterfaceAttribute
    implements VoidAction<ResetNetworkInterfaceAttribute.Request> {

  record Request(@Required String networkInterfaceId, @Nullable String sourceDestCheck) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces()
        .attributes()
        .reset(call.caller(), request.networkInterfaceId(), request.sourceDestCheck());
  }
}

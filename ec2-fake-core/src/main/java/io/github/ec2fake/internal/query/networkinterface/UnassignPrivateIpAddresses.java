// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Unassigns secondary private addresses and prefixes from a network interface. */
final class UnassignPrivateIpAddresses implements VoidAction<UnassignPrivateIpAddresses.Request> {

  record Request(
      @Required String networkInterfaceId,
      List<String> privateIpAddress,
      List<String> ipv4Prefix) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.networkInterfaces()
        .addresses()
        .unassign(
            call.caller(),
            request.networkInterfaceId(),
            request.privateIpAddress(),
            request.ipv4Prefix());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Unassigns IPv6 addresses and prefixes from a network interface. */
final class UnassignIpv6Addresses
    implements WriteAction<UnassignIpv6Addresses.Request, UnassignIpv6Addresses.Reply> {

  record Request(
      @Required String networkInterfaceId, List<String> ipv6Addresses, List<String> ipv6Prefix) {}

  record Reply(
      String networkInterfaceId,
      List<String> unassignedIpv6Addresses,
      List<String> unassignedIpv6PrefixSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkInterfaces()
        .addresses()
        .unassignIpv6(
            call.caller(),
            request.networkInterfaceId(),
            request.ipv6Addresses(),
            request.ipv6Prefix())
        .map(done -> new Reply(done.networkInterface().id(), done.addresses(), done.prefixes()));
  }
}

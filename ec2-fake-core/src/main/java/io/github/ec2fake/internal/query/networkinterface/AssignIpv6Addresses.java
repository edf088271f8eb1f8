// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.networkinterface.PrefixRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns IPv6 addresses, or prefixes of them, to a network interface. */
final class AssignIpv6Addresses
    implements WriteAction<AssignIpv6Addresses.Request, AssignIpv6Addresses.Reply> {

  record Request(
      @Required String networkInterfaceId,
      List<String> ipv6Addresses,
      @Nullable Integer ipv6AddressCount,
      List<String> ipv6Prefix,
      @Nullable Integer ipv6PrefixCount) {}

  record Reply(
      String networkInterfaceId,
      List<String> assignedIpv6Addresses,
      List<String> assignedIpv6PrefixSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkInterfaces()
        .addresses()
        .assignIpv6(
            call.caller(),
            request.networkInterfaceId(),
            request.ipv6Addresses(),
            request.ipv6AddressCount(),
            new PrefixRequest(List.of(), null, request.ipv6Prefix(), request.ipv6PrefixCount()))
        .map(done -> new Reply(done.networkInterface().id(), done.addresses(), done.prefixes()));
  }
}

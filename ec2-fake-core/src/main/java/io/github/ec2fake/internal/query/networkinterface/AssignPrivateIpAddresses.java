// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.networkinterface.PrefixRequest;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assigns secondary private addresses, or prefixes of them, to a network interface. */
final class AssignPrivateIpAddresses
    implements WriteAction<AssignPrivateIpAddresses.Request, AssignPrivateIpAddresses.Reply> {

  record Request(
      @Required String networkInterfaceId,
      List<String> privateIpAddress,
      @Nullable Integer secondaryPrivateIpAddressCount,
      @Nullable Boolean allowReassignment,
      List<String> ipv4Prefix,
      @Nullable Integer ipv4PrefixCount) {}

  record Item(String privateIpAddress) {}

  record Reply(
      String networkInterfaceId,
      List<Item> assignedPrivateIpAddressesSet,
      @Nullable List<AddressParameters.Ipv4Prefix> assignedIpv4PrefixSet,
      boolean return_) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkInterfaces()
        .addresses()
        .assign(
            call.caller(),
            request.networkInterfaceId(),
            request.privateIpAddress(),
            request.secondaryPrivateIpAddressCount(),
            new PrefixRequest(request.ipv4Prefix(), request.ipv4PrefixCount(), List.of(), null),
            Boolean.TRUE.equals(request.allowReassignment()))
        .map(
            done ->
                new Reply(
                    done.networkInterface().id(),
                    done.addresses().stream().map(Item::new).toList(),
                    AddressParameters.Ipv4Prefix.of(done.prefixes()),
                    true));
  }
}

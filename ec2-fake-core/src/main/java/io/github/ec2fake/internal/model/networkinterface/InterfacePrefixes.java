// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.InterfaceAddresses.Assigned;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Assigns prefixes to network interfaces that exist. */
final class InterfacePrefixes {
  private InterfacePrefixes() {}

  /** Assigns IPv4 prefixes. */
  static Change<Assigned> assignIpv4(NetworkInterface target, PrefixRequest asked) {
    Subnet subnet = target.subnet();
    if (subnet.isIpv6Native()) {
      throw NetworkInterfaceErrors.IPV6_ONLY.with(subnet.id());
    }
    asked.check();
    InterfaceLimits.checkPrefixes(target);
    asked.checkIn(subnet);
    InterfaceLimits.checkMoreAddresses(target, asked.ipv4Total());
    subnet.requireFreeWithPrefixes(asked.ipv4Addresses());
    AddressPool room = subnet.room();
    for (int more = Objects.requireNonNullElse(asked.ipv4Count(), 0); more > 0; more--) {
      room.takePrefix();
    }
    return Change.of(() -> new Assigned(target, List.of(), asked.addTo(target)));
  }

  /** Assigns IPv6 prefixes. */
  static Change<Assigned> assignIpv6(NetworkInterface target, PrefixRequest asked) {
    asked.check();
    InterfaceLimits.checkPrefixes(target);
    asked.checkIn(target.subnet());
    InterfaceLimits.checkMoreIpv6(target, asked.ipv6Total());
    return Change.of(() -> new Assigned(target, List.of(), asked.addTo(target)));
  }

  /** The canonical forms of prefixes, all of which an interface has to have. */
  static List<String> assigned(
      NetworkInterface target,
      List<String> asked,
      UnaryOperator<String> canonical,
      List<String> assigned) {
    List<String> prefixes = asked.stream().map(canonical).toList();
    if (!assigned.containsAll(prefixes)) {
      throw NetworkInterfaceErrors.NOT_ASSIGNED.with(String.join(", ", asked), target.id());
    }
    return prefixes;
  }
}

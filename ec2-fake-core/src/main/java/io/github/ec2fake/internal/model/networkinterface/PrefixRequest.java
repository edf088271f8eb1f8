// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import io.github.ec2fake.internal.model.network.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The prefixes that a network interface is asked to have: blocks of addresses of its subnet, of 16
 * IPv4 addresses or of 2^48 IPv6 addresses.
 *
 * <p>Source: the EC2 user guide, "Assigning prefixes to Amazon EC2 network interfaces".
 *
 * @param ipv4 in CIDR notation
 * @param ipv4Count how many of EC2's choice; null for none
 * @param ipv6 in CIDR notation
 * @param ipv6Count how many of EC2's choice; null for none
 */
public record PrefixRequest(
    List<String> ipv4,
    @Nullable Integer ipv4Count,
    List<String> ipv6,
    @Nullable Integer ipv6Count) {
  /** No prefixes. */
  public static final PrefixRequest NONE = new PrefixRequest(List.of(), null, List.of(), null);

  /** How many IPv4 prefixes an interface gets. */
  public int ipv4Total() {
    return ipv4.size() + Objects.requireNonNullElse(ipv4Count, 0);
  }

  /** How many addresses of a subnet these are. */
  long ipv4Addresses() {
    return (long) ipv4Total() * AddressPool.PREFIX_SIZE;
  }

  /** How many IPv6 prefixes an interface gets. */
  public int ipv6Total() {
    return ipv6.size() + Objects.requireNonNullElse(ipv6Count, 0);
  }

  /** Whether it asks for particular prefixes, which only one interface can have. */
  boolean isSpecific() {
    return !ipv4.isEmpty() || !ipv6.isEmpty();
  }

  /** How often IPv4 prefixes are asked for, by themselves and by their number. */
  int ipv4Ways() {
    return ways(ipv4, ipv4Count);
  }

  /** How often IPv6 prefixes are asked for, by themselves and by their number. */
  int ipv6Ways() {
    return ways(ipv6, ipv6Count);
  }

  private static int ways(List<String> prefixes, @Nullable Integer count) {
    return (prefixes.isEmpty() ? 0 : 1) + (count == null ? 0 : 1);
  }

  /** Refuses prefixes that are asked for twice, or that have one of these addresses. */
  static void requireDistinct(
      List<PrefixRequest> requests, List<String> ipv4Addresses, List<String> ipv6Addresses) {
    List<String> ipv4 = requests.stream().flatMap(each -> each.canonicalIpv4().stream()).toList();
    List<String> ipv6 = requests.stream().flatMap(each -> each.canonicalIpv6().stream()).toList();
    InterfaceAddresses.requireDistinct(ipv4);
    InterfaceAddresses.requireDistinct(ipv6);
    for (String each : ipv4Addresses) {
      requireApart(each, ipv4.stream().anyMatch(prefix -> Subnet.prefix(prefix).contains(each)));
    }
    for (String each : ipv6Addresses) {
      requireApart(each, ipv6.stream().anyMatch(prefix -> new Ipv6Block(prefix).contains(each)));
    }
  }

  private static void requireApart(String address, boolean inPrefix) {
    if (inPrefix) {
      throw NetworkInterfaceErrors.ADDRESS_TWICE.with(address);
    }
  }

  /** The IPv4 prefixes that are asked for by themselves, in canonical form. */
  List<String> canonicalIpv4() {
    return ipv4.stream().map(each -> Subnet.prefix(each).toString()).toList();
  }

  /** The IPv6 prefixes that are asked for by themselves, in canonical form. */
  List<String> canonicalIpv6() {
    return ipv6.stream().map(Subnet::ipv6Prefix).toList();
  }

  /** Refuses what no subnet has. */
  void check() {
    AddressRequest.checkCount(ipv4Count, "ipv4PrefixCount");
    AddressRequest.checkCount(ipv6Count, "ipv6PrefixCount");
    requireDistinct(List.of(this), List.of(), List.of());
  }

  /** Refuses prefixes that a subnet does not have free. */
  void checkIn(Subnet subnet) {
    ipv4.forEach(subnet::requireFreePrefix);
    if (ipv6Ways() > 0) {
      ipv6.forEach(subnet::requireFreeIpv6Prefix);
      subnet.requireFreeIpv6Prefixes(ipv6Total());
    }
  }

  /** Takes those that are asked for by themselves. */
  void takeSpecific(Subnet subnet) {
    ipv4.forEach(subnet::takePrefix);
    ipv6.forEach(subnet::takeIpv6Prefix);
  }

  /** Gives an interface its prefixes; those that are asked for by themselves are taken. */
  void assignTo(NetworkInterface target) {
    ipv4(target).forEach(target::addIpv4Prefix);
    ipv6(target).forEach(target::addIpv6Prefix);
  }

  private List<String> ipv4(NetworkInterface target) {
    List<String> assigned = new ArrayList<>(canonicalIpv4());
    for (int more = Objects.requireNonNullElse(ipv4Count, 0); more > 0; more--) {
      assigned.add(target.subnet().takePrefix(null));
    }
    return assigned;
  }

  private List<String> ipv6(NetworkInterface target) {
    List<String> assigned = new ArrayList<>(canonicalIpv6());
    for (int more = Objects.requireNonNullElse(ipv6Count, 0); more > 0; more--) {
      assigned.add(target.subnet().takeIpv6Prefix(null));
    }
    return assigned;
  }

  /** Gives an interface that exists further prefixes; which these are. */
  List<String> addTo(NetworkInterface target) {
    takeSpecific(target.subnet());
    List<String> added = new ArrayList<>(ipv4(target));
    added.forEach(target::addIpv4Prefix);
    List<String> addedIpv6 = ipv6(target);
    addedIpv6.forEach(target::addIpv6Prefix);
    added.addAll(addedIpv6);
    return added;
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.network.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The addresses that a new network interface is asked to have.
 *
 * @param privateIpAddress its primary private address; null for one of EC2's choice
 * @param secondaryCount how many secondary private addresses of EC2's choice; null for none
 * @param ipv6Count how many IPv6 addresses of EC2's choice; null for what the subnet says
 * @param prefixes blocks of addresses that it is asked to have besides
 * @param none whether it is of a type that has no addresses
 */
public record AddressRequest(
    @Nullable String privateIpAddress,
    List<Specified> privateIpAddresses,
    @Nullable Integer secondaryCount,
    List<String> ipv6Addresses,
    @Nullable Integer ipv6Count,
    boolean primaryIpv6,
    PrefixRequest prefixes,
    boolean none) {

  /** A private address that is asked for by itself. */
  public record Specified(String privateIpAddress, boolean primary) {}

  /** One private address, as a launch has it that says nothing else. */
  public static AddressRequest of(@Nullable String privateIpAddress) {
    return new AddressRequest(
        privateIpAddress, List.of(), null, List.of(), null, false, PrefixRequest.NONE, false);
  }

  /** The same for an interface of a type that has no addresses. */
  public AddressRequest withNone() {
    return new AddressRequest(
        privateIpAddress,
        privateIpAddresses,
        secondaryCount,
        ipv6Addresses,
        ipv6Count,
        primaryIpv6,
        prefixes,
        true);
  }

  /** Whether it asks for particular addresses, which only one interface can have. */
  public boolean isSpecific() {
    return privateIpAddress != null
        || !privateIpAddresses.isEmpty()
        || !ipv6Addresses.isEmpty()
        || prefixes.isSpecific();
  }

  /** Whether it asks for IPv6 addresses. */
  public boolean asksForIpv6() {
    return !ipv6Addresses.isEmpty() || (ipv6Count != null && ipv6Count > 0);
  }

  /** How many private addresses an interface in a subnet gets. */
  public long privateCount(Subnet subnet) {
    if (none || subnet.isIpv6Native()) {
      return 0;
    }
    long specified = privateIpAddresses.stream().filter(each -> !each.primary()).count();
    return 1 + specified + Objects.requireNonNullElse(secondaryCount, 0);
  }

  /** How many addresses an interface takes of a subnet, those of its prefixes among them. */
  public long taken(Subnet subnet) {
    return privateCount(subnet) + prefixes.ipv4Addresses();
  }

  /** How many IPv6 addresses an interface in a subnet gets. */
  public int ipv6Count(Subnet subnet) {
    if (!ipv6Addresses.isEmpty()) {
      return ipv6Addresses.size();
    }
    boolean byDefault = !none && subnet.assignsIpv6OnCreation() && prefixes.ipv6Ways() == 0;
    return ipv6Count == null ? (byDefault ? 1 : 0) : ipv6Count;
  }

  /** The primary private address; null for one of EC2's choice. */
  public @Nullable String primary() {
    return privateIpAddress != null
        ? privateIpAddress
        : privateIpAddresses.stream()
            .filter(Specified::primary)
            .map(Specified::privateIpAddress)
            .findFirst()
            .orElse(null);
  }

  /** The secondary private addresses that are asked for by themselves. */
  List<String> secondaries() {
    return privateIpAddresses.stream()
        .filter(each -> !each.primary())
        .map(Specified::privateIpAddress)
        .toList();
  }

  /** Refuses what cannot be asked for together, whatever the subnet. */
  public void check() {
    if (none && !equals(of(null).withNone())) {
      throw NetworkInterfaceErrors.EFA_ONLY.with();
    }
    long primaries = privateIpAddresses.stream().filter(Specified::primary).count();
    if (primaries + (privateIpAddress == null ? 0 : 1) > 1) {
      throw NetworkInterfaceErrors.SEVERAL_PRIMARY.with();
    }
    checkCount(secondaryCount, "secondaryPrivateIpAddressCount");
    checkCount(ipv6Count, "ipv6AddressCount");
    InterfaceLimits.checkIpv6Count(Objects.requireNonNullElse(ipv6Count, 0));
    if (secondaryCount != null && secondaryCount > 0 && privateIpAddresses.size() > 1) {
      throw NetworkInterfaceErrors.COUNT_AND_ADDRESSES.with();
    }
    if (ipv6Count != null && ipv6Count > 0 && !ipv6Addresses.isEmpty()) {
      throw NetworkInterfaceErrors.IPV6_COUNT_AND_ADDRESSES.with();
    }
    checkPrefixes();
    requireDistinct(List.of(this));
  }

  /** Prefixes can be asked for in one way, and beside the primary address no others. */
  private void checkPrefixes() {
    boolean secondary = !secondaries().isEmpty() || secondaryCount != null;
    if (prefixes.ipv4Ways() + (secondary ? 1 : 0) > 1) {
      throw NetworkInterfaceErrors.ONE_WAY_OF_IPV4.with();
    }
    boolean ipv6 = !ipv6Addresses.isEmpty() || ipv6Count != null;
    if (prefixes.ipv6Ways() + (ipv6 ? 1 : 0) > 1) {
      throw NetworkInterfaceErrors.ONE_WAY_OF_IPV6.with();
    }
    prefixes.check();
  }

  /**
   * Refuses an address that is asked for twice, by itself or in a prefix, by one interface or by
   * several.
   */
  public static void requireDistinct(List<AddressRequest> requests) {
    List<String> ipv4 = requests.stream().flatMap(each -> each.specified().stream()).toList();
    List<String> ipv6 = requests.stream().flatMap(each -> each.ipv6().stream()).toList();
    InterfaceAddresses.requireDistinct(ipv4);
    InterfaceAddresses.requireDistinct(ipv6);
    PrefixRequest.requireDistinct(
        requests.stream().map(AddressRequest::prefixes).toList(), ipv4, ipv6);
  }

  /**
   * Refuses prefixes for which a subnet has no room because what is free of it is in pieces.
   *
   * @param requests of interfaces in this subnet, which has as many free addresses as they take
   * @param times how often each of them is made
   */
  public static void requirePrefixes(Subnet subnet, List<AddressRequest> requests, int times) {
    if (timesIn(subnet, requests, times) < times) {
      throw AddressPool.noFreePrefix();
    }
  }

  /**
   * How often a subnet has room for some interfaces, up to a number of times.
   *
   * @param requests of the interfaces
   */
  public static int timesIn(Subnet subnet, List<AddressRequest> requests, int most) {
    long each = requests.stream().mapToLong(request -> request.taken(subnet)).sum();
    long byAddresses = each == 0 ? most : Math.min(most, subnet.free() / each);
    if (requests.stream().allMatch(request -> request.prefixes().ipv4Total() == 0)) {
      return (int) byAddresses;
    }
    AddressPool room = subnet.room();
    requests.forEach(request -> request.specified().forEach(room::take));
    requests.forEach(
        request -> request.prefixes().ipv4().forEach(cidr -> room.take(Subnet.prefix(cidr))));
    int times = 0;
    while (times < byAddresses
        && requests.stream().allMatch(request -> request.tryIn(room, subnet))) {
      times++;
    }
    return times;
  }

  /** Takes the addresses of EC2's choice; false if no free piece is large enough for a prefix. */
  private boolean tryIn(AddressPool room, Subnet subnet) {
    for (long more = privateCount(subnet) - specified().size(); more > 0; more--) {
      room.take();
    }
    for (int more = Objects.requireNonNullElse(prefixes.ipv4Count(), 0); more > 0; more--) {
      if (room.tryTakePrefix() == null) {
        return false;
      }
    }
    return true;
  }

  private List<String> specified() {
    List<String> specified = new ArrayList<>(secondaries());
    String primary = primary();
    if (primary != null) {
      specified.add(primary);
    }
    return specified;
  }

  static void checkCount(@Nullable Integer count, String parameter) {
    if (count != null && count < 0) {
      throw NetworkInterfaceErrors.BAD_COUNT.with(count, parameter);
    }
  }

  /** Refuses addresses that a subnet does not have. */
  public void checkIn(Subnet subnet) {
    if (subnet.isIpv6Native()) {
      requireIpv6Only(subnet);
    }
    specified().forEach(subnet::requireFree);
    if (asksForIpv6() || primaryIpv6) {
      InterfaceAddresses.checkIpv6(subnet, ipv6Addresses);
    }
    if (primaryIpv6 && ipv6Count(subnet) == 0) {
      throw NetworkInterfaceErrors.NO_PRIMARY_IPV6_OF_NEW.with(subnet.id());
    }
    prefixes.checkIn(subnet);
  }

  private void requireIpv6Only(Subnet subnet) {
    if (!specified().isEmpty() || secondaryCount != null || prefixes.ipv4Ways() > 0) {
      throw NetworkInterfaceErrors.IPV6_ONLY.with(subnet.id());
    }
  }

  /** Takes what is asked for by itself, so that EC2 does not choose it for another interface. */
  public void takeSpecific(Subnet subnet) {
    specified().forEach(subnet::take);
    ipv6().forEach(subnet::takeIpv6);
    prefixes.takeSpecific(subnet);
  }

  private List<String> ipv6() {
    return ipv6Addresses.stream().map(InterfaceAddresses::ipv6).toList();
  }

  /** Gives a new interface its addresses; those that it asks for by themselves are taken. */
  void assignTo(NetworkInterface created) {
    Subnet subnet = created.subnet();
    if (!none && !subnet.isIpv6Native()) {
      assignIpv4To(created);
    }
    ipv6().forEach(created::addIpv6);
    for (int more = ipv6Count(subnet) - ipv6Addresses.size(); more > 0; more--) {
      created.addIpv6(subnet.takeIpv6(null));
    }
    if (primaryIpv6) {
      created.enablePrimaryIpv6();
    }
    prefixes.assignTo(created);
  }

  private void assignIpv4To(NetworkInterface created) {
    Subnet subnet = created.subnet();
    String primary = primary();
    created.add(new PrivateAddress(primary == null ? subnet.take() : primary, true, created));
    for (String each : secondaries()) {
      created.add(new PrivateAddress(each, false, created));
    }
    for (int more = Objects.requireNonNullElse(secondaryCount, 0); more > 0; more--) {
      created.add(new PrivateAddress(subnet.take(), false, created));
    }
  }
}

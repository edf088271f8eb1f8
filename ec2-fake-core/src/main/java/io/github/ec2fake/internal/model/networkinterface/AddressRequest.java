// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

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
 */
public record AddressRequest(
    @Nullable String privateIpAddress,
    List<Specified> privateIpAddresses,
    @Nullable Integer secondaryCount,
    List<String> ipv6Addresses,
    @Nullable Integer ipv6Count,
    boolean primaryIpv6) {

  /** A private address that is asked for by itself. */
  public record Specified(String privateIpAddress, boolean primary) {}

  /** One private address, as a launch has it that says nothing else. */
  public static AddressRequest of(@Nullable String privateIpAddress) {
    return new AddressRequest(privateIpAddress, List.of(), null, List.of(), null, false);
  }

  /** Whether it asks for particular addresses, which only one interface can have. */
  public boolean isSpecific() {
    return privateIpAddress != null || !privateIpAddresses.isEmpty() || !ipv6Addresses.isEmpty();
  }

  /** Whether it asks for anything but private addresses of EC2's choice. */
  boolean asksForIpv6() {
    return !ipv6Addresses.isEmpty() || (ipv6Count != null && ipv6Count > 0);
  }

  /** How many private addresses an interface gets. */
  public int privateCount() {
    int specified = (int) privateIpAddresses.stream().filter(each -> !each.primary()).count();
    return 1 + specified + Objects.requireNonNullElse(secondaryCount, 0);
  }

  /** How many IPv6 addresses an interface in a subnet gets. */
  public int ipv6Count(Subnet subnet) {
    if (!ipv6Addresses.isEmpty()) {
      return ipv6Addresses.size();
    }
    return ipv6Count == null ? (subnet.assignsIpv6OnCreation() ? 1 : 0) : ipv6Count;
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
    long primaries = privateIpAddresses.stream().filter(Specified::primary).count();
    if (primaries + (privateIpAddress == null ? 0 : 1) > 1) {
      throw NetworkInterfaceErrors.SEVERAL_PRIMARY.with();
    }
    checkCount(secondaryCount, "secondaryPrivateIpAddressCount");
    checkCount(ipv6Count, "ipv6AddressCount");
    if (secondaryCount != null && secondaryCount > 0 && privateIpAddresses.size() > 1) {
      throw NetworkInterfaceErrors.COUNT_AND_ADDRESSES.with();
    }
    if (ipv6Count != null && ipv6Count > 0 && !ipv6Addresses.isEmpty()) {
      throw NetworkInterfaceErrors.IPV6_COUNT_AND_ADDRESSES.with();
    }
    requireDistinct(List.of(this));
  }

  /** Refuses an address that is asked for twice, by one interface or by several. */
  public static void requireDistinct(List<AddressRequest> requests) {
    InterfaceAddresses.requireDistinct(
        requests.stream().flatMap(each -> each.specified().stream()).toList());
    InterfaceAddresses.requireDistinct(
        requests.stream().flatMap(each -> each.ipv6Addresses().stream()).toList());
  }

  private List<String> specified() {
    List<String> specified = new ArrayList<>(secondaries());
    String primary = primary();
    if (primary != null) {
      specified.add(primary);
    }
    return specified;
  }

  private static void checkCount(@Nullable Integer count, String parameter) {
    if (count != null && count < 0) {
      throw NetworkInterfaceErrors.BAD_COUNT.with(count, parameter);
    }
  }

  /** Refuses addresses that a subnet does not have. */
  public void checkIn(Subnet subnet) {
    specified().forEach(subnet::requireFree);
    if (asksForIpv6() || primaryIpv6) {
      InterfaceAddresses.checkIpv6(subnet, ipv6Addresses);
    }
    if (primaryIpv6 && ipv6Count(subnet) == 0) {
      throw NetworkInterfaceErrors.NO_PRIMARY_IPV6.with(subnet.id());
    }
  }

  /** Gives a new interface its addresses. */
  void assignTo(NetworkInterface created) {
    Subnet subnet = created.subnet();
    String primary = primary();
    created.add(new PrivateAddress(InterfaceAddresses.take(subnet, primary), true, created));
    for (String each : secondaries()) {
      created.add(new PrivateAddress(InterfaceAddresses.take(subnet, each), false, created));
    }
    for (int more = Objects.requireNonNullElse(secondaryCount, 0); more > 0; more--) {
      created.add(new PrivateAddress(subnet.take(), false, created));
    }
    InterfaceAddresses.assignIpv6(created, ipv6Addresses, ipv6Count(subnet));
    if (primaryIpv6) {
      created.enablePrimaryIpv6();
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import io.github.ec2fake.internal.model.network.Subnet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Assigns addresses to network interfaces, and unassigns them. */
public final class InterfaceAddresses {
  private final NetworkInterfaces interfaces;
  private final RegionEvents events;

  InterfaceAddresses(NetworkInterfaces interfaces, RegionEvents events) {
    this.interfaces = interfaces;
    this.events = events;
  }

  /** What one call assigned to a network interface, or took from it. */
  public record Assigned(
      NetworkInterface networkInterface, List<String> addresses, List<String> prefixes) {}

  /** AssignPrivateIpAddresses, which can also move secondary addresses within a subnet. */
  public Change<Assigned> assign(
      Caller caller,
      String id,
      List<String> asked,
      @Nullable Integer count,
      PrefixRequest prefixes,
      boolean allowReassignment) {
    NetworkInterface target = requireAddressable(caller, id);
    if (!asked.isEmpty() && count != null) {
      throw NetworkInterfaceErrors.COUNT_AND_ADDRESSES.with();
    }
    boolean addresses = !asked.isEmpty() || count != null;
    if (prefixes.ipv4Ways() + (addresses ? 1 : 0) > 1) {
      throw NetworkInterfaceErrors.ONE_WAY_OF_IPV4.with();
    }
    if (prefixes.ipv4Ways() > 0) {
      return InterfacePrefixes.assignIpv4(target, prefixes);
    }
    if (!addresses) {
      throw NetworkInterfaceErrors.NOTHING_TO_ASSIGN.with(
          "secondaryPrivateIpAddressCount", "privateIpAddress");
    }
    if (target.subnet().isIpv6Native()) {
      throw NetworkInterfaceErrors.IPV6_ONLY.with(target.subnet().id());
    }
    int more = Objects.requireNonNullElse(count, 0);
    if (more < 0) {
      throw NetworkInterfaceErrors.BAD_COUNT.with(count, "secondaryPrivateIpAddressCount");
    }
    requireDistinct(asked);
    List<PrivateAddress> moved = new ArrayList<>();
    List<String> taken = new ArrayList<>();
    for (String each : asked) {
      PrivateAddress existing = interfaces.withAddress(target.subnet(), each);
      if (existing == null) {
        target.subnet().requireFree(each);
        taken.add(each);
      } else if (existing.networkInterface() != target) {
        requireMovable(existing, allowReassignment);
        moved.add(existing);
      }
    }
    target.subnet().requireFree(taken.size() + more);
    InterfaceLimits.checkMoreAddresses(target, taken.size() + moved.size() + more);
    return Change.of(
        () -> {
          for (PrivateAddress each : moved) {
            each.networkInterface().remove(each);
            target.add(each);
          }
          List<String> assigned = new ArrayList<>(asked);
          taken.forEach(
              each -> target.add(new PrivateAddress(take(target.subnet(), each), false, target)));
          for (int left = more; left > 0; left--) {
            String address = target.subnet().take();
            target.add(new PrivateAddress(address, false, target));
            assigned.add(address);
          }
          return new Assigned(target, assigned, List.of());
        });
  }

  private NetworkInterface requireAddressable(Caller caller, String id) {
    NetworkInterface found = interfaces.requireOwn(caller, id);
    if (found.isEfaOnly()) {
      throw NetworkInterfaceErrors.EFA_ONLY.with();
    }
    return found;
  }

  private static void requireMovable(PrivateAddress address, boolean allowReassignment) {
    if (!allowReassignment || address.networkInterface().requester() != null) {
      throw NetworkInterfaceErrors.ADDRESS_OF_OTHER.with(address.address());
    }
    if (address.isPrimary()) {
      throw NetworkInterfaceErrors.PRIMARY_ADDRESS_STAYS.with(address.address());
    }
  }

  /** UnassignPrivateIpAddresses. Elastic addresses of these are disassociated. */
  public Change<NetworkInterface> unassign(
      Caller caller, String id, List<String> asked, List<String> prefixes) {
    NetworkInterface target = interfaces.requireOwn(caller, id);
    if (asked.isEmpty() && prefixes.isEmpty()) {
      throw NetworkInterfaceErrors.NOTHING_TO_ASSIGN.with("privateIpAddress", "ipv4Prefix");
    }
    List<PrivateAddress> unwanted = new ArrayList<>();
    for (String each : asked) {
      PrivateAddress found = target.address(each);
      if (found == null) {
        throw NetworkInterfaceErrors.NOT_ASSIGNED.with(String.join(", ", asked), id);
      }
      if (found.isPrimary()) {
        throw NetworkInterfaceErrors.PRIMARY_ADDRESS_STAYS.with(each);
      }
      unwanted.add(found);
    }
    List<String> blocks =
        InterfacePrefixes.assigned(
            target, prefixes, each -> Subnet.prefix(each).toString(), target.ipv4Prefixes());
    return Change.of(
        () -> {
          for (PrivateAddress each : unwanted) {
            release(each);
            target.remove(each);
          }
          for (String each : blocks) {
            target.removeIpv4Prefix(each);
            target.subnet().releasePrefix(each);
          }
        },
        target);
  }

  /** AssignIpv6Addresses. */
  public Change<Assigned> assignIpv6(
      Caller caller,
      String id,
      List<String> asked,
      @Nullable Integer count,
      PrefixRequest prefixes) {
    NetworkInterface target = requireAddressable(caller, id);
    if (!asked.isEmpty() && count != null) {
      throw NetworkInterfaceErrors.IPV6_COUNT_AND_ADDRESSES.with();
    }
    boolean addresses = !asked.isEmpty() || count != null;
    if (prefixes.ipv6Ways() + (addresses ? 1 : 0) > 1) {
      throw NetworkInterfaceErrors.ONE_WAY_OF_IPV6.with();
    }
    if (prefixes.ipv6Ways() > 0) {
      return InterfacePrefixes.assignIpv6(target, prefixes);
    }
    if (!addresses) {
      throw NetworkInterfaceErrors.NOTHING_TO_ASSIGN.with("ipv6AddressCount", "ipv6Addresses");
    }
    int more = asked.isEmpty() ? Objects.requireNonNull(count) : asked.size();
    if (more < 0) {
      throw NetworkInterfaceErrors.BAD_COUNT.with(count, "ipv6AddressCount");
    }
    checkIpv6(target.subnet(), asked);
    InterfaceLimits.checkMoreIpv6(target, more);
    return Change.of(() -> new Assigned(target, assignIpv6(target, asked, more), List.of()));
  }

  /** UnassignIpv6Addresses. */
  public Change<Assigned> unassignIpv6(
      Caller caller, String id, List<String> asked, List<String> prefixes) {
    NetworkInterface target = interfaces.requireOwn(caller, id);
    if (asked.isEmpty() && prefixes.isEmpty()) {
      throw NetworkInterfaceErrors.NOTHING_TO_ASSIGN.with("ipv6Addresses", "ipv6Prefix");
    }
    List<String> unwanted = asked.stream().map(InterfaceAddresses::ipv6).toList();
    if (!target.ipv6Addresses().containsAll(unwanted)) {
      throw NetworkInterfaceErrors.NOT_ASSIGNED.with(String.join(", ", asked), id);
    }
    if (target.hasPrimaryIpv6() && unwanted.contains(target.ipv6Addresses().get(0))) {
      throw NetworkInterfaceErrors.PRIMARY_IPV6_STAYS.with();
    }
    List<String> blocks =
        InterfacePrefixes.assigned(target, prefixes, Subnet::ipv6Prefix, target.ipv6Prefixes());
    return Change.of(
        () -> {
          for (String each : unwanted) {
            target.removeIpv6(each);
            target.subnet().releaseIpv6(each);
          }
          for (String each : blocks) {
            target.removeIpv6Prefix(each);
            target.subnet().releaseIpv6Prefix(each);
          }
        },
        new Assigned(target, unwanted, blocks));
  }

  /** Assigns an address to an interface of a service: this one, or one of EC2's choice. */
  public PrivateAddress addManaged(NetworkInterface target, @Nullable String asked) {
    PrivateAddress added = new PrivateAddress(take(target.subnet(), asked), false, target);
    target.add(added);
    return added;
  }

  /** Takes an address away from an interface of a service. */
  public void removeManaged(PrivateAddress unwanted) {
    release(unwanted);
    unwanted.networkInterface().remove(unwanted);
  }

  /** Gives up all addresses of an interface that is about to be gone. */
  void releaseAll(NetworkInterface gone) {
    gone.addresses().forEach(this::release);
    gone.ipv6Addresses().forEach(gone.subnet()::releaseIpv6);
    gone.ipv4Prefixes().forEach(gone.subnet()::releasePrefix);
    gone.ipv6Prefixes().forEach(gone.subnet()::releaseIpv6Prefix);
  }

  /** A public address that Amazon lends went before, when the instance ceased to run. */
  private void release(PrivateAddress address) {
    PublicAddress publicAddress = address.publicAddress();
    String allocationId = publicAddress == null ? null : publicAddress.allocationId();
    if (allocationId != null) {
      events.privateAddressReleased(allocationId);
    }
    address.networkInterface().subnet().release(address.address());
  }

  /** Takes an address of a subnet: the one that is asked for, or one of EC2's choice. */
  private static String take(Subnet subnet, @Nullable String asked) {
    if (asked == null) {
      return subnet.take();
    }
    subnet.take(asked);
    return asked;
  }

  /** Refuses IPv6 addresses that a subnet does not have free. */
  static void checkIpv6(Subnet subnet, List<String> asked) {
    subnet.requireIpv6();
    List<String> addresses = asked.stream().map(InterfaceAddresses::ipv6).toList();
    requireDistinct(addresses);
    addresses.forEach(subnet::requireFreeIpv6);
  }

  private static List<String> assignIpv6(NetworkInterface target, List<String> asked, int count) {
    List<String> assigned = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String wanted = asked.isEmpty() ? null : ipv6(asked.get(i));
      String address = target.subnet().takeIpv6(wanted);
      target.addIpv6(address);
      assigned.add(address);
    }
    return assigned;
  }

  static String ipv6(String address) {
    String canonical = Ipv6Block.address(address);
    if (canonical == null) {
      throw NetworkInterfaceErrors.NO_ADDRESS.with(address);
    }
    return canonical;
  }

  static void requireDistinct(List<String> addresses) {
    Set<String> seen = new HashSet<>();
    for (String each : addresses) {
      if (!seen.add(each)) {
        throw NetworkInterfaceErrors.ADDRESS_TWICE.with(each);
      }
    }
  }
}

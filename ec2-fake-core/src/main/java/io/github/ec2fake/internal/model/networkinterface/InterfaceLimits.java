// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkinterface;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.network.Subnet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many network interfaces an instance can have, and how many addresses each of them: facts of
 * the instance type. What is unknown of a type is not limited.
 */
public final class InterfaceLimits {
  /** A bound for interfaces of no instance, as a subnet has more addresses than memory holds. */
  private static final int MOST_IPV6 = 1 << 16;

  private InterfaceLimits() {}

  /** Refuses one more interface of an instance. */
  static void checkAttachment(AttachedInterfaces attached, InstanceType type, DeviceSlot slot) {
    checkSlots(type, Stream.concat(attached.slots().stream(), Stream.of(slot)).toList());
  }

  /** Refuses interfaces of an instance, by where they are attached. */
  public static void checkSlots(InstanceType type, List<DeviceSlot> slots) {
    slots.forEach(slot -> checkCard(type, slot));
    checkCount(type, slots.size(), number(type, "network-info.maximum-network-interfaces"));
    List<String> cards = type.things("network-info.network-cards");
    slots.stream()
        .collect(
            Collectors.groupingBy(
                DeviceSlot::networkCardIndex, TreeMap::new, Collectors.counting()))
        .forEach((card, count) -> checkCount(type, count, mostOfCard(cards, card)));
  }

  private static void checkCount(InstanceType type, long count, @Nullable Integer most) {
    if (most != null && count > most) {
      throw NetworkInterfaceErrors.TOO_MANY_ATTACHED.with(count, type.name());
    }
  }

  private static void checkCard(InstanceType type, DeviceSlot slot) {
    if (slot.deviceIndex() < 0) {
      throw NetworkInterfaceErrors.BAD_DEVICE_INDEX.with(slot.deviceIndex());
    }
    Integer cards = number(type, "network-info.maximum-network-cards");
    int index = slot.networkCardIndex();
    if (index < 0 || (index > 0 && (cards == null || index >= cards))) {
      throw NetworkInterfaceErrors.NO_SUCH_CARD.with(type.name(), index);
    }
  }

  /** Reads, for example, {@code 1*15|50 Gigabit|50|50} for each group of cards that are alike. */
  private static @Nullable Integer mostOfCard(List<String> groups, int index) {
    int first = 0;
    for (String group : groups) {
      String[] words = group.split("[*|]", -1);
      first += Integer.parseInt(words[0]);
      if (index < first) {
        return words[1].isEmpty() ? null : Integer.valueOf(words[1]);
      }
    }
    return null;
  }

  /** Refuses more private addresses and prefixes of an interface that is attached. */
  static void checkMoreAddresses(NetworkInterface target, int more) {
    InterfaceAttachment attachment = target.attachment();
    if (attachment != null) {
      checkAddresses(attachment.host().type(), used(target) + more);
    }
  }

  /** Refuses an interface with more addresses or prefixes than an instance type allows. */
  public static void checkExisting(InstanceType type, NetworkInterface existing) {
    checkAddresses(type, used(existing));
    checkIpv6Addresses(type, usedIpv6(existing));
    if (!existing.ipv4Prefixes().isEmpty() || !existing.ipv6Prefixes().isEmpty()) {
      checkPrefixes(type);
    }
    if (existing.subnet().isIpv6Native()) {
      checkIpv6Only(type);
    }
  }

  /** Refuses more Elastic Fabric Adapters than an instance type can have. */
  public static void checkEfas(InstanceType type, long count) {
    if (count == 0) {
      return;
    }
    if (!Boolean.TRUE.equals(type.flag("network-info.efa-supported"))) {
      throw NetworkInterfaceErrors.NO_EFA.with(type.name());
    }
    Integer most = number(type, "network-info.efa-info.maximum-efa-interfaces");
    if (most != null && count > most) {
      throw NetworkInterfaceErrors.TOO_MANY_EFAS.with(count, type.name());
    }
  }

  /** Refuses a primary interface without addresses. */
  public static void checkPrimary(DeviceSlot slot, InterfaceOptions options) {
    if (slot.isPrimary() && options.isEfaOnly()) {
      throw NetworkInterfaceErrors.PRIMARY_EFA_ONLY.with();
    }
  }

  /** Refuses options of a new interface that an instance type does not have. */
  public static void checkOptions(InstanceType type, InterfaceOptions options) {
    options.check();
    options.enaExpress().check(type);
  }

  /** Refuses an instance type that allows less than an instance of another one has. */
  public static void checkChange(InstanceType type, AttachedInterfaces attached) {
    checkSlots(type, attached.slots());
    attached.all().forEach(each -> checkExisting(type, each));
  }

  /** Each prefix counts as one address. */
  private static int used(NetworkInterface each) {
    return each.addresses().size() + each.ipv4Prefixes().size();
  }

  private static int usedIpv6(NetworkInterface each) {
    return each.ipv6Addresses().size() + each.ipv6Prefixes().size();
  }

  /** Refuses the addresses and prefixes of a new interface of an instance type in a subnet. */
  public static void checkNew(InstanceType type, AddressRequest asked, Subnet subnet) {
    PrefixRequest prefixes = asked.prefixes();
    if (subnet.isIpv6Native()) {
      checkIpv6Only(type);
    }
    checkAddresses(type, asked.privateCount(subnet) + prefixes.ipv4Total());
    checkIpv6Addresses(type, asked.ipv6Count(subnet) + prefixes.ipv6Total());
    if (prefixes.ipv4Total() + prefixes.ipv6Total() > 0) {
      checkPrefixes(type);
    }
  }

  /** Refuses prefixes of an interface that is attached to an instance of another system. */
  static void checkPrefixes(NetworkInterface target) {
    InterfaceAttachment attachment = target.attachment();
    if (attachment != null) {
      checkPrefixes(attachment.host().type());
    }
  }

  private static void checkPrefixes(InstanceType type) {
    if (!type.isNitro()) {
      throw NetworkInterfaceErrors.PREFIXES_NOT_SUPPORTED.with(type.name());
    }
  }

  private static void checkIpv6Only(InstanceType type) {
    if (!type.isNitro()) {
      throw NetworkInterfaceErrors.IPV6_ONLY_NOT_SUPPORTED.with(type.name());
    }
  }

  /** Refuses more private addresses than an interface of an instance type can have. */
  private static void checkAddresses(InstanceType type, long count) {
    Integer most = number(type, "network-info.ipv4-addresses-per-interface");
    if (most != null && count > most) {
      throw NetworkInterfaceErrors.TOO_MANY_ADDRESSES.with();
    }
  }

  /** Refuses more IPv6 addresses and prefixes of an interface that is attached. */
  static void checkMoreIpv6(NetworkInterface target, int more) {
    checkIpv6Count((long) usedIpv6(target) + more);
    InterfaceAttachment attachment = target.attachment();
    if (attachment != null) {
      checkIpv6Addresses(attachment.host().type(), usedIpv6(target) + more);
    }
  }

  /** Refuses more IPv6 addresses and prefixes than any interface can have. */
  static void checkIpv6Count(long count) {
    if (count > MOST_IPV6) {
      throw NetworkInterfaceErrors.TOO_MANY_IPV6_ADDRESSES.with();
    }
  }

  /** Refuses more IPv6 addresses than an interface of an instance type can have. */
  private static void checkIpv6Addresses(InstanceType type, int count) {
    Integer most = number(type, "network-info.ipv6-addresses-per-interface");
    if (most != null && count > most) {
      throw NetworkInterfaceErrors.TOO_MANY_IPV6_ADDRESSES.with();
    }
  }

  private static @Nullable Integer number(InstanceType type, String fact) {
    String value = type.fact(fact);
    return value == null ? null : Integer.valueOf(value);
  }
}

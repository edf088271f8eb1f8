// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subnet: a part of the addresses of a VPC, in one zone. */
public final class Subnet implements OwnedResource {
  static final String IP_NAME = "ip-name";

  /** The name of an instance by its id. */
  public static final String RESOURCE_NAME = "resource-name";

  private final String id;
  private final Vpc vpc;
  private final String zone;
  private final @Nullable Ipv4Block block;
  private final boolean isDefault;
  private final AddressPool addresses;
  private final Set<SubnetAttribute> on = EnumSet.noneOf(SubnetAttribute.class);
  private String hostnameType = IP_NAME;
  private @Nullable CidrAssociation ipv6;
  private @Nullable Ipv6Pool ipv6Addresses;
  private int interfaces;

  /**
   * A subnet without IPv6 addresses.
   *
   * @param block null for a subnet for IPv6 only
   */
  Subnet(String id, Vpc vpc, String zone, @Nullable Ipv4Block block, boolean isDefault) {
    this.id = id;
    this.vpc = vpc;
    this.zone = zone;
    this.block = block;
    this.isDefault = isDefault;
    this.addresses = block == null ? AddressPool.empty() : new AddressPool(block);
    if (block == null) {
      on.add(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION);
      on.add(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD);
      hostnameType = RESOURCE_NAME;
    } else if (isDefault) {
      on.add(SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH);
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return vpc.ownerId();
  }

  public Vpc vpc() {
    return vpc;
  }

  public String vpcId() {
    return vpc.id();
  }

  public String zone() {
    return zone;
  }

  /** Its IPv4 addresses, in CIDR notation; null if it is for IPv6 only. */
  public @Nullable String cidr() {
    return block == null ? null : block.toString();
  }

  /** Whether nothing in it has an IPv4 address. */
  public boolean isIpv6Native() {
    return block == null;
  }

  boolean isWithin(Ipv4Block other) {
    return block != null && other.contains(block);
  }

  boolean overlaps(Ipv4Block other) {
    return block != null && block.overlaps(other);
  }

  /** Whether launches into its zone that name no subnet are launched into it. */
  public boolean isDefault() {
    return isDefault;
  }

  public boolean is(SubnetAttribute attribute) {
    return on.contains(attribute);
  }

  void set(SubnetAttribute attribute, boolean value) {
    if (value) {
      on.add(attribute);
    } else {
      on.remove(attribute);
    }
  }

  /** How the private DNS names of its instances are made. */
  public String hostnameType() {
    return hostnameType;
  }

  void hostnameType(String type) {
    hostnameType = type;
  }

  /** Its IPv6 block; null if it has none. */
  public @Nullable CidrAssociation ipv6() {
    return ipv6;
  }

  void ipv6(@Nullable CidrAssociation association) {
    ipv6 = association;
    ipv6Addresses = association == null ? null : new Ipv6Pool(association.cidr());
  }

  /** Whether new network interfaces in it get an IPv6 address without asking for one. */
  public boolean assignsIpv6OnCreation() {
    return ipv6 != null && is(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION);
  }

  /** Whether addresses of its IPv6 block are in use. */
  boolean usesIpv6() {
    return ipv6Addresses != null && ipv6Addresses.isUsed();
  }

  /** Its IPv6 addresses; refused if it has none. */
  private Ipv6Pool ipv6Addresses() {
    if (ipv6Addresses == null) {
      throw NetworkErrors.SUBNET_WITHOUT_IPV6.with(id);
    }
    return ipv6Addresses;
  }

  /** Refuses IPv6 addresses if it has none. */
  public void requireIpv6() {
    ipv6Addresses();
  }

  /** Refuses an IPv6 address, in canonical form, that is not one of the subnet's or is in use. */
  public void requireFreeIpv6(String address) {
    ipv6Addresses().requireFree(address);
  }

  /**
   * Takes an IPv6 address.
   *
   * @param asked in canonical form; null for one of EC2's choice
   */
  public String takeIpv6(@Nullable String asked) {
    return ipv6Addresses().take(asked);
  }

  public void releaseIpv6(String address) {
    ipv6Addresses().release(address);
  }

  /** Refuses more IPv6 prefixes than are free. */
  public void requireFreeIpv6Prefixes(int count) {
    ipv6Addresses().requireFreePrefixes(count);
  }

  /** Refuses an IPv6 prefix that is malformed, not one of the subnet's, or in use. */
  public void requireFreeIpv6Prefix(String prefix) {
    ipv6Addresses().requireFreePrefix(ipv6Prefix(prefix));
  }

  /** Takes an IPv6 prefix: this one, or one of EC2's choice. */
  public String takeIpv6Prefix(@Nullable String asked) {
    return ipv6Addresses().takePrefix(asked == null ? null : ipv6Prefix(asked));
  }

  public void releaseIpv6Prefix(String prefix) {
    ipv6Addresses().releasePrefix(prefix);
  }

  /** The canonical form of an IPv6 prefix. */
  public static String ipv6Prefix(String prefix) {
    Ipv6Block block = Ipv6Block.parse(prefix);
    if (block == null || block.prefixLength() != Ipv6Pool.PREFIX_LENGTH) {
      throw NetworkErrors.BAD_PREFIX.with(prefix, "ipv6Prefix", Ipv6Pool.PREFIX_LENGTH);
    }
    return block.cidr();
  }

  /** How many of its addresses are free. */
  public int free() {
    return addresses.free();
  }

  boolean isUsed() {
    return interfaces > 0 || addresses.isUsed();
  }

  /** Tells that a network interface is in it, with or without addresses. */
  public void occupied() {
    interfaces++;
  }

  /** Tells that a network interface is gone. */
  public void vacated() {
    interfaces--;
  }

  public void requireFree(long count) {
    if (count > addresses.free()) {
      throw NetworkErrors.SUBNET_FULL.with();
    }
  }

  /** Refuses a launch that takes so many addresses. */
  public void requireFreeForInstances(long count) {
    if (count > addresses.free()) {
      throw NetworkErrors.SUBNET_FULL_FOR_INSTANCES.with(id());
    }
  }

  /** Refuses an address that is not one of the subnet's, is reserved or is in use. */
  public void requireFree(String address) {
    if (!addresses.contains(address)) {
      throw NetworkErrors.OUTSIDE_SUBNET.with(address);
    }
    if (addresses.isReserved(address)) {
      throw NetworkErrors.RESERVED.with(address);
    }
    if (addresses.isTaken(address)) {
      throw NetworkErrors.ADDRESS_IN_USE.with(address);
    }
  }

  public String take() {
    requireFree(1);
    return addresses.take();
  }

  public void take(String address) {
    requireFree(address);
    addresses.take(address);
  }

  public void release(String address) {
    addresses.release(address);
  }

  /** Refuses to take so many addresses, some of them in prefixes. */
  public void requireFreeWithPrefixes(long count) {
    if (count > addresses.free()) {
      throw NetworkErrors.TOO_FEW_FOR_PREFIXES.with();
    }
  }

  /** A copy of its addresses, to try with it what can be taken. */
  public AddressPool room() {
    return addresses.copy();
  }

  /** Refuses a prefix that is malformed, not one of the subnet's, reserved, or in use. */
  public void requireFreePrefix(String cidr) {
    Ipv4Block prefix = prefix(cidr);
    if (!addresses.contains(prefix)) {
      throw NetworkErrors.OUTSIDE_SUBNET.with(cidr);
    }
    if (addresses.isReserved(prefix)) {
      throw NetworkErrors.RESERVED.with(cidr);
    }
    if (addresses.isTaken(prefix)) {
      throw NetworkErrors.ADDRESS_IN_USE.with(cidr);
    }
  }

  /** Takes a prefix: this one, or one of EC2's choice. */
  public String takePrefix(@Nullable String asked) {
    if (asked == null) {
      return addresses.takePrefix();
    }
    requireFreePrefix(asked);
    addresses.take(prefix(asked));
    return prefix(asked).toString();
  }

  public void releasePrefix(String cidr) {
    addresses.release(prefix(cidr));
  }

  /** A prefix of private IPv4 addresses. */
  public static Ipv4Block prefix(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    if (block == null || block.prefixLength() != AddressPool.PREFIX_LENGTH) {
      throw NetworkErrors.BAD_PREFIX.with(cidr, "ipv4Prefix", AddressPool.PREFIX_LENGTH);
    }
    return block;
  }
}

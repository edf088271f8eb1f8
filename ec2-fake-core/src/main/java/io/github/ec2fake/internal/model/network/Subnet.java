// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A subnet: a part of the addresses of a VPC, in one zone. */
public final class Subnet implements OwnedResource {
  static final String IP_NAME = "ip-name";

  private final String id;
  private final Vpc vpc;
  private final String zone;
  private final Ipv4Block block;
  private final boolean isDefault;
  private final AddressPool addresses;
  private final Set<SubnetAttribute> on = EnumSet.noneOf(SubnetAttribute.class);
  private String hostnameType = IP_NAME;
  private @Nullable CidrAssociation ipv6;
  private final Set<String> ipv6Addresses = new HashSet<>();
  private long ipv6Taken;

  Subnet(String id, Vpc vpc, String zone, Ipv4Block block, boolean isDefault) {
    this.id = id;
    this.vpc = vpc;
    this.zone = zone;
    this.block = block;
    this.isDefault = isDefault;
    this.addresses = new AddressPool(block);
    if (isDefault) {
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

  Ipv4Block block() {
    return block;
  }

  /** Its addresses, in CIDR notation. */
  public String cidr() {
    return block.toString();
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
  }

  /** Whether new network interfaces in it get an IPv6 address without asking for one. */
  public boolean assignsIpv6OnCreation() {
    return ipv6 != null && is(SubnetAttribute.ASSIGN_IPV6_ADDRESS_ON_CREATION);
  }

  /** Whether addresses of its IPv6 block are in use. */
  boolean usesIpv6() {
    return !ipv6Addresses.isEmpty();
  }

  /** Refuses an IPv6 address, in canonical form, that is not one of the subnet's or is in use. */
  public void requireFreeIpv6(String address) {
    if (ipv6 == null || !ipv6Block(ipv6).contains(address)) {
      throw NetworkErrors.OUTSIDE_SUBNET.with(address);
    }
    if (ipv6Addresses.contains(address)) {
      throw NetworkErrors.ADDRESS_IN_USE.with(address);
    }
  }

  /**
   * Takes an IPv6 address.
   *
   * @param asked in canonical form; null for one of EC2's choice, which looks random as EC2's do
   */
  public String takeIpv6(@Nullable String asked) {
    CidrAssociation association = ipv6;
    if (association == null) {
      throw NetworkErrors.SUBNET_WITHOUT_IPV6.with(id);
    }
    String address = asked;
    while (address == null || (asked == null && ipv6Addresses.contains(address))) {
      ipv6Taken++;
      address = ipv6Block(association).address(spread(ipv6Taken));
    }
    requireFreeIpv6(address);
    ipv6Addresses.add(address);
    return address;
  }

  public void releaseIpv6(String address) {
    ipv6Addresses.remove(address);
  }

  private static Ipv6Block ipv6Block(CidrAssociation association) {
    return Objects.requireNonNull(Ipv6Block.parse(association.cidr()));
  }

  /** A permutation, so that no address is chosen twice. */
  private static long spread(long number) {
    long z = number * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 27);
  }

  /** How many of its addresses are free. */
  public int free() {
    return addresses.free();
  }

  /** Whether one of its private addresses is in use. */
  public boolean isTaken(String address) {
    return addresses.contains(address) && addresses.isTaken(address);
  }

  boolean isUsed() {
    return addresses.isUsed();
  }

  public void requireFree(int count) {
    if (count > addresses.free()) {
      throw NetworkErrors.SUBNET_FULL.with();
    }
  }

  /** Refuses a launch that takes so many addresses. */
  public void requireFreeForInstances(int count) {
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
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.OwnedResource;
import java.util.EnumSet;
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

  /** How many of its addresses are free. */
  public int free() {
    return addresses.free();
  }

  boolean isUsed() {
    return addresses.isUsed();
  }

  public void requireFree(int count) {
    if (count > addresses.free()) {
      throw NetworkErrors.SUBNET_FULL.with();
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

package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.OwnedResource;

/** A default subnet: the share of one zone in the addresses of a VPC. */
public final class Subnet implements OwnedResource {
  private final String id;
  private final String vpcId;
  private final String ownerId;
  private final String zone;
  private final String cidr;
  private final AddressPool addresses;

  Subnet(String id, String vpcId, String ownerId, String zone, Ipv4Block block) {
    this.id = id;
    this.vpcId = vpcId;
    this.ownerId = ownerId;
    this.zone = zone;
    this.cidr = block.toString();
    this.addresses = new AddressPool(block);
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String ownerId() {
    return ownerId;
  }

  public String vpcId() {
    return vpcId;
  }

  /** Its availability zone. */
  public String zone() {
    return zone;
  }

  /** Its addresses, in CIDR notation. */
  public String cidr() {
    return cidr;
  }

  /** How many of its addresses are free. */
  public int free() {
    return addresses.free();
  }

  /**
   * Checks whether a number of addresses can be taken.
   *
   * @throws Ec2Error {@code InsufficientFreeAddressesInSubnet}
   */
  public void requireFree(int count) {
    if (count > addresses.free()) {
      throw NetworkErrors.subnetFull();
    }
  }

  /**
   * Checks whether an address that the caller has chosen can be taken.
   *
   * @throws Ec2Error {@code InvalidParameterValue} if it is not one of the subnet's or is reserved,
   *     {@code InvalidIPAddress.InUse}
   */
  public void requireFree(String address) {
    if (!addresses.contains(address)) {
      throw NetworkErrors.outsideSubnet(address);
    }
    if (addresses.isReserved(address)) {
      throw NetworkErrors.reserved(address);
    }
    if (addresses.isTaken(address)) {
      throw NetworkErrors.addressInUse(address);
    }
  }

  /** Takes the next free address. */
  public String take() {
    requireFree(1);
    return addresses.take();
  }

  /** Takes an address that the caller has chosen. */
  public void take(String address) {
    requireFree(address);
    addresses.take(address);
  }

  /** Makes an address free again. */
  public void release(String address) {
    addresses.release(address);
  }
}

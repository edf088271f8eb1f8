package io.github.ec2fake.internal.model.network;

/** A subnet: one zone's share of a VPC's addresses. */
public final class Subnet {
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

  /** Its id. */
  public String id() {
    return id;
  }

  /** The VPC that it is part of. */
  public String vpcId() {
    return vpcId;
  }

  /** The account that owns it. */
  public String ownerId() {
    return ownerId;
  }

  /** The availability zone that it lies in. */
  public String zone() {
    return zone;
  }

  /** Its addresses. */
  public String cidr() {
    return cidr;
  }

  /** How many addresses are left in it. */
  public int free() {
    return addresses.free();
  }

  /**
   * Asks, before anything is changed, for as many addresses as are going to be taken.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code
   *     InsufficientFreeAddressesInSubnet}
   */
  public void requireFree(int count) {
    if (count > addresses.free()) {
      throw NetworkErrors.subnetFull();
    }
  }

  /**
   * Asks, before anything is changed, for an address that the caller has chosen.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidParameterValue} if it is
   *     not one of the subnet's or is reserved, {@code InvalidIPAddress.InUse}
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

  /** Hands out the next address. */
  public String take() {
    requireFree(1);
    return addresses.take();
  }

  /** Hands out an address that the caller has chosen. */
  public void take(String address) {
    requireFree(address);
    addresses.take(address);
  }

  /** Takes an address back. */
  public void release(String address) {
    addresses.release(address);
  }
}

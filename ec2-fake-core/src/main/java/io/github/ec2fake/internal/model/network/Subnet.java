// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.OwnedResource;

/**
 * A default subnet: the share of one zone in the addresses of a VPC.
 *
 * @param cidr its addresses, in CIDR notation
 * @param addresses what is taken of them
 */
public record Subnet(
    String id, String vpcId, String ownerId, String zone, String cidr, AddressPool addresses)
    implements OwnedResource {

  /** How many of its addresses are free. */
  public int free() {
    return addresses.free();
  }

  public void requireFree(int count) {
    if (count > addresses.free()) {
      throw NetworkErrors.subnetFull();
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

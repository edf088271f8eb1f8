// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.BitSet;

/**
 * The addresses of a block, taken in order. One that was released is taken again only after all
 * others, so that a stopped instance does not by chance get the address that it had. As in EC2's
 * subnets, the first four and the last are reserved.
 */
public final class AddressPool {
  private static final int FIRST = 4;

  private final Ipv4Block block;
  private final int end;
  private final BitSet taken = new BitSet();
  private int next = FIRST;

  AddressPool(Ipv4Block block) {
    this.block = block;
    this.end = Math.toIntExact(block.size() - 1);
  }

  public int free() {
    return end - FIRST - taken.cardinality();
  }

  boolean isUsed() {
    return !taken.isEmpty();
  }

  public String take() {
    int index = taken.nextClearBit(next);
    if (index >= end) {
      index = taken.nextClearBit(FIRST);
    }
    if (index >= end) {
      throw NetworkErrors.NO_FREE_ADDRESSES.with(block);
    }
    taken.set(index);
    next = index + 1;
    return block.address(index);
  }

  public void release(String address) {
    long index = block.indexOf(address);
    if (index >= 0) {
      taken.clear((int) index);
    }
  }

  boolean contains(String address) {
    return block.indexOf(address) >= 0;
  }

  boolean isReserved(String address) {
    long index = block.indexOf(address);
    return index < FIRST || index >= end;
  }

  boolean isTaken(String address) {
    return taken.get((int) block.indexOf(address));
  }

  void take(String address) {
    taken.set((int) block.indexOf(address));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of a block, taken in order. One that was released is taken again only after all
 * others, so that a stopped instance does not by chance get the address that it had. As in EC2's
 * subnets, the first four and the last are reserved.
 */
public final class AddressPool {
  private static final int FIRST = 4;

  /** How long the prefixes are that network interfaces have of a subnet. */
  static final int PREFIX_LENGTH = 28;

  /** How many addresses such a prefix has. */
  public static final int PREFIX_SIZE = 1 << (32 - PREFIX_LENGTH);

  private final Ipv4Block block;
  private final int end;
  private final BitSet taken;
  private int next = FIRST;

  AddressPool(Ipv4Block block) {
    this(block, Math.toIntExact(block.size() - 1), new BitSet());
  }

  private AddressPool(Ipv4Block block, int end, BitSet taken) {
    this.block = block;
    this.end = end;
    this.taken = taken;
  }

  /** A pool of no addresses, as subnets have it that are for IPv6 only. */
  static AddressPool empty() {
    return new AddressPool(new Ipv4Block(0, 32), FIRST, new BitSet());
  }

  /** Another pool of the same addresses, to try with it what can be taken. */
  AddressPool copy() {
    AddressPool copy = new AddressPool(block, end, (BitSet) taken.clone());
    copy.next = next;
    return copy;
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
    taken.clear((int) block.indexOf(address));
  }

  boolean contains(String address) {
    return block.contains(address);
  }

  boolean isReserved(String address) {
    long index = block.indexOf(address);
    return index < FIRST || index >= end;
  }

  boolean isTaken(String address) {
    return taken.get((int) block.indexOf(address));
  }

  public void take(String address) {
    taken.set((int) block.indexOf(address));
  }

  /** Takes the first free prefix, or refuses to if there is none. */
  public String takePrefix() {
    String prefix = tryTakePrefix();
    if (prefix == null) {
      throw noFreePrefix();
    }
    return prefix;
  }

  /**
   * Takes the first prefix of which every address is free and none is reserved; null if there is
   * none.
   */
  public @Nullable String tryTakePrefix() {
    for (int index = PREFIX_SIZE; index + PREFIX_SIZE <= end; index += PREFIX_SIZE) {
      if (isPrefixFree(index)) {
        taken.set(index, index + PREFIX_SIZE);
        return prefix(index).toString();
      }
    }
    return null;
  }

  /** The refusal of prefixes for which no free piece is large enough. */
  public static Ec2Error noFreePrefix() {
    return NetworkErrors.NO_FREE_PREFIX.with();
  }

  private Ipv4Block prefix(int index) {
    return new Ipv4Block(block.network() + index, PREFIX_LENGTH);
  }

  private boolean isPrefixFree(int index) {
    int used = taken.nextSetBit(index);
    return used < 0 || used >= index + PREFIX_SIZE;
  }

  boolean contains(Ipv4Block prefix) {
    return block.contains(prefix);
  }

  /** Whether one of the addresses of a prefix is reserved. */
  boolean isReserved(Ipv4Block prefix) {
    int index = indexOf(prefix);
    return index < FIRST || index + PREFIX_SIZE > end;
  }

  /** Whether one of the addresses of a prefix is in use. */
  boolean isTaken(Ipv4Block prefix) {
    return !isPrefixFree(indexOf(prefix));
  }

  public void take(Ipv4Block prefix) {
    taken.set(indexOf(prefix), indexOf(prefix) + PREFIX_SIZE);
  }

  void release(Ipv4Block prefix) {
    taken.clear(indexOf(prefix), indexOf(prefix) + PREFIX_SIZE);
  }

  private int indexOf(Ipv4Block prefix) {
    return prefix.network() - block.network();
  }
}

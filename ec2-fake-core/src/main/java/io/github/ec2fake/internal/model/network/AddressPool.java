package io.github.ec2fake.internal.model.network;

import java.util.BitSet;

/**
 * The addresses of a block, handed out in order. One that comes back is handed out again only after
 * all others, so that a stopped instance does not by chance get the address that it had. As in a
 * subnet of EC2's, the first four and the last are never handed out.
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

  /** How many addresses are left. */
  public int free() {
    return end - FIRST - taken.cardinality();
  }

  /** Hands out the next address. */
  public String take() {
    int place = taken.nextClearBit(next);
    if (place >= end) {
      place = taken.nextClearBit(FIRST);
    }
    if (place >= end) {
      throw NetworkErrors.insufficientAddresses(block);
    }
    taken.set(place);
    next = place + 1;
    return block.address(place);
  }

  /** Takes an address back. */
  public void release(String address) {
    long place = block.placeOf(address);
    if (place >= 0) {
      taken.clear((int) place);
    }
  }

  boolean contains(String address) {
    return block.placeOf(address) >= 0;
  }

  boolean isReserved(String address) {
    long place = block.placeOf(address);
    return place < FIRST || place >= end;
  }

  boolean isTaken(String address) {
    return taken.get((int) block.placeOf(address));
  }

  void take(String address) {
    taken.set((int) block.placeOf(address));
  }
}

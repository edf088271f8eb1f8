// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A block of IPv4 addresses in CIDR notation, in canonical form: no bits are set behind the prefix.
 *
 * @param network the first address, as 32 bits
 * @param prefixLength how many bits all its addresses share, 0 to 32
 */
public record Ipv4Block(int network, int prefixLength) {
  private static final Pattern CIDR = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3})/(\\d{1,2})");

  /** Clears the bits behind the prefix, as EC2 does. */
  public Ipv4Block {
    network = prefixLength == 0 ? 0 : network & (-1 << (32 - prefixLength));
  }

  /** Parses CIDR notation; null if it is malformed. */
  public static @Nullable Ipv4Block parse(String cidr) {
    Matcher parts = CIDR.matcher(cidr);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) > 32) {
      return null;
    }
    Long address = address(parts.group(1));
    return address == null
        ? null
        : new Ipv4Block(address.intValue(), Integer.parseInt(parts.group(2)));
  }

  /** Parses an address; null if it is malformed. */
  static @Nullable Long address(String dotted) {
    String[] bytes = dotted.split("\\.", -1);
    if (bytes.length != 4) {
      return null;
    }
    long address = 0;
    for (String each : bytes) {
      if (each.isEmpty()
          || each.length() > 3
          || !each.chars().allMatch(c -> c >= '0' && c <= '9')
          || Integer.parseInt(each) > 255) {
        return null;
      }
      address = address << 8 | Integer.parseInt(each);
    }
    return address;
  }

  long size() {
    return 1L << (32 - prefixLength);
  }

  public boolean contains(Ipv4Block other) {
    return prefixLength <= other.prefixLength
        && new Ipv4Block(other.network, prefixLength).network == network;
  }

  public boolean overlaps(Ipv4Block other) {
    return contains(other) || other.contains(this);
  }

  public String address(long index) {
    long address = Integer.toUnsignedLong(network) + index;
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** Whether an address, in any form, is one of the block. */
  public boolean contains(String dotted) {
    return indexOf(dotted) >= 0;
  }

  /** The index of an address in the block, or -1 if it is outside or malformed. */
  long indexOf(String dotted) {
    Long address = address(dotted);
    if (address == null) {
      return -1;
    }
    long index = address - Integer.toUnsignedLong(network);
    return index < 0 || index >= size() ? -1 : index;
  }

  /** One of the smaller blocks that it consists of. */
  Ipv4Block part(int number, int length) {
    return new Ipv4Block(network + (number << (32 - length)), length);
  }

  @Override
  public String toString() {
    return address(0L) + "/" + prefixLength;
  }
}

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

  /** Reads CIDR notation. */
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

  /** Reads an address. */
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

  /** How many addresses it has. */
  long size() {
    return 1L << (32 - prefixLength);
  }

  /** An address by its place in the block. */
  String address(long place) {
    long address = Integer.toUnsignedLong(network) + place;
    return (address >> 24)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The place of an address in the block, or -1 if it lies outside or is none. */
  long placeOf(String dotted) {
    Long address = address(dotted);
    if (address == null) {
      return -1;
    }
    long place = address - Integer.toUnsignedLong(network);
    return place < 0 || place >= size() ? -1 : place;
  }

  /** One of the blocks of a smaller size that it consists of. */
  Ipv4Block part(int number, int length) {
    return new Ipv4Block(network + (number << (32 - length)), length);
  }

  /** In CIDR notation. */
  @Override
  public String toString() {
    return address(0L) + "/" + prefixLength;
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A CIDR block of IP addresses. A single address is a block with all bits fixed.
 *
 * @param network the first address as a number
 * @param prefix the number of fixed leading bits
 * @param bits the length of an address: 32 for IPv4, 128 for IPv6
 */
public record Cidr(BigInteger network, int prefix, int bits) {
  // Only IP addresses, because InetAddress would look up a host name in the DNS.
  private static final Pattern SYNTAX =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

  /**
   * Parses a CIDR block.
   *
   * @throws IllegalArgumentException if the text is not one
   */
  public static Cidr of(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (matcher.matches() && matcher.group(2) != null) {
      Cidr address = parse(matcher.group(1));
      int prefix = Integer.parseInt(matcher.group(2));
      if (address != null && prefix <= address.bits) {
        return address.block(prefix);
      }
    }
    throw new IllegalArgumentException(
        "a source is a CIDR block such as 192.0.2.0/24 or 2001:db8::/32, but was '" + text + "'");
  }

  /**
   * Parses an address or a CIDR block.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  static Cidr addressOrBlock(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (matcher.matches() && matcher.group(2) == null) {
      Cidr address = parse(text);
      if (address != null) {
        return address;
      }
    }
    return of(text);
  }

  /** Parses an address that EC2 describes. */
  static Cidr address(String text) {
    Cidr address = parse(text);
    if (address == null) {
      throw new IllegalArgumentException("no IP address: '" + text + "'");
    }
    return address;
  }

  private static @Nullable Cidr parse(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      int bits = bytes.length * 8;
      return new Cidr(new BigInteger(1, bytes), bits, bits);
    } catch (UnknownHostException noAddress) {
      return null;
    }
  }

  private Cidr block(int fixed) {
    return new Cidr(network(network, fixed, bits), fixed, bits);
  }

  /** Returns whether the other block, or address, lies in this one. */
  public boolean contains(Cidr other) {
    return bits == other.bits
        && prefix <= other.prefix
        && network(other.network, prefix, bits).equals(network);
  }

  boolean isIpv4() {
    return bits == 32;
  }

  Cidr first() {
    return new Cidr(network, bits, bits);
  }

  Cidr last() {
    return new Cidr(afterLast().subtract(BigInteger.ONE), bits, bits);
  }

  /** Returns the number of the address that follows the block; it may be none. */
  BigInteger afterLast() {
    return network.add(BigInteger.ONE.shiftLeft(bits - prefix));
  }

  private static BigInteger network(BigInteger address, int prefix, int bits) {
    return address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
  }

  @Override
  public String toString() {
    byte[] bytes = new byte[bits / 8];
    byte[] digits = network.toByteArray();
    int length = Math.min(digits.length, bytes.length);
    System.arraycopy(digits, digits.length - length, bytes, bytes.length - length, length);
    try {
      return InetAddress.getByAddress(bytes).getHostAddress()
          + (prefix == bits ? "" : "/" + prefix);
    } catch (UnknownHostException wrongLength) {
      throw new IllegalStateException(wrongLength);
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.network;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The IPv6 addresses of a subnet, and the prefixes that network interfaces have of them. */
final class Ipv6Pool {
  /** How long the prefixes are that network interfaces have of a subnet. */
  static final int PREFIX_LENGTH = 80;

  private static final int PREFIXES = 1 << (PREFIX_LENGTH - CidrBlocks.IPV6_OF_SUBNET);
  private static final int BITS_OF_ADDRESSES = 128 - PREFIX_LENGTH;

  private final Ipv6Block block;
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();
  private long addressesTaken;
  private long prefixesTaken;

  Ipv6Pool(String cidr) {
    this.block = Objects.requireNonNull(Ipv6Block.parse(cidr));
  }

  /** Whether any of it is in use. */
  boolean isUsed() {
    return !addresses.isEmpty() || !prefixes.isEmpty();
  }

  /** Refuses an address, in canonical form, that is not of the block or is in use. */
  void requireFree(String address) {
    if (!block.contains(address)) {
      throw NetworkErrors.OUTSIDE_SUBNET.with(address);
    }
    if (isTaken(address)) {
      throw NetworkErrors.ADDRESS_IN_USE.with(address);
    }
  }

  private boolean isTaken(String address) {
    return addresses.contains(address)
        || (!prefixes.isEmpty() && prefixes.contains(prefixOf(address)));
  }

  private static String prefixOf(String address) {
    return Objects.requireNonNull(Ipv6Block.parse(address + "/" + PREFIX_LENGTH)).cidr();
  }

  /**
   * Takes an address.
   *
   * @param asked in canonical form; null for one of EC2's choice, which looks random as EC2's do
   */
  String take(@Nullable String asked) {
    String address = asked;
    while (address == null || (asked == null && isTaken(address))) {
      addressesTaken++;
      address = block.address(spread(addressesTaken));
    }
    requireFree(address);
    addresses.add(address);
    return address;
  }

  void release(String address) {
    addresses.remove(address);
  }

  /** A permutation, so that no address is chosen twice. */
  private static long spread(long number) {
    long z = number * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    return z ^ (z >>> 27);
  }

  /** Refuses a prefix, in canonical form, that is not of the block or of which some is in use. */
  void requireFreePrefix(String prefix) {
    Ipv6Block asked = Objects.requireNonNull(Ipv6Block.parse(prefix));
    if (!block.contains(asked)) {
      throw NetworkErrors.OUTSIDE_SUBNET.with(prefix);
    }
    if (isPrefixTaken(prefix)) {
      throw NetworkErrors.ADDRESS_IN_USE.with(prefix);
    }
  }

  private boolean isPrefixTaken(String prefix) {
    return prefixes.contains(prefix)
        || addresses.stream().anyMatch(each -> prefixOf(each).equals(prefix));
  }

  /** Refuses more prefixes than are free. */
  void requireFreePrefixes(int count) {
    long used = prefixes.size() + addresses.stream().map(Ipv6Pool::prefixOf).distinct().count();
    if (count > PREFIXES - used) {
      throw NetworkErrors.NO_FREE_PREFIX.with();
    }
  }

  /**
   * Takes a prefix.
   *
   * @param asked in canonical form; null for one of EC2's choice
   */
  String takePrefix(@Nullable String asked) {
    String prefix = asked;
    while (prefix == null || (asked == null && isPrefixTaken(prefix))) {
      prefixesTaken++;
      prefix = prefix(prefixesTaken);
    }
    requireFreePrefix(prefix);
    prefixes.add(prefix);
    return prefix;
  }

  /** Its prefixes in an order in which none comes twice before all others have come. */
  private String prefix(long number) {
    long spread = number * 0x9E37 & (PREFIXES - 1);
    return prefixOf(block.address(spread << BITS_OF_ADDRESSES));
  }

  void releasePrefix(String prefix) {
    prefixes.remove(prefix);
  }
}

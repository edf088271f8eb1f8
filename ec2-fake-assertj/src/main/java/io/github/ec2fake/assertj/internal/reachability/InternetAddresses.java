// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Addresses of the Internet. */
public final class InternetAddresses {
  /** The whole Internet, in both protocols. */
  public static final List<Cidr> ALL = List.of(Cidr.of("0.0.0.0/0"), Cidr.of("2000::/3"));

  /** What is not routed on the Internet (RFC 6890), multicast, and what is no IPv6 unicast. */
  private static final List<Cidr> SPECIAL =
      List.of(
          Cidr.of("0.0.0.0/8"),
          Cidr.of("10.0.0.0/8"),
          Cidr.of("100.64.0.0/10"),
          Cidr.of("127.0.0.0/8"),
          Cidr.of("169.254.0.0/16"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"),
          Cidr.of("198.18.0.0/15"),
          Cidr.of("224.0.0.0/3"),
          Cidr.of("::/3"),
          Cidr.of("4000::/2"),
          Cidr.of("8000::/1"));

  private InternetAddresses() {}

  /**
   * Parses an address or a block of addresses of the Internet.
   *
   * @throws IllegalArgumentException if the text is none, or is a private or other special address
   */
  public static List<Cidr> of(String text) {
    Cidr block = Cidr.addressOrBlock(text);
    if (representatives(block, List.of()).isEmpty()) {
      throw new IllegalArgumentException(
          text
              + " is not on the Internet; name an instance by its id, or an address of the"
              + " Internet");
    }
    return List.of(block);
  }

  private static boolean contain(Cidr address) {
    return SPECIAL.stream().noneMatch(block -> block.contains(address));
  }

  /**
   * Returns one address of each part of a block in which all addresses are treated alike. The rules
   * and routes treat addresses alike between the bounds of their blocks.
   */
  static List<Cidr> representatives(Cidr of, Collection<Cidr> rules) {
    TreeSet<BigInteger> starts = new TreeSet<>();
    starts.add(of.network());
    List<Cidr> bounds = new ArrayList<>(rules);
    bounds.addAll(SPECIAL);
    for (Cidr block : bounds) {
      if (block.bits() == of.bits()) {
        starts.add(block.network());
        starts.add(block.afterLast());
      }
    }
    return starts.subSet(of.network(), of.afterLast()).stream()
        .map(start -> new Cidr(start, of.bits(), of.bits()))
        .filter(InternetAddresses::contain)
        .toList();
  }
}

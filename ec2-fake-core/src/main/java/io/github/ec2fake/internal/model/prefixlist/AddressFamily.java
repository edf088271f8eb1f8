// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Ipv6Block;
import org.jspecify.annotations.Nullable;

/** Which version of IP the entries of a prefix list have. */
public enum AddressFamily {
  IPV4("IPv4"),
  IPV6("IPv6");

  private final String word;

  AddressFamily(String word) {
    this.word = word;
  }

  /** EC2's word for it. */
  public String word() {
    return word;
  }

  static AddressFamily of(String word) {
    for (AddressFamily each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw PrefixListErrors.BAD_FAMILY.with(word);
  }

  /** A block in canonical form; refused if it is malformed or of the other family. */
  String canonical(String cidr) {
    String block = this == IPV4 ? ipv4(cidr) : ipv6(cidr);
    if (block == null) {
      throw PrefixListErrors.BAD_CIDR.with(cidr, word);
    }
    return block;
  }

  private static @Nullable String ipv4(String cidr) {
    Ipv4Block block = Ipv4Block.parse(cidr);
    return block == null ? null : block.toString();
  }

  private static @Nullable String ipv6(String cidr) {
    Ipv6Block block = Ipv6Block.parse(cidr);
    return block == null ? null : block.cidr();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A CIDR block of IP addresses.
 *
 * @param network the first address as a number
 * @param prefix the number of fixed leading bits
 * @param bits the length of an address: 32 for IPv4, 128 for IPv6
 */
record Cidr(BigInteger network, int prefix, int bits) {
  // Only IP addresses, because InetAddress would look up a host name in the DNS.
  private static final Pattern SYNTAX =
      Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*)/(\\d{1,3})");

  static Cidr of(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (matcher.matches()) {
      try {
        byte[] address = InetAddress.getByName(matcher.group(1)).getAddress();
        int bits = address.length * 8;
        int prefix = Integer.parseInt(matcher.group(2));
        if (prefix <= bits) {
          return new Cidr(network(new BigInteger(1, address), prefix, bits), prefix, bits);
        }
      } catch (UnknownHostException noAddress) {
        // Refused below.
      }
    }
    throw new IllegalArgumentException(
        "a source is a CIDR block such as 192.0.2.0/24 or 2001:db8::/32, but was '" + text + "'");
  }

  boolean contains(Cidr other) {
    return bits == other.bits
        && prefix <= other.prefix
        && network(other.network, prefix, bits).equals(network);
  }

  private static BigInteger network(BigInteger address, int prefix, int bits) {
    return address.shiftRight(bits - prefix).shiftLeft(bits - prefix);
  }
}

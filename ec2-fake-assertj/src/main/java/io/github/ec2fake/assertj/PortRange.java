// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.Locale;

/**
 * The traffic of a security group's rule: a protocol and its ports.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, a number, or {@code -1} for all
 * @param from the first port, or the ICMP type; -1 for all
 * @param to the last port, or the ICMP code; -1 for all
 */
record PortRange(String protocol, int from, int to) {
  private static final String ALL = "-1";

  static PortRange all() {
    return new PortRange(ALL, -1, -1);
  }

  static PortRange ports(String protocol, int from, int to) {
    if (from < 0 || to > 65535 || from > to) {
      throw new IllegalArgumentException(
          "ports are 0 to 65535, the lower one first, but were " + from + " to " + to);
    }
    return new PortRange(protocol, from, to);
  }

  /** Returns whether this range contains the other one. */
  boolean covers(PortRange other) {
    return protocol.equals(ALL)
        || (protocol.equals(other.protocol)
            && (hasPorts()
                ? from <= other.from && other.to <= to
                : (from == -1 || from == other.from) && (to == -1 || to == other.to)));
  }

  /** Returns whether this range and the other one have traffic in common. */
  boolean overlaps(PortRange other) {
    return protocol.equals(ALL)
        || other.protocol.equals(ALL)
        || (protocol.equals(other.protocol)
            && (hasPorts()
                ? from <= other.to && other.from <= to
                : (from == -1 || other.from == -1 || from == other.from)
                    && (to == -1 || other.to == -1 || to == other.to)));
  }

  private boolean hasPorts() {
    return protocol.equals("tcp") || protocol.equals("udp");
  }

  @Override
  public String toString() {
    if (protocol.equals(ALL)) {
      return "all traffic";
    }
    String name = protocol.toLowerCase(Locale.ROOT);
    if (hasPorts()) {
      return name + " " + from + (from == to ? "" : "-" + to);
    }
    return name + (from == -1 ? "" : " type " + from) + (to == -1 ? "" : " code " + to);
  }
}

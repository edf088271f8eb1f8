// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.util.List;

/**
 * What a packet carries.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param port the destination's port; for ICMP the type in IPv4
 */
public record Traffic(String protocol, int port) {
  /** Both Linux (32768 to 60999) and Windows (49152 to 65535) send from these ports. */
  private static final int FIRST_EPHEMERAL_PORT = 49152;

  private static final int LAST_EPHEMERAL_PORT = 60999;

  /** Source: the VPC user guide, "Ephemeral ports" of network ACLs. */
  private static final int FIRST_PORT_OF_NAT = 1024;

  private static final int LAST_PORT_OF_NAT = 65535;

  private static final int ECHO_REQUEST = 8;
  private static final int ECHO_REPLY = 0;
  private static final int CODE_OF_PING = 0;
  private static final int ALL_CODES = -1;
  private static final int IPV6_ECHO_REQUEST = 128;
  private static final int IPV6_ECHO_REPLY = 129;

  /** The request of a ping. */
  public static Traffic ping() {
    return new Traffic("icmp", ECHO_REQUEST);
  }

  boolean isIcmp() {
    return protocol.equals("icmp");
  }

  /** Returns the number of the protocol, as network ACLs name it. */
  String protocolNumber(boolean ipv4) {
    return switch (protocol) {
      case "tcp" -> "6";
      case "udp" -> "17";
      default -> ipv4 ? "1" : "58";
    };
  }

  /** Whether a rule with this ICMP code is about pings, whose code is 0; -1 stands for all. */
  static boolean isCodeOfPing(int code) {
    return code == ALL_CODES || code == CODE_OF_PING;
  }

  /** Returns the destination's port; for ICMP the type, which IPv6 has a number of its own for. */
  int port(boolean ipv4) {
    return isIcmp() && !ipv4 ? IPV6_ECHO_REQUEST : port;
  }

  /** Returns the ports between which the answer's port lies; for ICMP the type of the answer. */
  List<Integer> replyPorts(boolean ipv4) {
    return isIcmp()
        ? List.of(ipv4 ? ECHO_REPLY : IPV6_ECHO_REPLY)
        : List.of(FIRST_EPHEMERAL_PORT, LAST_EPHEMERAL_PORT);
  }

  /**
   * Returns the ports between which the answer's port lies that a NAT gateway gets, which is of
   * IPv4; for ICMP the type of the answer.
   */
  List<Integer> replyPortsOfNat() {
    return isIcmp() ? replyPorts(true) : List.of(FIRST_PORT_OF_NAT, LAST_PORT_OF_NAT);
  }

  /** Returns the end of a sentence about packets. */
  public String phrase() {
    return isIcmp() ? " with a ping" : " on " + this;
  }

  @Override
  public String toString() {
    return isIcmp() ? "ping" : protocol + " " + port;
  }
}

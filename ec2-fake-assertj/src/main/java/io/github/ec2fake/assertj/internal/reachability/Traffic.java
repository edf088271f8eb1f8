// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.util.List;

/**
 * What a packet carries.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param port the destination's port; for ICMP the type
 */
public record Traffic(String protocol, int port) {
  /** Both Linux (32768 to 60999) and Windows (49152 to 65535) send from these ports. */
  private static final int FIRST_EPHEMERAL_PORT = 49152;

  private static final int LAST_EPHEMERAL_PORT = 60999;

  private static final int ECHO_REQUEST = 8;
  private static final int ECHO_REPLY = 0;

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

  /** Returns the ports between which the answer's port lies; for ICMP the type of the answer. */
  List<Integer> replyPorts() {
    return isIcmp()
        ? List.of(ECHO_REPLY, ECHO_REPLY)
        : List.of(FIRST_EPHEMERAL_PORT, LAST_EPHEMERAL_PORT);
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

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The kind of traffic that a rule lets through.
 *
 * @param fromPort the first port, or the ICMP type (-1 for all), or null if the protocol has
 *     neither
 * @param toPort the last port, or the ICMP code (-1 for all), or null if the protocol has neither
 */
public record ProtocolAndPorts(
    Protocol protocol, @Nullable Integer fromPort, @Nullable Integer toPort) {
  static final ProtocolAndPorts ALL = new ProtocolAndPorts(Protocol.ALL, null, null);

  private static final int LAST_PORT = 65535;
  private static final int LAST_TYPE = 255;

  /** All TCP, UDP and ICMP traffic: what a rule in the oldest form opens to a group. */
  static ProtocolAndPorts allOf(Protocol protocol) {
    return protocol.hasTypes()
        ? new ProtocolAndPorts(protocol, -1, -1)
        : new ProtocolAndPorts(protocol, 0, LAST_PORT);
  }

  /** Reads what a caller has written, by the rules of EC2-Classic or of a VPC. */
  static ProtocolAndPorts of(
      String name, @Nullable Integer fromPort, @Nullable Integer toPort, boolean classic) {
    Protocol protocol = Protocol.parse(name);
    if (protocol == null || (classic && !isOnClassic(protocol))) {
      throw PermissionErrors.unknownProtocol(name, classic);
    }
    if (protocol.hasPorts()) {
      return ports(protocol, fromPort, toPort, classic);
    }
    if (protocol.hasTypes()) {
      return types(protocol, fromPort, toPort, classic);
    }
    // EC2 ignores the ports of any other protocol.
    return new ProtocolAndPorts(protocol, null, null);
  }

  private static boolean isOnClassic(Protocol protocol) {
    return protocol.hasPorts() || protocol.equals(Protocol.ICMP);
  }

  private static ProtocolAndPorts ports(
      Protocol protocol, @Nullable Integer from, @Nullable Integer to, boolean classic) {
    if (from == null || to == null) {
      throw PermissionErrors.portsMissing(classic);
    }
    if (from < 0 || from > LAST_PORT) {
      throw PermissionErrors.portOutOfRange("from", from, classic);
    }
    if (to < 0 || to > LAST_PORT) {
      throw PermissionErrors.portOutOfRange("to", to, classic);
    }
    if (from > to) {
      throw PermissionErrors.portsReversed(from, to, classic);
    }
    return new ProtocolAndPorts(protocol, from, to);
  }

  private static ProtocolAndPorts types(
      Protocol protocol, @Nullable Integer type, @Nullable Integer code, boolean classic) {
    if (type == null && code == null && protocol.equals(Protocol.ICMPV6)) {
      return allOf(protocol);
    }
    if (type == null || code == null) {
      throw PermissionErrors.typesMissing(classic);
    }
    if (type < -1 || type > LAST_TYPE) {
      throw PermissionErrors.icmpOutOfRange("type", type, classic);
    }
    if (code < -1 || code > LAST_TYPE) {
      throw PermissionErrors.icmpOutOfRange("code", code, classic);
    }
    if (type == -1 && code != -1) {
      throw PermissionErrors.codeOfAllTypes(code, classic);
    }
    return new ProtocolAndPorts(protocol, type, code);
  }

  /** How EC2 writes it in the text of an error. */
  String text() {
    String name = protocol.equals(Protocol.ALL) ? "ALL" : protocol.text().toUpperCase(Locale.ROOT);
    if (fromPort == null || toPort == null) {
      return name;
    }
    return protocol.hasTypes()
        ? name + ", type: " + orAll(fromPort) + ", code: " + orAll(toPort)
        : name + ", from port: " + fromPort + ", to port: " + toPort;
  }

  private static String orAll(int number) {
    return number == -1 ? "ALL" : String.valueOf(number);
  }
}

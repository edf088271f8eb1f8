// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Traffic that a security group lets in.
 *
 * @param protocol {@code tcp}, {@code udp} or {@code icmp}
 * @param fromPort the first port, or the ICMP type
 * @param toPort the last port, or the ICMP code
 * @param source a group's name, or a range of addresses
 */
public record FirewallRule(String protocol, int fromPort, int toPort, String source) {
  private static final String ANYWHERE = "0.0.0.0/0";

  static List<FirewallRule> tcp(String source, int... ports) {
    return each("tcp", source, ports);
  }

  static List<FirewallRule> udp(String source, int... ports) {
    return each("udp", source, ports);
  }

  static FirewallRule range(String protocol, int fromPort, int toPort, String source) {
    return new FirewallRule(protocol, fromPort, toPort, source);
  }

  static FirewallRule fromAnywhere(String protocol, int port) {
    return new FirewallRule(protocol, port, port, ANYWHERE);
  }

  private static List<FirewallRule> each(String protocol, String source, int... ports) {
    return IntStream.of(ports)
        .mapToObj(port -> new FirewallRule(protocol, port, port, source))
        .toList();
  }

  IpPermission toPermission() {
    IpPermission permission =
        new IpPermission().withIpProtocol(protocol).withFromPort(fromPort).withToPort(toPort);
    return source.contains("/")
        ? permission.withIpv4Ranges(new IpRange().withCidrIp(source))
        : permission.withUserIdGroupPairs(new UserIdGroupPair().withGroupName(source));
  }
}

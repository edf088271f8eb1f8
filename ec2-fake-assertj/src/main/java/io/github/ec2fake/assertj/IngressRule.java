// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traffic into a security group: a protocol with its ports, and the sources. An argument of the
 * assertions of {@link SecurityGroupAssert}.
 *
 * <pre>
 * tcp(3389).from("0.0.0.0/0")
 * udp(123).fromGroup("SG - Domain Member")
 * tcp(49152, 65535).from("192.0.2.0/24").fromGroup("web")
 * icmp().from("10.0.0.0/8")
 * tcp(22)                                    // from any source
 * </pre>
 *
 * <p>Rules are immutable: {@code from} and {@code fromGroup} return a rule with additional sources.
 */
public final class IngressRule {
  private final PortRange traffic;
  private final List<Source> sources;

  private IngressRule(PortRange traffic, List<Source> sources) {
    this.traffic = traffic;
    this.sources = sources;
  }

  /**
   * Creates a rule for TCP to one port.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule tcp(int port) {
    return tcp(port, port);
  }

  /**
   * Creates a rule for TCP to a range of ports.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule tcp(int fromPort, int toPort) {
    return new IngressRule(PortRange.ports("tcp", fromPort, toPort), List.of());
  }

  /**
   * Creates a rule for UDP to one port.
   *
   * @param port the port, 0 to 65535
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if the port is out of range
   */
  public static IngressRule udp(int port) {
    return udp(port, port);
  }

  /**
   * Creates a rule for UDP to a range of ports.
   *
   * @param fromPort the first port, 0 to 65535
   * @param toPort the last port, not lower than the first
   * @return the rule, which matches any source
   * @throws IllegalArgumentException if a port is out of range or the last port is lower than the
   *     first
   */
  public static IngressRule udp(int fromPort, int toPort) {
    return new IngressRule(PortRange.ports("udp", fromPort, toPort), List.of());
  }

  /**
   * Creates a rule for ICMP of all types.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule icmp() {
    return icmp(-1, -1);
  }

  /**
   * Creates a rule for ICMP of one type.
   *
   * @param type the ICMP type, for example 8 for an echo request
   * @param code the ICMP code; -1 for all
   * @return the rule, which matches any source
   */
  public static IngressRule icmp(int type, int code) {
    return new IngressRule(new PortRange("icmp", type, code), List.of());
  }

  /**
   * Creates a rule for all protocols and ports.
   *
   * @return the rule, which matches any source
   */
  public static IngressRule allTraffic() {
    return new IngressRule(PortRange.all(), List.of());
  }

  /**
   * Adds blocks of addresses to the sources.
   *
   * @param cidrBlocks IPv4 or IPv6 CIDR blocks, for example {@code 192.0.2.0/24}
   * @return the changed copy
   * @throws IllegalArgumentException if a text is not a CIDR block
   */
  public IngressRule from(String... cidrBlocks) {
    return with(Arrays.stream(cidrBlocks).map(Source.Block::of));
  }

  /**
   * Adds the instances of a security group to the sources.
   *
   * @param nameOrId the group's name or id
   * @return the changed copy
   */
  public IngressRule fromGroup(String nameOrId) {
    return with(
        Stream.of(
            SecurityGroupResourceType.isId(nameOrId)
                ? new Source.Group(nameOrId, null)
                : new Source.Group(null, nameOrId)));
  }

  PortRange traffic() {
    return traffic;
  }

  List<Source> sources() {
    return sources;
  }

  private IngressRule with(Stream<? extends Source> more) {
    List<Source> all = new ArrayList<>(sources);
    more.forEach(all::add);
    return new IngressRule(traffic, List.copyOf(all));
  }

  @Override
  public String toString() {
    return traffic
        + (sources.isEmpty()
            ? ""
            : sources.stream()
                .map(Source::toString)
                .collect(Collectors.joining(", ", " from ", "")));
  }
}

package io.github.ec2fake.assertj;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Traffic into a security group, to assert on: what, and from where.
 *
 * <pre>
 * tcp(3389).from("0.0.0.0/0")
 * udp(123).fromGroup("SG - Domain Member")
 * tcp(49152, 65535).from("192.0.2.0/24").fromGroup("web")
 * icmp().from("10.0.0.0/8")
 * tcp(22)                                    // from wherever
 * </pre>
 *
 * <p>Rules are values: {@code from} and {@code fromGroup} answer a rule with one source more.
 */
public final class IngressRule {
  private final PortRange traffic;
  private final List<Source> sources;

  private IngressRule(PortRange traffic, List<Source> sources) {
    this.traffic = traffic;
    this.sources = sources;
  }

  /**
   * TCP to one port.
   *
   * @param port 0 to 65535
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such port
   */
  public static IngressRule tcp(int port) {
    return tcp(port, port);
  }

  /**
   * TCP to a range of ports.
   *
   * @param fromPort the first port
   * @param toPort the last port
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such range
   */
  public static IngressRule tcp(int fromPort, int toPort) {
    return new IngressRule(PortRange.ports("tcp", fromPort, toPort), List.of());
  }

  /**
   * UDP to one port.
   *
   * @param port 0 to 65535
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such port
   */
  public static IngressRule udp(int port) {
    return udp(port, port);
  }

  /**
   * UDP to a range of ports.
   *
   * @param fromPort the first port
   * @param toPort the last port
   * @return the rule, from wherever
   * @throws IllegalArgumentException if there is no such range
   */
  public static IngressRule udp(int fromPort, int toPort) {
    return new IngressRule(PortRange.ports("udp", fromPort, toPort), List.of());
  }

  /**
   * ICMP of all types.
   *
   * @return the rule, from wherever
   */
  public static IngressRule icmp() {
    return icmp(-1, -1);
  }

  /**
   * ICMP of one type.
   *
   * @param type the type, for example 8 for an echo request
   * @param code the code; -1 for all
   * @return the rule, from wherever
   */
  public static IngressRule icmp(int type, int code) {
    return new IngressRule(new PortRange("icmp", type, code), List.of());
  }

  /**
   * All protocols and ports.
   *
   * @return the rule, from wherever
   */
  public static IngressRule allTraffic() {
    return new IngressRule(PortRange.all(), List.of());
  }

  /**
   * The same traffic, from these addresses too.
   *
   * @param cidrBlocks IPv4 or IPv6 blocks, for example {@code 192.0.2.0/24}
   * @return a rule with more sources
   * @throws IllegalArgumentException if one is no CIDR block
   */
  public IngressRule from(String... cidrBlocks) {
    return with(Arrays.stream(cidrBlocks).map(Source.Block::of));
  }

  /**
   * The same traffic, from the instances of this security group too.
   *
   * @param nameOrId the group's name or id
   * @return a rule with one source more
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

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Instance;
import io.github.ec2fake.assertj.internal.reachability.Path;
import io.github.ec2fake.assertj.internal.reachability.PathAnalysis;
import io.github.ec2fake.assertj.internal.reachability.Traffic;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about whether packets arrive; see {@link InstanceAssert#canReach} and its neighbours.
 *
 * <p>They read what EC2 describes: security groups, network ACLs, route tables, internet gateways,
 * NAT gateways, peering connections, private and public addresses. A packet arrives if a path
 * between any two addresses of both ends lets it and its answer through; the answer of TCP and UDP
 * may have any port from 49152 to 60999, which both Linux and Windows choose from, and on its way
 * to a NAT gateway any from 1024 to 65535. A failure shows the path up to where it ends, and the
 * rule or the missing piece that ends it.
 *
 * <p>What EC2 does not describe cannot be followed: VPNs, transit gateways, endpoints, and
 * instances that forward packets. If the answer depends on it, both the assertion and its opposite
 * fail. The firewall of an operating system, and whether something listens, are not looked at.
 */
public class ReachabilityAssert extends AbstractEc2Assert<ReachabilityAssert, Connection> {

  /**
   * Creates the assertions; use {@link InstanceAssert#canReach} instead.
   *
   * @param actual the ends
   */
  public ReachabilityAssert(Connection actual) {
    super(actual, ReachabilityAssert.class);
  }

  /**
   * Verifies that TCP connections to all of these ports are possible, or none of them.
   *
   * <pre>
   * assertThat(ec2).instance(member).canReach(controller).onTcp(389, 636);  // passes
   * assertThat(ec2).instance(member).cannotReach(controller).onTcp(389);    // fails
   * </pre>
   *
   * @param ports the ports of the destination, 0 to 65535; at least one
   * @return these assertions
   * @throws AssertionError if a connection is not as expected, or an instance is not described
   * @throws IllegalArgumentException if there is no port, or one is out of range
   */
  public ReachabilityAssert onTcp(int... ports) {
    return on("tcp", ports);
  }

  /**
   * Verifies that UDP packets to all of these ports, and the answers to them, arrive, or none.
   *
   * <pre>
   * assertThat(ec2).instance(member).canReach(controller).onUdp(53, 88);  // passes
   * assertThat(ec2).instance(member).cannotReach(controller).onUdp(53);   // fails
   * </pre>
   *
   * @param ports the ports of the destination, 0 to 65535; at least one
   * @return these assertions
   * @throws AssertionError if a packet is not as expected, or an instance is not described
   * @throws IllegalArgumentException if there is no port, or one is out of range
   */
  public ReachabilityAssert onUdp(int... ports) {
    return on("udp", ports);
  }

  /**
   * Verifies that an ICMP echo request and the reply to it arrive, or not.
   *
   * <pre>
   * assertThat(ec2).instance(member).canReach(controller).withPing();     // passes
   * assertThat(ec2).instance(member).cannotReach(controller).withPing();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if it is not as expected, or an instance is not described
   */
  public ReachabilityAssert withPing() {
    return on(Traffic.ping());
  }

  private ReachabilityAssert on(String protocol, int... ports) {
    if (ports.length == 0) {
      throw new IllegalArgumentException("name at least one port");
    }
    for (int port : ports) {
      if (port < 0 || port > 65535) {
        throw new IllegalArgumentException("ports are 0 to 65535, but one was " + port);
      }
    }
    for (int port : ports) {
      on(new Traffic(protocol, port));
    }
    return this;
  }

  private ReachabilityAssert on(Traffic traffic) {
    return check(() -> look(traffic));
  }

  private @Nullable Mismatch look(Traffic traffic) {
    Instance source = instance(actual.source());
    Instance destination = instance(actual.destination());
    if (source == null && Connection.isInstance(actual.source())) {
      return notFound(actual.source(), traffic);
    }
    if (destination == null && Connection.isInstance(actual.destination())) {
      return notFound(actual.destination(), traffic);
    }
    Path path = decisive(new PathAnalysis(actual.ec2(), traffic), source, destination);
    return path == null
        ? null
        : Mismatch.of(
            label(source == null ? destination : source),
            expectation(source, destination, traffic),
            () -> found(path));
  }

  private @Nullable Instance instance(String end) {
    return Connection.isInstance(end)
        ? InstanceResourceType.INSTANCE.find(actual.ec2(), end)
        : null;
  }

  private Mismatch notFound(String id, Traffic traffic) {
    return Mismatch.of(
            "packets " + actual,
            (actual.expected() ? "" : "not ") + "arrive" + traffic.phrase(),
            () ->
                "instance "
                    + id
                    + " is missing: "
                    + ClosestMatch.text(
                        InstanceResourceType.INSTANCE,
                        InstanceResourceType.INSTANCE.candidates(actual.ec2()),
                        id))
        .seenAs("instance " + id + " is missing");
  }

  /** Returns the path that is not as expected; null if all are. */
  private @Nullable Path decisive(
      PathAnalysis analysis, @Nullable Instance source, @Nullable Instance destination) {
    if (source != null && destination != null) {
      Path path = analysis.between(source, destination);
      Path.End expected = actual.expected() ? Path.End.ARRIVES : Path.End.BLOCKED;
      return path.end() == expected ? null : path;
    }
    var paths =
        source != null
            ? analysis.toInternet(source, Connection.addresses(actual.destination()))
            : analysis.fromInternet(Connection.addresses(actual.source()), described(destination));
    return actual.expected() ? paths.notArriving() : paths.notBlocked();
  }

  private static Instance described(@Nullable Instance instance) {
    if (instance == null) {
      throw new IllegalArgumentException("one of the two ends has to be an instance");
    }
    return instance;
  }

  private String expectation(
      @Nullable Instance source, @Nullable Instance destination, Traffic traffic) {
    String not = actual.expected() ? "" : "not ";
    return source == null
        ? not + "be reached from " + actual.source() + traffic.phrase()
        : not
            + "reach "
            + (destination == null ? actual.destination() : label(destination))
            + traffic.phrase();
  }

  private static String label(@Nullable Instance instance) {
    return InstanceResourceType.INSTANCE.subject(described(instance));
  }

  private static String found(Path path) {
    return switch (path.end()) {
          case ARRIVES -> "a packet arrives:";
          case BLOCKED -> "no packet gets through:";
          case UNKNOWN -> "EC2's descriptions do not tell:";
        }
        + path.text();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ingress rules of a security group, divided into grants with one source each. */
final class Ingress {

  /**
   * A permission of a group, or an expected one.
   *
   * @param traffic the protocol and its ports
   * @param source the source of the traffic
   */
  record Grant(PortRange traffic, Source source) {

    boolean covers(PortRange what, Source from) {
      return traffic.covers(what) && source.covers(from);
    }

    boolean isSameAs(Grant other) {
      return traffic.equals(other.traffic) && source.isSameAs(other.source);
    }

    @Override
    public String toString() {
      return traffic + " from " + source;
    }
  }

  private final @Nullable AmazonEC2 ec2;
  private final List<Grant> grants = new ArrayList<>();
  private final Map<String, Source.Group> resolved = new HashMap<>();

  /** Without a client, a group is known by the name or id by which it is named. */
  Ingress(@Nullable AmazonEC2 ec2, SecurityGroup group) {
    this.ec2 = ec2;
    group.getIpPermissions().forEach(this::add);
  }

  boolean allows(IngressRule rule) {
    return rule.sources().isEmpty()
        ? grants.stream().anyMatch(grant -> grant.traffic().covers(rule.traffic()))
        : expected(rule)
            .allMatch(
                expected ->
                    grants.stream()
                        .anyMatch(grant -> grant.covers(expected.traffic(), expected.source())));
  }

  /** Returns whether the group allows part of the rule's traffic from one of the rule's sources. */
  boolean allowsAnyOf(IngressRule rule) {
    return grants.stream()
        .filter(grant -> grant.traffic().overlaps(rule.traffic()))
        .anyMatch(
            grant ->
                rule.sources().isEmpty()
                    || expected(rule)
                        .anyMatch(expected -> grant.source().covers(expected.source())));
  }

  List<Grant> missing(List<IngressRule> rules) {
    return rules.stream()
        .flatMap(this::expected)
        .filter(expected -> grants.stream().noneMatch(expected::isSameAs))
        .toList();
  }

  List<Grant> unexpected(List<IngressRule> rules) {
    List<Grant> expected = rules.stream().flatMap(this::expected).toList();
    return grants.stream().filter(grant -> expected.stream().noneMatch(grant::isSameAs)).toList();
  }

  boolean isEmpty() {
    return grants.isEmpty();
  }

  /** Returns the grants as a text that IDEs compare with that of the expected ones. */
  String lines() {
    return sorted(grants.stream());
  }

  /** Returns the grants that these rules would make, as a text. */
  String lines(List<IngressRule> rules) {
    return sorted(rules.stream().flatMap(this::expected));
  }

  private static String sorted(Stream<Grant> grants) {
    return grants.map(Grant::toString).sorted().distinct().collect(Collectors.joining("\n"));
  }

  String text() {
    return isEmpty() ? "it allows nothing" : "it allows" + listed(grants);
  }

  static String listed(List<?> each) {
    return each.stream().map(line -> "\n  " + line).collect(Collectors.joining());
  }

  private Stream<Grant> expected(IngressRule rule) {
    return rule.sources().stream().map(source -> new Grant(rule.traffic(), resolve(source)));
  }

  static PortRange traffic(IpPermission permission) {
    return new PortRange(
        protocol(String.valueOf(permission.getIpProtocol())),
        orAll(permission.getFromPort()),
        orAll(permission.getToPort()));
  }

  /** Returns all sources, as they stand in a message. */
  String sources() {
    return grants.isEmpty()
        ? "nowhere"
        : grants.stream().map(grant -> grant.source().toString()).collect(Collectors.joining(", "));
  }

  private void add(IpPermission permission) {
    PortRange traffic = traffic(permission);
    Stream.of(
            permission.getIpv4Ranges().stream().map(range -> Source.Block.of(range.getCidrIp())),
            permission.getIpv6Ranges().stream().map(range -> Source.Block.of(range.getCidrIpv6())),
            permission.getUserIdGroupPairs().stream().map(this::group),
            permission.getPrefixListIds().stream()
                .map(list -> new Source.Other(list.getPrefixListId())))
        .flatMap(sources -> sources)
        .forEach(source -> grants.add(new Grant(traffic, source)));
  }

  private Source group(UserIdGroupPair pair) {
    return resolve(new Source.Group(pair.getGroupId(), pair.getGroupName()));
  }

  /**
   * Adds the missing name or id of a group, because EC2 may show only the id and a test may know
   * only the name.
   */
  private Source resolve(Source source) {
    AmazonEC2 client = ec2;
    if (client == null
        || !(source instanceof Source.Group group)
        || (group.id() != null && group.name() != null)) {
      return source;
    }
    return resolved.computeIfAbsent(
        group.id() != null ? group.id() : String.valueOf(group.name()),
        nameOrId -> {
          SecurityGroup described = SecurityGroupResourceType.SECURITY_GROUP.find(client, nameOrId);
          return described == null
              ? group
              : new Source.Group(described.getGroupId(), described.getGroupName());
        });
  }

  /** Replaces the numbers of the common protocols by their names; EC2 accepts both. */
  private static String protocol(String text) {
    return switch (text) {
      case "6" -> "tcp";
      case "17" -> "udp";
      case "1" -> "icmp";
      default -> text;
    };
  }

  private static int orAll(@Nullable Integer port) {
    return port == null ? -1 : port;
  }
}

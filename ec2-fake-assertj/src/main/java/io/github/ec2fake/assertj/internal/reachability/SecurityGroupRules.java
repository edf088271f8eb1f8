// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What security groups let in and out. They know connections: an answer needs no rule.
 *
 * @param network the descriptions
 */
record SecurityGroupRules(DescribedNetwork network) {
  private static final String ALL_PROTOCOLS = "-1";

  /** As many rules as one reads in a message. */
  private static final int MOST_RULES_SHOWN = 8;

  /**
   * The other side of a connection.
   *
   * @param address its address
   * @param groups its security groups; none if it is on the Internet
   */
  record Peer(Cidr address, List<GroupIdentifier> groups) {
    Peer {
      groups = List.copyOf(groups);
    }
  }

  /** Lets the packet go on if one of the groups has a rule for it. */
  boolean pass(Path path, Direction direction, InstanceAddress own, Peer peer, Traffic traffic) {
    List<SecurityGroup> groups = network.groups(own.groups());
    if (direction == Direction.OUT && own.vpcId() == null) {
      return path.step(true, "EC2-Classic lets out everything");
    }
    for (SecurityGroup group : groups) {
      for (IpPermission permission : permissions(group, direction)) {
        String source = isFor(permission, traffic, peer) ? source(permission, peer) : null;
        if (source != null) {
          return path.step(
              true,
              label(group)
                  + " lets "
                  + direction.adverb()
                  + " "
                  + text(permission)
                  + " "
                  + direction.preposition()
                  + " "
                  + source);
        }
      }
    }
    return path.blocked(
        "no security group of "
            + own.owner()
            + " lets "
            + direction.adverb()
            + " "
            + traffic
            + " "
            + direction.preposition()
            + " "
            + peer.address()
            + rules(groups, direction));
  }

  /** Returns all blocks of addresses in the rules, at which what is let through may change. */
  Stream<Cidr> blocks(InstanceAddress own) {
    return network.groups(own.groups()).stream()
        .flatMap(
            group ->
                Stream.concat(
                    group.getIpPermissions().stream(), group.getIpPermissionsEgress().stream()))
        .flatMap(this::blocks);
  }

  private Stream<Cidr> blocks(IpPermission permission) {
    return Stream.of(
            permission.getIpv4Ranges().stream().map(IpRange::getCidrIp).map(Cidr::of),
            permission.getIpv6Ranges().stream().map(Ipv6Range::getCidrIpv6).map(Cidr::of),
            permission.getPrefixListIds().stream()
                .map(PrefixListId::getPrefixListId)
                .flatMap(list -> network.prefixList(list).stream()))
        .flatMap(blocks -> blocks);
  }

  private static List<IpPermission> permissions(SecurityGroup group, Direction direction) {
    return direction == Direction.IN ? group.getIpPermissions() : group.getIpPermissionsEgress();
  }

  private static boolean isFor(IpPermission permission, Traffic traffic, Peer peer) {
    String protocol = protocolNumber(permission.getIpProtocol());
    if (protocol.equals(ALL_PROTOCOLS)) {
      return true;
    }
    boolean ipv4 = peer.address().isIpv4();
    if (!protocol.equals(traffic.protocolNumber(ipv4))) {
      return false;
    }
    Integer from = permission.getFromPort();
    if (from == null || from == -1) {
      return true;
    }
    int port = traffic.port(ipv4);
    int to = permission.getToPort();
    return traffic.isIcmp() ? from == port && Traffic.isCodeOfPing(to) : from <= port && port <= to;
  }

  private static String protocolNumber(String protocol) {
    return switch (protocol) {
      case "tcp" -> "6";
      case "udp" -> "17";
      case "icmp" -> "1";
      case "icmpv6" -> "58";
      default -> protocol;
    };
  }

  /** Returns the source, or destination, of the permission that contains the other side. */
  private @Nullable String source(IpPermission permission, Peer peer) {
    for (UserIdGroupPair pair : permission.getUserIdGroupPairs()) {
      for (GroupIdentifier group : peer.groups()) {
        if (group.getGroupId().equals(pair.getGroupId())) {
          return label(group.getGroupId(), group.getGroupName());
        }
      }
    }
    return Stream.of(
            permission.getIpv4Ranges().stream().map(IpRange::getCidrIp),
            permission.getIpv6Ranges().stream().map(Ipv6Range::getCidrIpv6))
        .flatMap(blocks -> blocks)
        .filter(block -> Cidr.of(block).contains(peer.address()))
        .findFirst()
        .or(
            () ->
                permission.getPrefixListIds().stream()
                    .map(PrefixListId::getPrefixListId)
                    .filter(
                        list ->
                            network.prefixList(list).stream()
                                .anyMatch(block -> block.contains(peer.address())))
                    .findFirst())
        .orElse(null);
  }

  private static String rules(List<SecurityGroup> groups, Direction direction) {
    List<String> rules = new ArrayList<>();
    for (SecurityGroup group : groups) {
      List<IpPermission> permissions = permissions(group, direction);
      if (permissions.isEmpty()) {
        rules.add(label(group) + " lets " + direction.adverb() + " nothing");
      }
      permissions.forEach(
          permission ->
              rules.add(
                  label(group)
                      + " lets "
                      + direction.adverb()
                      + " "
                      + text(permission)
                      + " "
                      + direction.preposition()
                      + " "
                      + peers(permission)));
    }
    int more = rules.size() - MOST_RULES_SHOWN;
    return rules.stream()
            .limit(MOST_RULES_SHOWN)
            .map(rule -> "\n     " + rule)
            .collect(Collectors.joining())
        + (more > 0 ? "\n     and " + more + " more" : "");
  }

  private static String peers(IpPermission permission) {
    return Stream.of(
            permission.getIpv4Ranges().stream().map(IpRange::getCidrIp),
            permission.getIpv6Ranges().stream().map(Ipv6Range::getCidrIpv6),
            permission.getPrefixListIds().stream().map(PrefixListId::getPrefixListId),
            permission.getUserIdGroupPairs().stream()
                .map(pair -> label(pair.getGroupId(), pair.getGroupName())))
        .flatMap(peers -> peers)
        .collect(Collectors.joining(", "));
  }

  private static String text(IpPermission permission) {
    String protocol = permission.getIpProtocol();
    if (protocol.equals(ALL_PROTOCOLS)) {
      return "everything";
    }
    Integer from = permission.getFromPort();
    Integer to = permission.getToPort();
    if (from == null || from == -1) {
      return protocol;
    }
    return protocol.startsWith("icmp")
        ? protocol + " type " + from
        : protocol + " " + from + (from.equals(to) ? "" : "-" + to);
  }

  private static String label(SecurityGroup group) {
    return label(group.getGroupId(), group.getGroupName());
  }

  private static String label(String id, @Nullable String name) {
    return "security group " + id + (name == null ? "" : " '" + name + "'");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.model.IcmpTypeCode;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkAclEntry;
import com.amazonaws.services.ec2.model.PortRange;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What network ACLs let into subnets and out of them. They know no connections: an answer needs a
 * rule of its own.
 *
 * @param network the descriptions
 */
record NetworkAclRules(DescribedNetwork network) {
  private static final String ALL_PROTOCOLS = "-1";

  /** The number of the rule that denies what no other rule is about. */
  private static final int LAST_RULE = 32767;

  /** Lets the packet go on if the first rule that is about it allows it. */
  boolean pass(Path path, Direction direction, String subnetId, Cidr peer, Traffic traffic) {
    NetworkAcl acl = network.networkAcl(subnetId);
    @Nullable NetworkAclEntry rule =
        rule(acl, direction, peer, traffic, traffic.port(peer.isIpv4()));
    return path.step(
        allows(rule),
        text(acl, subnetId, rule, direction)
            + traffic
            + " "
            + direction.preposition()
            + " "
            + peer);
  }

  /**
   * Lets the answer go on if it may have any of the ports that the asking side may have chosen. The
   * path shows it only if not.
   */
  boolean passReply(Path path, Direction direction, String subnetId, Cidr peer, Traffic traffic) {
    return passReply(path, direction, subnetId, peer, traffic, traffic.replyPorts(peer.isIpv4()));
  }

  /** The same for the answer that a NAT gateway gets from the Internet. */
  boolean passReplyToNat(Path path, String subnetId, Cidr peer, Traffic traffic) {
    return passReply(path, Direction.IN, subnetId, peer, traffic, traffic.replyPortsOfNat());
  }

  private boolean passReply(
      Path path,
      Direction direction,
      String subnetId,
      Cidr peer,
      Traffic traffic,
      List<Integer> ports) {
    NetworkAcl acl = network.networkAcl(subnetId);
    for (int port : decisivePorts(acl, ports)) {
      @Nullable NetworkAclEntry rule = rule(acl, direction, peer, traffic, port);
      if (!allows(rule)) {
        return path.blocked(
            "the answer is stopped: "
                + text(acl, subnetId, rule, direction)
                + (traffic.isIcmp() ? "the reply of a ping" : traffic.protocol() + " " + port)
                + " "
                + direction.preposition()
                + " "
                + peer);
      }
    }
    return true;
  }

  /** Returns all blocks of addresses in the rules, at which what is let through may change. */
  Stream<Cidr> blocks(String subnetId) {
    return network.networkAcl(subnetId).getEntries().stream().map(NetworkAclRules::block);
  }

  /** Returns the ports of the answer at which the rules may begin to decide otherwise. */
  private static Iterable<Integer> decisivePorts(NetworkAcl acl, List<Integer> replyPorts) {
    TreeSet<Integer> ports = new TreeSet<>(replyPorts);
    int first = ports.first();
    int last = ports.last();
    acl.getEntries().stream()
        .map(NetworkAclEntry::getPortRange)
        .filter(Objects::nonNull)
        .flatMap(range -> Stream.of(range.getFrom(), range.getTo() + 1))
        .forEach(ports::add);
    return ports.subSet(first, true, last, true);
  }

  private static @Nullable NetworkAclEntry rule(
      NetworkAcl acl, Direction direction, Cidr peer, Traffic traffic, int port) {
    List<NetworkAclEntry> inOrder =
        acl.getEntries().stream()
            .filter(entry -> entry.getEgress() == (direction == Direction.OUT))
            .sorted(Comparator.comparing(NetworkAclEntry::getRuleNumber))
            .toList();
    for (NetworkAclEntry entry : inOrder) {
      if (block(entry).contains(peer) && isAbout(entry, traffic, port, peer)) {
        return entry;
      }
    }
    return null;
  }

  private static boolean isAbout(NetworkAclEntry entry, Traffic traffic, int port, Cidr peer) {
    if (entry.getProtocol().equals(ALL_PROTOCOLS)) {
      return true;
    }
    if (!entry.getProtocol().equals(traffic.protocolNumber(peer.isIpv4()))) {
      return false;
    }
    if (traffic.isIcmp()) {
      IcmpTypeCode icmp = entry.getIcmpTypeCode();
      return icmp.getType() == -1
          || (icmp.getType() == port && Traffic.isCodeOfPing(icmp.getCode()));
    }
    PortRange range = entry.getPortRange();
    return range.getFrom() <= port && port <= range.getTo();
  }

  private static Cidr block(NetworkAclEntry entry) {
    return Cidr.of(entry.getCidrBlock() == null ? entry.getIpv6CidrBlock() : entry.getCidrBlock());
  }

  private static boolean allows(@Nullable NetworkAclEntry rule) {
    return rule != null && rule.getRuleAction().equals("allow");
  }

  private static String text(
      NetworkAcl acl, String subnetId, @Nullable NetworkAclEntry rule, Direction direction) {
    return (rule == null || rule.getRuleNumber() >= LAST_RULE
            ? "no rule"
            : "rule " + rule.getRuleNumber())
        + " of "
        + acl.getNetworkAclId()
        + " at "
        + subnetId
        + (rule == null || rule.getRuleNumber() >= LAST_RULE || allows(rule)
            ? " lets "
            : " does not let ")
        + direction.adverb()
        + " ";
  }
}

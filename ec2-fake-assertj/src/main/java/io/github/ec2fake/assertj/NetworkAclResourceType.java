// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsResult;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkAclEntry;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of network ACLs. */
final class NetworkAclResourceType extends ResourceType<NetworkAcl> {
  static final NetworkAclResourceType NETWORK_ACL = new NetworkAclResourceType();

  private NetworkAclResourceType() {
    super("network ACL", NetworkAcl::getNetworkAclId, acl -> "", NetworkAcl::getTags);
  }

  @Override
  @Nullable NetworkAcl find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeNetworkAclsRequest().withNetworkAclIds(id)));
  }

  @Override
  List<NetworkAcl> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeNetworkAclsRequest());
  }

  static List<NetworkAcl> describe(AmazonEC2 ec2, DescribeNetworkAclsRequest request) {
    return allPages(
        token -> ec2.describeNetworkAcls(marked(request.withNextToken(token))),
        DescribeNetworkAclsResult::getNetworkAcls,
        DescribeNetworkAclsResult::getNextToken);
  }

  /** Returns the text of an entry; null if there is none with this number. */
  static @Nullable String entry(NetworkAcl acl, boolean egress, int ruleNumber) {
    return acl.getEntries().stream()
        .filter(each -> each.getEgress() == egress && each.getRuleNumber() == ruleNumber)
        .map(NetworkAclResourceType::text)
        .findFirst()
        .orElse(null);
  }

  /** Returns the texts of all entries of a direction, in EC2's order. */
  static String text(NetworkAcl acl, boolean egress) {
    return acl.getEntries().stream()
        .filter(each -> each.getEgress() == egress)
        .sorted(Comparator.comparing(NetworkAclEntry::getRuleNumber))
        .map(NetworkAclResourceType::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(NetworkAclEntry entry) {
    return text(
        entry.getRuleNumber(),
        entry.getRuleAction(),
        entry.getEgress(),
        traffic(entry),
        entry.getCidrBlock() == null ? entry.getIpv6CidrBlock() : entry.getCidrBlock());
  }

  static String text(
      int ruleNumber, String action, boolean egress, PortRange traffic, String cidrBlock) {
    return ruleNumber + " " + action + " " + traffic + (egress ? " to " : " from ") + cidrBlock;
  }

  /** EC2 describes protocols by their numbers. */
  private static PortRange traffic(NetworkAclEntry entry) {
    String protocol =
        switch (entry.getProtocol()) {
          case "1" -> "icmp";
          case "6" -> "tcp";
          case "17" -> "udp";
          default -> entry.getProtocol();
        };
    if (entry.getPortRange() != null) {
      return new PortRange(protocol, entry.getPortRange().getFrom(), entry.getPortRange().getTo());
    }
    if (entry.getIcmpTypeCode() != null) {
      return new PortRange(
          protocol, entry.getIcmpTypeCode().getType(), entry.getIcmpTypeCode().getCode());
    }
    return new PortRange(protocol, -1, -1);
  }
}

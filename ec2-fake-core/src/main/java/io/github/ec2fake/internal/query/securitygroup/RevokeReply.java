// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.ProtocolAndPorts;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroupRule;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reply of RevokeSecurityGroupIngress and RevokeSecurityGroupEgress. */
record RevokeReply(
    boolean return_,
    @Nullable List<IpPermissionItem> unknownIpPermissionSet,
    List<Item> revokedSecurityGroupRuleSet) {

  /** A rule that is no more. */
  record Item(
      String securityGroupRuleId,
      String groupId,
      boolean isEgress,
      String ipProtocol,
      int fromPort,
      int toPort,
      @Nullable String cidrIpv4,
      @Nullable String cidrIpv6,
      @Nullable String prefixListId,
      @Nullable String referencedGroupId,
      @Nullable String description) {}

  static RevokeReply of(SecurityGroups.Revoked revoked) {
    return new RevokeReply(
        true,
        revoked.unknown().isEmpty()
            ? null
            : IpPermissionItem.ofPermissions(revoked.unknown(), true),
        revoked.rules().stream().map(rule -> item(revoked, rule)).toList());
  }

  private static Item item(SecurityGroups.Revoked revoked, SecurityGroupRule rule) {
    ProtocolAndPorts traffic = rule.permission().traffic();
    RuleTarget target = rule.permission().target();
    return new Item(
        rule.id(),
        revoked.group().id(),
        revoked.direction() == Direction.EGRESS,
        traffic.protocol().text(),
        RuleItem.orAll(traffic.fromPort()),
        RuleItem.orAll(traffic.toPort()),
        target instanceof RuleTarget.Ipv4 ? target.text() : null,
        target instanceof RuleTarget.Ipv6 ? target.text() : null,
        target instanceof RuleTarget.PrefixList list ? list.id() : null,
        target instanceof RuleTarget.Group other ? other.groupId() : null,
        rule.description());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.PeeredGroup;
import io.github.ec2fake.internal.model.securitygroup.Permission;
import io.github.ec2fake.internal.model.securitygroup.ProtocolAndPorts;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroupRule;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item of {@code ipPermissions}: all rules of a group about the same traffic. */
record IpPermissionItem(
    String ipProtocol,
    @Nullable Integer fromPort,
    @Nullable Integer toPort,
    List<Group> groups,
    List<Range> ipRanges,
    List<Range6> ipv6Ranges,
    List<PrefixList> prefixListIds) {

  /** A group, with the connection to its VPC if that is another one. */
  record Group(
      String userId,
      String groupId,
      @Nullable String groupName,
      @Nullable String description,
      @Nullable String vpcId,
      @Nullable String vpcPeeringConnectionId,
      @Nullable String peeringStatus) {

    static Group of(
        RuleTarget.Group group,
        @Nullable PeeredGroup peered,
        @Nullable String description,
        boolean classic) {
      return new Group(
          group.ownerId(),
          group.groupId(),
          classic ? group.groupName() : null,
          description,
          peered == null ? null : peered.vpcId(),
          peered == null ? null : peered.connectionId(),
          peered == null ? null : peered.status());
    }
  }

  record Range(String cidrIp, @Nullable String description) {}

  record PrefixList(String prefixListId, @Nullable String description) {}

  record Range6(String cidrIpv6, @Nullable String description) {}

  /** Groups rules of a group by their traffic. */
  static List<IpPermissionItem> of(
      SecurityGroup group, List<SecurityGroupRule> rules, ActionContext call) {
    Map<ProtocolAndPorts, IpPermissionItem> items = new LinkedHashMap<>();
    for (SecurityGroupRule rule : rules) {
      PeeredGroup peered =
          rule.permission().target() instanceof RuleTarget.Group target
              ? call.securityGroups().references().peered(group, target)
              : null;
      add(items, rule.permission(), rule.description(), peered, group.isClassic());
    }
    return List.copyOf(items.values());
  }

  static List<IpPermissionItem> ofPermissions(List<Permission> permissions, boolean classic) {
    Map<ProtocolAndPorts, IpPermissionItem> items = new LinkedHashMap<>();
    permissions.forEach(permission -> add(items, permission, null, null, classic));
    return List.copyOf(items.values());
  }

  private static void add(
      Map<ProtocolAndPorts, IpPermissionItem> items,
      Permission permission,
      @Nullable String description,
      @Nullable PeeredGroup peered,
      boolean classic) {
    IpPermissionItem item =
        items.computeIfAbsent(
            permission.traffic(),
            traffic ->
                new IpPermissionItem(
                    traffic.protocol().text(),
                    traffic.fromPort(),
                    traffic.toPort(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>(),
                    new ArrayList<>()));
    RuleTarget target = permission.target();
    if (target instanceof RuleTarget.Group group) {
      item.groups.add(Group.of(group, peered, description, classic));
    } else if (target instanceof RuleTarget.PrefixList list) {
      item.prefixListIds.add(new PrefixList(list.id(), description));
    } else if (target instanceof RuleTarget.Ipv4) {
      item.ipRanges.add(new Range(target.text(), description));
    } else {
      item.ipv6Ranges.add(new Range6(target.text(), description));
    }
  }
}

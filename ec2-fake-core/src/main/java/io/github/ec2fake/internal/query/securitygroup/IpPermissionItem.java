// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Permission;
import io.github.ec2fake.internal.model.securitygroup.ProtocolAndPorts;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroupRule;
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

  record Group(
      String userId, String groupId, @Nullable String groupName, @Nullable String description) {}

  record Range(String cidrIp, @Nullable String description) {}

  /** A prefix list. No rule here names one, but EC2 writes the empty set. */
  record PrefixList(String prefixListId, @Nullable String description) {}

  record Range6(String cidrIpv6, @Nullable String description) {}

  /** Groups rules by their traffic. */
  static List<IpPermissionItem> of(List<SecurityGroupRule> rules, boolean classic) {
    Map<ProtocolAndPorts, IpPermissionItem> items = new LinkedHashMap<>();
    rules.forEach(rule -> add(items, rule.permission(), rule.description(), classic));
    return List.copyOf(items.values());
  }

  static List<IpPermissionItem> ofPermissions(List<Permission> permissions, boolean classic) {
    Map<ProtocolAndPorts, IpPermissionItem> items = new LinkedHashMap<>();
    permissions.forEach(permission -> add(items, permission, null, classic));
    return List.copyOf(items.values());
  }

  private static void add(
      Map<ProtocolAndPorts, IpPermissionItem> items,
      Permission permission,
      @Nullable String description,
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
                    List.of()));
    RuleTarget target = permission.target();
    if (target instanceof RuleTarget.Group group) {
      item.groups.add(
          new Group(
              group.ownerId(), group.groupId(), classic ? group.groupName() : null, description));
    } else if (target instanceof RuleTarget.Ipv4) {
      item.ipRanges.add(new Range(target.text(), description));
    } else {
      item.ipv6Ranges.add(new Range6(target.text(), description));
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The rules of a security group in one direction, in the order in which they were made. */
final class Rules {
  static final String PREFIX = "sgr-";

  private final Map<String, SecurityGroupRule> byId = new LinkedHashMap<>();
  private final Map<Permission, SecurityGroupRule> byPermission = new HashMap<>();

  List<SecurityGroupRule> all() {
    return List.copyOf(byId.values());
  }

  boolean contains(Permission permission) {
    return byPermission.containsKey(permission);
  }

  @Nullable SecurityGroupRule of(Permission permission) {
    return byPermission.get(permission);
  }

  static void checkId(String id) {
    if (!Ids.isWellFormed(PREFIX, id)) {
      throw SecurityGroupErrors.MALFORMED_RULE_ID.with(id);
    }
  }

  @Nullable SecurityGroupRule find(String id) {
    return byId.get(id);
  }

  SecurityGroupRule require(String id) {
    checkId(id);
    SecurityGroupRule rule = byId.get(id);
    if (rule == null) {
      throw SecurityGroupErrors.RULE_ID_NOT_FOUND.with(id);
    }
    return rule;
  }

  /** Returns the group of this id as a rule names it, even if it was deleted since; else null. */
  RuleTarget.@Nullable Group target(String groupId) {
    for (SecurityGroupRule rule : byId.values()) {
      if (rule.permission().target() instanceof RuleTarget.Group group
          && group.groupId().equals(groupId)) {
        return group;
      }
    }
    return null;
  }

  /**
   * Whether these rules with more of them are as many as the quota lets be: in a VPC those for IPv4
   * and those for IPv6 apart, a group as both. A prefix list counts as many rules as it can have
   * entries.
   *
   * @param replaced rules in the place of those with the same ids
   * @param more what rules permit that are new
   */
  boolean haveRoom(
      Map<String, Permission> replaced,
      Set<Permission> more,
      boolean classic,
      Quotas quotas,
      ToLongFunction<RuleTarget> weight) {
    List<RuleTarget> targets = new ArrayList<>();
    for (SecurityGroupRule rule : byId.values()) {
      targets.add(replaced.getOrDefault(rule.id(), rule.permission()).target());
    }
    more.forEach(each -> targets.add(each.target()));
    long most = quotas.of(classic ? Quota.CLASSIC_RULES : Quota.RULES);
    return classic
        ? targets.size() <= most
        : count(targets, Rules::isOfIpv4, weight) <= most
            && count(targets, Rules::isOfIpv6, weight) <= most;
  }

  private static boolean isOfIpv4(RuleTarget target) {
    return !(target instanceof RuleTarget.Ipv6)
        && !(target instanceof RuleTarget.PrefixList list && list.isIpv6());
  }

  private static boolean isOfIpv6(RuleTarget target) {
    return !(target instanceof RuleTarget.Ipv4)
        && !(target instanceof RuleTarget.PrefixList list && !list.isIpv6());
  }

  private static long count(
      List<RuleTarget> targets, Predicate<RuleTarget> counts, ToLongFunction<RuleTarget> weight) {
    return targets.stream().filter(counts).mapToLong(weight).sum();
  }

  SecurityGroupRule add(Permission permission, @Nullable String description, Ids ids) {
    SecurityGroupRule rule = new SecurityGroupRule(ids.next(PREFIX), permission, description);
    byId.put(rule.id(), rule);
    byPermission.put(permission, rule);
    return rule;
  }

  /** Puts a rule in the place of the one with the same id. */
  void replace(SecurityGroupRule rule) {
    SecurityGroupRule before = require(rule.id());
    byId.put(rule.id(), rule);
    // Unless another rule permits that by now, which has been replaced before this one.
    byPermission.remove(before.permission(), before);
    byPermission.put(rule.permission(), rule);
  }

  void remove(SecurityGroupRule rule) {
    byId.remove(rule.id());
    byPermission.remove(rule.permission());
  }
}

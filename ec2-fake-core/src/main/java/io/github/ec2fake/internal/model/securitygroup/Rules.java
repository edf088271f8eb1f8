// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of a security group in one direction, in the order in which they were made. */
final class Rules {
  private final Map<Permission, SecurityGroupRule> rules = new LinkedHashMap<>();

  List<SecurityGroupRule> all() {
    return List.copyOf(rules.values());
  }

  boolean contains(Permission permission) {
    return rules.containsKey(permission);
  }

  @Nullable SecurityGroupRule withId(String id) {
    for (SecurityGroupRule rule : rules.values()) {
      if (rule.id().equals(id)) {
        return rule;
      }
    }
    return null;
  }

  /** Returns the group of this id as a rule names it, even if it was deleted since; else null. */
  RuleTarget.@Nullable Group target(String groupId) {
    for (Permission permission : rules.keySet()) {
      if (permission.target() instanceof RuleTarget.Group group
          && group.groupId().equals(groupId)) {
        return group;
      }
    }
    return null;
  }

  /**
   * Refuses more rules than the quota. In a VPC, EC2 counts IPv4 and IPv6 apart, a group as both.
   */
  void checkQuota(Set<Permission> more, boolean classic, Quotas quotas) {
    long most = quotas.of(classic ? Quota.CLASSIC_RULES : Quota.RULES);
    if (classic
        ? rules.size() + more.size() > most
        : without(RuleTarget.Ipv6.class, more) > most
            || without(RuleTarget.Ipv4.class, more) > most) {
      throw SecurityGroupErrors.TOO_MANY_RULES.with();
    }
  }

  private long without(Class<? extends RuleTarget> type, Set<Permission> more) {
    return Stream.concat(rules.keySet().stream(), more.stream())
        .filter(permission -> !type.isInstance(permission.target()))
        .count();
  }

  SecurityGroupRule add(Permission permission, @Nullable String description, Ids ids) {
    SecurityGroupRule rule = new SecurityGroupRule(ids.next("sgr-"), permission, description);
    rules.put(permission, rule);
    return rule;
  }

  /** Removes a rule and returns it; null if there is none. */
  @Nullable SecurityGroupRule remove(Permission permission) {
    return rules.remove(permission);
  }
}

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

  /** The group of this id as these rules know it, even if it was deleted since; else null. */
  RuleTarget.@Nullable Group peer(String groupId) {
    for (Permission permission : rules.keySet()) {
      if (permission.peer() instanceof RuleTarget.Group group && group.groupId().equals(groupId)) {
        return group;
      }
    }
    return null;
  }

  /** EC2 counts IPv4 and IPv6 apart in a VPC, and a group as both. */
  void requireRoomFor(Set<Permission> more, boolean classic, Quotas quotas) {
    long most = quotas.of(classic ? Quota.CLASSIC_RULES : Quota.RULES);
    if (classic
        ? rules.size() + more.size() > most
        : without(RuleTarget.Ipv6.class, more) > most
            || without(RuleTarget.Ipv4.class, more) > most) {
      throw SecurityGroupErrors.tooManyRules();
    }
  }

  private long without(Class<? extends RuleTarget> peers, Set<Permission> more) {
    return Stream.concat(rules.keySet().stream(), more.stream())
        .filter(permission -> !peers.isInstance(permission.peer()))
        .count();
  }

  SecurityGroupRule add(Permission permission, @Nullable String description, Ids ids) {
    SecurityGroupRule rule = new SecurityGroupRule(ids.next("sgr-"), permission, description);
    rules.put(permission, rule);
    return rule;
  }

  void remove(Permission permission) {
    rules.remove(permission);
  }
}

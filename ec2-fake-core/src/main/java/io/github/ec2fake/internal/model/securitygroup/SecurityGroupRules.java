// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of security groups as resources, each with an id of its own. */
public final class SecurityGroupRules {
  private final GroupStore store;
  private final RuleTargets targets;
  private final Context context;

  SecurityGroupRules(GroupStore store, RuleTargets targets, Context context) {
    this.store = store;
    this.targets = targets;
    this.context = context;
  }

  /** A rule of the caller's own groups. */
  public GroupRule require(Caller caller, String id) {
    return store.rules().require(caller, id);
  }

  /**
   * DescribeSecurityGroupRules.
   *
   * @param groupIds of groups that the caller has to have
   */
  public List<GroupRule> describe(Caller caller, List<String> ids, List<String> groupIds) {
    store.identified(caller, groupIds);
    if (ids.isEmpty()) {
      store.makeDefaults(caller.account());
    }
    return store.rules().describe(caller, ids);
  }

  /** The ids of the rules of all groups that exist among these. */
  public Set<String> idsOf(Set<String> groupIds) {
    return groupIds.stream()
        .filter(store::exists)
        .flatMap(groupId -> store.existing(groupId).rules().stream())
        .map(GroupRule::id)
        .collect(Collectors.toSet());
  }

  /**
   * ModifySecurityGroupRules. A rule keeps its id and its tags; all the rest becomes as in the
   * request.
   */
  public Change<?> modify(Caller caller, String groupId, List<RuleUpdate> updates) {
    SecurityGroup group = requireInVpc(caller, new GroupIdentifier(groupId, null));
    Map<String, GroupRule> changed = new LinkedHashMap<>();
    for (RuleUpdate update : updates) {
      GroupRule rule = updated(group, update);
      if (changed.put(rule.id(), rule) != null) {
        throw SecurityGroupErrors.REPEATED_RULE.with(rule.id());
      }
    }
    for (Direction direction : Direction.values()) {
      checkDistinct(group.rulesOf(direction), direction, changed);
    }
    checkQuota(group, changed.values());
    return Change.of(() -> changed.values().forEach(store::replace), group);
  }

  /** A rule can name another prefix list, which counts as more rules. */
  private void checkQuota(SecurityGroup group, Collection<GroupRule> changed) {
    Map<String, Permission> replaced = new HashMap<>();
    changed.forEach(each -> replaced.put(each.id(), each.rule().permission()));
    for (Direction direction : Direction.values()) {
      if (changed.stream().anyMatch(each -> each.direction() == direction)
          && !group
              .rulesOf(direction)
              .haveRoom(
                  replaced, Set.of(), false, context.quotas(group.ownerId()), targets::weight)) {
        throw SecurityGroupErrors.TOO_MANY_RULES.with();
      }
    }
  }

  private GroupRule updated(SecurityGroup group, RuleUpdate update) {
    Rules.checkId(update.ruleId());
    for (Direction direction : Direction.values()) {
      SecurityGroupRule rule = group.rulesOf(direction).find(update.ruleId());
      if (rule != null) {
        return new GroupRule(
            group, direction, updated(group, direction, rule, update.permission()));
      }
    }
    throw SecurityGroupErrors.RULE_ID_NOT_FOUND.with(update.ruleId());
  }

  private SecurityGroupRule updated(
      SecurityGroup group, Direction direction, SecurityGroupRule rule, RequestedPermission asked) {
    if (asked.groups().size()
            + asked.ipRanges().size()
            + asked.ipv6Ranges().size()
            + asked.prefixLists().size()
        > 1) {
      throw SecurityGroupErrors.SEVERAL_TARGETS.with(rule.id());
    }
    RuleTarget before = rule.permission().target();
    Map.Entry<Permission, Optional<String>> only =
        new ParsedPermissions(List.of(asked), direction, false)
            .permissions(targets.ofChanged(group, before))
            .entrySet()
            .iterator()
            .next();
    if (!only.getKey().target().getClass().equals(before.getClass())) {
      throw SecurityGroupErrors.OTHER_TYPE_OF_TARGET.with(rule.id());
    }
    return new SecurityGroupRule(rule.id(), only.getKey(), only.getValue().orElse(null));
  }

  /** Refuses rules of which two would permit the same. */
  private static void checkDistinct(
      Rules rules, Direction direction, Map<String, GroupRule> changed) {
    Map<Permission, String> after = new LinkedHashMap<>();
    for (GroupRule each : changed.values()) {
      if (each.direction() == direction && after.put(each.rule().permission(), each.id()) != null) {
        throw SecurityGroupErrors.REPEATED.with();
      }
    }
    for (Permission permission : after.keySet()) {
      SecurityGroupRule other = rules.of(permission);
      if (other != null && !changed.containsKey(other.id())) {
        throw SecurityGroupErrors.DUPLICATE_RULE.with(permission.text());
      }
    }
  }

  /**
   * UpdateSecurityGroupRuleDescriptionsIngress and UpdateSecurityGroupRuleDescriptionsEgress.
   *
   * @param permissions rules by what they permit, with their new descriptions
   * @param descriptions rules by their ids; only one of both
   */
  public Change<?> describeAnew(
      Caller caller,
      Direction direction,
      GroupIdentifier asked,
      List<RequestedPermission> permissions,
      List<RuleDescription> descriptions) {
    if (permissions.isEmpty() && descriptions.isEmpty()) {
      throw SecurityGroupErrors.NOTHING_TO_DESCRIBE.with();
    }
    if (!permissions.isEmpty() && !descriptions.isEmpty()) {
      throw SecurityGroupErrors.NOT_IN_COMBINATION.with(
          "ipPermissions", "securityGroupRuleDescriptions");
    }
    SecurityGroup group = requireInVpc(caller, asked);
    Rules rules = group.rulesOf(direction);
    List<SecurityGroupRule> changed = new ArrayList<>();
    new ParsedPermissions(permissions, direction, false)
        .permissions(targets.ofKnown(group, rules))
        .forEach(
            (permission, description) ->
                changed.add(described(rules.of(permission), description.orElse(null))));
    for (RuleDescription each : descriptions) {
      if (each.description() != null) {
        GroupLabel.checkRuleDescription(each.description());
      }
      changed.add(described(rules.require(each.ruleId()), each.description()));
    }
    return Change.of(
        () -> changed.forEach(rule -> store.replace(new GroupRule(group, direction, rule))), group);
  }

  private static SecurityGroupRule described(
      @Nullable SecurityGroupRule rule, @Nullable String description) {
    if (rule == null) {
      throw SecurityGroupErrors.RULE_NOT_FOUND.with();
    }
    return new SecurityGroupRule(rule.id(), rule.permission(), description);
  }

  private SecurityGroup requireInVpc(Caller caller, GroupIdentifier asked) {
    SecurityGroup group = store.require(caller, asked);
    if (group.isClassic()) {
      throw SecurityGroupErrors.ONLY_IN_VPC.with();
    }
    return group;
  }
}

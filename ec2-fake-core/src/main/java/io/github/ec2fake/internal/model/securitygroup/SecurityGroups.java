// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The security groups of a region. An account's default group is made when the account is first
 * asked for.
 */
public final class SecurityGroups {
  private final Network network;
  private final Context context;
  private final Tags tags;
  private final GroupStore store;
  private final RuleTargets targets;
  private final SecurityGroupRules groupRules;
  private final GroupReferences references;

  public SecurityGroups(
      Network network,
      Context context,
      Tags tags,
      GroupPeerings peerings,
      PrefixListTargets prefixLists) {
    this.network = network;
    this.context = context;
    this.tags = tags;
    this.store = new GroupStore(network, context);
    this.references = new GroupReferences(network, store, peerings);
    this.targets = new RuleTargets(store, references, prefixLists);
    this.groupRules = new SecurityGroupRules(store, targets, context);
  }

  /** CreateSecurityGroup. */
  public Change<SecurityGroup> create(Caller caller, NewSecurityGroup asked) {
    boolean classic = asked.vpcId() == null && network.isClassic(caller.account());
    String name = GroupLabel.name(asked.name(), classic);
    GroupLabel.checkDescription(asked.description(), classic);
    GroupsByName groups =
        asked.vpcId() == null
            ? store.groupsOf(caller.account())
            : store.groupsOf(network.vpc(caller.account(), asked.vpcId()));
    groups.checkNew(name, context.quotas(caller.account()));
    return Change.of(
        () -> {
          SecurityGroup group = store.add(groups, caller.account(), name, asked.description());
          tags.put(caller.account(), group.id(), asked.tags());
          return group;
        });
  }

  /** DeleteSecurityGroup. A rule of another VPC that names the group just becomes stale. */
  public Change<SecurityGroup> delete(Caller caller, GroupIdentifier asked) {
    SecurityGroup group = store.require(caller, asked);
    if (group.isDefault()) {
      throw SecurityGroupErrors.notDeletable(group);
    }
    if (group.isUsed()) {
      throw SecurityGroupErrors.usedByInstances(group);
    }
    for (SecurityGroup other : store.naming(group.id())) {
      if (other != group && other.isBeside(group)) {
        throw SecurityGroupErrors.usedByGroup(group, other);
      }
    }
    return Change.of(
        () -> {
          store.remove(group);
          forget(group);
        },
        group);
  }

  private void forget(SecurityGroup group) {
    tags.forget(group.id());
    group.rules().forEach(rule -> tags.forget(rule.id()));
  }

  public List<SecurityGroup> describe(Caller caller, List<String> names, List<String> ids) {
    return store.describe(caller, names, ids);
  }

  public SecurityGroup require(Caller caller, String id) {
    return store.require(caller, new GroupIdentifier(id, null));
  }

  /** Whether a VPC has groups that users created. */
  public boolean areIn(Vpc vpc) {
    return store.areIn(vpc);
  }

  /** Deletes the groups of a VPC that is gone. */
  public void vpcDeleted(Vpc vpc) {
    store.vpcDeleted(vpc).forEach(this::forget);
  }

  /**
   * The groups of an instance that is to be launched.
   *
   * @param subnet where; null on EC2-Classic
   * @param subnetIsNamed whether the caller names the subnet, or the network interface
   */
  public List<SecurityGroup> resolve(
      Caller caller,
      List<String> names,
      List<String> ids,
      @Nullable Subnet subnet,
      boolean subnetIsNamed) {
    if (subnetIsNamed && !names.isEmpty()) {
      throw ParameterErrors.NOT_TOGETHER.with("groupName", "subnet");
    }
    Set<SecurityGroup> groups = store.named(caller, names);
    GroupsByName own =
        subnet == null ? store.groupsOf(caller.account()) : store.groupsOf(subnet.vpc());
    groups.addAll(store.identified(caller, ids, own.vpcId()));
    for (SecurityGroup group : groups) {
      if (subnet != null && !subnet.vpcId().equals(group.vpcId())) {
        throw subnetIsNamed
            ? SecurityGroupErrors.OTHER_NETWORK_THAN_SUBNET.with(group.id(), subnet.id())
            : SecurityGroupErrors.NOT_FOUND_IN_VPC.with(group.id(), subnet.vpcId());
      }
      if (subnet == null && !group.isClassic()) {
        throw SecurityGroupErrors.OTHER_NETWORK.with();
      }
    }
    if (groups.isEmpty()) {
      groups.add(own.named(SecurityGroup.DEFAULT));
    }
    if (!own.isClassic() && groups.size() > mostOfAnInterface(caller)) {
      throw SecurityGroupErrors.TOO_MANY_OF_AN_INSTANCE.with();
    }
    return List.copyOf(groups);
  }

  /** The groups of a network interface that CreateNetworkInterface is to create. */
  public List<SecurityGroup> ofNewInterface(Caller caller, List<String> ids, Subnet subnet) {
    if (Set.copyOf(ids).size() > mostOfAnInterface(caller)) {
      throw SecurityGroupErrors.TOO_MANY_OF_NEW_INTERFACE.with(
          caller.account(), mostOfAnInterface(caller));
    }
    return resolve(caller, List.of(), ids, subnet, true);
  }

  private long mostOfAnInterface(Caller caller) {
    return context.quotas(caller.account()).of(Quota.GROUPS_OF_AN_INSTANCE);
  }

  /** The groups of a VPC that a service is to use, or its default group if none are named. */
  public Set<SecurityGroup> inVpc(Caller caller, List<String> ids, Vpc vpc) {
    Set<SecurityGroup> groups = store.identified(caller, ids, vpc.id());
    for (SecurityGroup group : groups) {
      if (!vpc.id().equals(group.vpcId())) {
        throw SecurityGroupErrors.NOT_FOUND_IN_VPC.with(group.id(), vpc.id());
      }
    }
    if (groups.isEmpty()) {
      groups.add(store.groupsOf(vpc).named(SecurityGroup.DEFAULT));
    }
    if (groups.size() > mostOfAnInterface(caller)) {
      throw SecurityGroupErrors.TOO_MANY_OF_AN_INSTANCE.with();
    }
    return groups;
  }

  /** The rules of all groups. */
  public SecurityGroupRules rules() {
    return groupRules;
  }

  /** The groups with a rule that names a prefix list. */
  public List<SecurityGroup> naming(String prefixListId) {
    return List.copyOf(store.naming(prefixListId));
  }

  /** The groups that name a prefix list and have too many rules if it counts as so many. */
  public List<SecurityGroup> withoutRoom(String prefixListId, int weight) {
    ToLongFunction<RuleTarget> weights =
        target ->
            target instanceof RuleTarget.PrefixList list && list.id().equals(prefixListId)
                ? weight
                : targets.weight(target);
    return naming(prefixListId).stream()
        .filter(
            group ->
                Stream.of(Direction.values())
                    .anyMatch(
                        direction ->
                            !group
                                .rulesOf(direction)
                                .haveRoom(
                                    Map.of(),
                                    Set.of(),
                                    false,
                                    context.quotas(group.ownerId()),
                                    weights)))
        .toList();
  }

  /** The rules that name groups of peered VPCs. */
  public GroupReferences references() {
    return references;
  }

  /**
   * AuthorizeSecurityGroupIngress and AuthorizeSecurityGroupEgress.
   *
   * @param ruleTags for each of the rules
   */
  public Change<List<GroupRule>> authorize(
      Caller caller,
      Direction direction,
      GroupIdentifier asked,
      List<RequestedPermission> permissions,
      Map<String, String> ruleTags) {
    if (permissions.isEmpty()) {
      throw SecurityGroupErrors.noRules(direction);
    }
    ParsedPermissions parsed = parsed(caller, direction, asked, permissions);
    SecurityGroup group = store.require(caller, asked);
    Rules rules = group.rulesOf(direction);
    Map<Permission, Optional<String>> wanted = parsed.permissions(targets.ofNew(group));
    for (Permission permission : wanted.keySet()) {
      if (rules.contains(permission)) {
        throw SecurityGroupErrors.DUPLICATE_RULE.with(permission.text());
      }
    }
    if (!rules.haveRoom(
        Map.of(),
        wanted.keySet(),
        group.isClassic(),
        context.quotas(caller.account()),
        targets::weight)) {
      throw SecurityGroupErrors.TOO_MANY_RULES.with();
    }
    return Change.of(
        () -> {
          List<GroupRule> added = new ArrayList<>();
          wanted.forEach(
              (permission, description) ->
                  added.add(store.permit(group, direction, permission, description.orElse(null))));
          added.forEach(rule -> tags.put(caller.account(), rule.id(), ruleTags));
          return added;
        });
  }

  /**
   * What has been revoked.
   *
   * @param unknown what was to be revoked, but is not there
   */
  public record Revoked(
      SecurityGroup group,
      Direction direction,
      List<SecurityGroupRule> rules,
      List<Permission> unknown) {}

  /** RevokeSecurityGroupIngress and RevokeSecurityGroupEgress. */
  public Change<Revoked> revoke(
      Caller caller,
      Direction direction,
      GroupIdentifier asked,
      List<RequestedPermission> permissions,
      List<String> ruleIds) {
    if (permissions.isEmpty() && ruleIds.isEmpty()) {
      throw SecurityGroupErrors.NOTHING_TO_REVOKE.with();
    }
    if (!permissions.isEmpty() && !ruleIds.isEmpty()) {
      throw ParameterErrors.NOT_TOGETHER.with("ipPermissions", "securityGroupRuleIds");
    }
    ParsedPermissions parsed = parsed(caller, direction, asked, permissions);
    SecurityGroup group = store.require(caller, asked);
    Rules rules = group.rulesOf(direction);
    Set<Permission> unwanted =
        new LinkedHashSet<>(parsed.permissions(targets.ofKnown(group, rules)).keySet());
    ruleIds.forEach(ruleId -> unwanted.add(rules.require(ruleId).permission()));
    List<Permission> unknown =
        unwanted.stream().filter(permission -> !rules.contains(permission)).toList();
    if (!unknown.isEmpty() && !group.isClassic() && !isInDefaultVpc(group)) {
      throw SecurityGroupErrors.RULE_NOT_FOUND.with();
    }
    return Change.of(
        () -> {
          List<SecurityGroupRule> removed =
              unwanted.stream().flatMap(each -> Stream.ofNullable(rules.of(each))).toList();
          for (SecurityGroupRule rule : removed) {
            store.remove(new GroupRule(group, direction, rule));
            tags.forget(rule.id());
          }
          return new Revoked(group, direction, removed, unknown);
        });
  }

  private boolean isInDefaultVpc(SecurityGroup group) {
    Vpc vpc = network.findDefaultVpc(group.ownerId());
    return vpc != null && vpc.id().equals(group.vpcId());
  }

  private ParsedPermissions parsed(
      Caller caller,
      Direction direction,
      GroupIdentifier asked,
      List<RequestedPermission> permissions) {
    boolean classic = network.isClassic(caller.account()) && !store.isInVpc(asked.groupId());
    if (classic && direction == Direction.EGRESS) {
      throw SecurityGroupErrors.ONLY_IN_VPC.with();
    }
    return new ParsedPermissions(permissions, direction, classic);
  }
}

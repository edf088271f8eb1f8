package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.limit.Quota;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The security groups of a region. An account's default group is made when the account is first
 * asked for. What is refused is refused before anything is changed.
 */
public final class SecurityGroups {
  private final Network network;
  private final Context context;
  private final GroupStore store;
  private final RuleTargets peers;

  /** The groups of a region. */
  public SecurityGroups(Network network, Context context) {
    this.network = network;
    this.context = context;
    this.store = new GroupStore(network, context);
    this.peers = new RuleTargets(store);
  }

  /**
   * CreateSecurityGroup.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidParameterValue}, {@code
   *     InvalidVpcID.NotFound}, {@code InvalidGroup.Reserved}, {@code InvalidGroup.Duplicate},
   *     {@code SecurityGroupLimitExceeded}
   */
  public SecurityGroup create(
      Caller caller, String name, String description, @Nullable String vpcId) {
    boolean classic = network.isClassic(caller.account());
    String stored = GroupLabel.name(name, classic);
    GroupLabel.checkDescription(description, classic);
    if (vpcId != null) {
      network.vpc(caller.account(), vpcId);
    }
    GroupsByName directory = store.directory(caller.account());
    directory.requireRoomFor(stored, context.quotas(caller.account()));
    caller.proceed();
    return store.make(directory, caller.account(), stored, description);
  }

  /**
   * DeleteSecurityGroup.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidGroup.NotFound}, {@code
   *     InvalidGroup.Reserved} or {@code CannotDelete} for the default group, {@code
   *     InvalidGroup.InUse} or {@code DependencyViolation} while instances or rules of other groups
   *     use it
   */
  public SecurityGroup delete(Caller caller, @Nullable String id, @Nullable String name) {
    SecurityGroup group = store.one(caller, id, name);
    if (group.isDefault()) {
      throw SecurityGroupErrors.notDeletable(group);
    }
    if (group.isUsed()) {
      throw SecurityGroupErrors.usedByInstances(group);
    }
    for (SecurityGroup other : store.all()) {
      if (other != group && other.names(group) && isBoundBy(group, other)) {
        throw SecurityGroupErrors.usedByGroup(group, other);
      }
    }
    caller.proceed();
    store.remove(group);
    return group;
  }

  /** In another VPC a rule just becomes stale. */
  private static boolean isBoundBy(SecurityGroup group, SecurityGroup other) {
    return group.isClassic() || group.ownerId().equals(other.ownerId());
  }

  /**
   * DescribeSecurityGroups, before its filters.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidGroup.NotFound}, {@code
   *     InvalidGroupId.Malformed}
   */
  public List<SecurityGroup> describe(Caller caller, List<String> names, List<String> ids) {
    Set<SecurityGroup> named = store.named(caller, names);
    Set<SecurityGroup> identified = store.identified(caller, ids);
    return store.directory(caller.account()).all().stream()
        .filter(group -> names.isEmpty() || named.contains(group))
        .filter(group -> ids.isEmpty() || identified.contains(group))
        .toList();
  }

  /**
   * The groups of an instance that is to be launched.
   *
   * @param vpcId the VPC of the subnet or network interface that the caller names, or null if the
   *     caller names none
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidGroup.NotFound}, {@code
   *     InvalidGroupId.Malformed}, {@code InvalidParameterCombination} for names together with a
   *     subnet, {@code SecurityGroupsPerInterfaceLimitExceeded}
   */
  public List<SecurityGroup> resolve(
      Caller caller, List<String> names, List<String> ids, @Nullable String vpcId) {
    if (vpcId != null && !names.isEmpty()) {
      throw SecurityGroupErrors.notTogether("groupName", "subnet");
    }
    Set<SecurityGroup> groups = store.named(caller, names);
    groups.addAll(store.identified(caller, ids));
    GroupsByName directory = store.directory(caller.account());
    if (groups.isEmpty()) {
      groups.add(directory.named(SecurityGroup.DEFAULT));
    }
    if (!directory.isClassic()
        && groups.size() > context.quotas(caller.account()).of(Quota.GROUPS_OF_AN_INSTANCE)) {
      throw SecurityGroupErrors.tooManyOfAnInstance();
    }
    return List.copyOf(groups);
  }

  /**
   * AuthorizeSecurityGroupIngress and AuthorizeSecurityGroupEgress.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidGroup.NotFound}, {@code
   *     InvalidPermission.Malformed} or {@code InvalidParameterValue} for a rule that makes no
   *     sense, {@code InvalidPermission.Duplicate}, {@code RulesPerSecurityGroupLimitExceeded}
   */
  public Authorized authorize(
      Caller caller,
      Direction direction,
      @Nullable String id,
      @Nullable String name,
      List<RequestedPermission> asked) {
    if (asked.isEmpty()) {
      throw SecurityGroupErrors.noRules(direction);
    }
    ParsedPermissions terms = terms(caller, direction, asked);
    SecurityGroup group = store.one(caller, id, name);
    Rules rules = group.rulesOf(direction);
    Map<Permission, Optional<String>> wanted = terms.permissions(peer -> peers.of(group, peer));
    for (Permission permission : wanted.keySet()) {
      if (rules.contains(permission)) {
        throw SecurityGroupErrors.duplicateRule(permission);
      }
    }
    rules.requireRoomFor(wanted.keySet(), group.isClassic(), context.quotas(caller.account()));
    caller.proceed();
    List<SecurityGroupRule> made = new ArrayList<>();
    wanted.forEach(
        (permission, why) -> made.add(rules.add(permission, why.orElse(null), context.ids())));
    return new Authorized(group, made);
  }

  /**
   * What was authorized.
   *
   * @param group the group
   * @param rules its new rules
   */
  public record Authorized(SecurityGroup group, List<SecurityGroupRule> rules) {}

  /**
   * RevokeSecurityGroupIngress and RevokeSecurityGroupEgress.
   *
   * @throws io.github.ec2fake.internal.model.base.Ec2Error {@code InvalidGroup.NotFound}, {@code
   *     InvalidPermission.Malformed} or {@code InvalidParameterValue} for a rule that makes no
   *     sense, {@code InvalidPermission.NotFound} in a VPC
   */
  public List<Permission> revoke(
      Caller caller,
      Direction direction,
      @Nullable String id,
      @Nullable String name,
      List<RequestedPermission> asked,
      List<String> ruleIds) {
    if (asked.isEmpty() && ruleIds.isEmpty()) {
      throw SecurityGroupErrors.nothingToRevoke();
    }
    if (!asked.isEmpty() && !ruleIds.isEmpty()) {
      throw SecurityGroupErrors.notTogether("ipPermissions", "securityGroupRuleIds");
    }
    ParsedPermissions terms = terms(caller, direction, asked);
    SecurityGroup group = store.one(caller, id, name);
    Rules rules = group.rulesOf(direction);
    Set<Permission> unwanted =
        new LinkedHashSet<>(terms.permissions(peer -> peers.known(group, rules, peer)).keySet());
    ruleIds.forEach(ruleId -> unwanted.add(permission(rules, ruleId)));
    List<Permission> unknown =
        unwanted.stream().filter(permission -> !rules.contains(permission)).toList();
    if (!unknown.isEmpty() && !group.isClassic()) {
      throw SecurityGroupErrors.ruleNotFound();
    }
    caller.proceed();
    unwanted.forEach(rules::remove);
    return unknown;
  }

  private ParsedPermissions terms(
      Caller caller, Direction direction, List<RequestedPermission> asked) {
    boolean classic = network.isClassic(caller.account());
    if (classic && direction == Direction.EGRESS) {
      throw SecurityGroupErrors.onlyInVpc();
    }
    return new ParsedPermissions(asked, direction, classic);
  }

  private static Permission permission(Rules rules, String ruleId) {
    if (!Ids.isWellFormed("sgr-", ruleId)) {
      throw SecurityGroupErrors.malformedRuleId(ruleId);
    }
    SecurityGroupRule rule = rules.withId(ruleId);
    if (rule == null) {
      throw SecurityGroupErrors.ruleIdNotFound(ruleId);
    }
    return rule.permission();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the security groups of a region, and finds them by id and by name. */
final class GroupStore {
  private static final String PREFIX = "sg-";

  private final Network network;
  private final Context context;
  private final Registry<SecurityGroup> registry =
      new Registry<>(GroupStore::checkId, ids -> SecurityGroupErrors.NOT_FOUND.with(ids.get(0)));

  private final Registry<GroupRule> rules =
      new Registry<>(Rules::checkId, ids -> SecurityGroupErrors.RULE_ID_NOT_FOUND.with(ids.get(0)));

  private final RulesByTarget rulesByTarget = new RulesByTarget();

  /** By VPC; those of EC2-Classic by account. */
  private final Map<String, GroupsByName> byVpc = new HashMap<>();

  GroupStore(Network network, Context context) {
    this.network = network;
    this.context = context;
  }

  static void checkId(String id) {
    if (id.isEmpty()) {
      throw SecurityGroupErrors.EMPTY.with(id);
    }
    Ids.check(PREFIX, id, SecurityGroupErrors.MALFORMED);
  }

  SecurityGroup require(Caller caller, GroupIdentifier asked) {
    if (asked.groupId() != null && asked.groupName() != null) {
      throw ParameterErrors.NOT_TOGETHER.with("groupName", "groupId");
    }
    if (asked.groupId() != null) {
      return registry.require(caller, asked.groupId());
    }
    if (asked.groupName() != null) {
      return groupsOf(caller.account()).named(asked.groupName());
    }
    throw SecurityGroupErrors.NEITHER_NAME_NOR_ID.with();
  }

  Set<SecurityGroup> named(Caller caller, List<String> names) {
    Set<SecurityGroup> groups = new LinkedHashSet<>();
    names.forEach(name -> groups.add(groupsOf(caller.account()).named(name)));
    return groups;
  }

  /** The group of this name in a VPC of an account. */
  SecurityGroup named(String account, String name, String vpcId) {
    Vpc vpc = network.findVpc(account, vpcId);
    SecurityGroup found = vpc == null ? null : groupsOf(vpc).find(name);
    if (found == null) {
      throw SecurityGroupErrors.NOT_FOUND_IN_VPC.with(name, vpcId);
    }
    return found;
  }

  Set<SecurityGroup> identified(Caller caller, List<String> ids) {
    return new LinkedHashSet<>(registry.require(caller, ids));
  }

  /** The groups of a launch, which tells the VPC; null on EC2-Classic. */
  Set<SecurityGroup> identified(Caller caller, List<String> ids, @Nullable String vpcId) {
    if (vpcId != null) {
      for (String id : ids) {
        if (id.isEmpty()) {
          throw SecurityGroupErrors.EMPTY_IN_LAUNCH.with(id);
        }
        checkId(id);
        SecurityGroup group = registry.find(id);
        if (group == null || !group.ownerId().equals(caller.account())) {
          throw SecurityGroupErrors.NOT_FOUND_IN_VPC.with(id, vpcId);
        }
      }
    }
    return identified(caller, ids);
  }

  /** A group, whoever owns it. */
  SecurityGroup existing(String id) {
    return registry.existing(id);
  }

  boolean exists(String id) {
    return registry.find(id) != null;
  }

  /** Returns the groups of EC2-Classic or of the default VPC, which names are looked up in. */
  GroupsByName groupsOf(String account) {
    return network.isClassic(account)
        ? groups(account, account, null)
        : groupsOf(network.defaultVpc(account));
  }

  GroupsByName groupsOf(Vpc vpc) {
    return groups(vpc.id(), vpc.ownerId(), vpc);
  }

  /** Makes the default group if this is the first call. */
  private GroupsByName groups(String key, String account, @Nullable Vpc vpc) {
    GroupsByName groups = byVpc.get(key);
    if (groups == null) {
      GroupsByName made = new GroupsByName(vpc);
      byVpc.put(key, made);
      context
          .ids()
          .makeDefault(
              "group of " + key + " in " + network.place().region(),
              () -> addDefault(made, account));
      return made;
    }
    return groups;
  }

  /** The groups of these names and ids, or all of the caller's. */
  List<SecurityGroup> describe(Caller caller, List<String> names, List<String> ids) {
    Set<SecurityGroup> named = named(caller, names);
    Set<SecurityGroup> identified = identified(caller, ids);
    if (names.isEmpty() && ids.isEmpty()) {
      makeDefaults(caller.account());
    }
    return registry.describe(caller, named, identified);
  }

  /** Makes all default groups of an account that have not been asked for. */
  void makeDefaults(String account) {
    if (!context.ids().areSealed()) {
      if (network.isClassic(account)) {
        groupsOf(account);
      }
      network.vpcsOf(account).forEach(this::groupsOf);
    }
  }

  /** The groups with a rule that names the security group or prefix list of this id. */
  Set<SecurityGroup> naming(String id) {
    return rulesByTarget.groups(id);
  }

  /** The groups of a VPC that has been asked for. */
  List<SecurityGroup> in(String vpcId) {
    GroupsByName groups = byVpc.get(vpcId);
    return groups == null ? List.of() : groups.all();
  }

  /** Whether a VPC has groups that users created. */
  boolean areIn(Vpc vpc) {
    GroupsByName groups = byVpc.get(vpc.id());
    return groups != null && groups.all().stream().anyMatch(group -> !group.isDefault());
  }

  /** Returns what is deleted with a VPC. */
  List<SecurityGroup> vpcDeleted(Vpc vpc) {
    GroupsByName groups = byVpc.remove(vpc.id());
    List<SecurityGroup> gone = groups == null ? List.of() : groups.all();
    gone.forEach(this::removeFromRegistries);
    return gone;
  }

  boolean isInVpc(@Nullable String id) {
    SecurityGroup group = id == null ? null : registry.find(id);
    return group != null && !group.isClassic();
  }

  private void addDefault(GroupsByName groups, String account) {
    SecurityGroup group =
        add(
            groups,
            account,
            SecurityGroup.DEFAULT,
            groups.isClassic() ? "default group" : "default VPC security group");
    List<ProtocolAndPorts> fromItself =
        groups.isClassic()
            ? List.of(
                ProtocolAndPorts.allOf(Protocol.TCP),
                ProtocolAndPorts.allOf(Protocol.UDP),
                ProtocolAndPorts.allOf(Protocol.ICMP))
            : List.of(ProtocolAndPorts.ALL);
    for (ProtocolAndPorts traffic : fromItself) {
      permit(group, Direction.INGRESS, new Permission(traffic, group.asTarget()), null);
    }
  }

  SecurityGroup add(GroupsByName groups, String account, String name, String description) {
    SecurityGroup group =
        new SecurityGroup(context.ids().next(PREFIX), account, name, description, groups.vpcId());
    if (!groups.isClassic()) {
      permit(
          group,
          Direction.EGRESS,
          new Permission(ProtocolAndPorts.ALL, new RuleTarget.Ipv4("0.0.0.0/0")),
          null);
    }
    registry.add(group);
    groups.add(group);
    return group;
  }

  void remove(SecurityGroup group) {
    removeFromRegistries(group);
    String vpcId = group.vpcId();
    GroupsByName groups = byVpc.get(vpcId == null ? group.ownerId() : vpcId);
    if (groups != null) {
      groups.remove(group);
    }
  }

  private void removeFromRegistries(SecurityGroup group) {
    registry.remove(group);
    for (GroupRule rule : group.rules()) {
      rules.remove(rule);
      rulesByTarget.remove(rule);
    }
  }

  /** The rules of all groups. */
  Registry<GroupRule> rules() {
    return rules;
  }

  GroupRule permit(
      SecurityGroup group,
      Direction direction,
      Permission permission,
      @Nullable String description) {
    GroupRule rule =
        new GroupRule(
            group, direction, group.rulesOf(direction).add(permission, description, context.ids()));
    rules.add(rule);
    rulesByTarget.add(rule);
    return rule;
  }

  /** Puts a rule in the place of the one with the same id. */
  void replace(GroupRule rule) {
    rule.group().rulesOf(rule.direction()).replace(rule.rule());
    rulesByTarget.remove(rules.existing(rule.id()));
    rules.add(rule);
    rulesByTarget.add(rule);
  }

  void remove(GroupRule rule) {
    rule.group().rulesOf(rule.direction()).remove(rule.rule());
    rules.remove(rule);
    rulesByTarget.remove(rule);
  }
}

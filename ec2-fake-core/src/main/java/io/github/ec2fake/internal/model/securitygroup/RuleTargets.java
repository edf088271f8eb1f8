// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import static io.github.ec2fake.consistency.ResourceKind.VPC_PEERING_CONNECTIONS;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.util.function.Function;

/** Finds the groups that are the targets of rules. */
final class RuleTargets {
  private final GroupStore store;
  private final GroupReferences references;

  private final PrefixListTargets prefixLists;

  RuleTargets(GroupStore store, GroupReferences references, PrefixListTargets prefixLists) {
    this.store = store;
    this.references = references;
    this.prefixLists = prefixLists;
  }

  /** Finds what new rules of a group name. */
  ParsedPermissions.Lookup ofNew(SecurityGroup group) {
    return lookup(group, asked -> of(group, asked));
  }

  /** Finds what existing rules of a group name. */
  ParsedPermissions.Lookup ofKnown(SecurityGroup group, Rules rules) {
    return lookup(group, asked -> known(group, rules, asked));
  }

  /** Finds what a rule of a group names, which may be what it names already. */
  ParsedPermissions.Lookup ofChanged(SecurityGroup group, RuleTarget before) {
    return lookup(
        group,
        asked ->
            before instanceof RuleTarget.Group named && named.groupId().equals(asked.groupId())
                ? named
                : of(group, asked));
  }

  private ParsedPermissions.Lookup lookup(
      SecurityGroup group, Function<RequestedPermission.Group, RuleTarget.Group> groups) {
    return new ParsedPermissions.Lookup() {
      @Override
      public RuleTarget group(RequestedPermission.Group asked) {
        RuleTarget.Group found = groups.apply(asked);
        requireNamed(asked, found);
        return found;
      }

      @Override
      public RuleTarget prefixList(String id) {
        return prefixLists.require(new Caller(group.ownerId()), id);
      }
    };
  }

  /** Refuses a name that is not that of the id, and another VPC. */
  private static void requireNamed(RequestedPermission.Group asked, RuleTarget.Group found) {
    if (asked.groupId() != null
        && asked.groupName() != null
        && !asked.groupName().equals(found.groupName())) {
      throw ParameterErrors.NOT_TOGETHER.with("groupName", "groupId");
    }
    if (asked.vpcId() != null && !asked.vpcId().equals(found.vpcId())) {
      throw SecurityGroupErrors.NOT_FOUND_IN_VPC.with(found.groupId(), asked.vpcId());
    }
  }

  /** As how many rules a rule counts. */
  long weight(RuleTarget target) {
    return target instanceof RuleTarget.PrefixList list ? prefixLists.weight(list.id()) : 1;
  }

  /**
   * Returns a target as a rule names it, whose group may have been deleted since in another VPC or
   * account, or whose connection.
   */
  private RuleTarget.Group known(
      SecurityGroup group, Rules rules, RequestedPermission.Group asked) {
    String id = asked.groupId();
    RuleTarget.Group known = id == null ? null : rules.target(id);
    String owner = asked.userId() == null ? group.ownerId() : asked.userId();
    return known == null || !known.ownerId().equals(owner) ? of(group, asked) : known;
  }

  private RuleTarget.Group of(SecurityGroup group, RequestedPermission.Group asked) {
    String owner = asked.userId() == null ? group.ownerId() : asked.userId();
    SecurityGroup target =
        asked.groupId() == null
            ? byName(group, owner, asked)
            : byId(owner, asked.groupId(), asked.userId() != null);
    if (target.isClassic() != group.isClassic()) {
      throw SecurityGroupErrors.OTHER_NETWORK.with();
    }
    if (!references.reaches(group, target)) {
      throw SecurityGroupErrors.OTHER_NETWORK.with().about(VPC_PEERING_CONNECTIONS);
    }
    return target.asTarget();
  }

  private SecurityGroup byName(SecurityGroup group, String owner, RequestedPermission.Group asked) {
    String wanted = String.valueOf(asked.groupName());
    if (!group.isClassic() && !owner.equals(group.ownerId())) {
      throw SecurityGroupErrors.FOREIGN_NAME.with(wanted, owner);
    }
    String vpcId = asked.vpcId();
    return vpcId == null ? store.groupsOf(owner).named(wanted) : store.named(owner, wanted, vpcId);
  }

  private SecurityGroup byId(String owner, String id, boolean ownerGiven) {
    SecurityGroup target = store.existing(id);
    if (!target.ownerId().equals(owner)) {
      throw ownerGiven || target.isClassic()
          ? SecurityGroupErrors.NOT_FOUND.with(id)
          : SecurityGroupErrors.OTHER_NETWORK.with();
    }
    return target;
  }
}

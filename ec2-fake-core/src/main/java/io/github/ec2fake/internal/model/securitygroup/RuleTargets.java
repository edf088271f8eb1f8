// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.ParameterErrors;
import org.jspecify.annotations.Nullable;

/** Finds the groups that are the targets of rules. */
final class RuleTargets {
  private final GroupStore store;

  RuleTargets(GroupStore store) {
    this.store = store;
  }

  /** Returns a target as a rule names it whose group another account may have deleted since. */
  RuleTarget known(SecurityGroup group, Rules rules, RequestedPermission.Group asked) {
    String id = asked.groupId();
    RuleTarget.Group known = id == null || store.exists(id) ? null : rules.target(id);
    return known == null || !known.ownerId().equals(asked.userId()) ? of(group, asked) : known;
  }

  RuleTarget of(SecurityGroup group, RequestedPermission.Group asked) {
    String owner = asked.userId() == null ? group.ownerId() : asked.userId();
    SecurityGroup target =
        asked.groupId() == null
            ? byName(group, owner, asked.groupName())
            : byId(owner, asked.groupId(), asked.userId() != null);
    if (target.isClassic() != group.isClassic()) {
      throw SecurityGroupErrors.OTHER_NETWORK.with();
    }
    if (asked.groupId() != null
        && asked.groupName() != null
        && !asked.groupName().equals(target.name())) {
      throw ParameterErrors.NOT_TOGETHER.with("groupName", "groupId");
    }
    return target.asTarget();
  }

  private SecurityGroup byName(SecurityGroup group, String owner, @Nullable String name) {
    String wanted = String.valueOf(name);
    if (!group.isClassic() && !owner.equals(group.ownerId())) {
      throw SecurityGroupErrors.FOREIGN_NAME.with(wanted, owner);
    }
    return store.groupsOf(owner).named(wanted);
  }

  /**
   * EC2 asks for a peering connection between the VPCs of two accounts. None is modelled: a caller
   * that names the other account is taken to have one.
   */
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

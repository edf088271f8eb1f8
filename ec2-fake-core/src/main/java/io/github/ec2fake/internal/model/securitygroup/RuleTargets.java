package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/** Finds the groups that rules name. */
final class RuleTargets {
  private final GroupStore store;

  RuleTargets(GroupStore store) {
    this.store = store;
  }

  /** As a rule that exists knows it: in another account the group may have been deleted since. */
  RuleTarget known(SecurityGroup group, Rules rules, RequestedPermission.Group asked) {
    String id = asked.groupId();
    RuleTarget.Group known = id == null || store.has(id) ? null : rules.peer(id);
    return known == null || !known.ownerId().equals(asked.userId()) ? of(group, asked) : known;
  }

  RuleTarget of(SecurityGroup group, RequestedPermission.Group asked) {
    String owner = asked.userId() == null ? group.ownerId() : asked.userId();
    SecurityGroup peer =
        asked.groupId() == null
            ? peerByName(group, owner, asked.groupName())
            : peerById(owner, asked.groupId(), asked.userId() != null);
    if (peer.isClassic() != group.isClassic()) {
      throw SecurityGroupErrors.otherNetwork();
    }
    if (asked.groupId() != null
        && asked.groupName() != null
        && !asked.groupName().equals(peer.name())) {
      throw SecurityGroupErrors.notTogether("groupName", "groupId");
    }
    return peer.asPeer();
  }

  private SecurityGroup peerByName(SecurityGroup group, String owner, @Nullable String name) {
    String wanted = String.valueOf(name);
    if (!group.isClassic() && !owner.equals(group.ownerId())) {
      throw SecurityGroupErrors.foreignName(wanted, owner);
    }
    return store.directory(owner).named(wanted);
  }

  /**
   * EC2 asks for a peering connection between the VPCs of two accounts. None is modelled: whoever
   * names the other account is taken to have one.
   */
  private SecurityGroup peerById(String owner, String id, boolean ownerGiven) {
    SecurityGroup peer = store.identified(id);
    if (!peer.ownerId().equals(owner)) {
      throw ownerGiven || peer.isClassic()
          ? SecurityGroupErrors.notFound(id)
          : SecurityGroupErrors.otherNetwork();
    }
    return peer;
  }
}

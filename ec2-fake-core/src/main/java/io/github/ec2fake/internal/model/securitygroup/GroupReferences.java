// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules that name groups of peered VPCs.
 *
 * <p>Source: the VPC peering guide, "Update your security groups to reference peer security
 * groups": a rule is stale if the group is deleted, or the connection is; it stays, and with a new
 * connection of the same VPCs it is not stale any more.
 */
public final class GroupReferences {
  private final Network network;
  private final GroupStore store;
  private final GroupPeerings peerings;

  GroupReferences(Network network, GroupStore store, GroupPeerings peerings) {
    this.network = network;
    this.store = store;
    this.peerings = peerings;
  }

  /** How the group that a rule names lies in another VPC; null if it is in the same one. */
  public @Nullable PeeredGroup peered(SecurityGroup group, RuleTarget.Group target) {
    String vpcId = group.vpcId();
    String other = target.vpcId();
    if (vpcId == null || other == null || vpcId.equals(other)) {
      return null;
    }
    GroupPeerings.Peering peering = peerings.between(vpcId, other);
    return peering == null
        ? null
        : new PeeredGroup(other, peering.connectionId(), peering.status());
  }

  /** Whether a rule can name another group: both are in VPCs, or both on EC2-Classic. */
  boolean reaches(SecurityGroup group, SecurityGroup target) {
    return reaches(group, target.vpcId());
  }

  private boolean reaches(SecurityGroup group, @Nullable String targetVpcId) {
    String vpcId = group.vpcId();
    if (vpcId == null || targetVpcId == null || vpcId.equals(targetVpcId)) {
      return true;
    }
    GroupPeerings.Peering peering = peerings.between(vpcId, targetVpcId);
    return peering != null && peering.isActive();
  }

  /** DescribeSecurityGroupReferences. */
  public List<GroupReference> describe(Caller caller, List<String> groupIds) {
    List<GroupReference> references = new ArrayList<>();
    for (SecurityGroup group : store.identified(caller, groupIds)) {
      String vpcId = group.vpcId();
      if (vpcId == null) {
        continue;
      }
      for (String peer : peerings.peersOf(vpcId)) {
        GroupPeerings.Peering peering = peerings.between(vpcId, peer);
        if (peering != null
            && store.naming(group.id()).stream().anyMatch(other -> peer.equals(other.vpcId()))) {
          references.add(new GroupReference(group.id(), peer, peering.connectionId()));
        }
      }
    }
    return references;
  }

  /** DescribeStaleSecurityGroups. */
  public List<StaleGroup> stale(Caller caller, String vpcId) {
    Vpc vpc = network.vpc(caller.account(), vpcId);
    return store.in(vpc.id()).stream()
        .map(
            group ->
                new StaleGroup(
                    group, stale(group, Direction.INGRESS), stale(group, Direction.EGRESS)))
        .filter(each -> !each.ingress().isEmpty() || !each.egress().isEmpty())
        .toList();
  }

  private List<SecurityGroupRule> stale(SecurityGroup group, Direction direction) {
    return group.rules(direction).stream()
        .filter(
            rule ->
                rule.permission().target() instanceof RuleTarget.Group target
                    && (!store.exists(target.groupId()) || !reaches(group, target.vpcId())))
        .toList();
  }
}

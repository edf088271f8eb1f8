// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.GroupRule;
import io.github.ec2fake.internal.model.securitygroup.PeeredGroup;
import io.github.ec2fake.internal.model.securitygroup.ProtocolAndPorts;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroupRule;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One rule with its id, as the actions answer that make rules or describe them. */
record RuleItem(
    String securityGroupRuleId,
    String groupId,
    String groupOwnerId,
    boolean isEgress,
    String ipProtocol,
    int fromPort,
    int toPort,
    @Nullable String cidrIpv4,
    @Nullable String cidrIpv6,
    @Nullable String prefixListId,
    @Nullable Reference referencedGroupInfo,
    @Nullable String description,
    @Nullable List<TagItem> tagSet,
    String securityGroupRuleArn) {

  /** The group that a rule names, with the connection to its VPC if that is another one. */
  record Reference(
      String groupId,
      String userId,
      @Nullable String vpcId,
      @Nullable String vpcPeeringConnectionId,
      @Nullable String peeringStatus) {

    static Reference of(SecurityGroup group, RuleTarget.Group target, ActionContext call) {
      PeeredGroup peered = call.securityGroups().references().peered(group, target);
      return new Reference(
          target.groupId(),
          target.ownerId(),
          peered == null ? null : peered.vpcId(),
          peered == null ? null : peered.connectionId(),
          peered == null ? null : peered.status());
    }
  }

  static RuleItem of(GroupRule of, ActionContext call) {
    SecurityGroupRule rule = of.rule();
    ProtocolAndPorts traffic = rule.permission().traffic();
    RuleTarget target = rule.permission().target();
    return new RuleItem(
        rule.id(),
        of.group().id(),
        of.group().ownerId(),
        of.direction() == Direction.EGRESS,
        traffic.protocol().text(),
        orAll(traffic.fromPort()),
        orAll(traffic.toPort()),
        target instanceof RuleTarget.Ipv4 ? target.text() : null,
        target instanceof RuleTarget.Ipv6 ? target.text() : null,
        target instanceof RuleTarget.PrefixList list ? list.id() : null,
        target instanceof RuleTarget.Group other ? Reference.of(of.group(), other, call) : null,
        rule.description(),
        TagItem.of(call, rule.id()),
        call.place().arn(of.group().ownerId(), "security-group-rule/" + rule.id()));
  }

  /** A port as rules with ids show it: -1 stands for all. */
  static int orAll(@Nullable Integer port) {
    return port == null ? -1 : port;
  }
}

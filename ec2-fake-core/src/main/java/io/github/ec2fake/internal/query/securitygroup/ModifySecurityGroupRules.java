// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.RequestedPermission;
import io.github.ec2fake.internal.model.securitygroup.RuleUpdate;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes what rules of a group permit. Without the group EC2 says that {@code groupId} is missing
 * (aws/aws-sdk-java#3135).
 */
final class ModifySecurityGroupRules implements VoidAction<ModifySecurityGroupRules.Request> {

  record Request(
      @Required("groupId") String groupId,
      @Required("securityGroupRules") List<Update> securityGroupRule) {}

  record Update(@Required String securityGroupRuleId, @Required Rule securityGroupRule) {
    RuleUpdate toModel() {
      return new RuleUpdate(securityGroupRuleId, securityGroupRule.toModel());
    }
  }

  record Rule(
      @Required String ipProtocol,
      @Nullable Integer fromPort,
      @Nullable Integer toPort,
      @Nullable String cidrIpv4,
      @Nullable String cidrIpv6,
      @Nullable String prefixListId,
      @Nullable String referencedGroupId,
      @Nullable String description) {

    RequestedPermission toModel() {
      return new RequestedPermission(
          ipProtocol,
          fromPort,
          toPort,
          Stream.ofNullable(referencedGroupId)
              .map(id -> new RequestedPermission.Group(null, id, null, null, description))
              .toList(),
          ranges(cidrIpv4),
          ranges(cidrIpv6),
          Stream.ofNullable(prefixListId)
              .map(id -> new RequestedPermission.PrefixList(id, description))
              .toList());
    }

    private List<RequestedPermission.Range> ranges(@Nullable String cidr) {
      return Stream.ofNullable(cidr)
          .map(block -> new RequestedPermission.Range(block, description))
          .toList();
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.securityGroups()
        .rules()
        .modify(
            call.caller(),
            request.groupId(),
            request.securityGroupRule().stream().map(Update::toModel).toList());
  }
}

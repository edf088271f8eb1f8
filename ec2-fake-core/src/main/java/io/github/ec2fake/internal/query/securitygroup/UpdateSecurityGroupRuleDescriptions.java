// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.model.securitygroup.RuleDescription;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UpdateSecurityGroupRuleDescriptionsIngress and UpdateSecurityGroupRuleDescriptionsEgress: gives
 * rules other descriptions, or takes away those that the request does not have.
 */
final class UpdateSecurityGroupRuleDescriptions
    implements VoidAction<UpdateSecurityGroupRuleDescriptions.Request> {

  record Request(
      @Nullable String groupId,
      @Nullable String groupName,
      List<IpPermissionParameter> ipPermissions,
      List<Description> securityGroupRuleDescription) {}

  record Description(@Required String securityGroupRuleId, @Nullable String description) {
    RuleDescription toModel() {
      return new RuleDescription(securityGroupRuleId, description);
    }
  }

  private final Direction direction;

  UpdateSecurityGroupRuleDescriptions(Direction direction) {
    this.direction = direction;
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.securityGroups()
        .rules()
        .describeAnew(
            call.caller(),
            direction,
            new GroupIdentifier(request.groupId(), request.groupName()),
            IpPermissionParameter.asked(request.ipPermissions()),
            request.securityGroupRuleDescription().stream().map(Description::toModel).toList());
  }
}

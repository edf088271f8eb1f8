// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Revokes what permits traffic from the instances of a group in a VPC. */
@NotModelled(IpPermissionParameter.NOT_MODELLED_IN_EGRESS)
final class RevokeSecurityGroupEgress
    implements WriteAction<RevokeSecurityGroupEgress.Request, RevokeReply> {

  record Request(
      @Required String groupId,
      List<IpPermissionParameter> ipPermissions,
      List<String> securityGroupRuleId) {}

  @Override
  public Change<RevokeReply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .revoke(
            call.caller(),
            Direction.EGRESS,
            new GroupIdentifier(request.groupId(), null),
            IpPermissionParameter.asked(request.ipPermissions()),
            request.securityGroupRuleId())
        .map(RevokeReply::of);
  }
}

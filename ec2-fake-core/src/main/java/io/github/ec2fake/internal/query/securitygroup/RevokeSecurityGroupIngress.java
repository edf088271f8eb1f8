// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revokes what permits traffic to the instances of a group. */
final class RevokeSecurityGroupIngress
    implements WriteAction<RevokeSecurityGroupIngress.Request, RevokeReply> {

  record Request(
      @Nullable String groupId,
      @Nullable String groupName,
      List<IpPermissionParameter> ipPermissions,
      List<String> securityGroupRuleId,
      @Nullable String ipProtocol,
      @Nullable Integer fromPort,
      @Nullable Integer toPort,
      @Nullable String cidrIp,
      @Nullable String sourceSecurityGroupName,
      @Nullable String sourceSecurityGroupOwnerId)
      implements IngressRequest {}

  @Override
  public Change<RevokeReply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .revoke(
            call.caller(),
            Direction.INGRESS,
            request.group(),
            request.permissions(),
            request.securityGroupRuleId())
        .map(RevokeReply::of);
  }
}

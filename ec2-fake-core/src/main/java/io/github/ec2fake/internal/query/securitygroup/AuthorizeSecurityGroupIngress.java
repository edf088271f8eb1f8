// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Permits traffic to the instances of a group. */
final class AuthorizeSecurityGroupIngress
    implements WriteAction<AuthorizeSecurityGroupIngress.Request, AuthorizeReply> {

  record Request(
      @MayBeEmpty @Nullable String groupId,
      @Nullable String groupName,
      List<IpPermissionParameter> ipPermissions,
      @Nullable String ipProtocol,
      @Nullable Integer fromPort,
      @Nullable Integer toPort,
      @Nullable String cidrIp,
      @Nullable String sourceSecurityGroupName,
      @Nullable String sourceSecurityGroupOwnerId,
      List<TagSpecification> tagSpecification)
      implements IngressRequest {}

  @Override
  public Change<AuthorizeReply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .authorize(
            call.caller(),
            Direction.INGRESS,
            request.group(),
            request.permissions(),
            TagSpecification.tags(request.tagSpecification(), "security-group-rule"))
        .map(authorized -> AuthorizeReply.of(authorized, call));
  }
}

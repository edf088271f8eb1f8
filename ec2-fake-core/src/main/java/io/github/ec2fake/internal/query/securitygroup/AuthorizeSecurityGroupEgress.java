// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Permits traffic from the instances of a group in a VPC. */
@NotModelled(IpPermissionParameter.NOT_MODELLED_IN_EGRESS)
final class AuthorizeSecurityGroupEgress
    implements WriteAction<AuthorizeSecurityGroupEgress.Request, AuthorizeReply> {

  record Request(
      @Required String groupId,
      List<IpPermissionParameter> ipPermissions,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Change<AuthorizeReply> check(Request request, ActionContext call) {
    return call.securityGroups()
        .authorize(
            call.caller(),
            Direction.EGRESS,
            new GroupIdentifier(request.groupId(), null),
            IpPermissionParameter.asked(request.ipPermissions()),
            TagSpecification.tags(request.tagSpecification(), "security-group-rule"))
        .map(authorized -> AuthorizeReply.of(authorized, call));
  }
}

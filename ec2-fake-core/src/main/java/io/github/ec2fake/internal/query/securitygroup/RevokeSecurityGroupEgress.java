package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;

/** Takes back what lets traffic out of the instances of a group in a VPC. */
public final class RevokeSecurityGroupEgress
    implements UnsplitWriteAction<
        RevokeSecurityGroupEgress.Request, RevokeSecurityGroupEgress.Reply> {

  record Request(
      @Required String groupId,
      List<IpPermissionParameter> ipPermissions,
      List<String> securityGroupRuleId) {}

  record Reply(boolean return_, List<IpPermissionItem> unknownIpPermissionSet) {}

  @Override
  public Set<String> notModelled() {
    return IpPermissionParameter.NOT_MODELLED_IN_EGRESS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        true,
        IpPermissionItem.ofPermissions(
            call.region()
                .securityGroups()
                .revoke(
                    call.caller(),
                    Direction.EGRESS,
                    request.groupId(),
                    null,
                    IpPermissionParameter.asked(request.ipPermissions()),
                    request.securityGroupRuleId()),
            true));
  }
}

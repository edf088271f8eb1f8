package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.RequestedPermission;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes back what lets traffic into the instances of a group. */
public final class RevokeSecurityGroupIngress
    implements UnsplitWriteAction<
        RevokeSecurityGroupIngress.Request, RevokeSecurityGroupIngress.Reply> {

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
      @Nullable String sourceSecurityGroupOwnerId) {}

  record Reply(boolean return_, List<IpPermissionItem> unknownIpPermissionSet) {}

  @Override
  public Set<String> notModelled() {
    return IpPermissionParameter.NOT_MODELLED;
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
                    Direction.INGRESS,
                    request.groupId(),
                    request.groupName(),
                    asked(request),
                    request.securityGroupRuleId()),
            true));
  }

  private static List<RequestedPermission> asked(Request request) {
    return new RequestedPermission.LegacyForm(
            request.ipProtocol(),
            request.fromPort(),
            request.toPort(),
            request.cidrIp(),
            request.sourceSecurityGroupName(),
            request.sourceSecurityGroupOwnerId())
        .or(IpPermissionParameter.asked(request.ipPermissions()));
  }
}

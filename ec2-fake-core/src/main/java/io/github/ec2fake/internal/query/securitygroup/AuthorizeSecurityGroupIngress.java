package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.RequestedPermission;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets traffic into the instances of a group. */
public final class AuthorizeSecurityGroupIngress
    implements UnsplitWriteAction<
        AuthorizeSecurityGroupIngress.Request, AuthorizeSecurityGroupIngress.Reply> {

  record Request(
      @Nullable String groupId,
      @Nullable String groupName,
      List<IpPermissionParameter> ipPermissions,
      @Nullable String ipProtocol,
      @Nullable Integer fromPort,
      @Nullable Integer toPort,
      @Nullable String cidrIp,
      @Nullable String sourceSecurityGroupName,
      @Nullable String sourceSecurityGroupOwnerId) {}

  record Reply(boolean return_, List<RuleItem> securityGroupRuleSet) {}

  private static final Set<String> NOT_MODELLED =
      IpPermissionParameter.and(IpPermissionParameter.NOT_MODELLED, "TagSpecification");

  @Override
  public Set<String> notModelled() {
    return NOT_MODELLED;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    SecurityGroups.Authorized authorized =
        call.region()
            .securityGroups()
            .authorize(
                call.caller(),
                Direction.INGRESS,
                request.groupId(),
                request.groupName(),
                asked(request));
    return new Reply(true, RuleItem.of(authorized, Direction.INGRESS));
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

package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;

/** Lets traffic out of the instances of a group in a VPC. */
public final class AuthorizeSecurityGroupEgress
    implements UnsplitWriteAction<
        AuthorizeSecurityGroupEgress.Request, AuthorizeSecurityGroupEgress.Reply> {

  record Request(@Required String groupId, List<IpPermissionParameter> ipPermissions) {}

  record Reply(boolean return_, List<RuleItem> securityGroupRuleSet) {}

  private static final Set<String> NOT_MODELLED =
      IpPermissionParameter.and(IpPermissionParameter.NOT_MODELLED_IN_EGRESS, "TagSpecification");

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
                Direction.EGRESS,
                request.groupId(),
                null,
                IpPermissionParameter.asked(request.ipPermissions()));
    return new Reply(true, RuleItem.of(authorized, Direction.EGRESS));
  }
}

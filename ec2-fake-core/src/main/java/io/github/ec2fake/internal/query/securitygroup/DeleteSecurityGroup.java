package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a security group that nothing uses. */
public final class DeleteSecurityGroup
    implements WriteAction<DeleteSecurityGroup.Request, SuccessReply> {

  record Request(@Nullable String groupId, @Nullable String groupName) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .securityGroups()
        .delete(context.caller(), new GroupIdentifier(request.groupId(), request.groupName()))
        .map(SuccessReply::of);
  }
}

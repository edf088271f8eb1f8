package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a security group that nothing uses. */
public final class DeleteSecurityGroup
    implements UnsplitWriteAction<DeleteSecurityGroup.Request, SuccessReply> {

  record Request(@Nullable String groupId, @Nullable String groupName) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().securityGroups().delete(call.caller(), request.groupId(), request.groupName());
    return SuccessReply.DONE;
  }
}

package io.github.ec2fake.query.securitygroup;

import io.github.ec2fake.query.action.Action;
import io.github.ec2fake.query.action.Call;
import org.jspecify.annotations.Nullable;

/** Deletes a security group that nothing uses. */
public final class DeleteSecurityGroup
    implements Action<DeleteSecurityGroup.Request, DeleteSecurityGroup.Reply> {

  record Request(@Nullable String groupId, @Nullable String groupName) {}

  record Reply(boolean return_, String groupId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Reply> reply() {
    return Reply.class;
  }

  @Override
  public Reply serve(Request request, Call call) {
    return new Reply(
        true,
        call.region()
            .securityGroups()
            .delete(call.caller(), request.groupId(), request.groupName())
            .id());
  }
}

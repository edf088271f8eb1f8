package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import org.jspecify.annotations.Nullable;

/** Deletes a security group that nothing uses. */
public final class DeleteSecurityGroup implements Action<DeleteSecurityGroup.Request, Done> {

  record Request(@Nullable String groupId, @Nullable String groupName) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region().securityGroups().delete(call.caller(), request.groupId(), request.groupName());
    return Done.DONE;
  }
}

package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a snapshot that no image needs. */
public final class DeleteSnapshot implements Action<DeleteSnapshot.Request, SuccessReply> {

  record Request(@Required String snapshotId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<SuccessReply> reply() {
    return SuccessReply.class;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().snapshots().delete(call.caller(), request.snapshotId());
    return SuccessReply.DONE;
  }
}

package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a volume that is not attached. */
public final class DeleteVolume implements Action<DeleteVolume.Request, SuccessReply> {

  record Request(@Required String volumeId) {}

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
    call.region().volumes().delete(call.caller(), request.volumeId());
    return SuccessReply.DONE;
  }
}

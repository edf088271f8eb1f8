package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Gives back a launch permission of the caller itself. */
public final class CancelImageLaunchPermission
    implements Action<CancelImageLaunchPermission.Request, SuccessReply> {

  record Request(@Required String imageId) {}

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
    call.region().images().attributes().cancelLaunchPermission(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Gives back a launch permission of the caller itself. */
public final class CancelImageLaunchPermission
    implements UnsplitWriteAction<CancelImageLaunchPermission.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().images().attributes().cancelLaunchPermission(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

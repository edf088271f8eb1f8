package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back when an image goes out of date. */
public final class DisableImageDeprecation
    implements UnsplitWriteAction<DisableImageDeprecation.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().images().retirement().undeprecate(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

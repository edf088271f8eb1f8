package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes an image out of service until it is enabled again. */
public final class DisableImage implements UnsplitWriteAction<DisableImage.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().images().lifecycle().disable(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

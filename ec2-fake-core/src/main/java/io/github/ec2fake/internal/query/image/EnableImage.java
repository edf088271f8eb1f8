package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Puts a disabled image into service again. */
public final class EnableImage implements UnsplitWriteAction<EnableImage.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().images().lifecycle().enable(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

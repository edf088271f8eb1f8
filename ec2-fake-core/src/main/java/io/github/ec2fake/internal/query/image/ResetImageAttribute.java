package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back all launch permissions of an image. */
public final class ResetImageAttribute
    implements UnsplitWriteAction<ResetImageAttribute.Request, SuccessReply> {

  record Request(@Required String imageId, @Required String attribute) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .images()
        .attributes()
        .reset(call.caller(), request.imageId(), request.attribute());
    return SuccessReply.DONE;
  }
}

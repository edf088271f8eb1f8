package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Sets when an image goes out of date. */
public final class EnableImageDeprecation
    implements UnsplitWriteAction<EnableImageDeprecation.Request, SuccessReply> {

  record Request(@Required String imageId, @Required String deprecateAt) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .images()
        .retirement()
        .deprecate(call.caller(), request.imageId(), request.deprecateAt());
    return SuccessReply.DONE;
  }
}

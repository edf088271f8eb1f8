package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Puts a disabled image into service again. */
public final class EnableImage implements Action<EnableImage.Request, SuccessReply> {

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
    call.region().images().lifecycle().enable(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

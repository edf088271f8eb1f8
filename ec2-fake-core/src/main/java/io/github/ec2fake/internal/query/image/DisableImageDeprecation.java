package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back when an image goes out of date. */
public final class DisableImageDeprecation
    implements Action<DisableImageDeprecation.Request, SuccessReply> {

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
    call.region().images().retirement().undeprecate(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes an image out of service. */
public final class DeregisterImage implements Action<DeregisterImage.Request, SuccessReply> {

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
    call.region().images().lifecycle().deregister(call.caller(), request.imageId());
    return SuccessReply.DONE;
  }
}

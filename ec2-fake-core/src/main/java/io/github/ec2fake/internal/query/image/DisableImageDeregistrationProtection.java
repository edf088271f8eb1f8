package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets an image be deregistered again. */
public final class DisableImageDeregistrationProtection
    implements Action<DisableImageDeregistrationProtection.Request, Protection> {

  record Request(@Required String imageId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Protection> reply() {
    return Protection.class;
  }

  @Override
  public Protection serve(Request request, ActionContext call) {
    return new Protection(
        call.region().images().retirement().unprotect(call.caller(), request.imageId()));
  }
}

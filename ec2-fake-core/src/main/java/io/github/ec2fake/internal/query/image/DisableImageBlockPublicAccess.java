package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;

/** Lets the caller make images public again. */
public final class DisableImageBlockPublicAccess
    implements Action<DisableImageBlockPublicAccess.Request, PublicAccess> {

  record Request() {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<PublicAccess> reply() {
    return PublicAccess.class;
  }

  @Override
  public PublicAccess serve(Request request, ActionContext call) {
    return new PublicAccess(call.region().images().sharing().unblock(call.caller()));
  }
}

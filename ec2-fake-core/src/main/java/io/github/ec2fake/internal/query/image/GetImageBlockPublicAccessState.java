package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;

/** Whether the caller can make images public. */
public final class GetImageBlockPublicAccessState
    implements Action<GetImageBlockPublicAccessState.Request, PublicAccess> {

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
    return new PublicAccess(call.region().images().sharing().state(call.caller()));
  }
}

package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;

/** Whether the caller can make images public. */
final class GetImageBlockPublicAccessState
    implements ReadAction<GetImageBlockPublicAccessState.Request, PublicAccess> {

  record Request() {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public PublicAccess serve(Request request, ActionContext context) {
    return new PublicAccess(context.region().images().blockPublicAccessState(context.caller()));
  }
}

package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;

/** Lets the caller make images public again. */
public final class DisableImageBlockPublicAccess
    implements UnsplitWriteAction<DisableImageBlockPublicAccess.Request, PublicAccess> {

  record Request() {}

  @Override
  public PublicAccess serve(Request request, ActionContext call) {
    return new PublicAccess(call.region().images().sharing().unblock(call.caller()));
  }
}

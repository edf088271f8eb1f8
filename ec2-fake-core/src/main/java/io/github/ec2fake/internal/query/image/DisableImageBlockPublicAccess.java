package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Lets the caller make images public again. */
final class DisableImageBlockPublicAccess
    implements WriteAction<DisableImageBlockPublicAccess.Request, PublicAccess> {

  record Request() {}

  @Override
  public Change<PublicAccess> check(Request request, ActionContext context) {
    return context
        .region()
        .images()
        .disableBlockPublicAccess(context.caller())
        .map(PublicAccess::new);
  }
}

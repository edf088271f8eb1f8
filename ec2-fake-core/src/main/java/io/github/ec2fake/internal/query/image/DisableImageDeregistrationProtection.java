package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Lets an image be deregistered again. */
final class DisableImageDeregistrationProtection
    implements WriteAction<ImageIdAction.Request, Protection> {

  @Override
  public Change<Protection> check(ImageIdAction.Request request, ActionContext context) {
    return context
        .region()
        .images()
        .disableDeregistrationProtection(context.caller(), request.imageId())
        .map(Protection::of);
  }
}

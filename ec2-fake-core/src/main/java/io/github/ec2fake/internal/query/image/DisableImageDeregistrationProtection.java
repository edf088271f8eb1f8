package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets an image be deregistered again. */
public final class DisableImageDeregistrationProtection
    implements UnsplitWriteAction<DisableImageDeregistrationProtection.Request, Protection> {

  record Request(@Required String imageId) {}

  @Override
  public Protection serve(Request request, ActionContext call) {
    return new Protection(
        call.region().images().retirement().unprotect(call.caller(), request.imageId()));
  }
}

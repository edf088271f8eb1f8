package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Lets the caller make no more images public. */
public final class EnableImageBlockPublicAccess
    implements UnsplitWriteAction<EnableImageBlockPublicAccess.Request, PublicAccess> {

  record Request(@Required String imageBlockPublicAccessState) {}

  @Override
  public PublicAccess serve(Request request, ActionContext call) {
    return new PublicAccess(
        call.region()
            .images()
            .sharing()
            .block(call.caller(), request.imageBlockPublicAccessState()));
  }
}

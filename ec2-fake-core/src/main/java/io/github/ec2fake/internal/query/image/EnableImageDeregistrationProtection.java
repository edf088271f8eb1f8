package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Protects an image from being deregistered. */
public final class EnableImageDeregistrationProtection
    implements UnsplitWriteAction<EnableImageDeregistrationProtection.Request, Protection> {

  record Request(@Required String imageId, @Nullable Boolean withCooldown) {}

  @Override
  public Protection serve(Request request, ActionContext call) {
    return new Protection(
        call.region()
            .images()
            .retirement()
            .protect(
                call.caller(), request.imageId(), Boolean.TRUE.equals(request.withCooldown())));
  }
}

package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Sets when an image is deprecated. */
final class EnableImageDeprecation
    implements WriteAction<EnableImageDeprecation.Request, SuccessReply> {

  record Request(@Required String imageId, @Required String deprecateAt) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .images()
        .enableDeprecation(context.caller(), request.imageId(), request.deprecateAt())
        .map(SuccessReply::of);
  }
}

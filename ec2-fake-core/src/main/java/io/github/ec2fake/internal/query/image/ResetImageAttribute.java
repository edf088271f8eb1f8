package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back all launch permissions of an image. */
final class ResetImageAttribute implements WriteAction<ResetImageAttribute.Request, SuccessReply> {

  record Request(@Required String imageId, @Required String attribute) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .images()
        .resetAttribute(context.caller(), request.imageId(), request.attribute())
        .map(SuccessReply::of);
  }
}

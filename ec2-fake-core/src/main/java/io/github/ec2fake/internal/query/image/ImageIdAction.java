package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** An action that is asked for an image by its id, and answers that it is done. */
abstract class ImageIdAction implements WriteAction<ImageIdAction.Request, SuccessReply> {

  record Request(@Required String imageId) {}

  /** The rule of an action, for example {@code Images::disable}. */
  interface Rule {
    Change<Image> check(Images images, Caller caller, String imageId);
  }

  private final Rule rule;

  ImageIdAction(Rule rule) {
    this.rule = rule;
  }

  @Override
  public final Change<SuccessReply> check(Request request, ActionContext context) {
    return rule.check(context.region().images(), context.caller(), request.imageId())
        .map(SuccessReply::of);
  }
}

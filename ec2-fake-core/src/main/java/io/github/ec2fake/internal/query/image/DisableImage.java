package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes an image out of service until it is enabled again. */
public final class DisableImage implements Action<DisableImage.Request, Done> {

  record Request(@Required String imageId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region().images().lifecycle().disable(call.caller(), request.imageId());
    return Done.DONE;
  }
}

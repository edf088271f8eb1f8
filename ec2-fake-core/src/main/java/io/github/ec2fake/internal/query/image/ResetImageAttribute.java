package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back all launch permissions of an image. */
public final class ResetImageAttribute implements Action<ResetImageAttribute.Request, Done> {

  record Request(@Required String imageId, @Required String attribute) {}

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
    call.region()
        .images()
        .attributes()
        .reset(call.caller(), request.imageId(), request.attribute());
    return Done.DONE;
  }
}

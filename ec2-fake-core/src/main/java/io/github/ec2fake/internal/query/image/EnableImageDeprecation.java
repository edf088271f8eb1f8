package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Sets when an image goes out of date. */
public final class EnableImageDeprecation implements Action<EnableImageDeprecation.Request, Done> {

  record Request(@Required String imageId, @Required String deprecateAt) {}

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
        .retirement()
        .deprecate(call.caller(), request.imageId(), request.deprecateAt());
    return Done.DONE;
  }
}

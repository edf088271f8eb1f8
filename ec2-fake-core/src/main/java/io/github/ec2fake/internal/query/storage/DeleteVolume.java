package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a volume that is not attached. */
public final class DeleteVolume implements Action<DeleteVolume.Request, Done> {

  record Request(@Required String volumeId) {}

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
    call.region().volumes().delete(call.caller(), request.volumeId());
    return Done.DONE;
  }
}

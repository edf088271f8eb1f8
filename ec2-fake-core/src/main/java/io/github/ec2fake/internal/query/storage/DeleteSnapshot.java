package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a snapshot that no image needs. */
public final class DeleteSnapshot implements Action<DeleteSnapshot.Request, Done> {

  record Request(@Required String snapshotId) {}

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
    call.region().snapshots().delete(call.caller(), request.snapshotId());
    return Done.DONE;
  }
}

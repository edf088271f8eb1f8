package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back every permission to make volumes from a snapshot. */
public final class ResetSnapshotAttribute implements Action<ResetSnapshotAttribute.Request, Done> {

  record Request(@Required String snapshotId, @Required String attribute) {}

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
    if (SnapshotAttribute.of(request.attribute()) != SnapshotAttribute.CREATE_VOLUME_PERMISSION) {
      throw SnapshotAttribute.cannotChange(request.attribute());
    }
    call.region().snapshots().unshare(call.caller(), request.snapshotId());
    return Done.DONE;
  }
}

package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes back every permission to make volumes from a snapshot. */
public final class ResetSnapshotAttribute
    implements UnsplitWriteAction<ResetSnapshotAttribute.Request, SuccessReply> {

  record Request(@Required String snapshotId, @Required String attribute) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    if (SnapshotAttribute.of(request.attribute()) != SnapshotAttribute.CREATE_VOLUME_PERMISSION) {
      throw SnapshotAttribute.cannotChange(request.attribute());
    }
    call.region().snapshots().unshare(call.caller(), request.snapshotId());
    return SuccessReply.DONE;
  }
}

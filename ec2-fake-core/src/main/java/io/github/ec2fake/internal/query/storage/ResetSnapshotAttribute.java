package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Removes all permissions to make volumes from a snapshot. */
public final class ResetSnapshotAttribute
    implements WriteAction<ResetSnapshotAttribute.Request, SuccessReply> {

  record Request(@Required String snapshotId, @Required String attribute) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .snapshots()
        .resetAttribute(context.caller(), request.snapshotId(), request.attribute())
        .map(SuccessReply::of);
  }
}

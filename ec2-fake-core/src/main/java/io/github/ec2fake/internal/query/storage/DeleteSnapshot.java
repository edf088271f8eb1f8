// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a snapshot that no image is registered with. */
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class DeleteSnapshot implements VoidAction<DeleteSnapshot.Request> {

  record Request(@Required String snapshotId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.snapshots().delete(call.caller(), request.snapshotId());
  }
}

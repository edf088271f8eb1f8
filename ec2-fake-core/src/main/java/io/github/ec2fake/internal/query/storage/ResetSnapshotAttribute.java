// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Removes all permissions to make volumes from a snapshot. */
final class ResetSnapshotAttribute implements VoidAction<ResetSnapshotAttribute.Request> {

  record Request(@Required String snapshotId, @Required String attribute) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.snapshots()
        .sharing()
        .resetAttribute(call.caller(), request.snapshotId(), request.attribute());
  }
}

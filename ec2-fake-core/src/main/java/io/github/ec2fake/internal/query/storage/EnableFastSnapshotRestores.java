// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

final class EnableFastSnapshotRestores
    implements WriteAction<FastRestoresRequest, FastRestoresReply> {

  @Override
  public Change<FastRestoresReply> check(FastRestoresRequest request, ActionContext call) {
    return call.snapshots()
        .fastRestores()
        .enable(call.caller(), request.sourceSnapshotId(), request.zones(call))
        .map(results -> FastRestoresReply.of(results, call));
  }
}

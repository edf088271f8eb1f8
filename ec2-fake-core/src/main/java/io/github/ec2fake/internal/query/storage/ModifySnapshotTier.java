// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Archives a snapshot. */
final class ModifySnapshotTier
    implements WriteAction<ModifySnapshotTier.Request, ModifySnapshotTier.Reply> {

  record Request(@Required String snapshotId, @Nullable String storageTier) {}

  record Reply(String snapshotId, Instant tieringStartTime) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.snapshots()
        .tiers()
        .archive(call.caller(), request.snapshotId(), request.storageTier())
        .map(tiering -> new Reply(tiering.id(), tiering.started()));
  }
}

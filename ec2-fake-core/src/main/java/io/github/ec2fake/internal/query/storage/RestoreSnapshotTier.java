// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Restores an archived snapshot for some days or for good, or changes for how long. */
final class RestoreSnapshotTier
    implements WriteAction<RestoreSnapshotTier.Request, RestoreSnapshotTier.Reply> {

  record Request(
      @Required String snapshotId,
      @Nullable Integer temporaryRestoreDays,
      @Nullable Boolean permanentRestore) {}

  record Reply(
      String snapshotId,
      Instant restoreStartTime,
      @Nullable Integer restoreDuration,
      boolean isPermanentRestore) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    boolean permanent = Boolean.TRUE.equals(request.permanentRestore());
    return call.snapshots()
        .tiers()
        .restore(call.caller(), request.snapshotId(), request.temporaryRestoreDays(), permanent)
        .map(
            tiering ->
                new Reply(
                    tiering.id(),
                    tiering.started(),
                    permanent ? null : tiering.restoreDays(),
                    permanent));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;

/** Restores a snapshot from the Recycle Bin. */
final class RestoreSnapshotFromRecycleBin
    implements WriteAction<
        RestoreSnapshotFromRecycleBin.Request, RestoreSnapshotFromRecycleBin.Reply> {

  record Request(@Required String snapshotId) {}

  record Reply(
      String snapshotId,
      String description,
      boolean encrypted,
      String ownerId,
      String progress,
      Instant startTime,
      String status,
      String volumeId,
      int volumeSize) {

    static Reply of(Snapshot snapshot, ActionContext call) {
      return new Reply(
          snapshot.id(),
          snapshot.description(),
          snapshot.encrypted(),
          snapshot.ownerId(),
          SnapshotItem.progress(snapshot, call),
          snapshot.started(),
          snapshot.state().word(),
          snapshot.volumeId(),
          snapshot.size());
    }
  }

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.snapshots()
        .bin()
        .restore(call.caller(), request.snapshotId())
        .map(snapshot -> Reply.of(snapshot, call));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's snapshots that are in the Recycle Bin. */
final class ListSnapshotsInRecycleBin
    implements ReadAction<ListSnapshotsInRecycleBin.Request, ListSnapshotsInRecycleBin.Reply> {

  record Request(
      List<String> snapshotId, @Nullable Integer maxResults, @Nullable String nextToken) {}

  record Item(
      String snapshotId,
      Instant recycleBinEnterTime,
      Instant recycleBinExitTime,
      String description,
      String volumeId) {

    static Item of(Snapshot snapshot) {
      return new Item(
          snapshot.id(),
          snapshot.retained().entered(),
          snapshot.retained().exits(),
          snapshot.description(),
          snapshot.volumeId());
    }
  }

  record Reply(List<Item> snapshotSet, @Nullable String nextToken) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.SNAPSHOTS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<Snapshot> found = call.snapshots().bin().describe(call.caller(), request.snapshotId());
    return Page.of(found, request.maxResults(), request.nextToken())
        .map(Item::of)
        .reply(Reply::new);
  }
}

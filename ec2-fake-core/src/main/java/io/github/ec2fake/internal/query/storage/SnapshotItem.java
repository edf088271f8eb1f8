// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A snapshot in a list, and as a whole reply. */
record SnapshotItem(
    String snapshotId,
    String volumeId,
    String status,
    @Nullable String statusMessage,
    Instant startTime,
    String progress,
    String ownerId,
    int volumeSize,
    String description,
    boolean encrypted,
    @Nullable String ownerAlias,
    List<TagItem> tagSet,
    String storageTier) {

  static final String STORAGE_TIER = "standard";

  static SnapshotItem of(Snapshot snapshot, ActionContext call) {
    return new SnapshotItem(
        snapshot.id(),
        snapshot.volumeId(),
        snapshot.state().word(),
        snapshot.stateMessage(),
        snapshot.started(),
        progress(snapshot, call),
        snapshot.ownerId(),
        snapshot.size(),
        snapshot.description(),
        snapshot.encrypted(),
        call.snapshots().ownerAlias(snapshot),
        TagItem.of(call, snapshot.id()),
        STORAGE_TIER);
  }

  static String progress(Snapshot snapshot, ActionContext call) {
    return snapshot.progress(call.now()) + "%";
  }
}

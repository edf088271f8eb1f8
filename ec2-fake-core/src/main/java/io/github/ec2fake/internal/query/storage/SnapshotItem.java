// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotTiering;
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
    @Nullable String kmsKeyId,
    @Nullable String ownerAlias,
    @Nullable List<TagItem> tagSet,
    String storageTier,
    @Nullable Instant restoreExpiryTime,
    String transferType,
    @Nullable Instant completionTime,
    @Nullable Long fullSnapshotSizeInBytes,
    @Nullable String dataEncryptionKeyId) {

  static final String TRANSFER_TYPE = "standard";
  private static final long BYTES_PER_GIB = 1L << 30;

  /**
   * A snapshot that has just been begun: EC2 writes its tags even if there are none, and not the id
   * of its data key.
   */
  static SnapshotItem created(Snapshot snapshot, ActionContext call) {
    return of(snapshot, call, TagItem.orEmpty(call, snapshot.id()), null);
  }

  static SnapshotItem of(Snapshot snapshot, ActionContext call) {
    return of(snapshot, call, TagItem.of(call, snapshot.id()), snapshot.dataEncryptionKeyId());
  }

  private static SnapshotItem of(
      Snapshot snapshot,
      ActionContext call,
      @Nullable List<TagItem> tags,
      @Nullable String dataEncryptionKeyId) {
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
        snapshot.kmsKeyId(),
        call.snapshots().ownerAlias(snapshot),
        tags,
        snapshot.tierWord(),
        restoreExpiry(snapshot),
        TRANSFER_TYPE,
        snapshot.completed(),
        snapshot.completed() == null ? null : snapshot.size() * BYTES_PER_GIB,
        dataEncryptionKeyId);
  }

  private static @Nullable Instant restoreExpiry(Snapshot snapshot) {
    SnapshotTiering tiering = snapshot.tiering();
    return tiering == null ? null : tiering.expiry();
  }

  static String progress(Snapshot snapshot, ActionContext call) {
    return snapshot.progress(call.now()) + "%";
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;

/** The rules on whom snapshots are shared with. */
public final class SnapshotSharing {
  private final Snapshots snapshots;
  private final EbsEncryption encryption;
  private final FastRestores fastRestores;

  SnapshotSharing(Snapshots snapshots, EbsEncryption encryption, FastRestores fastRestores) {
    this.snapshots = snapshots;
    this.encryption = encryption;
    this.fastRestores = fastRestores;
  }

  /** ModifySnapshotAttribute: first adds permissions, then removes some. */
  public Change<Snapshot> modifyAttribute(Caller caller, String id, SnapshotAttributeChange asked) {
    asked.check();
    Snapshot snapshot = snapshots.requireOwn(caller, id);
    asked.added().check();
    asked.removed().check();
    if (!asked.added().isEmpty()) {
      SnapshotChecks.checkNotArchived(snapshot);
      checkSharing(snapshot, asked.added());
    }
    return Change.of(
        () ->
            permit(
                snapshot,
                snapshot.createVolumePermissions().plus(asked.added()).minus(asked.removed())),
        snapshot);
  }

  /** An encrypted snapshot can be shared by its key's owner only, and with accounts only. */
  private void checkSharing(Snapshot snapshot, CreateVolumePermissions added) {
    if (encryption.isUnshareable(snapshot)) {
      throw SnapshotErrors.ENCRYPTED_CANNOT_BE_SHARED.with();
    }
    if (snapshot.encrypted() && added.isPublic()) {
      throw SnapshotErrors.ENCRYPTED_CANNOT_BE_PUBLIC.with();
    }
  }

  /** ResetSnapshotAttribute: removes all permissions. */
  public Change<Snapshot> resetAttribute(Caller caller, String id, String attribute) {
    SnapshotAttribute.checkChangeable(attribute);
    Snapshot snapshot = snapshots.requireOwn(caller, id);
    return Change.of(() -> permit(snapshot, CreateVolumePermissions.NONE), snapshot);
  }

  private void permit(Snapshot snapshot, CreateVolumePermissions permissions) {
    snapshot.createVolumePermissions(permissions);
    fastRestores.permissionsChanged(snapshot);
  }
}

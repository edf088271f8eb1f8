// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ids;

/** What is checked of snapshots and volumes that are to be created. */
final class SnapshotChecks {
  private static final int LONGEST_DESCRIPTION = 255;

  private SnapshotChecks() {}

  static void checkDescription(String description) {
    if (description.length() > LONGEST_DESCRIPTION) {
      throw SnapshotErrors.DESCRIPTION_TOO_LONG.with(description, LONGEST_DESCRIPTION);
    }
  }

  static void checkNotArchived(Snapshot snapshot) {
    if (snapshot.isArchived()) {
      throw SnapshotErrors.ARCHIVED.with(snapshot.id());
    }
  }

  /** A snapshot that a caller asks to make a volume from. */
  static Snapshot requireForVolume(Snapshots snapshots, Caller caller, String id) {
    Ids.check("snap-", id, SnapshotErrors.MALFORMED);
    Snapshot snapshot = snapshots.find(id);
    if (snapshot == null || !snapshot.isUsableBy(caller.account())) {
      throw SnapshotErrors.NOT_FOUND_FOR_VOLUME.with();
    }
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw SnapshotErrors.NOT_COMPLETED.with(snapshot.state().word());
    }
    checkNotArchived(snapshot);
    return snapshot;
  }
}

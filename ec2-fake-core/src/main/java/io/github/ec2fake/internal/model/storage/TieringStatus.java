// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.ResourceState;

/** How far the last archive or restore of a snapshot is. */
public enum TieringStatus implements ResourceState {
  ARCHIVAL_IN_PROGRESS(false, true),
  ARCHIVAL_COMPLETED(true, false),
  ARCHIVAL_FAILED(false, false),
  TEMPORARY_RESTORE_IN_PROGRESS(true, true),
  TEMPORARY_RESTORE_COMPLETED(false, false),
  TEMPORARY_RESTORE_FAILED(true, false),
  PERMANENT_RESTORE_IN_PROGRESS(true, true),
  PERMANENT_RESTORE_COMPLETED(false, false),
  PERMANENT_RESTORE_FAILED(true, false),
  /** The snapshot is gone. */
  DELETED(false, false);

  private final boolean archived;
  private final boolean inProgress;

  TieringStatus(boolean archived, boolean inProgress) {
    this.archived = archived;
    this.inProgress = inProgress;
  }

  /** Whether the snapshot is in the archive tier only, so that it cannot be used. */
  boolean isArchived() {
    return archived;
  }

  boolean isInProgress() {
    return inProgress;
  }
}

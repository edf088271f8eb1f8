// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import org.jspecify.annotations.Nullable;

/** A disk of an import task, and what has become of it. */
public final class ImportedDisk {
  private final DiskContainer container;
  private @Nullable StoredDiskImage image;
  private @Nullable String snapshotId;

  ImportedDisk(DiskContainer container) {
    this.container = container;
    this.snapshotId = container.snapshotId();
  }

  public DiskContainer container() {
    return container;
  }

  /** What was found in S3; null before it is validated, and of a snapshot. */
  @Nullable StoredDiskImage image() {
    return image;
  }

  void found(StoredDiskImage found) {
    image = found;
  }

  /** How large the file is; 0 as long as that is not known. */
  public long sizeBytes() {
    return image == null ? 0 : image.sizeBytes();
  }

  /** The snapshot that it is, or has become; null as long as it is none. */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  void snapshotId(String id) {
    snapshotId = id;
  }
}

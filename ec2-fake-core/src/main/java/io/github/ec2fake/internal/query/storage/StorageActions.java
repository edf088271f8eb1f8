// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on volumes and snapshots. Each is loaded when it is first called. */
public final class StorageActions {
  private StorageActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AttachVolume" -> new AttachVolume();
      case "CopySnapshot" -> new CopySnapshot();
      case "CreateSnapshot" -> new CreateSnapshot();
      case "CreateSnapshots" -> new CreateSnapshots();
      case "CreateVolume" -> new CreateVolume();
      case "DeleteSnapshot" -> new DeleteSnapshot();
      case "DeleteVolume" -> new DeleteVolume();
      case "DescribeFastSnapshotRestores" -> new DescribeFastSnapshotRestores();
      case "DescribeSnapshotAttribute" -> new DescribeSnapshotAttribute();
      case "DescribeSnapshotTierStatus" -> new DescribeSnapshotTierStatus();
      case "DescribeSnapshots" -> new DescribeSnapshots();
      case "DescribeVolumeAttribute" -> new DescribeVolumeAttribute();
      case "DescribeVolumeStatus" -> new DescribeVolumeStatus();
      case "DescribeVolumes" -> new DescribeVolumes();
      case "DescribeVolumesModifications" -> new DescribeVolumesModifications();
      case "DetachVolume" -> new DetachVolume();
      case "DisableEbsEncryptionByDefault" -> new DisableEbsEncryptionByDefault();
      case "DisableFastSnapshotRestores" -> new DisableFastSnapshotRestores();
      case "EnableEbsEncryptionByDefault" -> new EnableEbsEncryptionByDefault();
      case "EnableFastSnapshotRestores" -> new EnableFastSnapshotRestores();
      case "EnableVolumeIO" -> new EnableVolumeIO();
      case "GetEbsDefaultKmsKeyId" -> new GetEbsDefaultKmsKeyId();
      case "GetEbsEncryptionByDefault" -> new GetEbsEncryptionByDefault();
      case "ListSnapshotsInRecycleBin" -> new ListSnapshotsInRecycleBin();
      case "ModifyEbsDefaultKmsKeyId" -> new ModifyEbsDefaultKmsKeyId();
      case "ModifySnapshotAttribute" -> new ModifySnapshotAttribute();
      case "ModifySnapshotTier" -> new ModifySnapshotTier();
      case "ModifyVolume" -> new ModifyVolume();
      case "ModifyVolumeAttribute" -> new ModifyVolumeAttribute();
      case "ResetEbsDefaultKmsKeyId" -> new ResetEbsDefaultKmsKeyId();
      case "ResetSnapshotAttribute" -> new ResetSnapshotAttribute();
      case "RestoreSnapshotFromRecycleBin" -> new RestoreSnapshotFromRecycleBin();
      case "RestoreSnapshotTier" -> new RestoreSnapshotTier();
      default -> null;
    };
  }
}

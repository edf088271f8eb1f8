// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotTierStatusRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifySnapshotTierRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotTierRequest;
import com.amazonaws.services.ec2.model.SnapshotTierStatus;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings snapshots into the archive tier and back. */
final class SnapshotTierPhases {
  private final Ec2Cloud cloud;
  private final AmazonEC2 ec2;
  private final List<String> snapshots = new ArrayList<>();

  SnapshotTierPhases(Ec2Cloud cloud) {
    this.cloud = cloud;
    this.ec2 = cloud.client();
  }

  void prepare(Phase phase) {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    snapshots.add(id);
    if (phase == Phase.SNAPSHOT_RESTORE) {
      archive(id);
    }
  }

  private void archive(String id) {
    ec2.modifySnapshotTier(
        new ModifySnapshotTierRequest().withSnapshotId(id).withStorageTier("archive"));
  }

  String begin(Phase phase, int i) {
    String id = snapshots.get(i);
    if (phase == Phase.SNAPSHOT_RESTORE) {
      ec2.restoreSnapshotTier(
          new RestoreSnapshotTierRequest().withSnapshotId(id).withPermanentRestore(true));
    } else {
      archive(id);
    }
    return id;
  }

  SnapshotTierStatus describe(String id) {
    return ec2.describeSnapshotTierStatus(
            new DescribeSnapshotTierStatusRequest()
                .withFilters(new Filter("snapshot-id", List.of(id))))
        .getSnapshotTierStatuses()
        .get(0);
  }
}

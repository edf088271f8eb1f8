// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.attaching;
import static io.github.ec2fake.fault.Faults.detaching;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotTierStatusRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotTierRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.SnapshotTierStatus;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Faults of volumes and snapshots that are chosen by what these are made of, or attached to. */
class StorageFaultsTest {
  private static final String ZONE = "us-east-1a";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aVolumeIsChosenByItsSnapshot() {
    String snapshot = snapshot(volume(new CreateVolumeRequest(1, ZONE)));
    cloud.faults().on(Faults.volumeCreation().of(snapshot)).fail("Server.InternalError", "no");

    String empty = volume(new CreateVolumeRequest(1, ZONE));
    String hit = volume(new CreateVolumeRequest(snapshot, ZONE));

    assertThat(state(empty)).isEqualTo("available");
    assertThat(state(hit)).isEqualTo("error");
  }

  @Test
  void anAttachmentIsChosenByItsInstance() {
    String first = instance();
    String second = instance();
    cloud.faults().on(attaching().of(second)).hang();

    assertThat(attachment(attached(first))).isEqualTo("attached");
    assertThat(attachment(attached(second))).isEqualTo("attaching");
  }

  @Test
  void aDetachmentIsChosenByItsInstance() {
    String first = instance();
    String second = instance();
    List<String> volumes = List.of(attached(first), attached(second));
    cloud.faults().on(detaching().of(second)).hang();

    volumes.forEach(id -> ec2.detachVolume(new DetachVolumeRequest(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(state(volumes.get(0))).isEqualTo("available");
    assertThat(attachment(volumes.get(1))).isEqualTo("detaching");
  }

  @Test
  void aSnapshotIsChosenByItsVolume() {
    String first = volume(new CreateVolumeRequest(1, ZONE));
    String second = volume(new CreateVolumeRequest(1, ZONE));
    cloud.faults().on(Faults.snapshot().of(second)).fail("Server.InternalError", "no");

    assertThat(List.of(snapshot(first), snapshot(second)))
        .extracting(this::snapshotState)
        .containsExactly("completed", "error");
  }

  @Test
  void aSnapshotThatFailsIsNotPendingAnyMore() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.PENDING_SNAPSHOTS, 1));
    String volume = volume(new CreateVolumeRequest(1, ZONE));
    cloud.faults().on(Faults.snapshot().atPercent(50)).fail("Server.InternalError", "no");

    assertThat(List.of(snapshot(volume), snapshot(volume)))
        .extracting(this::snapshotState)
        .containsExactly("error", "completed");
  }

  @Test
  void anImageFailsWithItsSnapshot() {
    String instance = instance();
    cloud.faults().on(Faults.snapshot().atPercent(50)).fail("Server.InternalError", "no");

    String image = ec2.createImage(new CreateImageRequest(instance, "web")).getImageId();
    cloud.clock().advanceUntilSettled();

    assertThat(Fixtures.image(ec2, image).getState()).isEqualTo("failed");
  }

  @Test
  void anArchivalIsChosenByTheVolumeOfItsSnapshot() {
    String first = volume(new CreateVolumeRequest(1, ZONE));
    String second = volume(new CreateVolumeRequest(1, ZONE));
    cloud.faults().on(Faults.snapshotArchival().of(second)).fail("Server.InternalError", "no");

    for (String volume : List.of(first, second)) {
      ec2.modifySnapshotTier(new ModifySnapshotTierRequest().withSnapshotId(snapshot(volume)));
    }
    cloud.clock().advanceUntilSettled();

    assertThat(
            ec2.describeSnapshotTierStatus(new DescribeSnapshotTierStatusRequest())
                .getSnapshotTierStatuses())
        .extracting(SnapshotTierStatus::getLastTieringOperationStatus)
        .containsExactly("archival-completed", "archival-failed");
  }

  private String volume(CreateVolumeRequest asked) {
    String id = ec2.createVolume(asked).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String snapshot(String volume) {
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String instance() {
    String id = launched(ec2, launch(LINUX_EBS).withPlacement(new Placement(ZONE))).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String attached(String instance) {
    String volume = volume(new CreateVolumeRequest(1, ZONE));
    ec2.attachVolume(new AttachVolumeRequest(volume, instance, "/dev/sdf"));
    cloud.clock().advanceUntilSettled();
    return volume;
  }

  private String state(String volume) {
    return ec2.describeVolumes(new DescribeVolumesRequest(List.of(volume)))
        .getVolumes()
        .get(0)
        .getState();
  }

  private String attachment(String volume) {
    return ec2.describeVolumes(new DescribeVolumesRequest(List.of(volume)))
        .getVolumes()
        .get(0)
        .getAttachments()
        .get(0)
        .getState();
  }

  private String snapshotState(String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0)
        .getState();
  }
}

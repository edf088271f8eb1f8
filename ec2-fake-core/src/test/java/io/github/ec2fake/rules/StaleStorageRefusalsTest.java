// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;

import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotsRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.InstanceSpecification;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.ResetSnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.SnapshotAttributeName;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the past of volumes and snapshots refuses. */
class StaleStorageRefusalsTest {

  @Test
  void aNewVolumeIsNotFound() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 InvalidVolume.NotFound: The volume 'vol-*' does not exist.",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              lagging.settle();
              String volume = lagging.volume(1);
              lagging.pass(5);
              return () -> attach(lagging, volume, instance);
            });
  }

  @Test
  void aDetachedVolumeCannotBeDeleted() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 VolumeInUse: Volume vol-* is currently attached to i-*",
            lagging -> {
              String volume = detached(lagging, lagging.instance(LINUX_EBS));
              return () -> delete(lagging, volume);
            });
  }

  @Test
  void aDetachedVolumeCannotBeAttached() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 VolumeInUse: vol-* is already attached to an instance",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              String volume = detached(lagging, instance);
              return () -> attach(lagging, volume, instance);
            });
  }

  @Test
  void anAttachedVolumeCannotBeLeftOutOfSnapshots() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 InvalidParameterValue: The volume 'vol-*' is not attached to the instance.",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              String volume = lagging.volume(1);
              lagging.settle();
              attach(lagging, volume, instance);
              return () ->
                  snapshots(
                      lagging,
                      new InstanceSpecification()
                          .withInstanceId(instance)
                          .withExcludeDataVolumeIds(volume));
            });
  }

  @Test
  void anAttachedVolumeIsNotThereForSnapshots() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 InvalidParameterCombination: There is no volume of instance 'i-*' to snapshot.",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              String volume = lagging.volume(1);
              lagging.settle();
              attach(lagging, volume, instance);
              return () ->
                  snapshots(
                      lagging,
                      new InstanceSpecification()
                          .withInstanceId(instance)
                          .withExcludeBootVolume(true));
            });
  }

  @Test
  void aDeletedVolumeCounts() {
    StaleRefusal.of(VOLUMES)
        .with(Quota.VOLUMES, 1)
        .says(
            "400 VolumeLimitExceeded: Maximum number of active volumes, 1, exceeded.",
            lagging -> {
              String volume = lagging.volume(1);
              lagging.settle();
              delete(lagging, volume);
              return () -> lagging.volume(1);
            });
  }

  @Test
  void aDeletedVolumeTakesStorage() {
    StaleRefusal.of(VOLUMES)
        .with(Quota.VOLUME_STORAGE_TIB, 1)
        .says(
            "400 VolumeLimitExceeded: You have exceeded your maximum gp2 storage limit of 1 TiB in"
                + " this region. Please contact AWS Support to request an Elastic Block Store"
                + " service limit increase.",
            lagging -> {
              String volume = lagging.volume(1000);
              lagging.settle();
              delete(lagging, volume);
              return () -> lagging.volume(25);
            });
  }

  @Test
  void aDetachedVolumeCountsAsOneOfItsInstance() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 AttachmentLimitExceeded: The instance 'i-*' has reached its limit of 40 volumes",
            lagging -> {
              String instance = withManyVolumes(lagging, 39);
              String fortieth = lagging.volume(1);
              String another = lagging.volume(1);
              lagging.settle();
              attach(lagging, fortieth, instance, "/dev/sdx");
              lagging.settle();
              detach(lagging, fortieth);
              return () -> attach(lagging, another, instance, "/dev/sdy");
            });
  }

  @Test
  void aDetachedVolumeHasItsDevice() {
    StaleRefusal.of(VOLUMES)
        .says(
            "400 InvalidParameterValue: Invalid value '/dev/sdf' for unixDevice. Attachment point"
                + " /dev/sdf is already in use",
            lagging -> {
              String another = lagging.volume(1);
              String instance = lagging.instance(LINUX_EBS);
              detached(lagging, instance);
              return () -> attach(lagging, another, instance);
            });
  }

  /** The past does not know the other instance, so that it has no say in what is attached to it. */
  @Test
  void aVolumeThatIsAttachedElsewhereIsAttachedWhereItWas() {
    StaleRefusal.of(VOLUMES)
        .apartFrom(INSTANCES)
        .says(
            "400 InvalidAttachment.NotFound: The volume 'vol-*' is not attached to this instance at"
                + " this device.",
            lagging -> {
              String volume = attached(lagging, lagging.instance(LINUX_EBS));
              String another = lagging.instance(LINUX_EBS);
              lagging.pass(45);
              detach(lagging, volume);
              attach(lagging, volume, another);
              return () ->
                  lagging
                      .ec2()
                      .detachVolume(new DetachVolumeRequest(volume).withInstanceId(another));
            });
  }

  @Test
  void aNewSnapshotIsNotFound() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 InvalidSnapshot.NotFound: The snapshot 'snap-*' does not exist",
            lagging -> {
              String id = snapshot(lagging, volume(lagging));
              return () -> lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(id));
            });
  }

  @Test
  void whomASnapshotIsSharedWithDoesNotFindIt() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 InvalidSnapshot.NotFound: Snapshot does not exist",
            lagging -> {
              String id = snapshot(lagging, volume(lagging));
              lagging.settle();
              share(lagging, id);
              return () ->
                  lagging
                      .partner()
                      .createVolume(
                          new CreateVolumeRequest()
                              .withSnapshotId(id)
                              .withAvailabilityZone(StaleRefusal.ZONE));
            });
  }

  @Test
  void whomTheSnapshotOfAnImageIsSharedWithMayNotReadIt() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 InvalidRequest: You do not have permission to access the storage of this ami",
            lagging -> {
              String instance = lagging.instance(LINUX_EBS);
              lagging.settle();
              String id =
                  lagging.ec2().createImage(new CreateImageRequest(instance, "mine")).getImageId();
              lagging.settle();
              lagging.ec2().modifyImageAttribute(sharing(id, account(PARTNER)));
              lagging.settle();
              share(
                  lagging,
                  image(lagging.ec2(), id)
                      .getBlockDeviceMappings()
                      .get(0)
                      .getEbs()
                      .getSnapshotId());
              return () ->
                  lagging
                      .partner()
                      .copyImage(
                          new CopyImageRequest()
                              .withSourceRegion("us-east-1")
                              .withSourceImageId(id)
                              .withName("copy"));
            });
  }

  @Test
  void whomASnapshotIsSharedWithNoMoreIsKnownToIt() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 AuthFailure: Not authorized for snapshot:snap-*",
            "400 InvalidSnapshot.NotFound: The snapshot 'snap-*' does not exist",
            lagging -> {
              String id = snapshot(lagging, volume(lagging));
              lagging.settle();
              share(lagging, id);
              lagging.settle();
              lagging
                  .ec2()
                  .resetSnapshotAttribute(
                      new ResetSnapshotAttributeRequest(
                          id, SnapshotAttributeName.CreateVolumePermission));
              return () -> lagging.partner().deleteSnapshot(new DeleteSnapshotRequest(id));
            });
  }

  @Test
  void aDeletedSnapshotCounts() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.SNAPSHOTS, 1)
        .says(
            "400 SnapshotLimitExceeded: You have reached the limit of 1 snapshots.",
            lagging -> {
              String volume = volume(lagging);
              String id = snapshot(lagging, volume);
              lagging.settle();
              lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(id));
              return () -> snapshot(lagging, volume);
            });
  }

  @Test
  void aCompletedCopyIsUnderWay() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.SNAPSHOT_COPIES, 1)
        .says(
            "400 ResourceLimitExceeded: Too many snapshot copies in progress. The limit is 1 for"
                + " this destination region.",
            lagging -> {
              String source = snapshot(lagging, volume(lagging));
              lagging.settle();
              copy(lagging, source);
              lagging.catchUp();
              return () -> copy(lagging, source);
            });
  }

  @Test
  void aCompletedSnapshotCountsAsPending() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.PENDING_SNAPSHOTS, 1)
        .says(
            "400 PendingSnapshotLimitExceeded: You have reached the limit of 1 pending snapshots.",
            lagging -> {
              String volume = volume(lagging);
              snapshot(lagging, volume);
              lagging.catchUp();
              return () -> snapshot(lagging, volume);
            });
  }

  @Test
  void completedSnapshotsCountAsPendingOnesOfTheirVolume() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 ConcurrentSnapshotLimitExceeded: Maximum allowed in-progress snapshots for a"
                + " single volume exceeded.",
            lagging -> {
              String volume = volume(lagging);
              for (int i = 0; i < 5; i++) {
                snapshot(lagging, volume);
              }
              lagging.catchUp();
              return () -> snapshot(lagging, volume);
            });
  }

  private static String volume(LaggingCloud lagging) {
    String id = lagging.volume(1);
    lagging.settle();
    return id;
  }

  private static String attached(LaggingCloud lagging, String instance) {
    String volume = volume(lagging);
    attach(lagging, volume, instance);
    lagging.settle();
    return volume;
  }

  private static String detached(LaggingCloud lagging, String instance) {
    String volume = attached(lagging, instance);
    detach(lagging, volume);
    return volume;
  }

  /** A new instance with a root volume and others. */
  private static String withManyVolumes(LaggingCloud lagging, int number) {
    List<BlockDeviceMapping> others =
        IntStream.range(0, number - 1)
            .mapToObj(
                i ->
                    new BlockDeviceMapping()
                        .withDeviceName("/dev/sd" + (char) ('f' + i / 10) + (i % 10 + 1))
                        .withEbs(new EbsBlockDevice().withVolumeSize(1)))
            .toList();
    return launched(
            lagging.ec2(),
            launch(LINUX_EBS)
                .withPlacement(new Placement(StaleRefusal.ZONE))
                .withBlockDeviceMappings(others))
        .getInstanceId();
  }

  private static void attach(LaggingCloud lagging, String volume, String instance) {
    attach(lagging, volume, instance, "/dev/sdf");
  }

  private static void attach(LaggingCloud lagging, String volume, String instance, String device) {
    lagging.ec2().attachVolume(new AttachVolumeRequest(volume, instance, device));
  }

  /** Detaches a volume, and it is available. */
  private static void detach(LaggingCloud lagging, String volume) {
    lagging.ec2().detachVolume(new DetachVolumeRequest(volume));
    lagging.pass(5);
  }

  /** Deletes a volume, and it is gone. */
  private static void delete(LaggingCloud lagging, String volume) {
    lagging.ec2().deleteVolume(new DeleteVolumeRequest(volume));
    lagging.pass(5);
  }

  private static String snapshot(LaggingCloud lagging, String volume) {
    return lagging
        .ec2()
        .createSnapshot(new CreateSnapshotRequest(volume, ""))
        .getSnapshot()
        .getSnapshotId();
  }

  private static void share(LaggingCloud lagging, String snapshot) {
    lagging
        .ec2()
        .modifySnapshotAttribute(
            new ModifySnapshotAttributeRequest()
                .withSnapshotId(snapshot)
                .withCreateVolumePermission(
                    new CreateVolumePermissionModifications()
                        .withAdd(new CreateVolumePermission().withUserId(PARTNER))));
  }

  private static void copy(LaggingCloud lagging, String snapshotId) {
    lagging
        .ec2()
        .copySnapshot(
            new CopySnapshotRequest()
                .withSourceRegion("us-east-1")
                .withSourceSnapshotId(snapshotId));
  }

  private static void snapshots(LaggingCloud lagging, InstanceSpecification instance) {
    lagging.ec2().createSnapshots(new CreateSnapshotsRequest().withInstanceSpecification(instance));
  }
}

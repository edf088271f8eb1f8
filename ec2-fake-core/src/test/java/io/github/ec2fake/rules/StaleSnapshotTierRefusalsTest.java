// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;

import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DisableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotTierRequest;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotTierRequest;
import io.github.ec2fake.RetentionRule;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import io.github.ec2fake.time.Phase;
import org.junit.jupiter.api.Test;

/**
 * What the past of snapshots and images refuses of the archive tier, of fast restores and of the
 * Recycle Bin.
 */
class StaleSnapshotTierRefusalsTest {

  @Test
  void theSnapshotOfADeregisteredImageIsInUse() {
    StaleRefusal.of(IMAGES)
        .says(
            "400 InvalidSnapshot.InUse: The snapshot snap-* cannot be archived: it is in use by"
                + " ami-*. Disable the image first.",
            lagging -> {
              String image = image(lagging);
              String snapshot = snapshotOf(lagging, image);
              lagging.ec2().deregisterImage(new DeregisterImageRequest(image));
              return () -> archive(lagging, snapshot);
            });
  }

  @Test
  void aRestoredSnapshotIsNotThereForItsImage() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 InvalidSnapshot.NotFound: The image ami-* cannot be restored: its snapshot snap-*"
                + " does not exist. Restore the snapshot from the Recycle Bin first.",
            lagging -> {
              lagging
                  .cloud()
                  .arrange()
                  .retentionRule("us-east-1", OWNER, RetentionRule.images(7))
                  .retentionRule("us-east-1", OWNER, RetentionRule.snapshots(7));
              String image = image(lagging);
              String snapshot = snapshotOf(lagging, image);
              lagging.ec2().deregisterImage(new DeregisterImageRequest(image));
              lagging.settle();
              lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(snapshot));
              lagging.settle();
              lagging
                  .ec2()
                  .restoreSnapshotFromRecycleBin(
                      new RestoreSnapshotFromRecycleBinRequest().withSnapshotId(snapshot));
              pass(lagging, Phase.SNAPSHOT_RECOVERY);
              return () ->
                  lagging
                      .ec2()
                      .restoreImageFromRecycleBin(
                          new RestoreImageFromRecycleBinRequest().withImageId(image));
            });
  }

  @Test
  void aCompletedArchiveIsInProgress() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.SNAPSHOT_ARCHIVES, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached the limit of 1 snapshot archives in"
                + " progress.",
            lagging -> {
              String one = snapshot(lagging);
              String two = snapshot(lagging);
              archive(lagging, one);
              pass(lagging, Phase.SNAPSHOT_ARCHIVAL);
              return () -> archive(lagging, two);
            });
  }

  @Test
  void aCompletedRestoreIsInProgress() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.SNAPSHOT_RESTORES, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached the limit of 1 snapshot restores in"
                + " progress.",
            lagging -> {
              String one = snapshot(lagging);
              String two = snapshot(lagging);
              archive(lagging, one);
              archive(lagging, two);
              pass(lagging, Phase.SNAPSHOT_ARCHIVAL);
              lagging.settle();
              restore(lagging, one);
              pass(lagging, Phase.SNAPSHOT_RESTORE);
              return () -> restore(lagging, two);
            });
  }

  @Test
  void aDeletedArchiveCounts() {
    StaleRefusal.of(SNAPSHOTS)
        .with(Quota.ARCHIVED_SNAPSHOTS_OF_A_VOLUME, 1)
        .says(
            "400 ResourceLimitExceeded: You have reached the limit of 1 archived snapshots of a"
                + " volume.",
            lagging -> {
              String volume = lagging.volume(1);
              lagging.settle();
              String one = snapshot(lagging, volume);
              String two = snapshot(lagging, volume);
              archive(lagging, one);
              pass(lagging, Phase.SNAPSHOT_ARCHIVAL);
              lagging.settle();
              lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(one));
              return () -> archive(lagging, two);
            });
  }

  @Test
  void aSnapshotHasTheFastRestoresThatAreBeingDisabled() {
    StaleRefusal.of(SNAPSHOTS)
        .says(
            "400 InvalidSnapshot.InUse: The snapshot snap-* is currently enabled for fast restores"
                + " in us-east-1a. Fast snapshot restores must be disabled within all Availability"
                + " Zones before the snapshot may be deleted.",
            lagging -> {
              String snapshot = snapshot(lagging);
              lagging
                  .ec2()
                  .enableFastSnapshotRestores(
                      new EnableFastSnapshotRestoresRequest()
                          .withAvailabilityZones(StaleRefusal.ZONE)
                          .withSourceSnapshotIds(snapshot));
              lagging.settle();
              lagging
                  .ec2()
                  .disableFastSnapshotRestores(
                      new DisableFastSnapshotRestoresRequest()
                          .withAvailabilityZones(StaleRefusal.ZONE)
                          .withSourceSnapshotIds(snapshot));
              return () -> lagging.ec2().deleteSnapshot(new DeleteSnapshotRequest(snapshot));
            });
  }

  private static void pass(LaggingCloud lagging, Phase phase) {
    lagging.pass((int) phase.typical().toSeconds());
  }

  private static String snapshot(LaggingCloud lagging) {
    String volume = lagging.volume(1);
    lagging.settle();
    return snapshot(lagging, volume);
  }

  private static String snapshot(LaggingCloud lagging, String volume) {
    String id =
        lagging
            .ec2()
            .createSnapshot(new CreateSnapshotRequest(volume, ""))
            .getSnapshot()
            .getSnapshotId();
    lagging.settle();
    return id;
  }

  private static String image(LaggingCloud lagging) {
    String instance = lagging.instance(LINUX_EBS);
    lagging.settle();
    String id = lagging.ec2().createImage(new CreateImageRequest(instance, "mine")).getImageId();
    lagging.settle();
    return id;
  }

  private static String snapshotOf(LaggingCloud lagging, String image) {
    return Fixtures.image(lagging.ec2(), image)
        .getBlockDeviceMappings()
        .get(0)
        .getEbs()
        .getSnapshotId();
  }

  private static void archive(LaggingCloud lagging, String snapshot) {
    lagging.ec2().modifySnapshotTier(new ModifySnapshotTierRequest().withSnapshotId(snapshot));
  }

  private static void restore(LaggingCloud lagging, String snapshot) {
    lagging
        .ec2()
        .restoreSnapshotTier(
            new RestoreSnapshotTierRequest().withSnapshotId(snapshot).withPermanentRestore(true));
  }
}

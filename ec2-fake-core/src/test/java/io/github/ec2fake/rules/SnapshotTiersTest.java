// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotTierStatusRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotTierStatusResult;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.EnableImageRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotTierRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotTierResult;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotTierRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotTierResult;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SnapshotTierStatus;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ModifySnapshotTier, RestoreSnapshotTier, DescribeSnapshotTierStatus. */
class SnapshotTiersTest {
  private static final Duration ARCHIVAL = Phase.SNAPSHOT_ARCHIVAL.typical();
  private static final Duration RESTORE = Phase.SNAPSHOT_RESTORE.typical();

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aSnapshotIsArchivedAsTimePasses() {
    String id = snapshot();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("a", "b"))));
    Instant now = cloud.clock().instant();

    ModifySnapshotTierResult result = archive(id);

    assertThat(result.getSnapshotId()).isEqualTo(id);
    assertThat(result.getTieringStartTime().toInstant()).isEqualTo(now);
    assertThat(status(id))
        .returns("archival-in-progress", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("standard", SnapshotTierStatus::getStorageTier)
        .returns("completed", SnapshotTierStatus::getStatus)
        .returns(OWNER, SnapshotTierStatus::getOwnerId)
        .returns(0, SnapshotTierStatus::getLastTieringProgress)
        .returns(now, each -> each.getLastTieringStartTime().toInstant())
        .returns(described(id).getVolumeId(), SnapshotTierStatus::getVolumeId)
        .returns(List.of(new Tag("a", "b")), SnapshotTierStatus::getTags)
        .returns(null, SnapshotTierStatus::getArchivalCompleteTime)
        .returns(null, SnapshotTierStatus::getRestoreExpiryTime)
        .returns(null, SnapshotTierStatus::getLastTieringOperationStatusDetail);

    cloud.clock().advance(ARCHIVAL.dividedBy(2));
    assertThat(status(id).getLastTieringProgress()).isEqualTo(50);
    assertThat(volumeOf(id)).startsWith("vol-");
    cloud.clock().advance(ARCHIVAL.dividedBy(2));
    assertThat(status(id))
        .returns("archival-completed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("archive", SnapshotTierStatus::getStorageTier)
        .returns(100, SnapshotTierStatus::getLastTieringProgress)
        .returns(cloud.clock().instant(), each -> each.getArchivalCompleteTime().toInstant());
    assertThat(described(id).getStorageTier()).isEqualTo("archive");
    assertThat(described(id).getState()).isEqualTo("completed");
  }

  @Test
  void anArchivedSnapshotCannotBeUsed() {
    String id = archived();
    String refusal =
        "400 IncorrectState: The snapshot "
            + id
            + " is in the archive tier. Restore it to the standard tier first.";

    assertThatRefusal(() -> volumeOf(id)).isEqualTo(refusal);
    assertThatRefusal(
            () ->
                ec2.copySnapshot(
                    new CopySnapshotRequest()
                        .withSourceRegion("us-east-1")
                        .withSourceSnapshotId(id)))
        .isEqualTo(refusal);
    assertThatRefusal(() -> share(id)).isEqualTo(refusal);
    assertThat(
            ec2.enableFastSnapshotRestores(fastRestores(id))
                .getUnsuccessful()
                .get(0)
                .getFastSnapshotRestoreStateErrors()
                .get(0)
                .getError())
        .returns("IncorrectState", each -> each.getCode())
        .returns(refusal.substring("400 IncorrectState: ".length()), each -> each.getMessage());
    assertThatRefusal(() -> register(id))
        .isEqualTo(
            "400 InvalidBlockDeviceMapping: The snapshot '"
                + id
                + "' is archived, or will be archived again. Restore it first.");
    assertThatRefusal(
            () -> launched(ec2, launch(LINUX_EBS).withBlockDeviceMappings(device("/dev/sdf", id))))
        .isEqualTo(
            "400 InvalidBlockDeviceMapping: The snapshot '"
                + id
                + "' is archived, or will be archived again. Restore it first.");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    assertThat(statuses()).isEmpty();
  }

  @Test
  void sharingAndFastRestoresEndWithTheArchival() {
    String id = snapshot();
    share(id);
    ec2.enableFastSnapshotRestores(fastRestores(id));
    cloud.clock().advanceUntilSettled();
    AmazonEC2 partner = cloud.client(PARTNER);

    archive(id);
    assertThat(partner.describeSnapshots(snapshots(id)).getSnapshots()).hasSize(1);
    cloud.clock().advance(ARCHIVAL);

    assertThat(partner.describeSnapshots(snapshots(id)).getSnapshots()).isEmpty();
    assertThat(
            ec2.describeFastSnapshotRestores(new DescribeFastSnapshotRestoresRequest())
                .getFastSnapshotRestores())
        .extracting(each -> each.getState())
        .containsExactly("disabling");
    restore(id, null, true);
    cloud.clock().advanceUntilSettled();
    assertThat(partner.describeSnapshots(snapshots(id)).getSnapshots()).isEmpty();
  }

  @Test
  void aPermanentRestoreStays() {
    String id = archived();
    Instant archivedAt = cloud.clock().instant();

    RestoreSnapshotTierResult result = restore(id, null, true);

    assertThat(result.getSnapshotId()).isEqualTo(id);
    assertThat(result.getIsPermanentRestore()).isTrue();
    assertThat(result.getRestoreDuration()).isNull();
    assertThat(result.getRestoreStartTime().toInstant()).isEqualTo(archivedAt);
    assertThat(status(id))
        .returns("permanent-restore-in-progress", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("archive", SnapshotTierStatus::getStorageTier);
    assertThatRefusal(() -> volumeOf(id)).startsWith("400 IncorrectState");

    cloud.clock().advance(RESTORE);
    assertThat(status(id))
        .returns("permanent-restore-completed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("standard", SnapshotTierStatus::getStorageTier)
        .returns(archivedAt, each -> each.getArchivalCompleteTime().toInstant())
        .returns(null, SnapshotTierStatus::getRestoreExpiryTime);
    cloud.clock().advance(Duration.ofDays(400));
    assertThat(volumeOf(id)).startsWith("vol-");
    archive(id);
    assertThat(status(id).getLastTieringOperationStatus()).isEqualTo("archival-in-progress");
  }

  @Test
  void aTemporaryRestoreEnds() {
    String id = archived();

    RestoreSnapshotTierResult result = restore(id, 5, false);

    assertThat(result.getIsPermanentRestore()).isFalse();
    assertThat(result.getRestoreDuration()).isEqualTo(5);
    assertThat(status(id).getLastTieringOperationStatus())
        .isEqualTo("temporary-restore-in-progress");
    assertThat(status(id).getRestoreExpiryTime()).isNull();
    cloud.clock().advance(RESTORE);
    Instant end = cloud.clock().instant().plus(Duration.ofDays(5));
    assertThat(status(id))
        .returns("temporary-restore-completed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("standard", SnapshotTierStatus::getStorageTier)
        .returns(end, each -> each.getRestoreExpiryTime().toInstant());
    assertThat(described(id).getRestoreExpiryTime().toInstant()).isEqualTo(end);
    assertThat(volumeOf(id)).startsWith("vol-");
    share(id);

    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getStorageTier()).isEqualTo("standard");
    cloud.clock().advance(Duration.ofDays(5));
    assertThat(status(id))
        .returns("archival-completed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("archive", SnapshotTierStatus::getStorageTier)
        .returns(null, SnapshotTierStatus::getRestoreExpiryTime);
    assertThatRefusal(() -> volumeOf(id)).startsWith("400 IncorrectState");
    assertThat(cloud.client(PARTNER).describeSnapshots(snapshots(id)).getSnapshots()).isEmpty();
  }

  @Test
  void aTemporaryRestoreIsOfADayUnlessMoreIsAsked() {
    String id = archived();

    assertThat(restore(id, null, false).getRestoreDuration()).isEqualTo(1);
    cloud.clock().advance(RESTORE.plusDays(1));

    assertThat(described(id).getStorageTier()).isEqualTo("archive");
  }

  @Test
  void thePeriodOfATemporaryRestoreBeginsAnew() {
    String id = archived();
    restore(id, 2, false);
    cloud.clock().advance(RESTORE.plusDays(1));

    assertThat(restore(id, 10, false).getRestoreDuration()).isEqualTo(10);

    Instant end = cloud.clock().instant().plus(Duration.ofDays(10));
    assertThat(status(id).getRestoreExpiryTime().toInstant()).isEqualTo(end);
    cloud.clock().advance(Duration.ofDays(10).minusMillis(1));
    assertThat(described(id).getStorageTier()).isEqualTo("standard");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(described(id).getStorageTier()).isEqualTo("archive");
  }

  @Test
  void aTemporaryRestoreCanBecomePermanent() {
    String id = archived();
    restore(id, 1, false);
    cloud.clock().advance(RESTORE);

    restore(id, null, true);

    assertThat(status(id))
        .returns("permanent-restore-completed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns(null, SnapshotTierStatus::getRestoreExpiryTime);
    cloud.clock().advance(Duration.ofDays(2));
    assertThat(described(id).getStorageTier()).isEqualTo("standard");
  }

  @Test
  void whatIsUnderWayIsRefused() {
    String id = snapshot();
    archive(id);
    String status = "400 IncorrectState: The tiering status of the snapshot " + id + " is ";

    assertThatRefusal(() -> archive(id)).isEqualTo(status + "archival-in-progress.");
    assertThatRefusal(() -> restore(id, 1, false)).isEqualTo(status + "archival-in-progress.");
    cloud.clock().advance(ARCHIVAL);
    assertThatRefusal(() -> archive(id)).isEqualTo(status + "archival-completed.");
    restore(id, 1, false);
    assertThatRefusal(() -> restore(id, null, true))
        .isEqualTo(status + "temporary-restore-in-progress.");
    cloud.clock().advance(RESTORE);
    assertThatRefusal(() -> archive(id)).isEqualTo(status + "temporary-restore-completed.");
  }

  @Test
  void whatIsNotArchivedCannotBeRestored() {
    String id = snapshot();

    assertThatRefusal(() -> restore(id, 1, false))
        .isEqualTo("400 IncorrectState: The snapshot " + id + " is not archived.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 181, -1})
  void theDaysAreBetweenOneAnd180(int days) {
    String id = archived();

    assertThatRefusal(() -> restore(id, days, false))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + days
                + ") for parameter TemporaryRestoreDays is invalid. It must be 1 to 180.");
    assertThat(restore(id, 180, false).getRestoreDuration()).isEqualTo(180);
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    String id = archived();

    assertThatRefusal(() -> restore(id, 1, true))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter permanentRestore cannot be used with"
                + " the parameter temporaryRestoreDays");
    assertThatRefusal(
            () ->
                ec2.modifySnapshotTier(
                    new ModifySnapshotTierRequest().withSnapshotId(id).withStorageTier("standard")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (standard) for parameter StorageTier is invalid. It"
                + " must be 'archive'.");
  }

  @Test
  void onlyCompletedSnapshotsOfOnesOwnAreArchived() {
    String volume = volume();
    cloud.clock().advanceUntilSettled();
    String pending =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();

    assertThatRefusal(() -> archive(pending))
        .isEqualTo("400 IncorrectState: Snapshot is in invalid state - pending");
    assertThatRefusal(() -> restore(pending, 1, false))
        .isEqualTo("400 IncorrectState: Snapshot is in invalid state - pending");
    cloud.clock().advanceUntilSettled();
    share(pending);
    AmazonEC2 partner = cloud.client(PARTNER);
    assertThatRefusal(
            () ->
                partner.modifySnapshotTier(new ModifySnapshotTierRequest().withSnapshotId(pending)))
        .isEqualTo("400 AuthFailure: Not authorized for snapshot:" + pending);
    assertThatRefusal(
            () ->
                partner.restoreSnapshotTier(
                    new RestoreSnapshotTierRequest().withSnapshotId(pending)))
        .isEqualTo("400 AuthFailure: Not authorized for snapshot:" + pending);
    assertThatRefusal(() -> archive("snap-0123456789abcdef0"))
        .isEqualTo(
            "400 InvalidSnapshot.NotFound: The snapshot 'snap-0123456789abcdef0' does not exist");
    assertThatRefusal(() -> archive("old"))
        .isEqualTo("400 InvalidSnapshotID.Malformed: Invalid id: \"old\" (expecting \"snap-...\")");
    assertThatRefusal(() -> restore("old", 1, false))
        .isEqualTo("400 InvalidSnapshotID.Malformed: Invalid id: \"old\" (expecting \"snap-...\")");
  }

  @Test
  void theSnapshotOfAnImageIsArchivedWhenTheImageIsDisabled() {
    String image = image();
    String id = Fixtures.image(ec2, image).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();

    assertThatRefusal(() -> archive(id))
        .isEqualTo(
            "400 InvalidSnapshot.InUse: The snapshot "
                + id
                + " cannot be archived: it is in use by "
                + image
                + ". Disable the image first.");
    ec2.disableImage(new DisableImageRequest().withImageId(image));
    archive(id);
    String refusal =
        "400 IncorrectState: The image "
            + image
            + " cannot be available: its snapshot "
            + id
            + " is archived, or will be archived again. Restore the snapshot permanently first.";
    assertThatRefusal(() -> enable(image)).isEqualTo(refusal);
    cloud.clock().advance(ARCHIVAL);
    restore(id, 1, false);
    cloud.clock().advance(RESTORE);
    assertThatRefusal(() -> enable(image)).isEqualTo(refusal);
    restore(id, null, true);
    enable(image);
    assertThat(Fixtures.image(ec2, image).getState()).isEqualTo("available");
    assertThatRefusal(() -> archive(id)).startsWith("400 InvalidSnapshot.InUse");
  }

  @Test
  void anImageOfTheRecycleBinNeedsItsSnapshotsAsWell() {
    cloud
        .arrange()
        .retentionRule("us-east-1", OWNER, RetentionRule.images(100))
        .retentionRule("us-east-1", OWNER, RetentionRule.snapshots(100));
    String available = image();
    String id =
        Fixtures.image(ec2, available).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    ec2.deregisterImage(new DeregisterImageRequest(available));
    archive(id);
    cloud.clock().advance(ARCHIVAL);

    RestoreImageFromRecycleBinRequest request =
        new RestoreImageFromRecycleBinRequest().withImageId(available);
    assertThatRefusal(() -> ec2.restoreImageFromRecycleBin(request))
        .startsWith("400 IncorrectState: The image " + available + " cannot be available");
    restore(id, null, true);
    cloud.clock().advance(RESTORE);
    ec2.restoreImageFromRecycleBin(request);
    ec2.disableImage(new DisableImageRequest().withImageId(available));
    archive(id);
    cloud.clock().advance(ARCHIVAL);
    ec2.deregisterImage(new DeregisterImageRequest(available));
    ec2.restoreImageFromRecycleBin(request);
    assertThat(described(id).getStorageTier()).isEqualTo("archive");
    restore(id, null, true);
    cloud.clock().advance(RESTORE);
    archive(id);
    assertThat(status(id).getLastTieringOperationStatus()).isEqualTo("archival-in-progress");
  }

  @Test
  void whatIsDeletedMeanwhileIsArchivedInTheRecycleBin() {
    cloud.arrange().retentionRule("us-east-1", OWNER, RetentionRule.snapshots(7));
    String id = snapshot();
    archive(id);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    assertThat(statuses()).isEmpty();
    cloud.clock().advance(ARCHIVAL);
    ec2.restoreSnapshotFromRecycleBin(
        new RestoreSnapshotFromRecycleBinRequest().withSnapshotId(id));
    cloud.clock().advance(Phase.SNAPSHOT_RECOVERY.typical());

    assertThat(status(id).getLastTieringOperationStatus()).isEqualTo("archival-completed");
    assertThat(described(id).getStorageTier()).isEqualTo("archive");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    cloud.clock().advance(Duration.ofDays(7));
    assertThat(ec2.listSnapshotsInRecycleBin(new ListSnapshotsInRecycleBinRequest()).getSnapshots())
        .isEmpty();
  }

  @Test
  void aSnapshotThatIsGoneIsNotArchived() {
    String id = snapshot();
    archive(id);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.journal().toText()).doesNotContain("archival-completed");
  }

  @Test
  void archivesAndRestoresCanFail() {
    String id = snapshot();
    cloud.faults().on(Faults.snapshotArchival().of(id)).fail("Server.InternalError", "no tape");
    cloud.faults().on(Faults.snapshotRestore().of(id)).fail("Server.InternalError", "torn tape");

    archive(id);
    cloud.clock().advanceUntilSettled();
    assertThat(status(id))
        .returns("archival-failed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("no tape", SnapshotTierStatus::getLastTieringOperationStatusDetail)
        .returns("standard", SnapshotTierStatus::getStorageTier);
    archive(id);
    cloud.clock().advanceUntilSettled();
    assertThat(status(id).getLastTieringOperationStatusDetail()).isNull();
    restore(id, 3, false);
    cloud.clock().advanceUntilSettled();
    assertThat(status(id))
        .returns("temporary-restore-failed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns("torn tape", SnapshotTierStatus::getLastTieringOperationStatusDetail)
        .returns("archive", SnapshotTierStatus::getStorageTier);
    restore(id, null, true);
    cloud.clock().advanceUntilSettled();
    assertThat(described(id).getStorageTier()).isEqualTo("standard");
  }

  @Test
  void theProgressOfWhatFailsStandsStill() {
    String id = snapshot();
    cloud.faults().on(Faults.snapshotArchival().atPercent(40)).fail("Server.InternalError", "no");

    archive(id);
    cloud.clock().advance(ARCHIVAL);

    assertThat(status(id))
        .returns("archival-failed", SnapshotTierStatus::getLastTieringOperationStatus)
        .returns(40, SnapshotTierStatus::getLastTieringProgress);
  }

  @Test
  void quotasLimitThem() {
    cloud
        .account(OWNER)
        .quotas(
            Quotas.standard()
                .with(Quota.SNAPSHOT_ARCHIVES, 1)
                .with(Quota.SNAPSHOT_RESTORES, 1)
                .with(Quota.ARCHIVED_SNAPSHOTS_OF_A_VOLUME, 2));
    String volume = volume();
    cloud.clock().advanceUntilSettled();
    List<String> ids = Stream.generate(() -> snapshotOf(volume)).limit(3).toList();
    archive(ids.get(0));

    assertThatRefusal(() -> archive(ids.get(1)))
        .isEqualTo(
            "400 ResourceLimitExceeded: You have reached the limit of 1 snapshot archives in"
                + " progress.");
    cloud.clock().advance(ARCHIVAL);
    archive(ids.get(1));
    cloud.clock().advance(ARCHIVAL);
    assertThatRefusal(() -> archive(ids.get(2)))
        .isEqualTo(
            "400 ResourceLimitExceeded: You have reached the limit of 2 archived snapshots of a"
                + " volume.");
    restore(ids.get(0), 1, false);
    assertThatRefusal(() -> restore(ids.get(1), 1, false))
        .isEqualTo(
            "400 ResourceLimitExceeded: You have reached the limit of 1 snapshot restores in"
                + " progress.");
    String other = snapshot();
    archive(other);
    assertThat(statuses()).hasSize(3);
  }

  @Test
  void whatTakesNoTimeIsCompletedAtOnce() {
    try (Ec2Cloud fast =
        Fixtures.withoutTimeFor(Phase.SNAPSHOT, Phase.SNAPSHOT_ARCHIVAL, Phase.SNAPSHOT_RESTORE)) {
      AmazonEC2 client = fast.client();
      String volume =
          client.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
      fast.clock().advanceUntilSettled();
      String id =
          client
              .createSnapshot(new CreateSnapshotRequest(volume, ""))
              .getSnapshot()
              .getSnapshotId();
      DescribeSnapshotTierStatusRequest asked = new DescribeSnapshotTierStatusRequest();

      client.modifySnapshotTier(new ModifySnapshotTierRequest().withSnapshotId(id));
      assertThat(client.describeSnapshotTierStatus(asked).getSnapshotTierStatuses().get(0))
          .returns("archival-completed", SnapshotTierStatus::getLastTieringOperationStatus)
          .returns(100, SnapshotTierStatus::getLastTieringProgress);

      client.restoreSnapshotTier(
          new RestoreSnapshotTierRequest().withSnapshotId(id).withPermanentRestore(true));
      assertThat(client.describeSnapshotTierStatus(asked).getSnapshotTierStatuses().get(0))
          .returns("permanent-restore-completed", SnapshotTierStatus::getLastTieringOperationStatus)
          .returns(100, SnapshotTierStatus::getLastTieringProgress);
    }
  }

  @Test
  void copiesAreOfNoVolumeInCommon() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ARCHIVED_SNAPSHOTS_OF_A_VOLUME, 1));
    String source = snapshot();
    CopySnapshotRequest copy =
        new CopySnapshotRequest().withSourceRegion("us-east-1").withSourceSnapshotId(source);
    List<String> copies =
        Stream.generate(() -> ec2.copySnapshot(copy).getSnapshotId()).limit(2).toList();
    cloud.clock().advanceUntilSettled();

    copies.forEach(this::archive);

    assertThat(statuses()).hasSize(2);
  }

  @Test
  void aSnapshotThatIsRestoredForGoodDoesNotCountAsArchived() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ARCHIVED_SNAPSHOTS_OF_A_VOLUME, 1));
    String volume = volume();
    cloud.clock().advanceUntilSettled();
    List<String> ids = Stream.generate(() -> snapshotOf(volume)).limit(2).toList();
    archive(ids.get(0));
    cloud.clock().advance(ARCHIVAL);
    assertThatRefusal(() -> archive(ids.get(1))).startsWith("400 ResourceLimitExceeded");

    restore(ids.get(0), null, true);
    cloud.clock().advance(RESTORE);

    archive(ids.get(1));
    assertThat(status(ids.get(1)).getLastTieringOperationStatus())
        .isEqualTo("archival-in-progress");
  }

  @Test
  void areFoundByEveryFilter() {
    String one = archived();
    String two = snapshot();
    archive(two);
    snapshot();

    assertThat(statuses()).extracting(SnapshotTierStatus::getSnapshotId).containsExactly(one, two);
    assertThat(statuses("snapshot-id", two))
        .extracting(SnapshotTierStatus::getSnapshotId)
        .containsExactly(two);
    assertThat(statuses("volume-id", described(one).getVolumeId()))
        .extracting(SnapshotTierStatus::getSnapshotId)
        .containsExactly(one);
    assertThat(statuses("last-tiering-operation", "archival-in-progress"))
        .extracting(SnapshotTierStatus::getSnapshotId)
        .containsExactly(two);
    assertThat(
            ec2.describeSnapshots(
                    new DescribeSnapshotsRequest()
                        .withOwnerIds("self")
                        .withFilters(new Filter("storage-tier", List.of("archive"))))
                .getSnapshots())
        .extracting(Snapshot::getSnapshotId)
        .containsExactly(one);
    assertThatRefusal(() -> statuses("status", "completed"))
        .startsWith("400 InvalidParameterValue");
    assertThat(
            cloud
                .client(PARTNER)
                .describeSnapshotTierStatus(new DescribeSnapshotTierStatusRequest())
                .getSnapshotTierStatuses())
        .isEmpty();
    assertThat(
            cloud
                .client(OWNER, "eu-west-1")
                .describeSnapshotTierStatus(new DescribeSnapshotTierStatusRequest())
                .getSnapshotTierStatuses())
        .isEmpty();
  }

  @Test
  void areListedPageByPage() {
    List<String> ids = Stream.generate(this::archived).limit(6).toList();
    DescribeSnapshotTierStatusRequest request =
        new DescribeSnapshotTierStatusRequest().withMaxResults(5);

    DescribeSnapshotTierStatusResult first = ec2.describeSnapshotTierStatus(request);
    DescribeSnapshotTierStatusResult second =
        ec2.describeSnapshotTierStatus(request.withNextToken(first.getNextToken()));

    assertThat(
            Stream.of(first, second)
                .flatMap(page -> page.getSnapshotTierStatuses().stream())
                .map(SnapshotTierStatus::getSnapshotId))
        .containsExactlyElementsOf(ids);
    assertThat(second.getNextToken()).isNull();
  }

  private String volume() {
    return ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
  }

  private String snapshotOf(String volume) {
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    cloud.clock().advance(Phase.SNAPSHOT.typical());
    return id;
  }

  private String snapshot() {
    String volume = volume();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    return snapshotOf(volume);
  }

  private String archived() {
    String id = snapshot();
    archive(id);
    cloud.clock().advance(ARCHIVAL);
    return id;
  }

  private String image() {
    String instance = launched(ec2, launch(LINUX_EBS)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String id = ec2.createImage(new CreateImageRequest(instance, "web")).getImageId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private void enable(String image) {
    ec2.enableImage(new EnableImageRequest().withImageId(image));
  }

  private ModifySnapshotTierResult archive(String id) {
    return ec2.modifySnapshotTier(
        new ModifySnapshotTierRequest().withSnapshotId(id).withStorageTier("archive"));
  }

  private RestoreSnapshotTierResult restore(String id, Integer days, boolean permanently) {
    return ec2.restoreSnapshotTier(
        new RestoreSnapshotTierRequest()
            .withSnapshotId(id)
            .withTemporaryRestoreDays(days)
            .withPermanentRestore(permanently));
  }

  private void share(String id) {
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(id)
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withUserId(PARTNER))));
  }

  private String volumeOf(String id) {
    return ec2.createVolume(
            new CreateVolumeRequest().withSnapshotId(id).withAvailabilityZone("us-east-1a"))
        .getVolume()
        .getVolumeId();
  }

  private static BlockDeviceMapping device(String name, String snapshot) {
    return new BlockDeviceMapping()
        .withDeviceName(name)
        .withEbs(new EbsBlockDevice().withSnapshotId(snapshot));
  }

  private void register(String snapshot) {
    ec2.registerImage(
        new RegisterImageRequest()
            .withName("web")
            .withRootDeviceName("/dev/sda1")
            .withBlockDeviceMappings(device("/dev/sda1", snapshot)));
  }

  private static EnableFastSnapshotRestoresRequest fastRestores(String id) {
    return new EnableFastSnapshotRestoresRequest()
        .withSourceSnapshotIds(id)
        .withAvailabilityZones("us-east-1a");
  }

  private static DescribeSnapshotsRequest snapshots(String id) {
    return new DescribeSnapshotsRequest().withSnapshotIds(id);
  }

  private Snapshot described(String id) {
    return ec2.describeSnapshots(snapshots(id)).getSnapshots().get(0);
  }

  private SnapshotTierStatus status(String id) {
    return statuses("snapshot-id", id).get(0);
  }

  private List<SnapshotTierStatus> statuses() {
    return ec2.describeSnapshotTierStatus(new DescribeSnapshotTierStatusRequest())
        .getSnapshotTierStatuses();
  }

  private List<SnapshotTierStatus> statuses(String filter, String value) {
    return ec2.describeSnapshotTierStatus(
            new DescribeSnapshotTierStatusRequest().withFilters(new Filter(filter, List.of(value))))
        .getSnapshotTierStatuses();
  }
}

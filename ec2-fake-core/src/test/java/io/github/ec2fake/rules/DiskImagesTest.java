// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.conversion;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Imports.BUCKET;
import static io.github.ec2fake.rules.Imports.BYTES;
import static io.github.ec2fake.rules.Imports.KEY;
import static io.github.ec2fake.rules.Imports.LINUX;
import static io.github.ec2fake.time.TimingCondition.windows;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DiskImageDetail;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportInstanceRequest;
import com.amazonaws.services.ec2.model.ImportInstanceVolumeDetailItem;
import com.amazonaws.services.ec2.model.ImportVolumeRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.VolumeDetail;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.DiskImage.Format;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Disk images that are imported: where they lie, how large they are, and what comes of them. */
class DiskImagesTest {
  private static final long TIB = 1L << 40;

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  private void upload(DiskImage image) {
    cloud.arrange().diskImage(OWNER, BUCKET, KEY, image);
  }

  private String importImage() {
    return ec2.importImage(Imports.machine()).getImportTaskId();
  }

  private ImportImageTask described(String id) {
    return ec2.describeImportImageTasks(new DescribeImportImageTasksRequest().withImportTaskIds(id))
        .getImportImageTasks()
        .get(0);
  }

  private void quota(Quota quota, long most) {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(quota, most));
  }

  // ImportImage

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s3://vm-imports/vms/dc1.vmdk",
        "https://s3.amazonaws.com/vm-imports/vms/dc1.vmdk",
        "https://vm-imports.s3.us-east-1.amazonaws.com/vms%2Fdc1.vmdk?X-Amz-Expires=60"
      })
  void aDiskOfAnImageIsNamedByAnyUrlOfS3(String url) {
    upload(LINUX);
    String id =
        ec2.importImage(
                Imports.machine()
                    .withDiskContainers(
                        List.of(new ImageDiskContainer().withFormat("VMDK").withUrl(url))))
            .getImportTaskId();

    cloud.clock().advanceUntilSettled();

    assertThat(described(id).getStatus()).isEqualTo("completed");
  }

  @Test
  void aDiskIsCompletedAtFiftyFivePercent() {
    upload(LINUX);
    String id = importImage();

    cloud.clock().advance(Duration.ofSeconds(1050).minusMillis(1));
    assertThat(described(id).getSnapshotDetails().get(0).getStatus()).isEqualTo("active");
    cloud.clock().advance(Duration.ofMillis(1));

    assertThat(described(id).getProgress()).isEqualTo("55");
    assertThat(described(id).getSnapshotDetails().get(0).getStatus()).isEqualTo("completed");
  }

  @Test
  void anImportFailsWhoseImageTheAccountCannotHave() {
    upload(LINUX);
    String id = importImage();
    quota(Quota.IMAGES, 0);

    cloud.clock().advanceUntilSettled();

    assertThat(described(id).getStatus()).isEqualTo("deleted");
    assertThat(described(id).getStatusMessage())
        .isEqualTo(
            "ClientError: You have reached your quota of 0 for the number of images allowed in"
                + " this Region. Deregister unused images or request an increase in your AMIs"
                + " quota.");
    assertThat(ownSnapshots()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8191, completed, ", "8192, deleted, Disk is not smaller than 8 TiB"})
  void aDiskOfAnImageIsSmallerThanEightTebibytes(int gib, String status, @Nullable String why) {
    upload(DiskImage.linux(Format.VMDK, gib));
    String id = importImage();
    ec2.importSnapshot(Imports.snapshot());

    cloud.clock().advanceUntilSettled();

    assertEnded(id, status, why);
    assertThat(
            ec2.describeImportSnapshotTasks(new DescribeImportSnapshotTasksRequest())
                .getImportSnapshotTasks())
        .extracting(task -> task.getSnapshotTaskDetail().getStatus())
        .containsExactly("completed");
  }

  @ParameterizedTest
  @CsvSource({"21, completed, ", "22, deleted, More than 21 volumes"})
  void anImageHasTwentyOneDisksAtMost(int number, String status, @Nullable String why) {
    upload(LINUX);
    String id =
        ec2.importImage(
                Imports.machine()
                    .withDiskContainers(Collections.nCopies(number, Imports.disk(KEY))))
            .getImportTaskId();

    cloud.clock().advanceUntilSettled();

    assertEnded(id, status, why);
  }

  private void assertEnded(String id, String status, @Nullable String why) {
    assertThat(described(id).getStatus()).isEqualTo(status);
    assertThat(described(id).getStatusMessage())
        .isEqualTo(why == null ? null : "ClientError: Disk validation failed [" + why + "]");
  }

  @Test
  void theJournalHasTheSnapshotThatIsMade() {
    upload(LINUX);
    importImage();
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.journal().transitions(ownSnapshots().get(0).getSnapshotId()))
        .extracting(TransitionEntry::to)
        .containsExactly("completed");
  }

  private List<Snapshot> ownSnapshots() {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots();
  }

  @Test
  void aTaskIsForgottenWithItsTags() {
    upload(LINUX);
    String id = importImage();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("stage", "test"))));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.describeTags().getTags()).hasSize(1);

    cloud.clock().advance(Duration.ofDays(7));

    assertThatRefusal(() -> described(id)).startsWith("400 InvalidConversionTaskId");
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  // ImportInstance and ImportVolume

  @Test
  void aConvertedDiskHasOneByteAtLeastAndLessThanSixteenTebibytes() {
    convert(1, 1);
    convert(16 * TIB - 1, 16_384);

    assertThatRefusal(() -> convert(16 * TIB, 16_384))
        .isEqualTo(
            "400 DiskImageSizeTooLarge: The disk image of 17592186044416 bytes is not smaller than"
                + " 16384 GiB");
    assertThat(ec2.describeConversionTasks().getConversionTasks())
        .extracting(task -> task.getImportVolume().getVolume().getSize())
        .containsExactly(1L, 16_384L);
  }

  private void convert(long bytes, long volumeGib) {
    ImportVolumeRequest asked = Imports.volume().withVolume(new VolumeDetail().withSize(volumeGib));
    asked.getImage().setBytes(bytes);
    ec2.importVolume(asked);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1073741824, 1", "1073741825, 2"})
  void aVolumeOfNoStatedSizeHasRoomForTheDisk(long bytes, long gib) {
    ImportInstanceRequest asked = Imports.instance();
    asked.getDiskImages().get(0).setVolume(null);
    image(asked).setBytes(bytes);

    String id = ec2.importInstance(asked).getConversionTask().getConversionTaskId();

    assertThat(volume(id).getVolume().getSize()).isEqualTo(gib);
  }

  @Test
  void theDiskOfAnInstanceIsCheckedAsThatOfAVolume() {
    ImportInstanceRequest ova = Imports.instance();
    image(ova).setFormat("OVA");
    assertThatRefusal(() -> ec2.importInstance(ova))
        .isEqualTo(
            "400 InvalidParameterValue: Value (OVA) for parameter Format is invalid. Valid values:"
                + " VMDK, RAW, VHD.");
    ImportInstanceRequest elsewhere = Imports.instance();
    image(elsewhere).setImportManifestUrl("https://example.com/manifest.xml");
    assertThatRefusal(() -> ec2.importInstance(elsewhere))
        .startsWith("400 InvalidParameterValue: Value (https://example.com/manifest.xml)");

    quota(Quota.VOLUMES, 0);
    assertThatRefusal(() -> ec2.importInstance(Imports.instance()))
        .startsWith("400 VolumeLimitExceeded");
    assertThat(ec2.describeConversionTasks().getConversionTasks()).isEmpty();
  }

  private static DiskImageDetail image(ImportInstanceRequest asked) {
    return asked.getDiskImages().get(0).getImage();
  }

  @Test
  void aCancelledConversionStandsStillAndHasNoVolume() {
    upload(DiskImage.windows(Format.VMDK, 10));
    String id = importInstance();
    cloud.clock().advance(Duration.ofMinutes(11));
    assertThat(volume(id).getBytesConverted()).isEqualTo(BYTES / 2);
    assertThat(volume(id).getVolume().getId()).isNotNull();

    ec2.cancelConversionTask(new CancelConversionTaskRequest().withConversionTaskId(id));
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(volume(id).getStatus()).isEqualTo("cancelled");
    assertThat(volume(id).getBytesConverted()).isEqualTo(BYTES / 2);
    assertThat(volume(id).getVolume().getId()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"instance", "volume"})
  void aFaultHitsTheConversionIntoAnInstanceOrAVolume(String kind) {
    upload(DiskImage.windows(Format.VMDK, 10));
    String id = importInstance();
    cloud.clock().advance(Duration.ofSeconds(60));
    ConversionTask task = Imports.described(ec2, id);
    String other = importInstance();

    cloud
        .faults()
        .on(
            conversion()
                .atPercent(50)
                .of(
                    kind.equals("instance")
                        ? task.getImportInstance().getInstanceId()
                        : volume(id).getVolume().getId()))
        .fail("ServerError", "Conversion failed");
    cloud.clock().advance(Duration.ofHours(1));

    assertThat(volume(id).getStatusMessage()).isEqualTo("ServerError: Conversion failed");
    assertThat(volume(id).getBytesConverted()).isEqualTo(BYTES / 2);
    assertThat(volume(other).getStatus()).isEqualTo("completed");
  }

  @Test
  void whatIsWrongWithADiskIsFoundWhenAllOfItIsConverted() {
    try (Ec2Cloud fast = Fixtures.withoutTimeFor(Phase.CONVERSION_PENDING, Phase.CONVERSION)) {
      fast.arrange().diskImage(fast.account(), BUCKET, KEY, LINUX.defective("Not a valid volume."));

      ConversionTask task = fast.client().importVolume(Imports.volume()).getConversionTask();

      assertThat(task.getState()).isEqualTo("cancelled");
      assertThat(task.getImportVolume().getBytesConverted()).isEqualTo(BYTES);
    }
  }

  @Test
  void theConversionOfWindowsCanTakeATimeOfItsOwn() {
    Timing timing =
        Timing.builder().duration(Phase.CONVERSION, Duration.ofMinutes(5), windows()).build();
    try (Ec2Cloud timed = Ec2Cloud.builder().time(TimeMode.manual()).timing(timing).build()) {
      timed.arrange().diskImage(timed.account(), BUCKET, KEY, DiskImage.windows(Format.VMDK, 10));
      AmazonEC2 client = timed.client();
      client.importInstance(Imports.instance());
      client.importInstance(Imports.instance().withPlatform("Linux"));
      client.importVolume(Imports.volume());

      timed.clock().advance(Duration.ofMinutes(6));

      assertThat(client.describeConversionTasks().getConversionTasks())
          .extracting(ConversionTask::getState)
          .containsExactly("completed", "active", "active");
    }
  }

  private String importInstance() {
    return ec2.importInstance(Imports.instance()).getConversionTask().getConversionTaskId();
  }

  private ImportInstanceVolumeDetailItem volume(String taskId) {
    return Imports.described(ec2, taskId).getImportInstance().getVolumes().get(0);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import com.amazonaws.services.ec2.model.CancelImportTaskRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Instance;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The tasks that make instances, volumes, images and snapshots of disk images. */
class ImportAssertTest {
  private final AmazonEC2 ec2 = cloud(TimeMode.settling()).client();
  private final AmazonEC2 slow = cloud(TimeMode.manual()).client();

  private static Ec2Cloud cloud(TimeMode time) {
    Ec2Cloud cloud = Ec2Cloud.builder().time(time).build();
    Imports.upload(cloud);
    return cloud;
  }

  @Test
  void aVolumeIsImported() {
    String id = Imports.volume(ec2);
    String subject = "conversion task " + id;
    String volume = ec2.describeVolumes().getVolumes().get(0).getVolumeId();

    assertThat(ec2)
        .conversionTask(id)
        .exists()
        .isCompleted()
        .hasState("completed")
        .importsVolume(volume);
    failsFor(
        subject,
        () -> assertThat(ec2).conversionTask(id).hasState("active"),
        "to be active",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).conversionTask(id).isCancelled(),
        "to be cancelled",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).conversionTask(id).importsVolume("vol-1"),
        "to import the volume vol-1",
        "but it imports " + volume);
    failsFor(
        subject,
        () -> assertThat(ec2).conversionTask(id).importsInstance("i-1"),
        "to have the instance 'i-1'",
        "but it has no instance");
  }

  @Test
  void anInstanceIsImportedWithItsVolume() {
    String id = Imports.instance(ec2);
    Instance instance = ec2.describeInstances().getReservations().get(0).getInstances().get(0);

    assertThat(ec2)
        .conversionTask(id)
        .importsInstance(instance.getInstanceId())
        .importsVolume(instance.getBlockDeviceMappings().get(0).getEbs().getVolumeId());
    failsFor(
        "conversion task " + id,
        () -> assertThat(ec2).conversionTask(id).importsInstance("i-1"),
        "to have the instance 'i-1'",
        "but its instance is '" + instance.getInstanceId() + "'");
  }

  @Test
  void whatHasJustBegunHasMadeNothing() {
    String volume = Imports.volume(slow);
    String image = Imports.image(slow);

    failsFor(
        "conversion task " + volume,
        () -> assertThat(slow).conversionTask(volume).isCompleted(),
        "to be completed",
        "but it is active (Pending)");
    failsFor(
        "conversion task " + volume,
        () -> assertThat(slow).conversionTask(volume).importsVolume("vol-1"),
        "to import the volume vol-1",
        "but it has imported none");
    failsFor(
        "import image task " + image,
        () -> assertThat(slow).importImageTask(image).isCompleted(),
        "to be completed",
        "but it is active (pending)");
    failsFor(
        "import image task " + image,
        () -> assertThat(slow).importImageTask(image).madeImage("ami-1"),
        "to have the image 'ami-1'",
        "but it has no image");
    assertThat(slow).within(Duration.ofHours(1)).importImageTask(image).isCompleted();
  }

  @Test
  void whatIsCancelledSaysSo() {
    String volume = Imports.volume(slow);
    String image = Imports.image(slow);
    String snapshot = Imports.snapshot(slow);
    slow.cancelConversionTask(new CancelConversionTaskRequest().withConversionTaskId(volume));
    slow.cancelImportTask(new CancelImportTaskRequest().withImportTaskId(image));
    slow.cancelImportTask(new CancelImportTaskRequest().withImportTaskId(snapshot));

    assertThat(slow).eventually().conversionTask(volume).isCancelled();
    assertThat(slow).eventually().importImageTask(image).isDeleted();
    assertThat(slow).eventually().importSnapshotTask(snapshot).isDeleted();
  }

  @Test
  void anImageIsImported() {
    String id = Imports.image(ec2);
    String subject = "import image task " + id;
    String image =
        ec2.describeImages(new DescribeImagesRequest().withOwners("self"))
            .getImages()
            .get(0)
            .getImageId();

    assertThat(ec2)
        .importImageTask(id)
        .exists()
        .isCompleted()
        .hasState("completed")
        .madeImage(image)
        .hasDescription("appliance");
    failsFor(
        subject,
        () -> assertThat(ec2).importImageTask(id).hasState("active"),
        "to be active",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).importImageTask(id).isDeleted(),
        "to be deleted",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).importImageTask(id).madeImage("ami-1"),
        "to have the image 'ami-1'",
        "but its image is '" + image + "'");
    failsFor(
        subject,
        () -> assertThat(ec2).importImageTask(id).hasDescription("data"),
        "to have the description 'data'",
        "but its description is 'appliance'");
    failsFor(
        subject,
        () -> assertThat(ec2).importImageTask(id).isEncrypted(),
        "to be encrypted",
        "but it is not");
  }

  @Test
  void aSnapshotIsImported() {
    String id = Imports.snapshot(ec2);
    String subject = "import snapshot task " + id;
    String snapshot =
        ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
            .getSnapshots()
            .get(0)
            .getSnapshotId();

    assertThat(ec2)
        .importSnapshotTask(id)
        .exists()
        .isCompleted()
        .hasState("completed")
        .madeSnapshot(snapshot)
        .hasDescription("data");
    failsFor(
        subject,
        () -> assertThat(ec2).importSnapshotTask(id).hasState("active"),
        "to be active",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).importSnapshotTask(id).isDeleted(),
        "to be deleted",
        "but it is completed");
    failsFor(
        subject,
        () -> assertThat(ec2).importSnapshotTask(id).madeSnapshot("snap-1"),
        "to have the snapshot 'snap-1'",
        "but its snapshot is '" + snapshot + "'");
    failsFor(
        subject,
        () -> assertThat(ec2).importSnapshotTask(id).hasDescription("appliance"),
        "to have the description 'appliance'",
        "but its description is 'data'");
  }

  @Test
  void anUnknownTaskDoesNotExist() {
    assertThat(ec2).conversionTask("import-vol-00000000000000000").doesNotExist();
    assertThat(ec2).conversionTask("import-ami-00000000000000000").doesNotExist();
    assertThat(ec2).importImageTask("import-ami-00000000000000000").doesNotExist();
    assertThat(ec2).importSnapshotTask("import-snap-00000000000000000").doesNotExist();
  }

  @Test
  void areListed() {
    String volume = Imports.volume(ec2);
    String image = Imports.image(ec2);
    String snapshot = Imports.snapshot(ec2);

    assertThat(ec2)
        .conversionTasks()
        .singleElement(Ec2AssertFactories.CONVERSION_TASK)
        .hasId(volume);
    assertThat(ec2)
        .importImageTasks()
        .inState("completed")
        .singleElement(Ec2AssertFactories.IMPORT_IMAGE_TASK)
        .hasId(image);
    assertThat(ec2)
        .importSnapshotTasks()
        .inState("completed")
        .singleElement(Ec2AssertFactories.IMPORT_SNAPSHOT_TASK)
        .hasId(snapshot);
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).conversionTasks().withTag("stage").isEmpty())
        .withMessage("EC2 has no filters for conversion tasks; select them by filteredOn(…)");
  }
}

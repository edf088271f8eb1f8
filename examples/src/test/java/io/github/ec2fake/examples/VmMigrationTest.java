// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.imageExport;
import static io.github.ec2fake.fault.Faults.snapshotImport;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.ExportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A virtual machine comes to EC2, and out again. */
@ExtendWith(Ec2Fake.class)
class VmMigrationTest {
  private static final DiskInS3 DISK = new DiskInS3("vms", "in/web.vmdk", "VMDK");
  private static final String PREFIX = "out/";

  @BeforeEach
  void upload(Ec2Cloud cloud) {
    cloud
        .arrange()
        .diskImage(
            cloud.account(), DISK.bucket(), DISK.key(), DiskImage.linux(DiskImage.Format.VMDK, 20));
  }

  private static MigratedVm migrate(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new VmMigration(ec2, cloud.clock().sleeper()::sleep).migrate(DISK, "web", PREFIX);
  }

  private static void assertThatNothingIsLeft(AmazonEC2 ec2, Ec2Cloud cloud) {
    assertThat(ec2).hasNoImages().hasNoInstances();
    assertThat(
            ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
                .getSnapshots())
        .isEmpty();
    assertThat(cloud.s3().bucket(DISK.bucket()).objects())
        .extracting(object -> object.key())
        .containsExactly(DISK.key());
  }

  @Test
  void importsRegistersLaunchesAndExports(AmazonEC2 ec2, Ec2Cloud cloud) {
    MigratedVm migrated = migrate(ec2, cloud);

    assertThat(ec2).image(migrated.imageId()).isAvailable().isEbsBacked().hasName("web");
    assertThat(ec2).hasNoInstances().hasNoOrphanedSnapshots().hasNoUnattachedVolumes();
    assertThat(migrated.exportedKey()).matches("out/export-ami-[0-9a-f]+\\.vmdk");
    assertThat(cloud.s3().bucket(DISK.bucket()).object(migrated.exportedKey()).sizeBytes())
        .isEqualTo(10L << 30);
  }

  @Test
  void tellsWhyADiskCannotBeImported(AmazonEC2 ec2, Ec2Cloud cloud) {
    DiskInS3 other = new DiskInS3(DISK.bucket(), DISK.key(), "VHD");

    assertThatThrownBy(
            () ->
                new VmMigration(ec2, cloud.clock().sleeper()::sleep).migrate(other, "web", PREFIX))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("ClientError: Disk validation failed [Unsupported specified file");
    assertThatNothingIsLeft(ec2, cloud);
  }

  @Test
  void tellsWhatIsMissing(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.account(cloud.account()).withoutServiceRole("vmimport");

    assertThatThrownBy(() -> migrate(ec2, cloud))
        .isInstanceOf(AmazonEC2Exception.class)
        .hasMessageContaining("The service role vmimport provided does not exist");
    assertThatNothingIsLeft(ec2, cloud);
  }

  @Test
  void removesWhatAFailedExportLeaves(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(imageExport().atPercent(42)).fail("ServerError", "No space left");

    assertThatThrownBy(() -> migrate(ec2, cloud))
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("ServerError: No space left");
    assertThatNothingIsLeft(ec2, cloud);
  }

  @Test
  void cancelsWhatHangs(AmazonEC2 ec2, Ec2Cloud cloud) {
    cloud.faults().on(snapshotImport().atPercent(39)).hang();
    cloud.faults().on(imageExport().atPercent(85)).hang();

    assertThatThrownBy(() -> migrate(ec2, cloud))
        .hasMessageContaining("gave up after 30 minutes: import task");
    assertThat(
            ec2.describeImportSnapshotTasks(new DescribeImportSnapshotTasksRequest())
                .getImportSnapshotTasks())
        .extracting(ImportSnapshotTask::getSnapshotTaskDetail)
        .extracting(detail -> detail.getStatus())
        .containsExactly("deleted");

    assertThatThrownBy(() -> migrate(ec2, cloud))
        .hasMessageContaining("gave up after 30 minutes: export task");
    assertThat(
            ec2.describeExportImageTasks(new DescribeExportImageTasksRequest())
                .getExportImageTasks())
        .extracting(ExportImageTask::getStatus)
        .containsExactly("deleted");
    assertThatNothingIsLeft(ec2, cloud);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import org.junit.jupiter.api.BeforeEach;

/** Whatever fails, and wherever: there is the image and its disk image, or nothing. */
class VmMigrationSweepTest {
  private static final DiskInS3 DISK = new DiskInS3("vms", "in/web.vmdk", "VMDK");

  @BeforeEach
  void upload(Ec2Cloud cloud) {
    cloud
        .arrange()
        .diskImage(
            cloud.account(), DISK.bucket(), DISK.key(), DiskImage.linux(DiskImage.Format.VMDK, 20));
  }

  @FaultSweep
  void makesAllOrNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      MigratedVm migrated = migrate(ec2, cloud);
      assertThat(ec2).image(migrated.imageId()).isAvailable();
      assertThat(cloud.s3().bucket(DISK.bucket()).object(migrated.exportedKey()).sizeBytes())
          .isPositive();
    } catch (AmazonClientException | MigrationFailedException | BakingFailedException failed) {
      assertThat(ec2).hasNoImages();
    }
    Leftovers.assertThatThereAreNone(ec2);
  }

  /** What hangs for ever cannot be tidied up: it is enough to give up, and to say so. */
  @FaultSweep(kinds = FaultKind.LIFECYCLE_HANGS)
  void waitsForNothingForEver(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      migrate(ec2, cloud);
    } catch (MigrationFailedException | BakingFailedException failed) {
      assertThat(ec2).hasNoRunningInstances().hasNoImages().hasNoOrphanedSnapshots();
    }
  }

  private static MigratedVm migrate(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new VmMigration(ec2, cloud.clock().sleeper()::sleep).migrate(DISK, "web", "out/");
  }
}

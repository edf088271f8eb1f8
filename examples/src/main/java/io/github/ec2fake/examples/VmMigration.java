// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings virtual machines to EC2: imports a disk image from S3, registers an image of it, launches
 * an instance once to see that it comes up, and exports the image again, as the copy that is kept
 * outside of EC2.
 *
 * <p>It does all of it or nothing. As with {@link ImageBakery}, every call can be repeated without
 * doing its work twice, everything that is made can be found by the job's tag, and every wait ends:
 * a task that fails says why in its status message, one that hangs is cancelled.
 */
public final class VmMigration {
  /** A type that boots what is imported: hardware virtualization and an ENA driver. */
  private static final String TYPE = "t3.micro";

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final Supplier<String> jobIds;

  /**
   * A migration.
   *
   * @param ec2 the account that owns the buckets and will own the images
   * @param pause what to wait with
   */
  public VmMigration(AmazonEC2 ec2, Pause pause) {
    this.ec2 = ec2;
    this.retries = new Retries(pause, MigrationFailedException::new);
    this.jobIds = () -> UUID.randomUUID().toString();
  }

  /**
   * Migrates a virtual machine.
   *
   * @param disk its root disk
   * @param name the new image's name
   * @param prefix what the key of the exported disk image begins with, in the bucket of the disk
   * @return what has become of it
   * @throws MigrationFailedException if a task failed, or took too long
   * @throws BakingFailedException if the image or the instance failed
   * @throws com.amazonaws.AmazonClientException if EC2 refused a call, or could not be reached for
   *     longer than a moment
   */
  public MigratedVm migrate(DiskInS3 disk, String name, String prefix) {
    BakeryJob job = new BakeryJob(jobIds.get());
    try (ImportedDisk imported = new ImportedDisk(ec2, retries, job);
        UnfinishedImage image = new UnfinishedImage(ec2, retries, job)) {
      String imageId = image.registerDisk(imported.importFrom(disk), name);
      try (BuilderInstance trial = new BuilderInstance(ec2, retries, job, TYPE)) {
        trial.launch(imageId);
      }
      String key = export(job, imageId, disk, prefix);
      image.shareAndFinish();
      imported.keep();
      return new MigratedVm(imageId, key);
    }
  }

  private String export(BakeryJob job, String imageId, DiskInS3 disk, String prefix) {
    try (ExportedImage exported = new ExportedImage(ec2, retries, job)) {
      return exported.export(imageId, disk.format(), disk.bucket(), prefix);
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DiskImageDetail;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageRequest;
import com.amazonaws.services.ec2.model.ImportInstanceLaunchSpecification;
import com.amazonaws.services.ec2.model.ImportInstanceRequest;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.ImportVolumeRequest;
import com.amazonaws.services.ec2.model.SnapshotDiskContainer;
import com.amazonaws.services.ec2.model.UserBucket;
import com.amazonaws.services.ec2.model.VolumeDetail;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.Ec2Cloud;

/** How the tests import disk images. */
final class Imports {
  private static final String MANIFEST =
      "https://s3.amazonaws.com/my-bucket/machine/manifest.xml"
          + "?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1294855591&Signature=5snej01";

  private Imports() {}

  /** The disk image that all of them import. */
  static void upload(Ec2Cloud cloud) {
    DiskImage disk = DiskImage.windows(DiskImage.Format.VMDK, 12);
    cloud.arrange().diskImage(Ec2.OWNER, "my-bucket", "machine/", disk);
    cloud.arrange().diskImage(Ec2.OWNER, "my-bucket", "machine.vmdk", disk);
  }

  private static DiskImageDetail uploaded() {
    return new DiskImageDetail()
        .withFormat("VMDK")
        .withBytes(1L << 30)
        .withImportManifestUrl(MANIFEST);
  }

  static String volume(AmazonEC2 ec2) {
    return ec2.importVolume(
            new ImportVolumeRequest()
                .withAvailabilityZone("us-east-1a")
                .withImage(uploaded())
                .withVolume(new VolumeDetail().withSize(12L)))
        .getConversionTask()
        .getConversionTaskId();
  }

  static String instance(AmazonEC2 ec2) {
    return ec2.importInstance(
            new ImportInstanceRequest()
                .withPlatform("Windows")
                .withDiskImages(
                    new com.amazonaws.services.ec2.model.DiskImage()
                        .withImage(uploaded())
                        .withVolume(new VolumeDetail().withSize(12L)))
                .withLaunchSpecification(
                    new ImportInstanceLaunchSpecification()
                        .withArchitecture("x86_64")
                        .withInstanceType("m1.xlarge")))
        .getConversionTask()
        .getConversionTaskId();
  }

  private static UserBucket bucket() {
    return new UserBucket().withS3Bucket("my-bucket").withS3Key("machine.vmdk");
  }

  static String image(AmazonEC2 ec2) {
    return ec2.importImage(
            new ImportImageRequest()
                .withDescription("appliance")
                .withDiskContainers(
                    new ImageDiskContainer().withFormat("vmdk").withUserBucket(bucket())))
        .getImportTaskId();
  }

  static String snapshot(AmazonEC2 ec2) {
    return ec2.importSnapshot(
            new ImportSnapshotRequest()
                .withDescription("data")
                .withDiskContainer(
                    new SnapshotDiskContainer().withFormat("VMDK").withUserBucket(bucket())))
        .getImportTaskId();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.DescribeConversionTasksRequest;
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

/** What tests import. */
final class Imports {
  static final String BUCKET = "vm-imports";
  static final String KEY = "vms/dc1.vmdk";
  static final long BYTES = 1_070_482_432L;

  static final DiskImage LINUX = DiskImage.linux(DiskImage.Format.VMDK, 12);

  private Imports() {}

  static ImportSnapshotRequest snapshot() {
    return new ImportSnapshotRequest()
        .withDescription("data")
        .withDiskContainer(
            new SnapshotDiskContainer()
                .withFormat("VMDK")
                .withDescription("disk")
                .withUserBucket(new UserBucket().withS3Bucket(BUCKET).withS3Key(KEY)));
  }

  static ImportImageRequest machine() {
    return new ImportImageRequest().withDescription("appliance").withDiskContainers(disk(KEY));
  }

  static ImageDiskContainer disk(String key) {
    return new ImageDiskContainer()
        .withFormat("vmdk")
        .withUserBucket(new UserBucket().withS3Bucket(BUCKET).withS3Key(key));
  }

  static String manifestUrl(String key) {
    return "https://s3.amazonaws.com/"
        + BUCKET
        + "/"
        + key
        + "manifest.xml?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Expires=1294855591&Signature=5snej01";
  }

  static DiskImageDetail image() {
    return new DiskImageDetail()
        .withFormat("VMDK")
        .withBytes(BYTES)
        .withImportManifestUrl(manifestUrl(KEY));
  }

  static ImportVolumeRequest volume() {
    return new ImportVolumeRequest()
        .withAvailabilityZone("us-east-1a")
        .withImage(image())
        .withDescription("data")
        .withVolume(new VolumeDetail().withSize(12L));
  }

  static ImportInstanceRequest instance() {
    return new ImportInstanceRequest()
        .withPlatform("Windows")
        .withDescription("domain controller")
        .withDiskImages(
            new com.amazonaws.services.ec2.model.DiskImage()
                .withImage(image())
                .withDescription("root")
                .withVolume(new VolumeDetail().withSize(12L)))
        .withLaunchSpecification(
            new ImportInstanceLaunchSpecification()
                .withArchitecture("x86_64")
                .withInstanceType("m1.xlarge"));
  }

  static ConversionTask described(AmazonEC2 ec2, String id) {
    return ec2.describeConversionTasks(
            new DescribeConversionTasksRequest().withConversionTaskIds(id))
        .getConversionTasks()
        .get(0);
  }
}

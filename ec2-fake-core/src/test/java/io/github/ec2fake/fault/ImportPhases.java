// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConversionTask;
import com.amazonaws.services.ec2.model.DescribeConversionTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DiskImageDetail;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageRequest;
import com.amazonaws.services.ec2.model.ImportImageTask;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.ImportVolumeRequest;
import com.amazonaws.services.ec2.model.SnapshotDiskContainer;
import com.amazonaws.services.ec2.model.SnapshotTaskDetail;
import com.amazonaws.services.ec2.model.UserBucket;
import com.amazonaws.services.ec2.model.VolumeDetail;
import io.github.ec2fake.DiskImage;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;

/** Brings imports of virtual machines through their phases. */
final class ImportPhases {
  private static final String BUCKET = "imports";
  private static final String KEY = "vms/dc1.vmdk";

  private final AmazonEC2 ec2;

  ImportPhases(Ec2Cloud cloud, AmazonEC2 ec2) {
    this.ec2 = ec2;
    cloud
        .arrange()
        .diskImage(cloud.account(), BUCKET, KEY, DiskImage.linux(DiskImage.Format.VMDK, 8));
  }

  String begin(Phase phase) {
    return switch (phase) {
      case CONVERSION -> conversion();
      case IMAGE_IMPORT ->
          ec2.importImage(
                  new ImportImageRequest()
                      .withDiskContainers(
                          new ImageDiskContainer().withFormat("VMDK").withUserBucket(bucket())))
              .getImportTaskId();
      case SNAPSHOT_IMPORT ->
          ec2.importSnapshot(
                  new ImportSnapshotRequest()
                      .withDiskContainer(
                          new SnapshotDiskContainer().withFormat("VMDK").withUserBucket(bucket())))
              .getImportTaskId();
      default -> throw new IllegalArgumentException(phase + " is no import");
    };
  }

  private static UserBucket bucket() {
    return new UserBucket().withS3Bucket(BUCKET).withS3Key(KEY);
  }

  private String conversion() {
    return ec2.importVolume(
            new ImportVolumeRequest()
                .withAvailabilityZone("us-east-1a")
                .withImage(
                    new DiskImageDetail()
                        .withFormat("VMDK")
                        .withBytes(1000L)
                        .withImportManifestUrl(
                            "https://s3.amazonaws.com/" + BUCKET + "/" + KEY + "manifest.xml"))
                .withVolume(new VolumeDetail().withSize(8L)))
        .getConversionTask()
        .getConversionTaskId();
  }

  String state(Phase phase, String id) {
    return switch (phase) {
      case CONVERSION -> conversion(id).getState();
      case IMAGE_IMPORT -> image(id).getStatus();
      default -> snapshot(id).getStatus();
    };
  }

  String message(Phase phase, String id) {
    return switch (phase) {
      case CONVERSION -> conversion(id).getStatusMessage();
      case IMAGE_IMPORT -> image(id).getStatusMessage();
      default -> snapshot(id).getStatusMessage();
    };
  }

  private ImportImageTask image(String id) {
    return ec2.describeImportImageTasks(new DescribeImportImageTasksRequest().withImportTaskIds(id))
        .getImportImageTasks()
        .get(0);
  }

  private SnapshotTaskDetail snapshot(String id) {
    return ec2.describeImportSnapshotTasks(
            new DescribeImportSnapshotTasksRequest().withImportTaskIds(id))
        .getImportSnapshotTasks()
        .get(0)
        .getSnapshotTaskDetail();
  }

  private ConversionTask conversion(String id) {
    return ec2.describeConversionTasks(
            new DescribeConversionTasksRequest().withConversionTaskIds(id))
        .getConversionTasks()
        .get(0);
  }
}

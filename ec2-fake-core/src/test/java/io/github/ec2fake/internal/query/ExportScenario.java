// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;

/** Exports of images and instances, so that every element of their replies has a value. */
final class ExportScenario {
  private static final String TAGS =
      "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v"
          + "&TagSpecification.1.ResourceType=export-";

  private ExportScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    cloud.arrange().bucket("vm-exports", cloud.account());
    String image =
        ec2.call(
            "CopyImage", "SourceRegion=us-east-1&SourceImageId=ami-1b814f72&Name=own", "imageId");
    cloud.clock().advanceUntilSettled();
    String instance =
        ec2.call(
            "RunInstances",
            "ImageId=" + image + "&InstanceType=m1.small&MinCount=1&MaxCount=1",
            "instanceId");
    cloud.clock().advanceUntilSettled();
    String location = "S3ExportLocation.S3Bucket=vm-exports&S3ExportLocation.S3Prefix=a/";
    String ofImage =
        "Description=d&RoleName=vmimport&DiskImageFormat=VMDK&ClientToken=t&ImageId="
            + image
            + "&"
            + location
            + TAGS
            + "image-task";
    ec2.call("ExportImage", ofImage);
    String ofInstance =
        "Description=d&TargetEnvironment=vmware&ExportToS3.ContainerFormat=ova"
            + "&ExportToS3.DiskImageFormat=VMDK&ExportToS3.S3Bucket=vm-exports"
            + "&ExportToS3.S3Prefix=a/&InstanceId="
            + instance
            + TAGS
            + "instance-task";
    ec2.call("CreateInstanceExportTask", ofInstance);
    cloud.clock().advance(Duration.ofMinutes(5));
    ec2.call("DescribeExportImageTasks", "");
    cloud.faults().on(io.github.ec2fake.fault.Faults.instanceExport()).fail("ClientError", "m");
    ec2.call("CreateInstanceExportTask", ofInstance);
    ec2.call("DescribeExportTasks", "");
    cloud.clock().advanceUntilSettled();
    ec2.call("ExportImage", ofImage);
    for (int i = 0; i < 5; i++) {
      String task =
          ec2.call(
              "ExportImage",
              "DiskImageFormat=RAW&ImageId=" + image + "&" + location,
              "exportImageTaskId");
      ec2.call("CancelExportTask", "ExportTaskId=" + task);
    }
    ec2.call("DescribeExportImageTasks", "MaxResults=5");
    ec2.call("DescribeExportTasks", "");
  }
}

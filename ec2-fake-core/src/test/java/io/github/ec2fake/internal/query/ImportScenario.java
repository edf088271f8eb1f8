// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.DiskImage;
import io.github.ec2fake.DiskImage.Format;
import io.github.ec2fake.Ec2Cloud;
import java.time.Duration;

/** Calls of the actions that import and export virtual machines. */
final class ImportScenario {
  private static final String BUCKET = "vm-imports";
  private static final String IMAGE =
      "Image.Format=VMDK&%1$sImage.Bytes=1000&%1$sImage.ImportManifestUrl="
          + "https://s3.amazonaws.com/vm-imports/dc1.vmdkmanifest.xml";

  private ImportScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    cloud
        .arrange()
        .diskImage(cloud.account(), BUCKET, "dc1.vmdk", DiskImage.windows(Format.VMDK, 8));
    conversions(cloud, ec2);
    imports(cloud, ec2);
  }

  private static void imports(Ec2Cloud cloud, WireCalls ec2) {
    String disk = "Description=root&%1$sFormat=VMDK&%1$s";
    String object = "UserBucket.S3Bucket=vm-imports&%1$sUserBucket.S3Key=dc1.vmdk";
    String tags =
        "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v"
            + "&TagSpecification.1.ResourceType=import-";
    String image =
        "Architecture=x86_64&Description=d&Encrypted=true&Hypervisor=xen&LicenseType=BYOL"
            + "&Platform=Windows&UsageOperation=RunInstances:0800"
            + "&LicenseSpecifications.1.LicenseConfigurationArn=arn:one"
            + "&DiskContainer.1.DeviceName=/dev/sda1&DiskContainer.1."
            + (disk + object).formatted("DiskContainer.1.")
            + tags
            + "image-task";
    ec2.call("ImportImage", image + "&ClientToken=t");
    String snapshot =
        "Description=d&Encrypted=true&DiskContainer."
            + (disk + object).formatted("DiskContainer.")
            + tags
            + "snapshot-task";
    ec2.call("ImportSnapshot", snapshot);
    ec2.call(
        "ImportImage",
        "DiskContainer.1." + (disk + "Url=s3://vm-imports/dc1.vmdk").formatted("DiskContainer.1."));
    String task =
        ec2.call(
            "ImportSnapshot",
            "DiskContainer." + (disk + "Url=s3://vm-imports/dc1.vmdk").formatted("DiskContainer."),
            "importTaskId");
    for (int i = 0; i < 5; i++) {
      ec2.call("ImportImage", image);
      ec2.call("ImportSnapshot", snapshot);
    }
    cloud.clock().advance(Duration.ofMinutes(8));
    ec2.call("DescribeImportImageTasks", "MaxResults=5");
    ec2.call("DescribeImportSnapshotTasks", "MaxResults=5");
    ec2.call("CancelImportTask", "CancelReason=wrong&ImportTaskId=" + task);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeImportImageTasks", "");
    ec2.call("DescribeImportSnapshotTasks", "");
    ec2.call("ImportImage", image + "&ClientToken=t");
  }

  private static void conversions(Ec2Cloud cloud, WireCalls ec2) {
    ec2.call(
        "ImportInstance",
        "Platform=Windows&Description=dc&DiskImage.1."
            + IMAGE.formatted("DiskImage.1.")
            + "&DiskImage.1.Description=root&DiskImage.1.Volume.Size=8"
            + "&LaunchSpecification.InstanceType=m1.large");
    String task =
        ec2.call(
            "ImportVolume",
            "AvailabilityZone=us-east-1a&Description=data&Volume.Size=8&" + IMAGE.formatted(""),
            "conversionTaskId");
    cloud.clock().advance(Duration.ofMinutes(5));
    ec2.call("DescribeConversionTasks", "");
    ec2.call("CancelConversionTask", "ReasonMessage=wrong&ConversionTaskId=" + task);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeConversionTasks", "");
  }
}

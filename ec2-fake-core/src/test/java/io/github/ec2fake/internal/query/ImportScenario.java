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

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;

/** Calls of the actions on the Recycle Bin. */
final class RecycleBinScenario {
  private static final int ENOUGH_FOR_PAGES = 6;

  private RecycleBinScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    cloud
        .arrange()
        .retentionRule("us-east-1", cloud.account(), RetentionRule.snapshots(7))
        .retentionRule("us-east-1", cloud.account(), RetentionRule.images(7));
    String volume = ec2.call("CreateVolume", "Size=8&AvailabilityZone=us-east-1a", "volumeId");
    cloud.clock().advanceUntilSettled();
    String image = "";
    String snapshot = "";
    for (int i = 0; i < ENOUGH_FOR_PAGES; i++) {
      snapshot = ec2.call("CreateSnapshot", "Description=a&VolumeId=" + volume, "snapshotId");
      cloud.clock().advanceUntilSettled();
      image =
          ec2.call(
              "RegisterImage",
              "RootDeviceName=/dev/sda1&Description=a&BlockDeviceMapping.1.DeviceName=/dev/sda1"
                  + "&Name=web"
                  + i
                  + "&BlockDeviceMapping.1.Ebs.SnapshotId="
                  + snapshot,
              "imageId");
      ec2.call("DeregisterImage", "ImageId=" + image);
      ec2.call("DeleteSnapshot", "SnapshotId=" + snapshot);
    }
    ec2.call("ListImagesInRecycleBin", "");
    ec2.call("ListImagesInRecycleBin", "MaxResults=5");
    ec2.call("ListSnapshotsInRecycleBin", "");
    ec2.call("ListSnapshotsInRecycleBin", "MaxResults=5");
    ec2.call("RestoreSnapshotFromRecycleBin", "SnapshotId=" + snapshot);
    cloud.clock().advanceUntilSettled();
    ec2.call("RestoreImageFromRecycleBin", "ImageId=" + image);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import java.time.Duration;

/**
 * Calls of the actions on encryption by default, on modifications and the status of volumes, and of
 * those that make several snapshots or copies.
 */
final class StorageScenario {
  private static final String TAGS =
      "&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=k"
          + "&TagSpecification.1.Tag.1.Value=v";

  private StorageScenario() {}

  static void run(Ec2Cloud cloud, WireCalls ec2, String instance) {
    ec2.call("GetEbsDefaultKmsKeyId", "");
    ec2.call("ModifyEbsDefaultKmsKeyId", "KmsKeyId=alias/aws/ebs");
    ec2.call("ResetEbsDefaultKmsKeyId", "");
    ec2.call("EnableEbsEncryptionByDefault", "");
    ec2.call("GetEbsEncryptionByDefault", "");
    ec2.call("DisableEbsEncryptionByDefault", "");
    modifications(cloud, ec2);
    ec2.call(
        "CreateSnapshots", "Description=all&InstanceSpecification.InstanceId=" + instance + TAGS);
    statuses(cloud, ec2, instance);
    String volume = volume(ec2);
    cloud.clock().advanceUntilSettled();
    String snapshot = ec2.call("CreateSnapshot", "VolumeId=" + volume, "snapshotId");
    cloud.clock().advanceUntilSettled();
    fastRestores(cloud, ec2, snapshot);
    tiers(cloud, ec2, volume);
    ec2.call("CopySnapshot", "SourceRegion=us-east-1&SourceSnapshotId=" + snapshot + TAGS);
    ec2.call(
        "RequestSpotInstances",
        "SpotPrice=0.001&LaunchSpecification.ImageId=ami-0a2023f1c0de0086a"
            + "&LaunchSpecification.InstanceType=m5.large"
            + "&LaunchSpecification.BlockDeviceMapping.1.DeviceName=/dev/sdf"
            + "&LaunchSpecification.BlockDeviceMapping.1.Ebs.VolumeSize=1"
            + "&LaunchSpecification.BlockDeviceMapping.1.Ebs.Encrypted=true"
            + "&LaunchSpecification.BlockDeviceMapping.1.Ebs.KmsKeyId=alias/aws/ebs");
  }

  private static void modifications(Ec2Cloud cloud, WireCalls ec2) {
    String failing = "";
    for (int i = 0; i < 6; i++) {
      failing = volume(ec2);
      cloud.clock().advanceUntilSettled();
      ec2.call("ModifyVolume", "Size=9&Throughput=200&VolumeId=" + failing);
    }
    cloud.clock().advanceUntilSettled();
    cloud
        .faults()
        .on(Faults.volumeModification().of(failing))
        .fail("Server.InternalError", "Internal error");
    ec2.call("ModifyVolume", "Size=10&VolumeId=" + failing);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeVolumesModifications", "");
    ec2.call("DescribeVolumesModifications", "MaxResults=5");
  }

  private static void fastRestores(Ec2Cloud cloud, WireCalls ec2, String snapshot) {
    String some = "SourceSnapshotId.1=" + snapshot + "&AvailabilityZone.1=us-east-1a";
    ec2.call("DisableFastSnapshotRestores", some);
    ec2.call(
        "EnableFastSnapshotRestores",
        "SourceSnapshotId.1="
            + snapshot
            + "&AvailabilityZoneId.1=use1-az1&AvailabilityZoneId.2=use1-az2"
            + "&AvailabilityZoneId.3=use1-az3&AvailabilityZoneId.4=use1-az4"
            + "&AvailabilityZoneId.5=use1-az5&AvailabilityZoneId.6=use1-az6");
    cloud.clock().advance(Duration.ofHours(1));
    ec2.call("EnableFastSnapshotRestores", some);
    ec2.call("CreateVolume", "AvailabilityZone=us-east-1a&VolumeType=gp3&SnapshotId=" + snapshot);
    ec2.call("DescribeVolumes", "");
    ec2.call("DisableFastSnapshotRestores", some);
    ec2.call("EnableFastSnapshotRestores", some);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeFastSnapshotRestores", "");
    ec2.call("DescribeFastSnapshotRestores", "MaxResults=5");
  }

  private static void tiers(Ec2Cloud cloud, WireCalls ec2, String volume) {
    String snapshot = "";
    for (int i = 0; i < 6; i++) {
      snapshot = ec2.call("CreateSnapshot", "VolumeId=" + volume + TAGS, "snapshotId");
      cloud.clock().advanceUntilSettled();
      ec2.call("ModifySnapshotTier", "StorageTier=archive&SnapshotId=" + snapshot);
    }
    cloud.clock().advanceUntilSettled();
    ec2.call("RestoreSnapshotTier", "TemporaryRestoreDays=5&SnapshotId=" + snapshot);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeSnapshots", "Owner.1=self");
    ec2.call("DescribeSnapshotTierStatus", "");
    ec2.call("RestoreSnapshotTier", "PermanentRestore=true&SnapshotId=" + snapshot);
    cloud
        .faults()
        .on(Faults.snapshotArchival().of(snapshot))
        .fail("Server.InternalError", "Internal error");
    ec2.call("ModifySnapshotTier", "SnapshotId=" + snapshot);
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeSnapshotTierStatus", "");
    ec2.call("DescribeSnapshotTierStatus", "MaxResults=5");
  }

  private static void statuses(Ec2Cloud cloud, WireCalls ec2, String instance) {
    String impaired = volume(ec2);
    cloud.clock().advanceUntilSettled();
    ec2.call("AttachVolume", "Device=/dev/sdp&InstanceId=" + instance + "&VolumeId=" + impaired);
    cloud.clock().advanceUntilSettled();
    cloud.arrange().volumePerformance(impaired, "stalled").volumePerformance(impaired, "normal");
    cloud.arrange().inconsistentVolume(impaired);
    ec2.call("DescribeVolumeStatus", "");
    ec2.call("DescribeVolumeStatus", "MaxResults=5");
    ec2.call("EnableVolumeIO", "VolumeId=" + impaired);
    ec2.call("ModifyVolumeAttribute", "AutoEnableIO.Value=true&VolumeId=" + impaired);
    ec2.call("DescribeVolumeAttribute", "Attribute=autoEnableIO&VolumeId=" + impaired);
    ec2.call("DescribeVolumeAttribute", "Attribute=productCodes&VolumeId=" + impaired);
    ec2.call("DetachVolume", "VolumeId=" + impaired);
    cloud.clock().advanceUntilSettled();
  }

  private static String volume(WireCalls ec2) {
    return ec2.call(
        "CreateVolume", "Size=8&AvailabilityZone=us-east-1a&VolumeType=gp3", "volumeId");
  }
}

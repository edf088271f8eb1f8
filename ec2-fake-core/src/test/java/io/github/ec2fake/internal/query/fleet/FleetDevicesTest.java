// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.QueryFixture;
import org.junit.jupiter.api.Test;

/** Block devices of a fleet's overrides, which the SDK for Java v1 cannot send. */
class FleetDevicesTest {
  private final QueryFixture ec2 = QueryFixture.vpc();

  @Test
  void overwriteThoseOfTheTemplate() {
    String image =
        ec2.registerImage(
            "BlockDeviceMapping.1.DeviceName",
            "/dev/sda1",
            "BlockDeviceMapping.1.Ebs.SnapshotId",
            QueryFixture.SNAPSHOT);
    ec2.call(
        "CreateLaunchTemplate",
        "LaunchTemplateName",
        "web",
        "LaunchTemplateData.ImageId",
        image,
        "LaunchTemplateData.InstanceType",
        "m1.small",
        "LaunchTemplateData.BlockDeviceMapping.1.DeviceName",
        "/dev/sda1",
        "LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeSize",
        "20",
        "LaunchTemplateData.BlockDeviceMapping.1.Ebs.VolumeType",
        "gp2");

    var fleet =
        ec2.call(
            "CreateFleet",
            "Type",
            "instant",
            "LaunchTemplateConfigs.1.LaunchTemplateSpecification.LaunchTemplateName",
            "web",
            "LaunchTemplateConfigs.1.LaunchTemplateSpecification.Version",
            "1",
            "LaunchTemplateConfigs.1.Overrides.1.BlockDeviceMapping.1.DeviceName",
            "/dev/sda1",
            "LaunchTemplateConfigs.1.Overrides.1.BlockDeviceMapping.1.Ebs.VolumeSize",
            "30",
            "TargetCapacitySpecification.TotalTargetCapacity",
            "1");

    assertThat(
            fleet.text(
                "//fleetInstanceSet/item/launchTemplateAndOverrides/overrides"
                    + "/blockDeviceMappingSet/item/ebs/volumeSize"))
        .isEqualTo("30");
    var volumes = ec2.call("DescribeVolumes");
    assertThat(volumes.text("//volumeSet/item/size")).isEqualTo("30");
    assertThat(volumes.text("//volumeSet/item/volumeType")).isEqualTo("gp2");
  }
}

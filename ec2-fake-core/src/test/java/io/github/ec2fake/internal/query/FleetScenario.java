// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;

/** Calls of the actions on fleets: what is launched, what fails, and what is deleted. */
final class FleetScenario {
  private static final String CONFIG = "&LaunchTemplateConfigs.1.";
  private static final String CAPACITY = "&TargetCapacitySpecification.";
  private static final String LAUNCHED =
      String.join(
          "",
          override(1, "InstanceType=m5.large"),
          override(1, "AvailabilityZone=us-east-1a"),
          override(1, "MaxPrice=0.05"),
          override(1, "WeightedCapacity=1"),
          override(1, "Priority=1"),
          override(1, "ImageId=ami-0a2023f1c0de0086a"),
          override(1, "BlockDeviceMapping.1.DeviceName=/dev/sdf"),
          override(1, "BlockDeviceMapping.1.Ebs.VolumeSize=9"),
          override(1, "BlockDeviceMapping.2.DeviceName=/dev/sdg"),
          override(1, "BlockDeviceMapping.2.VirtualName=ephemeral0"));
  private static final String FAILED =
      String.join(
          "",
          override(1, "Placement.GroupName=nowhere"),
          override(2, "SubnetId=subnet-0123456789abcdef0"),
          override(2, "BlockDeviceMapping.1.DeviceName=/dev/sdf"),
          override(2, "BlockDeviceMapping.1.Ebs.SnapshotId=snap-12345678"),
          override(2, "BlockDeviceMapping.1.Ebs.VolumeType=io1"),
          override(2, "BlockDeviceMapping.1.Ebs.Iops=300"),
          override(2, "BlockDeviceMapping.1.Ebs.Throughput=125"),
          override(2, "BlockDeviceMapping.1.Ebs.KmsKeyId=alias/mine"),
          override(2, "BlockDeviceMapping.1.Ebs.Encrypted=true"),
          override(2, "BlockDeviceMapping.1.Ebs.DeleteOnTermination=true"));

  private FleetScenario() {}

  private static String override(int number, String parameter) {
    return CONFIG + "Overrides." + number + "." + parameter;
  }

  private static String fleet(String overrides, int onDemand, int spot) {
    return "Type=instant"
        + CONFIG
        + "LaunchTemplateSpecification.LaunchTemplateName=fleet"
        + CONFIG
        + "LaunchTemplateSpecification.Version=1"
        + overrides
        + CAPACITY
        + "TotalTargetCapacity="
        + (onDemand + spot)
        + CAPACITY
        + "OnDemandTargetCapacity="
        + onDemand
        + CAPACITY
        + "SpotTargetCapacity="
        + spot
        + CAPACITY
        + "DefaultTargetCapacityType=spot";
  }

  static void run(Ec2Cloud cloud, WireCalls ec2) {
    ec2.call(
        "CreateLaunchTemplate",
        "LaunchTemplateName=fleet&LaunchTemplateData.ImageId=ami-0a2023f1c0de0086a"
            + "&LaunchTemplateData.InstanceType=m5.large");
    String options =
        "&ClientToken=fleet"
            + "&OnDemandOptions.AllocationStrategy=prioritized"
            + "&OnDemandOptions.SingleInstanceType=true"
            + "&OnDemandOptions.SingleAvailabilityZone=true&OnDemandOptions.MinTargetCapacity=1"
            + "&SpotOptions.AllocationStrategy=lowest-price&SpotOptions.InstancePoolsToUseCount=1"
            + "&SpotOptions.InstanceInterruptionBehavior=terminate"
            + "&SpotOptions.SingleInstanceType=true&SpotOptions.SingleAvailabilityZone=true"
            + "&SpotOptions.MinTargetCapacity=1&TagSpecification.1.ResourceType=fleet"
            + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v";
    String launched = ec2.call("CreateFleet", fleet(LAUNCHED, 1, 1) + options, "fleetId");
    String windows = override(1, "ImageId=ami-1cbd4475") + override(1, "InstanceType=m1.large");
    StringBuilder ids = new StringBuilder("FleetId.1=" + launched);
    for (int number = 2; number <= 5; number++) {
      ids.append("&FleetId.").append(number).append('=');
      ids.append(ec2.call("CreateFleet", fleet(windows, 1, 0), "fleetId"));
    }
    ids.append("&FleetId.6=").append(ec2.call("CreateFleet", fleet(FAILED, 1, 0), "fleetId"));
    ec2.call("DescribeFleets", ids.toString());
    ec2.call("DescribeFleets", ids + "&MaxResults=5");
    ec2.call("DeleteFleets", "TerminateInstances=true&FleetId.2=none&FleetId.1=" + launched);
    lasting(cloud, ec2);
  }

  private static void lasting(Ec2Cloud cloud, WireCalls ec2) {
    String maintained =
        ec2.call(
            "CreateFleet",
            fleet(override(1, "InstanceType=m5.large"), 0, 6)
                    .replace("Type=instant", "Type=maintain")
                + "&ExcessCapacityTerminationPolicy=termination&Context=mine",
            "fleetId");
    cloud.clock().advanceUntilSettled();
    ec2.call("DescribeFleets", "");
    ec2.call("DescribeFleetInstances", "FleetId=" + maintained);
    ec2.call("DescribeFleetInstances", "MaxResults=5&FleetId=" + maintained);
    ec2.call(
        "ModifyFleet",
        "TargetCapacitySpecification.TotalTargetCapacity=5&Context=other&FleetId=" + maintained);
    cloud.clock().advanceUntilSettled();
    String history = "StartTime=2011-01-01T00:00:00Z&FleetId=" + maintained;
    ec2.call("DescribeFleetHistory", history);
    ec2.call("DescribeFleetHistory", "MaxResults=2&" + history);
    String request =
        ec2.call(
            "CreateFleet",
            fleet(override(1, "InstanceType=m5.large"), 1, 0)
                .replace("Type=instant", "Type=request"),
            "fleetId");
    ec2.call(
        "DeleteFleets",
        "TerminateInstances=false&FleetId.1=" + maintained + "&FleetId.2=" + request);
  }
}

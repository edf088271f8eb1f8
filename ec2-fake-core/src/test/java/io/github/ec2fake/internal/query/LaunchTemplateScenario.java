// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

/** Calls of the actions on launch templates, with a template in which everything has a value. */
final class LaunchTemplateScenario {
  private static final String DATA =
      String.join(
          "",
          data("ImageId=ami-0a2023f1c0de0086a"),
          data("InstanceType=m5.large"),
          data("KeyName=key"),
          data("UserData=cnVu"),
          data("KernelId=aki-12345678"),
          data("RamDiskId=ari-12345678"),
          data("EbsOptimized=true"),
          data("DisableApiTermination=true"),
          data("DisableApiStop=true"),
          data("InstanceInitiatedShutdownBehavior=stop"),
          data("Monitoring.Enabled=true"),
          data("SecurityGroup.1=web"),
          data("SecurityGroupId.1=sg-12345678"),
          data("IamInstanceProfile.Name=web"),
          data("BlockDeviceMapping.1.DeviceName=/dev/sdf"),
          data("BlockDeviceMapping.1.Ebs.SnapshotId=snap-12345678"),
          data("BlockDeviceMapping.1.Ebs.VolumeSize=9"),
          data("BlockDeviceMapping.1.Ebs.VolumeType=io1"),
          data("BlockDeviceMapping.1.Ebs.Iops=300"),
          data("BlockDeviceMapping.1.Ebs.Throughput=125"),
          data("BlockDeviceMapping.1.Ebs.KmsKeyId=alias/mine"),
          data("BlockDeviceMapping.1.Ebs.Encrypted=true"),
          data("BlockDeviceMapping.1.Ebs.DeleteOnTermination=true"),
          data("BlockDeviceMapping.4.DeviceName=/dev/sdi"),
          data("BlockDeviceMapping.4.Ebs.VolumeSize=9"),
          data("BlockDeviceMapping.4.Ebs.VolumeType=gp3"),
          data("BlockDeviceMapping.4.Ebs.Throughput=250"),
          data("BlockDeviceMapping.4.Ebs.Encrypted=true"),
          data("BlockDeviceMapping.4.Ebs.KmsKeyId=alias/aws/ebs"),
          data("BlockDeviceMapping.2.DeviceName=/dev/sdg"),
          data("BlockDeviceMapping.2.VirtualName=ephemeral0"),
          data("BlockDeviceMapping.3.DeviceName=/dev/sdh"),
          data("BlockDeviceMapping.3.NoDevice="),
          data("CapacityReservationSpecification.CapacityReservationPreference=open"),
          data("CpuOptions.CoreCount=1"),
          data("CpuOptions.ThreadsPerCore=2"),
          data("CreditSpecification.CpuCredits=standard"),
          data("EnclaveOptions.Enabled=false"),
          data("HibernationOptions.Configured=false"),
          data("InstanceMarketOptions.MarketType=spot"),
          data("InstanceMarketOptions.SpotOptions.MaxPrice=0.05"),
          data("InstanceMarketOptions.SpotOptions.SpotInstanceType=persistent"),
          data("InstanceMarketOptions.SpotOptions.BlockDurationMinutes=60"),
          data("InstanceMarketOptions.SpotOptions.ValidUntil=2099-01-01T00:00:00Z"),
          data("InstanceMarketOptions.SpotOptions.InstanceInterruptionBehavior=stop"),
          data(
              "LicenseSpecification.1.LicenseConfigurationArn=arn:aws:license-manager:us-east-1:"
                  + "111122223333:license-configuration:lic-0123456789abcdef0"),
          data("MaintenanceOptions.AutoRecovery=default"),
          data("MetadataOptions.HttpTokens=required"),
          data("MetadataOptions.HttpEndpoint=enabled"),
          data("MetadataOptions.HttpProtocolIpv6=disabled"),
          data("MetadataOptions.HttpPutResponseHopLimit=2"),
          data("MetadataOptions.InstanceMetadataTags=enabled"),
          data("Placement.AvailabilityZone=us-east-1a"),
          data("Placement.GroupName=near"),
          data("Placement.PartitionNumber=1"),
          data("Placement.Tenancy=default"),
          data("PrivateDnsNameOptions.HostnameType=ip-name"),
          data("PrivateDnsNameOptions.EnableResourceNameDnsARecord=true"),
          data("PrivateDnsNameOptions.EnableResourceNameDnsAAAARecord=false"),
          data("TagSpecification.1.ResourceType=instance"),
          data("TagSpecification.1.Tag.1.Key=k"),
          data("TagSpecification.1.Tag.1.Value=v"));

  private static final String INTERFACE =
      String.join(
          "",
          data("Placement.GroupId=pg-0123456789abcdef0"),
          data("IamInstanceProfile.Arn=arn:aws:iam::111122223333:instance-profile/web"),
          data("NetworkInterface.1.DeviceIndex=0"),
          data("NetworkInterface.1.SubnetId=subnet-12345678"),
          data("NetworkInterface.1.SecurityGroupId.1=sg-12345678"),
          data("NetworkInterface.1.Description=front"),
          data("NetworkInterface.1.PrivateIpAddress=10.0.0.9"),
          data("NetworkInterface.1.AssociatePublicIpAddress=true"),
          data("NetworkInterface.1.DeleteOnTermination=true"),
          data("NetworkInterface.2.DeviceIndex=1"),
          data("NetworkInterface.2.NetworkCardIndex=0"),
          data("NetworkInterface.2.NetworkInterfaceId=eni-12345678"),
          data("NetworkInterface.3.DeviceIndex=2"),
          data("NetworkInterface.3.PrivateIpAddresses.1.PrivateIpAddress=10.0.0.10"),
          data("NetworkInterface.3.PrivateIpAddresses.1.Primary=true"),
          data("NetworkInterface.3.SecondaryPrivateIpAddressCount=1"),
          data("NetworkInterface.3.Ipv6Addresses.1.Ipv6Address=2001:db8::1"),
          data("NetworkInterface.3.Ipv6Addresses.1.IsPrimaryIpv6=true"),
          data("NetworkInterface.3.PrimaryIpv6=true"),
          data("NetworkInterface.4.DeviceIndex=3"),
          data("NetworkInterface.4.Ipv6AddressCount=1"),
          data("NetworkInterface.4.Ipv4Prefix.1.Ipv4Prefix=10.0.0.16/28"),
          data("NetworkInterface.5.DeviceIndex=4"),
          data("NetworkInterface.5.Ipv4PrefixCount=1"),
          data("NetworkInterface.5.Ipv6PrefixCount=1"),
          data("NetworkInterface.6.DeviceIndex=5"),
          data("NetworkInterface.6.InterfaceType=interface"),
          data("NetworkInterface.6.ConnectionTrackingSpecification.TcpEstablishedTimeout=60"),
          data("NetworkInterface.6.ConnectionTrackingSpecification.UdpStreamTimeout=60"),
          data("NetworkInterface.6.ConnectionTrackingSpecification.UdpTimeout=30"),
          data("NetworkInterface.6.EnaSrdSpecification.EnaSrdEnabled=true"),
          data(
              "NetworkInterface.6.EnaSrdSpecification.EnaSrdUdpSpecification.EnaSrdUdpEnabled="
                  + "true"),
          data("NetworkInterface.6.Ipv6Prefix.1.Ipv6Prefix=2001:db8::/80"));

  private LaunchTemplateScenario() {}

  private static String data(String parameter) {
    return "&LaunchTemplateData." + parameter;
  }

  static void run(WireCalls ec2) {
    String id =
        ec2.call(
            "CreateLaunchTemplate",
            "LaunchTemplateName=web&VersionDescription=first&TagSpecification.1.ResourceType="
                + "launch-template&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v"
                + DATA,
            "launchTemplateId");
    ec2.call("CreateLaunchTemplateVersion", "LaunchTemplateId=" + id + INTERFACE);
    for (int i = 0; i < 3; i++) {
      ec2.call(
          "CreateLaunchTemplateVersion",
          "LaunchTemplateId=" + id + "&SourceVersion=1" + data("KeyName=other"));
      ec2.call("CreateLaunchTemplate", "LaunchTemplateName=other" + i + data("KeyName=key"));
    }
    ec2.call("ModifyLaunchTemplate", "LaunchTemplateId=" + id + "&SetDefaultVersion=2");
    ec2.call("DescribeLaunchTemplates", "MaxResults=1");
    ec2.call("DescribeLaunchTemplates", "LaunchTemplateId.1=" + id);
    ec2.call("DescribeLaunchTemplateVersions", "LaunchTemplateId=" + id);
    ec2.call("DescribeLaunchTemplateVersions", "MaxResults=1&LaunchTemplateId=" + id);
    ec2.call(
        "DeleteLaunchTemplateVersions",
        "LaunchTemplateId=" + id + "&LaunchTemplateVersion.1=3&LaunchTemplateVersion.2=99");
    ec2.call(
        "GetLaunchTemplateData",
        "InstanceId="
            + ec2.call(
                "RunInstances",
                "MinCount=1&MaxCount=1&ImageId=ami-1b814f72&InstanceType=m1.small",
                "instanceId"));
    ec2.call("DeleteLaunchTemplate", "LaunchTemplateName=other0");
  }
}

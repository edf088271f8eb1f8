// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.InstanceEvent;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.w3c.dom.Document;

/**
 * Calls of every action that shows something, in clouds in which there is something to show.
 * Whoever adds an action or an element adds a call, or sees to it that an element has a value in
 * one.
 */
final class ReplyScenarios {
  private static final String OWNER = "111122223333";
  private static final String PARTNER = "999988887777";

  /** Windows with an EBS root, Windows with an instance-store root, Linux that runs on anything. */
  private static final String WINDOWS = "ami-1cbd4475";

  private static final String WINDOWS_STORE = "ami-dd20c3b4";
  private static final String LINUX = "ami-0a2023f1c0de0086a";
  private static final String PAID = "ami-a5bf59cc";

  private static final String ED25519 =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT";

  private final WireCalls.Listener listener;

  /** Scenarios whose calls a listener is told. */
  ReplyScenarios(WireCalls.Listener listener) {
    this.listener = listener;
  }

  void run() {
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      WireCalls ec2 = calls(cloud, OWNER, "us-east-1");
      places(ec2);
      String instance = instances(cloud, ec2);
      instanceOptions(cloud, ec2, instance);
      storage(cloud, ec2, instance);
      StorageScenario.run(cloud, ec2, instance);
      images(cloud, ec2, instance);
      bundles(cloud, ec2);
      addresses(cloud, ec2, instance);
      keys(cloud, ec2);
      groups(ec2);
      networks(cloud, ec2);
      spot(cloud, ec2);
      reserved(cloud, ec2);
      LaunchTemplateScenario.run(ec2);
      keysOfVolumes(cloud, ec2);
      vpn(cloud, ec2);
      FleetScenario.run(cloud, ec2);
      NetworkInterfaceScenario.run(cloud, ec2);
      ends(cloud, ec2, instance);
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      natGateways(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      PrefixScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      PrefixListScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      VpcEndpointScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      EndpointServiceScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      AddressScenario.run(
          cloud, calls(cloud, OWNER, "us-east-1"), calls(cloud, PARTNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      VpcPeeringScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      ImportScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      RecycleBinScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      ExportScenario.run(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud cloud = cloud(Ec2Cloud.builder())) {
      pages(cloud, calls(cloud, OWNER, "us-east-1"));
    }
    try (Ec2Cloud classic = cloud(Ec2Cloud.builder().ec2Classic())) {
      classic(classic, calls(classic, OWNER, "us-east-1"));
    }
  }

  private static Ec2Cloud cloud(Ec2Cloud.Builder builder) {
    return builder.time(TimeMode.manual()).quotas(Quotas.unlimited()).build();
  }

  private WireCalls calls(Ec2Cloud cloud, String account, String region) {
    return new WireCalls(cloud, account, region, listener);
  }

  private static void settle(Ec2Cloud cloud) {
    cloud.clock().advanceUntilSettled();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String launch(String image, String type) {
    return "MinCount=1&MaxCount=1&ImageId=" + image + "&InstanceType=" + type;
  }

  private static void places(WireCalls ec2) {
    ec2.call("DescribeRegions", "");
    ec2.call("DescribeAvailabilityZones", "AllAvailabilityZones=true");
    ec2.call("ModifyAvailabilityZoneGroup", "GroupName=us-east-1-bos-1&OptInStatus=opted-in");
    ec2.call("DescribeInstanceTypes", "");
    ec2.call(
        "DescribeInstanceTypes",
        "InstanceType.1=f1.2xlarge&InstanceType.2=g4dn.xlarge&InstanceType.3=inf1.xlarge"
            + "&InstanceType.4=vt1.3xlarge&InstanceType.5=trn1.2xlarge");
    ec2.call("DescribeInstanceTypeOfferings", "LocationType=availability-zone");
  }

  /** An instance with all that a launch can ask for, in a partition, with an address. */
  private String instances(Ec2Cloud cloud, WireCalls ec2) {
    ec2.call("CreateKeyPair", "KeyName=key");
    ec2.call(
        "CreatePlacementGroup",
        "GroupName=parts&Strategy=partition&PartitionCount=2&TagSpecification.1.ResourceType="
            + "placement-group&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v");
    ec2.call("CreatePlacementGroup", "GroupName=spread&Strategy=spread&SpreadLevel=rack");
    ec2.call("DescribePlacementGroups", "");
    String subnet = ec2.call("DescribeSubnets", "", "subnetId");
    String instance =
        ec2.call(
            "RunInstances",
            launch(LINUX, "m5.large")
                + "&KeyName=key&Placement.GroupName=parts&Placement.PartitionNumber=1"
                + "&IamInstanceProfile.Name=web&MetadataOptions.HttpTokens=required"
                + "&CpuOptions.CoreCount=1&CpuOptions.ThreadsPerCore=2&ClientToken=token"
                + "&LicenseSpecification.1.LicenseConfigurationArn=arn:aws:license-manager:"
                + "us-east-1:111122223333:license-configuration:lic-0123456789abcdef0"
                + "&NetworkInterface.1.DeviceIndex=0&NetworkInterface.1.Description=front"
                + "&NetworkInterface.1.AssociatePublicIpAddress=true"
                + "&NetworkInterface.1.SubnetId="
                + subnet
                + "&BlockDeviceMapping.1.DeviceName=/dev/xvda&BlockDeviceMapping.1.Ebs.VolumeType="
                + "gp3&TagSpecification.1.ResourceType=instance&TagSpecification.1.Tag.1.Key=Name"
                + "&TagSpecification.1.Tag.1.Value=web&TagSpecification.2.ResourceType="
                + "network-interface&TagSpecification.2.Tag.1.Key=k&TagSpecification.2.Tag.1.Value="
                + "v",
            "instanceId");
    settle(cloud);
    ec2.call("DescribeInstances", "InstanceId.1=" + instance);
    ec2.call("DescribeInstances", "MaxResults=5");
    ec2.call("DescribeNetworkInterfaces", "");
    ec2.call("DescribeIamInstanceProfileAssociations", "");
    ec2.call("DescribeTags", "");
    ec2.call(
        "CreateRoute",
        "DestinationCidrBlock=9.0.0.0/8&InstanceId="
            + instance
            + "&RouteTableId="
            + ec2.call("DescribeRouteTables", "", "routeTableId"));
    ec2.call("DescribeRouteTables", "");
    cloud
        .instance(instance)
        .schedule(
            InstanceEvent.systemReboot(InstanceEvent.in(Duration.ofDays(20)))
                .endingBy(InstanceEvent.in(Duration.ofDays(21)))
                .movableUntil(InstanceEvent.in(Duration.ofDays(30))));
    String event =
        ec2.call("DescribeInstanceStatus", "InstanceId.1=" + instance, "instanceEventId");
    ec2.call(
        "ModifyInstanceEventStartTime",
        "InstanceId="
            + instance
            + "&InstanceEventId="
            + event
            + "&NotBefore="
            + cloud.clock().instant().plus(Duration.ofDays(25)));
    cloud.faults().zone("us-east-1a").outage();
    ec2.call("DescribeInstanceStatus", "IncludeAllInstances=true");
    ec2.call("DescribeAvailabilityZones", "");
    return instance;
  }

  private void instanceOptions(Ec2Cloud cloud, WireCalls ec2, String instance) {
    String other =
        ec2.call(
            "RunInstances",
            launch(WINDOWS, "t2.large")
                + "&KeyName=key&UserData="
                + base64("run")
                + "&InstanceInitiatedShutdownBehavior=stop",
            "instanceId");
    settle(cloud);
    cloud.clock().advance(Duration.ofMinutes(10));
    ec2.call("GetPasswordData", "InstanceId=" + other);
    ec2.call("GetConsoleOutput", "InstanceId=" + other);
    ec2.call("DescribeInstanceCreditSpecifications", "InstanceId.1=" + other);
    ec2.call(
        "ModifyInstanceCreditSpecification",
        "InstanceCreditSpecification.1.InstanceId="
            + other
            + "&InstanceCreditSpecification.1.CpuCredits=unlimited"
            + "&InstanceCreditSpecification.2.InstanceId="
            + instance
            + "&InstanceCreditSpecification.2.CpuCredits=unlimited");
    ec2.call(
        "ModifyInstanceMaintenanceOptions", "InstanceId=" + instance + "&AutoRecovery=default");
    ec2.call("ModifyInstanceMetadataOptions", "InstanceId=" + instance + "&HttpTokens=optional");
    ec2.call("MonitorInstances", "InstanceId.1=" + instance);
    ec2.call("UnmonitorInstances", "InstanceId.1=" + instance);
    for (String attribute :
        "instanceType userData disableApiTermination disableApiStop ebsOptimized rootDeviceName"
            .concat(" instanceInitiatedShutdownBehavior blockDeviceMapping productCodes groupSet")
            .concat(" sourceDestCheck enaSupport sriovNetSupport enclaveOptions kernel ramdisk")
            .split(" ", -1)) {
      ec2.call("DescribeInstanceAttribute", "InstanceId=" + other + "&Attribute=" + attribute);
    }
    String association =
        ec2.call("DescribeIamInstanceProfileAssociations", "MaxResults=5", "associationId");
    association =
        ec2.call(
            "ReplaceIamInstanceProfileAssociation",
            "AssociationId=" + association + "&IamInstanceProfile.Name=api",
            "associationId");
    ec2.call("DisassociateIamInstanceProfile", "AssociationId=" + association);
    ec2.call("AssociateIamInstanceProfile", "InstanceId=" + other + "&IamInstanceProfile.Name=web");
    ec2.call("StopInstances", "InstanceId.1=" + other);
    settle(cloud);
    ec2.call("DescribeInstances", "InstanceId.1=" + other);
    ec2.call("ModifyInstancePlacement", "InstanceId=" + other + "&GroupName=spread");
    ec2.call("StartInstances", "InstanceId.1=" + other);
    settle(cloud);
  }

  private void storage(Ec2Cloud cloud, WireCalls ec2, String instance) {
    String tags = "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v";
    String volume =
        ec2.call(
            "CreateVolume",
            "Size=8&AvailabilityZone=us-east-1a&VolumeType=gp3&Throughput=200&Iops=4000"
                + "&Encrypted=true&TagSpecification.1.ResourceType=volume"
                + tags,
            "volumeId");
    settle(cloud);
    ec2.call("AttachVolume", "VolumeId=" + volume + "&InstanceId=" + instance + "&Device=/dev/sdf");
    settle(cloud);
    String snapshot =
        ec2.call(
            "CreateSnapshot",
            "VolumeId="
                + volume
                + "&Description=data&TagSpecification.1.ResourceType=snapshot"
                + tags,
            "snapshotId");
    settle(cloud);
    ec2.call("DescribeVolumes", "");
    ec2.call("DescribeVolumes", "MaxResults=5");
    ec2.call("DescribeSnapshots", "Owner.1=self");
    ec2.call("DescribeSnapshots", "MaxResults=5");
    ec2.call("DescribeSnapshots", "Owner.1=amazon");
    String plain = ec2.call("CreateVolume", "Size=1&AvailabilityZone=us-east-1a", "volumeId");
    settle(cloud);
    String shared = ec2.call("CreateSnapshot", "VolumeId=" + plain, "snapshotId");
    settle(cloud);
    ec2.call(
        "ModifySnapshotAttribute",
        "SnapshotId="
            + shared
            + "&CreateVolumePermission.Add.1.UserId="
            + PARTNER
            + "&CreateVolumePermission.Add.2.Group=all");
    ec2.call(
        "DescribeSnapshotAttribute", "SnapshotId=" + shared + "&Attribute=createVolumePermission");
    ec2.call("DescribeSnapshotAttribute", "SnapshotId=" + shared + "&Attribute=productCodes");
    ec2.call("CreateVolume", "AvailabilityZone=us-east-1a&SnapshotId=" + snapshot);
    ec2.call("DetachVolume", "VolumeId=" + volume);
    settle(cloud);
    cloud.faults().on(Faults.snapshot().of(plain)).fail("Server.InternalError", "Internal error");
    ec2.call("CreateSnapshot", "VolumeId=" + plain);
    settle(cloud);
    ec2.call("DescribeSnapshots", "Owner.1=self");
  }

  private void images(Ec2Cloud cloud, WireCalls ec2, String instance) {
    String image =
        ec2.call(
            "CreateImage",
            "Name=mine&Description=of+mine&InstanceId="
                + instance
                + "&TagSpecification.1.ResourceType=image&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "imageId");
    settle(cloud);
    String copy =
        ec2.call("CopyImage", "Name=copy&SourceRegion=us-east-1&SourceImageId=" + image, "imageId");
    settle(cloud);
    String registered =
        ec2.call(
            "RegisterImage",
            "Name=registered&RootDeviceName=/dev/sda1&Architecture=x86_64"
                + "&BootMode=uefi&TpmSupport=v2.0&ImdsSupport=v2.0&SriovNetSupport=simple&EnaSupport=true"
                + "&VirtualizationType=hvm&UefiData="
                + base64("AMZNUEFI")
                + "&BlockDeviceMapping.1.DeviceName=/dev/sda1&BlockDeviceMapping.1.Ebs.SnapshotId="
                + ec2.call(
                    "DescribeSnapshots",
                    "Owner.1=self&Filter.1.Name=status&Filter.1.Value.1=" + "completed",
                    "snapshotId")
                + "&BlockDeviceMapping.2.DeviceName=/dev/sdb&BlockDeviceMapping.2.VirtualName=ephemeral0"
                + "&BlockDeviceMapping.3.DeviceName=/dev/sdc&BlockDeviceMapping.3.Ebs.VolumeSize=10"
                + "&BlockDeviceMapping.3.Ebs.VolumeType=io1&BlockDeviceMapping.3.Ebs.Iops=300",
            "imageId");
    String trusted = ec2.call("RunInstances", launch(registered, "m5.large"), "instanceId");
    ec2.call("RunInstances", launch(LINUX, "c3.large"));
    settle(cloud);
    ec2.call("DescribeInstances", "InstanceId.1=" + trusted);
    ec2.call("DescribeInstanceAttribute", "InstanceId=" + trusted + "&Attribute=sriovNetSupport");
    String paravirtual =
        ec2.call(
            "RegisterImage",
            "Name=paravirtual&RootDeviceName=/dev/sda1&Architecture=x86_64&KernelId=aki-12345678"
                + "&RamdiskId=ari-12345678&BlockDeviceMapping.1.DeviceName=/dev/sda1"
                + "&BlockDeviceMapping.1.Ebs.SnapshotId="
                + ec2.call(
                    "DescribeSnapshots",
                    "Owner.1=self&Filter.1.Name=status&Filter.1.Value.1=completed",
                    "snapshotId"),
            "imageId");
    String old = ec2.call("RunInstances", launch(paravirtual, "m1.small"), "instanceId");
    settle(cloud);
    ec2.call("DescribeInstanceAttribute", "InstanceId=" + old + "&Attribute=ramdisk");
    ec2.call("DescribeImages", "ImageId.1=" + WINDOWS);
    calls(cloud, "541491349868", "us-east-1")
        .call("DescribeImageAttribute", "ImageId=" + PAID + "&Attribute=productCodes");
    cloud.clock().advance(Duration.ofHours(24));
    ec2.call("DisableImageBlockPublicAccess", "");
    ec2.call("GetImageBlockPublicAccessState", "");
    ec2.call("ModifyImageAttribute", "ImageId=" + image + "&LaunchPermission.Add.1.Group=all");
    ec2.call(
        "ModifyImageAttribute",
        "ImageId="
            + image
            + "&LaunchPermission.Add.1.UserId="
            + PARTNER
            + "&LaunchPermission.Add.2.OrganizationArn=arn:aws:organizations::123456789012:"
            + "organization/o-a1b2c3d4e5&LaunchPermission.Add.3.OrganizationalUnitArn=arn:aws:"
            + "organizations::123456789012:ou/o-a1b2c3d4e5/ou-ab12-11111111");
    ec2.call(
        "EnableImageDeprecation",
        "ImageId="
            + image
            + "&DeprecateAt="
            + cloud.clock().instant().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.MINUTES));
    ec2.call("EnableImageDeregistrationProtection", "ImageId=" + image + "&WithCooldown=true");
    ec2.call("DescribeImages", "Owner.1=self");
    ec2.call("DescribeImages", "MaxResults=5");
    for (String attribute :
        "description kernel ramdisk launchPermission productCodes sriovNetSupport bootMode"
            .concat(" tpmSupport uefiData lastLaunchedTime imdsSupport deregistrationProtection")
            .split(" ", -1)) {
      for (Document each : new Document[] {ec2.call("DescribeImages", "Owner.1=self")}) {
        for (int i = 0; i < each.getElementsByTagName("imageId").getLength(); i++) {
          String id = each.getElementsByTagName("imageId").item(i).getTextContent();
          ec2.call("DescribeImageAttribute", "ImageId=" + id + "&Attribute=" + attribute);
        }
      }
    }
    ec2.call("DisableImageDeprecation", "ImageId=" + image);
    ec2.call("DisableImageDeregistrationProtection", "ImageId=" + image);
    ec2.call("DisableImage", "ImageId=" + copy);
    ec2.call("EnableImage", "ImageId=" + copy);
    ec2.call("DeregisterImage", "ImageId=" + copy + "&DeleteAssociatedSnapshots=true");
    ec2.call("EnableImageBlockPublicAccess", "ImageBlockPublicAccessState=block-new-sharing");
    WireCalls partner = calls(cloud, PARTNER, "us-east-1");
    partner.call("CancelImageLaunchPermission", "ImageId=" + image);
    cloud.account(OWNER).subscribeTo("ACD42B6F");
    String paid = ec2.call("RunInstances", launch(PAID, "m1.small"), "instanceId");
    settle(cloud);
    ec2.call("DescribeInstances", "InstanceId.1=" + paid);
    ec2.call("DescribeInstanceAttribute", "InstanceId=" + paid + "&Attribute=productCodes");
    ec2.call("DescribeInstanceAttribute", "InstanceId=" + paid + "&Attribute=kernel");
    ec2.call("DescribeImages", "ImageId.1=" + PAID);
    calls(cloud, "541491349868", "us-east-1")
        .call("ConfirmProductInstance", "ProductCode=ACD42B6F&InstanceId=" + paid);
    cloud
        .faults()
        .on(Faults.imageCreation().of(instance))
        .fail("Server.InternalError", "Internal error");
    ec2.call("CreateImage", "Name=failed&InstanceId=" + instance);
    settle(cloud);
    ec2.call("DescribeImages", "Owner.1=self");
  }

  private void bundles(Ec2Cloud cloud, WireCalls ec2) {
    cloud.arrange().bucket("bundles", OWNER);
    String bundled = ec2.call("RunInstances", launch(WINDOWS_STORE, "m1.large"), "instanceId");
    settle(cloud);
    cloud.arrange().failedBundleTask(bundled, "Client.S3Error", "No bucket.");
    String task =
        ec2.call(
            "BundleInstance",
            "InstanceId="
                + bundled
                + "&Storage.S3.Bucket=bundles&Storage.S3.Prefix=win&Storage.S3.AWSAccessKeyId="
                + cloud.credentials(OWNER).getCredentials().getAWSAccessKeyId()
                + policy(cloud),
            "bundleId");
    cloud.clock().advance(Duration.ofMinutes(1));
    ec2.call("DescribeBundleTasks", "");
    ec2.call("CancelBundleTask", "BundleId=" + task);
  }

  private static String policy(Ec2Cloud cloud) {
    String policy =
        base64(
            "{\"expiration\": \""
                + cloud.clock().instant().plus(Duration.ofDays(1))
                + "\", \"conditions\": [{\"bucket\": \"bundles\"}, {\"acl\":"
                + " \"ec2-bundle-read\"}, [\"starts-with\", \"$key\", \"win\"]]}");
    return "&Storage.S3.UploadPolicy=" + policy + "&Storage.S3.UploadPolicySignature=x";
  }

  private static void addresses(Ec2Cloud cloud, WireCalls ec2, String instance) {
    String address =
        ec2.call(
            "AllocateAddress",
            "TagSpecification.1.ResourceType=elastic-ip&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "allocationId");
    ec2.call("AssociateAddress", "AllocationId=" + address + "&InstanceId=" + instance);
    ec2.call("DescribeAddresses", "");
    ec2.call("DescribeNetworkInterfaces", "");
    settle(cloud);
  }

  private static void keys(Ec2Cloud cloud, WireCalls ec2) {
    String tags =
        "&TagSpecification.1.ResourceType=key-pair&TagSpecification.1.Tag.1.Key=k"
            + "&TagSpecification.1.Tag.1.Value=v";
    ec2.call("CreateKeyPair", "KeyName=made" + tags);
    ec2.call("ImportKeyPair", "KeyName=imported&PublicKeyMaterial=" + base64(ED25519) + tags);
    ec2.call("DescribeKeyPairs", "IncludePublicKey=true");
    ec2.call("DeleteKeyPair", "KeyName=made");
    settle(cloud);
  }

  private static void groups(WireCalls ec2) {
    String group =
        ec2.call(
            "CreateSecurityGroup",
            "GroupName=web&GroupDescription=web&TagSpecification.1.ResourceType=security-group"
                + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "groupId");
    String rules =
        "IpPermissions.1.IpProtocol=tcp&IpPermissions.1.FromPort=443&IpPermissions.1.ToPort=443"
            + "&IpPermissions.1.IpRanges.1.CidrIp=10.0.0.0/8"
            + "&IpPermissions.1.IpRanges.1.Description=office"
            + "&IpPermissions.1.Ipv6Ranges.1.CidrIpv6=fd00::/8"
            + "&IpPermissions.1.Ipv6Ranges.1.Description=office"
            + "&IpPermissions.1.Groups.1.GroupId="
            + group
            + "&IpPermissions.1.Groups.1.Description=itself&GroupId="
            + group;
    String rule =
        ec2.call(
            "AuthorizeSecurityGroupIngress",
            rules
                + "&TagSpecification.1.ResourceType=security-group-rule"
                + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "securityGroupRuleId");
    ec2.call("AuthorizeSecurityGroupEgress", rules);
    ec2.call("DescribeSecurityGroupRules", "SecurityGroupRuleId.1=" + rule);
    ec2.call("DescribeSecurityGroupRules", "MaxResults=5");
    ec2.call("UpdateSecurityGroupRuleDescriptionsIngress", rules);
    ec2.call("UpdateSecurityGroupRuleDescriptionsEgress", rules);
    ec2.call(
        "ModifySecurityGroupRules",
        "SecurityGroupRule.1.SecurityGroupRule.IpProtocol=tcp"
            + "&SecurityGroupRule.1.SecurityGroupRule.FromPort=443"
            + "&SecurityGroupRule.1.SecurityGroupRule.ToPort=443"
            + "&SecurityGroupRule.1.SecurityGroupRule.ReferencedGroupId="
            + group
            + "&SecurityGroupRule.1.SecurityGroupRule.Description=itself"
            + "&SecurityGroupRule.1.SecurityGroupRuleId="
            + rule
            + "&GroupId="
            + group);
    ec2.call("DescribeSecurityGroups", "");
    ec2.call("DescribeSecurityGroups", "MaxResults=5");
    ec2.call("RevokeSecurityGroupIngress", rules);
    ec2.call("RevokeSecurityGroupEgress", rules);
    ec2.call("RevokeSecurityGroupIngress", rules);
    ec2.call("RevokeSecurityGroupEgress", rules);
    ec2.call("DeleteSecurityGroup", "GroupId=" + group);
  }

  private void networks(Ec2Cloud cloud, WireCalls ec2) {
    String vpc =
        ec2.call(
            "CreateVpc",
            "CidrBlock=10.0.0.0/16&AmazonProvidedIpv6CidrBlock=true&TagSpecification.1.ResourceType="
                + "vpc&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "vpcId");
    String ipv6 = ec2.call("DescribeVpcs", "VpcId.1=" + vpc, "ipv6CidrBlock");
    String block =
        ec2.call(
            "AssociateVpcCidrBlock", "VpcId=" + vpc + "&CidrBlock=10.1.0.0/16", "associationId");
    String plain = ec2.call("CreateVpc", "CidrBlock=10.3.0.0/16", "vpcId");
    ec2.call(
        "DisassociateVpcCidrBlock",
        "AssociationId="
            + ec2.call(
                "AssociateVpcCidrBlock",
                "AmazonProvidedIpv6CidrBlock=true&VpcId=" + plain,
                "associationId"));
    String subnet =
        ec2.call(
            "CreateSubnet",
            "CidrBlock=10.0.0.0/24&VpcId="
                + vpc
                + "&TagSpecification.1.ResourceType=subnet&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "subnetId");
    String ofSubnet =
        ec2.call(
            "AssociateSubnetCidrBlock",
            "SubnetId=" + subnet + "&Ipv6CidrBlock=" + ipv6.replace("/56", "/64"),
            "associationId");
    ec2.call("DescribeSubnets", "");
    ec2.call("DescribeSubnets", "MaxResults=5");
    ec2.call("DescribeVpcs", "");
    for (String attribute :
        new String[] {
          "enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics"
        }) {
      ec2.call("DescribeVpcAttribute", "VpcId=" + vpc + "&Attribute=" + attribute);
    }
    ec2.call("DisassociateSubnetCidrBlock", "AssociationId=" + ofSubnet);
    ec2.call("DisassociateVpcCidrBlock", "AssociationId=" + block);
    WireCalls europe = calls(cloud, OWNER, "eu-west-1");
    europe.call("DeleteSubnet", "SubnetId=" + europe.call("DescribeSubnets", "", "subnetId"));
    europe.call("CreateDefaultSubnet", "AvailabilityZone=eu-west-1a");
    createDefaultVpc(calls(cloud, OWNER, "us-west-1"));
    routes(ec2, vpc, subnet);
    ec2.call(
        "CreateDhcpOptions",
        "DhcpConfiguration.1.Key=domain-name&DhcpConfiguration.1.Value.1=example.com"
            + "&TagSpecification.1.ResourceType=dhcp-options&TagSpecification.1.Tag.1.Key=k"
            + "&TagSpecification.1.Tag.1.Value=v");
    ec2.call("DescribeDhcpOptions", "");
    ec2.call("DescribeDhcpOptions", "MaxResults=5");
    acls(ec2, vpc);
  }

  /** Deletes the default VPC of a region with two zones, and creates it again. */
  private static void createDefaultVpc(WireCalls west) {
    west.call("DeleteSubnet", "SubnetId=" + west.call("DescribeSubnets", "", "subnetId"));
    west.call("DeleteSubnet", "SubnetId=" + west.call("DescribeSubnets", "", "subnetId"));
    String vpc = west.call("DescribeVpcs", "", "vpcId");
    String gateway = west.call("DescribeInternetGateways", "", "internetGatewayId");
    west.call("DetachInternetGateway", "InternetGatewayId=" + gateway + "&VpcId=" + vpc);
    west.call("DeleteVpc", "VpcId=" + vpc);
    west.call("CreateDefaultVpc", "");
  }

  private static void routes(WireCalls ec2, String vpc, String subnet) {
    String gateway =
        ec2.call(
            "CreateInternetGateway",
            "TagSpecification.1.ResourceType=internet-gateway&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "internetGatewayId");
    ec2.call("AttachInternetGateway", "InternetGatewayId=" + gateway + "&VpcId=" + vpc);
    ec2.call("DescribeInternetGateways", "");
    ec2.call("DescribeInternetGateways", "MaxResults=5");
    String table =
        ec2.call(
            "CreateRouteTable",
            "ClientToken=t&VpcId="
                + vpc
                + "&TagSpecification.1.ResourceType=route-table&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "routeTableId");
    String other = ec2.call("CreateRouteTable", "VpcId=" + vpc, "routeTableId");
    for (String destination :
        new String[] {"DestinationCidrBlock=0.0.0.0/0", "DestinationIpv6CidrBlock=::/0"}) {
      ec2.call(
          "CreateRoute", "RouteTableId=" + table + "&GatewayId=" + gateway + "&" + destination);
    }
    String association =
        ec2.call(
            "AssociateRouteTable",
            "RouteTableId=" + table + "&SubnetId=" + subnet,
            "associationId");
    String egress =
        ec2.call(
            "CreateEgressOnlyInternetGateway",
            "ClientToken=t&VpcId="
                + vpc
                + "&TagSpecification.1.ResourceType=egress-only-internet-gateway"
                + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "egressOnlyInternetGatewayId");
    ec2.call(
        "CreateRoute",
        "DestinationIpv6CidrBlock=2001:db8::/32&RouteTableId="
            + table
            + "&EgressOnlyInternetGatewayId="
            + egress);
    ec2.call("DescribeEgressOnlyInternetGateways", "");
    ec2.call("DescribeRouteTables", "");
    ec2.call("DeleteEgressOnlyInternetGateway", "EgressOnlyInternetGatewayId=" + egress);
    ec2.call("DescribeRouteTables", "MaxResults=5");
    ec2.call(
        "ReplaceRouteTableAssociation", "AssociationId=" + association + "&RouteTableId=" + other);
  }

  /** One gateway becomes available and is deleted, another one fails. */
  private static void natGateways(Ec2Cloud cloud, WireCalls ec2) {
    String subnet = ec2.call("DescribeSubnets", "", "subnetId");
    String allocation = ec2.call("AllocateAddress", "Domain=vpc", "allocationId");
    String request =
        "ClientToken=%s&SubnetId="
            + subnet
            + "&AllocationId="
            + allocation
            + "&TagSpecification.1.ResourceType=natgateway&TagSpecification.1.Tag.1.Key=k"
            + "&TagSpecification.1.Tag.1.Value=v";
    String gateway = ec2.call("CreateNatGateway", request.formatted("first"), "natGatewayId");
    ec2.call("CreateNatGateway", request.formatted("second"));
    settle(cloud);
    String table =
        ec2.call(
            "CreateRouteTable",
            "VpcId=" + ec2.call("DescribeSubnets", "", "vpcId"),
            "routeTableId");
    ec2.call(
        "CreateRoute",
        "DestinationCidrBlock=0.0.0.0/0&RouteTableId=" + table + "&NatGatewayId=" + gateway);
    ec2.call("DescribeRouteTables", "");
    ec2.call(
        "DescribeNetworkInterfaces", "Filter.1.Name=interface-type&Filter.1.Value.1=nat_gateway");
    ec2.call("DescribeNatGateways", "");
    natGatewayAddresses(cloud, ec2, gateway, subnet);
    ec2.call("DeleteNatGateway", "NatGatewayId=" + gateway);
    ec2.call("DescribeNatGateways", "");
    settle(cloud);
    ec2.call("ReleaseAddress", "AllocationId=" + allocation);
  }

  private static void natGatewayAddresses(
      Ec2Cloud cloud, WireCalls ec2, String gateway, String subnet) {
    String further = ec2.call("AllocateAddress", "Domain=vpc", "allocationId");
    String outer = "NatGatewayId=" + gateway;
    String association =
        ec2.call(
            "AssociateNatGatewayAddress", outer + "&AllocationId.1=" + further, "associationId");
    String inner =
        ec2.call("CreateNatGateway", "ConnectivityType=private&SubnetId=" + subnet, "natGatewayId");
    settle(cloud);
    ec2.call("DisassociateNatGatewayAddress", outer + "&AssociationId.1=" + association);
    String address =
        ec2.call(
            "AssignPrivateNatGatewayAddress",
            "PrivateIpAddressCount=1&NatGatewayId=" + inner,
            "privateIp");
    ec2.call(
        "UnassignPrivateNatGatewayAddress",
        "NatGatewayId=" + inner + "&PrivateIpAddress.1=" + address);
    settle(cloud);
  }

  private static void acls(WireCalls ec2, String vpc) {
    String acl =
        ec2.call(
            "CreateNetworkAcl",
            "ClientToken=t&VpcId="
                + vpc
                + "&TagSpecification.1.ResourceType=network-acl&TagSpecification.1.Tag.1.Key=k"
                + "&TagSpecification.1.Tag.1.Value=v",
            "networkAclId");
    String entry = "NetworkAclId=" + acl + "&Egress=false&RuleAction=allow";
    ec2.call(
        "CreateNetworkAclEntry",
        entry + "&RuleNumber=1&Protocol=6&CidrBlock=0.0.0.0/0&PortRange.From=22&PortRange.To=22");
    ec2.call(
        "CreateNetworkAclEntry",
        entry + "&RuleNumber=2&Protocol=58&Ipv6CidrBlock=::/0&Icmp.Type=-1&Icmp.Code=-1");
    String association =
        ec2.call(
            "DescribeNetworkAcls",
            "Filter.1.Name=vpc-id&Filter.1.Value.1=" + vpc,
            "networkAclAssociationId");
    ec2.call(
        "ReplaceNetworkAclAssociation", "AssociationId=" + association + "&NetworkAclId=" + acl);
    ec2.call("DescribeNetworkAcls", "MaxResults=5");
  }

  private static void spot(Ec2Cloud cloud, WireCalls ec2) {
    cloud.arrange().bucket("usage", OWNER);
    ec2.call("CreateSpotDatafeedSubscription", "Bucket=usage&Prefix=p");
    ec2.call("DescribeSpotDatafeedSubscription", "");
    String specification =
        "&LaunchSpecification.ImageId=" + PAID + "&LaunchSpecification.InstanceType=m1.small";
    String id =
        ec2.call(
            "RequestSpotInstances",
            "SpotPrice=0.05&LaunchGroup=together&AvailabilityZoneGroup=near&Type=one-time"
                + "&ValidFrom="
                + cloud.clock().instant()
                + "&ValidUntil="
                + cloud.clock().instant().plus(Duration.ofDays(1))
                + specification
                + "&LaunchSpecification.KeyName=key&LaunchSpecification.UserData="
                + base64("run")
                + "&LaunchSpecification.Placement.AvailabilityZone=us-east-1b"
                + "&LaunchSpecification.Placement.Tenancy=default"
                + "&LaunchSpecification.EbsOptimized=false&LaunchSpecification.KernelId=aki-12345678"
                + "&LaunchSpecification.RamdiskId=ari-12345678"
                + "&LaunchSpecification.IamInstanceProfile.Name=web"
                + "&LaunchSpecification.NetworkInterface.1.DeviceIndex=0"
                + "&LaunchSpecification.NetworkInterface.1.Description=front"
                + "&LaunchSpecification.NetworkInterface.1.DeleteOnTermination=true"
                + "&LaunchSpecification.NetworkInterface.1.AssociatePublicIpAddress=true"
                + "&LaunchSpecification.BlockDeviceMapping.1.DeviceName=/dev/sdf"
                + "&LaunchSpecification.BlockDeviceMapping.1.Ebs.VolumeSize=9"
                + "&TagSpecification.1.ResourceType=spot-instances-request"
                + "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v",
            "spotInstanceRequestId");
    String subnet =
        ec2.call(
            "DescribeSubnets",
            "Filter.1.Name=availability-zone&Filter.1.Value.1=us-east-1c",
            "subnetId");
    ec2.call(
        "RequestSpotInstances",
        "LaunchSpecification.ImageId="
            + LINUX
            + "&LaunchSpecification.InstanceType=m5.large&LaunchSpecification.Placement.GroupName="
            + "spread&LaunchSpecification.SubnetId="
            + subnet);
    ec2.call(
        "RequestSpotInstances",
        "LaunchSpecification.ImageId="
            + LINUX
            + "&LaunchSpecification.InstanceType=m5.large&LaunchSpecification.NetworkInterface.1"
            + ".DeviceIndex=0&LaunchSpecification.NetworkInterface.1.PrivateIpAddress=172.31.0.77"
            + "&LaunchSpecification.NetworkInterface.1.SubnetId="
            + ec2.call(
                "DescribeSubnets",
                "Filter.1.Name=cidr-block&Filter.1.Value.1=172.31.0.0/20",
                "subnetId")
            + "&LaunchSpecification.IamInstanceProfile.Arn=arn:aws:iam::111122223333:"
            + "instance-profile/web");
    cloud.faults().on(Faults.spotFulfilment()).fail("Server.InternalError", "Internal error");
    ec2.call("RequestSpotInstances", specification.substring(1));
    settle(cloud);
    ec2.call("DescribeSpotInstanceRequests", "");
    ec2.call("DescribeSpotInstanceRequests", "MaxResults=5");
    ec2.call("DescribeInstances", "");
    ec2.call("DescribeSpotPriceHistory", "MaxResults=5");
    ec2.call("CancelSpotInstanceRequests", "SpotInstanceRequestId.1=" + id);
  }

  private static void reserved(Ec2Cloud cloud, WireCalls ec2) {
    String offering =
        ec2.call(
            "DescribeReservedInstancesOfferings",
            "InstanceType=m5.large&AvailabilityZone=us-east-1a&ProductDescription=Linux/UNIX"
                + "&OfferingType=No Upfront",
            "reservedInstancesOfferingId");
    String reserved =
        ec2.call(
            "PurchaseReservedInstancesOffering",
            "InstanceCount=1&ReservedInstancesOfferingId=" + offering,
            "reservedInstancesId");
    settle(cloud);
    ec2.call("CreateTags", "ResourceId.1=" + reserved + "&Tag.1.Key=k&Tag.1.Value=v");
    ec2.call("DescribeReservedInstances", "");
    ec2.call(
        "ModifyReservedInstances",
        "ClientToken=t&ReservedInstancesId.1="
            + reserved
            + "&ReservedInstancesConfigurationSetItemType.1.AvailabilityZone=us-east-1b"
            + "&ReservedInstancesConfigurationSetItemType.1.InstanceCount=1"
            + "&ReservedInstancesConfigurationSetItemType.1.Platform=EC2-VPC");
    settle(cloud);
    cloud
        .faults()
        .on(Faults.reservedInstancesModification())
        .fail("Server.InternalError", "Internal error");
    ec2.call(
        "ModifyReservedInstances",
        "ReservedInstancesConfigurationSetItemType.1.AvailabilityZone=us-east-1c"
            + "&ReservedInstancesConfigurationSetItemType.1.InstanceCount=1"
            + "&ReservedInstancesId.1="
            + ec2.call(
                "DescribeReservedInstances",
                "Filter.1.Name=state&Filter.1.Value.1=active",
                "reservedInstancesId"));
    settle(cloud);
    ec2.call("DescribeReservedInstancesModifications", "");
  }

  /** Six of everything, of which a page has five. */
  private static void pages(Ec2Cloud cloud, WireCalls ec2) {
    ec2.call(
        "RunInstances",
        launch(LINUX, "t3.micro").replace("Count=1", "Count=6") + "&IamInstanceProfile.Name=web");
    ec2.call(
        "RequestSpotInstances",
        "InstanceCount=6&LaunchSpecification.ImageId="
            + LINUX
            + "&LaunchSpecification.InstanceType=t3.micro");
    for (int i = 0; i < 6; i++) {
      String vpc = ec2.call("CreateVpc", "CidrBlock=10." + i + ".0.0/16", "vpcId");
      ec2.call("CreateTags", "ResourceId.1=" + vpc + "&Tag.1.Key=k&Tag.1.Value=v");
      ec2.call("CreateInternetGateway", "");
      ec2.call("CreateEgressOnlyInternetGateway", "VpcId=" + vpc);
      ec2.call(
          "CreateNatGateway",
          "ConnectivityType=private&SubnetId="
              + ec2.call(
                  "CreateSubnet",
                  "CidrBlock=10."
                      + i
                      + ".0.0/24&VpcId="
                      + vpc
                      + "&AvailabilityZone=us-east-1"
                      + (i == 0 ? "a" : "b"),
                  "subnetId"));
      ec2.call(
          "CreateDhcpOptions",
          "DhcpConfiguration.1.Key=domain-name&DhcpConfiguration.1.Value.1=example" + i + ".com");
    }
    settle(cloud);
    for (String action :
        "DescribeDhcpOptions DescribeIamInstanceProfileAssociations DescribeInstances"
            .concat(" DescribeInstanceCreditSpecifications DescribeInstanceStatus DescribeTags")
            .concat(" DescribeInternetGateways DescribeNetworkAcls DescribeNetworkInterfaces")
            .concat(" DescribeRouteTables DescribeSecurityGroups DescribeSpotInstanceRequests")
            .concat(" DescribeVolumes DescribeVpcs DescribeEgressOnlyInternetGateways")
            .concat(" DescribeNatGateways")
            .split(" ", -1)) {
      ec2.call(action, "MaxResults=5");
    }
  }

  private static void keysOfVolumes(Ec2Cloud cloud, WireCalls ec2) {
    ec2.call("EnableEbsEncryptionByDefault", "");
    ec2.call("GetEbsEncryptionByDefault", "");
    ec2.call("DisableEbsEncryptionByDefault", "");
    ec2.call("GetEbsDefaultKmsKeyId", "");
    ec2.call("ModifyEbsDefaultKmsKeyId", "KmsKeyId=1234abcd-12ab-34cd-56ef-1234567890ab");
    ec2.call("ResetEbsDefaultKmsKeyId", "");
    String volume =
        ec2.call("CreateVolume", "Size=8&AvailabilityZone=us-east-1b&VolumeType=gp3", "volumeId");
    settle(cloud);
    String snapshot = ec2.call("CreateSnapshot", "VolumeId=" + volume, "snapshotId");
    settle(cloud);
    ec2.call(
        "CopySnapshot",
        "SourceRegion=us-east-1&SourceSnapshotId="
            + snapshot
            + "&TagSpecification.1.ResourceType=snapshot&TagSpecification.1.Tag.1.Key=k"
            + "&TagSpecification.1.Tag.1.Value=v");
    ec2.call("ModifyVolume", "VolumeId=" + volume + "&Size=9&Iops=4000&Throughput=200");
    ec2.call("DescribeVolumesModifications", "");
    settle(cloud);
    cloud.clock().advance(Duration.ofHours(1));
    ec2.call("DescribeVolumesModifications", "");
  }

  private static String tunnel(String option) {
    return "&Options.TunnelOptions.1." + option;
  }

  private static void vpn(Ec2Cloud cloud, WireCalls ec2) {
    String tag = "&TagSpecification.1.Tag.1.Key=k&TagSpecification.1.Tag.1.Value=v";
    String customer =
        ec2.call(
            "CreateCustomerGateway",
            "Type=ipsec.1&BgpAsn=65000&PublicIp=203.0.113.9&DeviceName=office"
                + "&TagSpecification.1.ResourceType=customer-gateway"
                + tag,
            "customerGatewayId");
    String gateway =
        ec2.call(
            "CreateVpnGateway",
            "Type=ipsec.1&AvailabilityZone=us-east-1a&TagSpecification.1.ResourceType=vpn-gateway"
                + tag,
            "vpnGatewayId");
    ec2.call(
        "CreateCustomerGateway",
        "Type=ipsec.1&BgpAsnExtended=2147483648&CertificateArn="
            + "arn:aws:acm:us-east-1:111122223333:certificate/12345678-1234-1234-1234-123456789012");
    String vpc = ec2.call("CreateVpc", "CidrBlock=10.77.0.0/16", "vpcId");
    ec2.call("AttachVpnGateway", "VpnGatewayId=" + gateway + "&VpcId=" + vpc);
    settle(cloud);
    String connection =
        ec2.call(
            "CreateVpnConnection",
            "Type=ipsec.1&CustomerGatewayId="
                + customer
                + "&VpnGatewayId="
                + gateway
                + "&Options.StaticRoutesOnly=true"
                + tunnel("DPDTimeoutAction=clear")
                + tunnel("DPDTimeoutSeconds=30")
                + tunnel("EnableTunnelLifecycleControl=true")
                + tunnel("IKEVersion.1.Value=ikev2")
                + tunnel("Phase1DHGroupNumber.1.Value=14")
                + tunnel("Phase1EncryptionAlgorithm.1.Value=AES256")
                + tunnel("Phase1IntegrityAlgorithm.1.Value=SHA2-256")
                + tunnel("Phase1LifetimeSeconds=28800")
                + tunnel("Phase2DHGroupNumber.1.Value=14")
                + tunnel("Phase2EncryptionAlgorithm.1.Value=AES256")
                + tunnel("Phase2IntegrityAlgorithm.1.Value=SHA2-256")
                + tunnel("Phase2LifetimeSeconds=3600")
                + tunnel("RekeyFuzzPercentage=100")
                + tunnel("RekeyMarginTimeSeconds=540")
                + tunnel("ReplayWindowSize=1024")
                + tunnel("StartupAction=start")
                + "&TagSpecification.1.ResourceType=vpn-connection"
                + tag,
            "vpnConnectionId");
    settle(cloud);
    ec2.call(
        "CreateVpnConnectionRoute",
        "VpnConnectionId=" + connection + "&DestinationCidrBlock=192.168.0.0/16");
    settle(cloud);
    ec2.call("DescribeCustomerGateways", "");
    ec2.call("DescribeVpnGateways", "");
    String outside = ec2.call("DescribeVpnConnections", "", "outsideIpAddress");
    String modified = "VpnConnectionId=" + connection;
    ec2.call("ModifyVpnConnection", modified + "&VpnGatewayId=" + gateway);
    settle(cloud);
    ec2.call("ModifyVpnConnectionOptions", modified + "&LocalIpv4NetworkCidr=192.168.0.0/16");
    settle(cloud);
    String ofTunnel = modified + "&VpnTunnelOutsideIpAddress=" + outside;
    ec2.call("ModifyVpnTunnelOptions", ofTunnel + "&TunnelOptions.StartupAction=add");
    settle(cloud);
    ec2.call("ModifyVpnTunnelCertificate", ofTunnel);
  }

  private static void ends(Ec2Cloud cloud, WireCalls ec2, String instance) {
    ec2.call("TerminateInstances", "InstanceId.1=" + instance);
    ec2.call("DescribeInstances", "InstanceId.1=" + instance);
    settle(cloud);
    ec2.call("DescribeInstances", "InstanceId.1=" + instance);
  }

  private void classic(Ec2Cloud cloud, WireCalls ec2) {
    String address = ec2.call("AllocateAddress", "", "publicIp");
    String instance =
        ec2.call(
            "RunInstances", launch(PAID, "m1.small").replace(PAID, "ami-1b814f72"), "instanceId");
    settle(cloud);
    ec2.call("AssociateAddress", "PublicIp=" + address + "&InstanceId=" + instance);
    ec2.call("DescribeAddresses", "");
    AddressScenario.move(cloud, ec2);
    ec2.call("DescribeReservedInstancesOfferings", "MaxResults=5");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.model.CreditSpecification;
import com.amazonaws.services.ec2.model.CreditSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMapping;
import com.amazonaws.services.ec2.model.LaunchTemplateBlockDeviceMappingRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateCapacityReservationSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateCapacityReservationSpecificationResponse;
import com.amazonaws.services.ec2.model.LaunchTemplateCpuOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateCpuOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDevice;
import com.amazonaws.services.ec2.model.LaunchTemplateEbsBlockDeviceRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateEnclaveOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateEnclaveOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateHibernationOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateHibernationOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateIamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateIamInstanceProfileSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMaintenanceOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMaintenanceOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMarketOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMetadataOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateInstanceNetworkInterfaceSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateLicenseConfiguration;
import com.amazonaws.services.ec2.model.LaunchTemplateLicenseConfigurationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatePlacement;
import com.amazonaws.services.ec2.model.LaunchTemplatePlacementRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatePrivateDnsNameOptions;
import com.amazonaws.services.ec2.model.LaunchTemplatePrivateDnsNameOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateSpotMarketOptions;
import com.amazonaws.services.ec2.model.LaunchTemplateSpotMarketOptionsRequest;
import com.amazonaws.services.ec2.model.LaunchTemplateTagSpecification;
import com.amazonaws.services.ec2.model.LaunchTemplateTagSpecificationRequest;
import com.amazonaws.services.ec2.model.LaunchTemplatesMonitoring;
import com.amazonaws.services.ec2.model.LaunchTemplatesMonitoringRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.ResponseLaunchTemplateData;
import com.amazonaws.services.ec2.model.Tag;
import java.time.Instant;
import java.util.Date;

/** A launch template with all parameters that are modelled. */
final class LaunchTemplateSamples {
  private LaunchTemplateSamples() {}

  /** As it is created. */
  static RequestLaunchTemplateData everything() {
    return new RequestLaunchTemplateData()
        .withKernelId("aki-88aa75e1")
        .withEbsOptimized(false)
        .withIamInstanceProfile(
            new LaunchTemplateIamInstanceProfileSpecificationRequest().withName("web"))
        .withBlockDeviceMappings(
            new LaunchTemplateBlockDeviceMappingRequest()
                .withDeviceName("/dev/sdf")
                .withEbs(
                    new LaunchTemplateEbsBlockDeviceRequest()
                        .withEncrypted(true)
                        .withDeleteOnTermination(false)
                        .withIops(200)
                        .withThroughput(125)
                        .withKmsKeyId("alias/mine")
                        .withSnapshotId("snap-0123456789abcdef0")
                        .withVolumeSize(20)
                        .withVolumeType("io1")),
            new LaunchTemplateBlockDeviceMappingRequest()
                .withDeviceName("/dev/sdg")
                .withVirtualName("ephemeral0"),
            new LaunchTemplateBlockDeviceMappingRequest()
                .withDeviceName("/dev/sdh")
                .withNoDevice(""))
        .withNetworkInterfaces(
            new LaunchTemplateInstanceNetworkInterfaceSpecificationRequest()
                .withAssociatePublicIpAddress(true)
                .withDeleteOnTermination(true)
                .withDescription("first")
                .withDeviceIndex(0)
                .withGroups("sg-1", "sg-2")
                .withPrivateIpAddress("172.31.0.10")
                .withSubnetId("subnet-1"))
        .withImageId("ami-00000000")
        .withInstanceType("m1.small")
        .withKeyName("key")
        .withMonitoring(new LaunchTemplatesMonitoringRequest().withEnabled(true))
        .withPlacement(
            new LaunchTemplatePlacementRequest()
                .withAvailabilityZone("us-east-1b")
                .withGroupName("group")
                .withGroupId("pg-1")
                .withPartitionNumber(2)
                .withTenancy("dedicated"))
        .withRamDiskId("ari-00000000")
        .withDisableApiTermination(true)
        .withInstanceInitiatedShutdownBehavior("terminate")
        .withUserData("IyEvYmluL3No")
        .withTagSpecifications(
            new LaunchTemplateTagSpecificationRequest()
                .withResourceType("instance")
                .withTags(new Tag("Name", "web"), new Tag("empty", "")))
        .withSecurityGroupIds("sg-3")
        .withSecurityGroups("default")
        .withInstanceMarketOptions(
            new LaunchTemplateInstanceMarketOptionsRequest()
                .withMarketType("spot")
                .withSpotOptions(
                    new LaunchTemplateSpotMarketOptionsRequest()
                        .withMaxPrice("0.05")
                        .withSpotInstanceType("persistent")
                        .withInstanceInterruptionBehavior("stop")
                        .withValidUntil(Date.from(Instant.EPOCH))))
        .withCreditSpecification(new CreditSpecificationRequest().withCpuCredits("standard"))
        .withCpuOptions(
            new LaunchTemplateCpuOptionsRequest().withCoreCount(2).withThreadsPerCore(1))
        .withCapacityReservationSpecification(
            new LaunchTemplateCapacityReservationSpecificationRequest()
                .withCapacityReservationPreference("none"))
        .withLicenseSpecifications(
            new LaunchTemplateLicenseConfigurationRequest().withLicenseConfigurationArn("arn:one"))
        .withHibernationOptions(new LaunchTemplateHibernationOptionsRequest().withConfigured(false))
        .withMetadataOptions(
            new LaunchTemplateInstanceMetadataOptionsRequest()
                .withHttpTokens("required")
                .withHttpPutResponseHopLimit(2)
                .withHttpEndpoint("enabled")
                .withHttpProtocolIpv6("disabled")
                .withInstanceMetadataTags("enabled"))
        .withEnclaveOptions(new LaunchTemplateEnclaveOptionsRequest().withEnabled(false))
        .withPrivateDnsNameOptions(
            new LaunchTemplatePrivateDnsNameOptionsRequest()
                .withHostnameType("resource-name")
                .withEnableResourceNameDnsARecord(true)
                .withEnableResourceNameDnsAAAARecord(false))
        .withMaintenanceOptions(
            new LaunchTemplateInstanceMaintenanceOptionsRequest().withAutoRecovery("disabled"))
        .withDisableApiStop(true);
  }

  /** As it is described. */
  static ResponseLaunchTemplateData everythingShown() {
    return new ResponseLaunchTemplateData()
        .withKernelId("aki-88aa75e1")
        .withEbsOptimized(false)
        .withIamInstanceProfile(new LaunchTemplateIamInstanceProfileSpecification().withName("web"))
        .withBlockDeviceMappings(
            new LaunchTemplateBlockDeviceMapping()
                .withDeviceName("/dev/sdf")
                .withEbs(
                    new LaunchTemplateEbsBlockDevice()
                        .withEncrypted(true)
                        .withDeleteOnTermination(false)
                        .withIops(200)
                        .withThroughput(125)
                        .withKmsKeyId("alias/mine")
                        .withSnapshotId("snap-0123456789abcdef0")
                        .withVolumeSize(20)
                        .withVolumeType("io1")),
            new LaunchTemplateBlockDeviceMapping()
                .withDeviceName("/dev/sdg")
                .withVirtualName("ephemeral0"),
            new LaunchTemplateBlockDeviceMapping().withDeviceName("/dev/sdh").withNoDevice(""))
        .withNetworkInterfaces(
            new LaunchTemplateInstanceNetworkInterfaceSpecification()
                .withAssociatePublicIpAddress(true)
                .withDeleteOnTermination(true)
                .withDescription("first")
                .withDeviceIndex(0)
                .withGroups("sg-1", "sg-2")
                .withPrivateIpAddress("172.31.0.10")
                .withSubnetId("subnet-1"))
        .withImageId("ami-00000000")
        .withInstanceType("m1.small")
        .withKeyName("key")
        .withMonitoring(new LaunchTemplatesMonitoring().withEnabled(true))
        .withPlacement(
            new LaunchTemplatePlacement()
                .withAvailabilityZone("us-east-1b")
                .withGroupName("group")
                .withGroupId("pg-1")
                .withPartitionNumber(2)
                .withTenancy("dedicated"))
        .withRamDiskId("ari-00000000")
        .withDisableApiTermination(true)
        .withInstanceInitiatedShutdownBehavior("terminate")
        .withUserData("IyEvYmluL3No")
        .withTagSpecifications(
            new LaunchTemplateTagSpecification()
                .withResourceType("instance")
                .withTags(new Tag("Name", "web"), new Tag("empty", "")))
        .withSecurityGroupIds("sg-3")
        .withSecurityGroups("default")
        .withInstanceMarketOptions(
            new LaunchTemplateInstanceMarketOptions()
                .withMarketType("spot")
                .withSpotOptions(
                    new LaunchTemplateSpotMarketOptions()
                        .withMaxPrice("0.05")
                        .withSpotInstanceType("persistent")
                        .withInstanceInterruptionBehavior("stop")
                        .withValidUntil(Date.from(Instant.EPOCH))))
        .withCreditSpecification(new CreditSpecification().withCpuCredits("standard"))
        .withCpuOptions(new LaunchTemplateCpuOptions().withCoreCount(2).withThreadsPerCore(1))
        .withCapacityReservationSpecification(
            new LaunchTemplateCapacityReservationSpecificationResponse()
                .withCapacityReservationPreference("none"))
        .withLicenseSpecifications(
            new LaunchTemplateLicenseConfiguration().withLicenseConfigurationArn("arn:one"))
        .withHibernationOptions(new LaunchTemplateHibernationOptions().withConfigured(false))
        .withMetadataOptions(
            new LaunchTemplateInstanceMetadataOptions()
                .withHttpTokens("required")
                .withHttpPutResponseHopLimit(2)
                .withHttpEndpoint("enabled")
                .withHttpProtocolIpv6("disabled")
                .withInstanceMetadataTags("enabled"))
        .withEnclaveOptions(new LaunchTemplateEnclaveOptions().withEnabled(false))
        .withPrivateDnsNameOptions(
            new LaunchTemplatePrivateDnsNameOptions()
                .withHostnameType("resource-name")
                .withEnableResourceNameDnsARecord(true)
                .withEnableResourceNameDnsAAAARecord(false))
        .withMaintenanceOptions(
            new LaunchTemplateInstanceMaintenanceOptions().withAutoRecovery("disabled"))
        .withDisableApiStop(true);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AttachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.BundleInstanceRequest;
import com.amazonaws.services.ec2.model.CancelBundleTaskRequest;
import com.amazonaws.services.ec2.model.CancelConversionTaskRequest;
import com.amazonaws.services.ec2.model.CancelImageLaunchPermissionRequest;
import com.amazonaws.services.ec2.model.CancelImportTaskRequest;
import com.amazonaws.services.ec2.model.CancelSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.ConfirmProductInstanceRequest;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.CreateDefaultVpcRequest;
import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotsRequest;
import com.amazonaws.services.ec2.model.CreateSpotDatafeedSubscriptionRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteFleetsRequest;
import com.amazonaws.services.ec2.model.DeleteInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteSpotDatafeedSubscriptionRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteTagsRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeExportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeExportTasksRequest;
import com.amazonaws.services.ec2.model.DescribeFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.DescribeFleetsRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotTierStatusRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumeAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesModificationsRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DetachNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.DisableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.DisableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.DisableImageBlockPublicAccessRequest;
import com.amazonaws.services.ec2.model.DisableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.DisableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.DisassociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.DisassociateRouteTableRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.DisassociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.DiskImage;
import com.amazonaws.services.ec2.model.DiskImageDetail;
import com.amazonaws.services.ec2.model.DryRunSupportedRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.EnableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.EnableFastSnapshotRestoresRequest;
import com.amazonaws.services.ec2.model.EnableImageBlockPublicAccessRequest;
import com.amazonaws.services.ec2.model.EnableImageDeprecationRequest;
import com.amazonaws.services.ec2.model.EnableImageDeregistrationProtectionRequest;
import com.amazonaws.services.ec2.model.EnableImageRequest;
import com.amazonaws.services.ec2.model.EnableVolumeIORequest;
import com.amazonaws.services.ec2.model.ExportImageRequest;
import com.amazonaws.services.ec2.model.ExportTaskS3LocationRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.GetEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.GetEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageDiskContainer;
import com.amazonaws.services.ec2.model.ImportImageRequest;
import com.amazonaws.services.ec2.model.ImportInstanceRequest;
import com.amazonaws.services.ec2.model.ImportKeyPairRequest;
import com.amazonaws.services.ec2.model.ImportSnapshotRequest;
import com.amazonaws.services.ec2.model.ImportVolumeRequest;
import com.amazonaws.services.ec2.model.InstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.InstanceSpecification;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ListImagesInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ModifyAvailabilityZoneGroupRequest;
import com.amazonaws.services.ec2.model.ModifyEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.ModifyFleetRequest;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceCreditSpecificationRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceEventStartTimeRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceMaintenanceOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyInstancePlacementRequest;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyReservedInstancesRequest;
import com.amazonaws.services.ec2.model.ModifySecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotTierRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.MonitorInstancesRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.PlacementStrategy;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.ReplaceRouteTableAssociationRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstancesConfiguration;
import com.amazonaws.services.ec2.model.ResetEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import com.amazonaws.services.ec2.model.ResetInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ResetNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ResetSnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotTierRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.S3Storage;
import com.amazonaws.services.ec2.model.SecurityGroupRuleDescription;
import com.amazonaws.services.ec2.model.SecurityGroupRuleRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRuleUpdate;
import com.amazonaws.services.ec2.model.SnapshotDiskContainer;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Storage;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UnassignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.UnmonitorInstancesRequest;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import com.amazonaws.services.ec2.model.UserBucket;
import com.amazonaws.services.ec2.model.VolumeDetail;
import com.amazonaws.services.ec2.util.S3UploadPolicy;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.InstanceEvent;
import io.github.ec2fake.RetentionRule;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A dry run of every action that changes something, each where it would succeed. */
class DryRunTest {
  private static final String EBS_IMAGE = "ami-1cbd4475";
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT";

  /** Those of which EC2's model has no parameter {@code DryRun}. */
  private static final Set<String> WITHOUT_DRY_RUN =
      Set.of(
          "CancelExportTask",
          "CreateInstanceExportTask",
          "CreateVpnConnectionRoute",
          "DeleteVpnConnectionRoute");

  private static final String STORE_IMAGE = "ami-dd20c3b4";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();

  @AutoClose
  private final Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().time(TimeMode.manual()).build();

  private String fleet = "";

  @Test
  void everyActionHonoursADryRunAndChangesNothing() {
    cloud
        .account(cloud.account())
        .quotas(
            Quotas.standard()
                .with(Quota.VPCS, 20)
                .with(Quota.ADDRESSES, 20)
                .with(Quota.ADDRESSES_OF_A_NAT_GATEWAY, 5));
    DryRunsInVpcs inVpcs = new DryRunsInVpcs(ec2, cloud.clock()::advanceUntilSettled);
    List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests =
        new ArrayList<>(requests());
    requests.addAll(inVpcs.requests());
    AddressDryRuns ofAddresses = new AddressDryRuns(cloud, classic);
    requests.addAll(ofAddresses.requests());
    assertThat(requests.stream().map(DryRunTest::action))
        .containsExactlyInAnyOrderElementsOf(
            Modelled.actions()
                .filter(name -> !name.matches("(Describe|Get|List).*"))
                .filter(name -> !WITHOUT_DRY_RUN.contains(name))
                .toList());

    int transitions = cloud.journal().transitions().size();
    String before = everything(inVpcs);
    for (DryRunSupportedRequest<? extends AmazonWebServiceRequest> request : requests) {
      AmazonEC2 other = ofAddresses.clientFor(request);
      AmazonEC2 client = other == null ? clientFor(request) : other;
      assertThat(client.dryRun(request).getDryRunResponse().getStatusCode())
          .as(action(request))
          .isEqualTo(412);
      assertThat(everything(inVpcs)).as(action(request)).isEqualTo(before);
    }
    assertThat(cloud.journal().transitions()).hasSize(transitions);
  }

  private String gateway() {
    return ec2.createInternetGateway(new CreateInternetGatewayRequest())
        .getInternetGateway()
        .getInternetGatewayId();
  }

  private String routeTable(String vpc) {
    return ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
        .getRouteTable()
        .getRouteTableId();
  }

  /** A default VPC is created where the account has none. */
  private AmazonEC2 clientFor(DryRunSupportedRequest<?> request) {
    return request instanceof CreateDefaultVpcRequest
        ? cloud.client(cloud.account(), "eu-west-1")
        : ec2;
  }

  private void deleteDefaultVpc(AmazonEC2 client) {
    client
        .describeSubnets()
        .getSubnets()
        .forEach(subnet -> client.deleteSubnet(new DeleteSubnetRequest(subnet.getSubnetId())));
    client
        .describeInternetGateways()
        .getInternetGateways()
        .forEach(
            gateway ->
                client.detachInternetGateway(
                    new DetachInternetGatewayRequest()
                        .withInternetGatewayId(gateway.getInternetGatewayId())
                        .withVpcId(gateway.getAttachments().get(0).getVpcId())));
    client
        .describeVpcs()
        .getVpcs()
        .forEach(vpc -> client.deleteVpc(new DeleteVpcRequest(vpc.getVpcId())));
  }

  /** Requests for network interfaces, one of which is attached to an instance. */
  private List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> interfaceRequests(
      String instance) {
    String subnet =
        ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instance))
            .getReservations()
            .get(0)
            .getInstances()
            .get(0)
            .getSubnetId();
    String vpc =
        ec2.describeSubnets(new DescribeSubnetsRequest().withSubnetIds(subnet))
            .getSubnets()
            .get(0)
            .getVpcId();
    String block =
        ec2.associateVpcCidrBlock(
                new AssociateVpcCidrBlockRequest()
                    .withVpcId(vpc)
                    .withAmazonProvidedIpv6CidrBlock(true))
            .getIpv6CidrBlockAssociation()
            .getIpv6CidrBlock();
    ec2.associateSubnetCidrBlock(
        new AssociateSubnetCidrBlockRequest()
            .withSubnetId(subnet)
            .withIpv6CidrBlock(block.replace("/56", "/64")));
    CreateNetworkInterfaceRequest create =
        new CreateNetworkInterfaceRequest()
            .withSubnetId(subnet)
            .withSecondaryPrivateIpAddressCount(1);
    String free = ec2.createNetworkInterface(create).getNetworkInterface().getNetworkInterfaceId();
    NetworkInterface withIpv6 =
        ec2.createNetworkInterface(create.clone().withIpv6AddressCount(1)).getNetworkInterface();
    NetworkInterface attached = ec2.createNetworkInterface(create).getNetworkInterface();
    String id = attached.getNetworkInterfaceId();
    String attachment =
        ec2.attachNetworkInterface(
                new AttachNetworkInterfaceRequest()
                    .withNetworkInterfaceId(id)
                    .withInstanceId(instance)
                    .withDeviceIndex(1))
            .getAttachmentId();
    ec2.modifyNetworkInterfaceAttribute(
        new ModifyNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withSourceDestCheck(false));
    CreateNetworkInterfacePermissionRequest permit =
        new CreateNetworkInterfacePermissionRequest()
            .withNetworkInterfaceId(id)
            .withAwsAccountId("210987654321")
            .withPermission("INSTANCE-ATTACH");
    String permission =
        ec2.createNetworkInterfacePermission(permit)
            .getInterfacePermission()
            .getNetworkInterfacePermissionId();
    return List.of(
        new AssignIpv6AddressesRequest().withNetworkInterfaceId(free).withIpv6AddressCount(1),
        new AssignPrivateIpAddressesRequest()
            .withNetworkInterfaceId(id)
            .withSecondaryPrivateIpAddressCount(1),
        new AttachNetworkInterfaceRequest()
            .withNetworkInterfaceId(free)
            .withInstanceId(launchedIn(subnet))
            .withDeviceIndex(1),
        create.clone(),
        permit.clone().withPermission("EIP-ASSOCIATE"),
        new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(free),
        new DeleteNetworkInterfacePermissionRequest().withNetworkInterfacePermissionId(permission),
        new DetachNetworkInterfaceRequest().withAttachmentId(attachment),
        new ModifyNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withDescription("changed"),
        new ResetNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withSourceDestCheck("sourceDestCheck"),
        new UnassignIpv6AddressesRequest()
            .withNetworkInterfaceId(withIpv6.getNetworkInterfaceId())
            .withIpv6Addresses(withIpv6.getIpv6Addresses().get(0).getIpv6Address()),
        new UnassignPrivateIpAddressesRequest()
            .withNetworkInterfaceId(id)
            .withPrivateIpAddresses(attached.getPrivateIpAddresses().get(1).getPrivateIpAddress()));
  }

  /** A running instance in a subnet. */
  private String launchedIn(String subnet) {
    String id =
        ec2.runInstances(
                new RunInstancesRequest(EBS_IMAGE, 1, 1)
                    .withInstanceType("m1.small")
                    .withSubnetId(subnet))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests() {
    String running = launch(EBS_IMAGE);
    String stopped = launch(EBS_IMAGE);
    String monitored = launch(EBS_IMAGE);
    ec2.monitorInstances(new MonitorInstancesRequest(List.of(monitored)));
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest().withInstanceId(running).withSourceDestCheck(false));
    String bundled = launch(STORE_IMAGE);
    String inBundling = launch(STORE_IMAGE);
    cloud.clock().advanceUntilSettled();
    List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests =
        new ArrayList<>(interfaceRequests(stopped));
    String shared = sharedByAPartner();
    String disabled = ec2.createImage(new CreateImageRequest(running, "disabled")).getImageId();
    cloud.clock().advanceUntilSettled();
    ec2.disableImage(new DisableImageRequest().withImageId(disabled));
    ec2.stopInstances(new StopInstancesRequest(List.of(stopped)));
    ec2.bundleInstance(bundle(bundled));
    String image = ec2.createImage(new CreateImageRequest(running, "image")).getImageId();
    String exported =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId("ami-1b814f72")
                    .withName("exported"))
            .getImageId();
    CreateVolumeRequest newVolume = new CreateVolumeRequest(8, "us-east-1a");
    String free = ec2.createVolume(newVolume).getVolume().getVolumeId();
    String inconsistent = ec2.createVolume(newVolume).getVolume().getVolumeId();
    String attached = ec2.createVolume(newVolume).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String completedSnapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(free, "done")).getSnapshot().getSnapshotId();
    ec2.attachVolume(new AttachVolumeRequest(attached, running, "xvdf"));
    cloud.arrange().inconsistentVolume(inconsistent);
    cloud.clock().advanceUntilSettled();
    ec2.enableFastSnapshotRestores(
        new EnableFastSnapshotRestoresRequest()
            .withSourceSnapshotIds(completedSnapshot)
            .withAvailabilityZones("us-east-1b"));
    List<String> recycled = recycled();
    String archived =
        ec2.createSnapshot(new CreateSnapshotRequest(free, "old")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    ec2.modifySnapshotTier(new ModifySnapshotTierRequest().withSnapshotId(archived));
    cloud.clock().advanceUntilSettled();
    String ownSnapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(free, "own")).getSnapshot().getSnapshotId();
    String task = ec2.bundleInstance(bundle(inBundling)).getBundleTask().getBundleId();
    cloud
        .arrange()
        .diskImage(
            cloud.account(),
            "imports",
            "dc1",
            io.github.ec2fake.DiskImage.linux(io.github.ec2fake.DiskImage.Format.RAW, 8));
    String importTask = ec2.importSnapshot(importedSnapshot()).getImportTaskId();
    String conversion =
        ec2.importVolume(importedVolume()).getConversionTask().getConversionTaskId();
    String address = ec2.allocateAddress().getAllocationId();
    String associated = ec2.allocateAddress().getAllocationId();
    String association =
        ec2.associateAddress(
                new AssociateAddressRequest().withAllocationId(associated).withInstanceId(running))
            .getAssociationId();
    ec2.createKeyPair(new CreateKeyPairRequest("key"));
    ec2.createPlacementGroup(
        new CreatePlacementGroupRequest("placement", PlacementStrategy.Cluster));
    RequestLaunchTemplateData data = new RequestLaunchTemplateData().withInstanceType("m1.small");
    ec2.createLaunchTemplate(
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("template")
            .withLaunchTemplateData(data));
    ec2.createLaunchTemplateVersion(
        new CreateLaunchTemplateVersionRequest()
            .withLaunchTemplateName("template")
            .withLaunchTemplateData(data));
    fleet = ec2.createFleet(fleet()).getFleetId();
    String maintained = ec2.createFleet(fleet().withType("maintain")).getFleetId();
    ec2.createTags(new CreateTagsRequest(List.of(running), List.of(new Tag("Name", "a"))));
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("group", "of the test"))
            .getGroupId();
    IpPermission there = permission(3389);
    IpPermission everywhere =
        new IpPermission()
            .withIpProtocol("-1")
            .withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0"));
    String rule =
        ec2.authorizeSecurityGroupIngress(
                new AuthorizeSecurityGroupIngressRequest()
                    .withGroupId(group)
                    .withIpPermissions(there))
            .getSecurityGroupRules()
            .get(0)
            .getSecurityGroupRuleId();

    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    String further =
        ec2.associateVpcCidrBlock(
                new AssociateVpcCidrBlockRequest().withVpcId(vpc).withCidrBlock("10.1.0.0/16"))
            .getCidrBlockAssociation()
            .getAssociationId();
    String ipv6 =
        ec2.associateVpcCidrBlock(
                new AssociateVpcCidrBlockRequest()
                    .withVpcId(vpc)
                    .withAmazonProvidedIpv6CidrBlock(true))
            .getIpv6CidrBlockAssociation()
            .getIpv6CidrBlock();
    String subnet =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.0.0/24")).getSubnet().getSubnetId();
    String withIpv6 =
        ec2.createSubnet(
                new CreateSubnetRequest(vpc, "10.0.1.0/24")
                    .withIpv6CidrBlock(ipv6.replace("/56", "/64")))
            .getSubnet()
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getAssociationId();
    String gateway = gateway();
    String attachedGateway = gateway();
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(attachedGateway).withVpcId(vpc));
    String otherVpc = ec2.createVpc(new CreateVpcRequest("10.8.0.0/16")).getVpc().getVpcId();
    String unusedTable = routeTable(vpc);
    String table = routeTable(vpc);
    String tableAssociation =
        ec2.associateRouteTable(
                new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(subnet))
            .getAssociationId();
    CreateRouteRequest newRoute =
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withGatewayId(attachedGateway);
    ec2.createRoute(newRoute);
    String another =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.0.7.0/24")).getSubnet().getSubnetId();
    String emptyVpc = ec2.createVpc(new CreateVpcRequest("10.9.0.0/16")).getVpc().getVpcId();
    ec2.deleteSubnet(
        new DeleteSubnetRequest(
            ec2.describeSubnets(
                    new DescribeSubnetsRequest()
                        .withFilters(new Filter("availability-zone", List.of("us-east-1f"))))
                .getSubnets()
                .get(0)
                .getSubnetId()));

    deleteDefaultVpc(cloud.client(cloud.account(), "eu-west-1"));

    cloud.arrange().bucket("usage", cloud.account());
    IamInstanceProfileSpecification profile = new IamInstanceProfileSpecification().withName("web");
    String profileId =
        ec2.associateIamInstanceProfile(
                new AssociateIamInstanceProfileRequest()
                    .withInstanceId(running)
                    .withIamInstanceProfile(profile))
            .getIamInstanceProfileAssociation()
            .getAssociationId();
    ec2.createSpotDatafeedSubscription(new CreateSpotDatafeedSubscriptionRequest("usage"));
    RequestSpotInstancesRequest bid =
        new RequestSpotInstancesRequest("0.05")
            .withLaunchSpecification(
                new LaunchSpecification().withImageId(EBS_IMAGE).withInstanceType("m1.large"));
    String spot =
        ec2.requestSpotInstances(bid).getSpotInstanceRequests().get(0).getSpotInstanceRequestId();

    String offering =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest()
                    .withInstanceType("m1.large")
                    .withAvailabilityZone("us-east-1a"))
            .getReservedInstancesOfferings()
            .get(0)
            .getReservedInstancesOfferingId();
    PurchaseReservedInstancesOfferingRequest purchase =
        new PurchaseReservedInstancesOfferingRequest(offering, 1);
    String reserved = ec2.purchaseReservedInstancesOffering(purchase).getReservedInstancesId();
    cloud.clock().advance(Duration.ofSeconds(30));

    Collections.addAll(
        requests,
        new AllocateAddressRequest(),
        new ModifyAvailabilityZoneGroupRequest()
            .withGroupName("us-east-1-bos-1")
            .withOptInStatus("opted-in"),
        new AssociateAddressRequest().withAllocationId(address).withInstanceId(running),
        new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(another),
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(otherVpc),
        new CreateInternetGatewayRequest(),
        newRoute.clone().withDestinationCidrBlock("9.0.0.0/8"),
        new CreateRouteTableRequest().withVpcId(vpc),
        new DeleteInternetGatewayRequest().withInternetGatewayId(gateway),
        new DeleteRouteRequest().withRouteTableId(table).withDestinationCidrBlock("0.0.0.0/0"),
        new DeleteRouteTableRequest().withRouteTableId(unusedTable),
        new DetachInternetGatewayRequest().withInternetGatewayId(attachedGateway).withVpcId(vpc),
        new DisassociateRouteTableRequest().withAssociationId(tableAssociation),
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withGatewayId(attachedGateway),
        new ReplaceRouteTableAssociationRequest()
            .withAssociationId(tableAssociation)
            .withRouteTableId(unusedTable),
        new AssociateSubnetCidrBlockRequest()
            .withSubnetId(subnet)
            .withIpv6CidrBlock(ipv6.replace("00::/56", "01::/64")),
        new AssociateVpcCidrBlockRequest().withVpcId(vpc).withCidrBlock("10.2.0.0/16"),
        new AssociateIamInstanceProfileRequest()
            .withInstanceId(stopped)
            .withIamInstanceProfile(profile),
        new AttachVolumeRequest(free, running, "xvdg"),
        new AuthorizeSecurityGroupEgressRequest()
            .withGroupId(group)
            .withIpPermissions(permission(443)),
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission(443)),
        bundle(bundled),
        new CancelBundleTaskRequest(task),
        new CancelConversionTaskRequest().withConversionTaskId(conversion),
        importedVolume(),
        importedInstance(),
        new CancelImportTaskRequest().withImportTaskId(importTask),
        importedSnapshot(),
        importedImage(),
        new ExportImageRequest()
            .withImageId(exported)
            .withDiskImageFormat("RAW")
            .withS3ExportLocation(new ExportTaskS3LocationRequest().withS3Bucket("imports")),
        new CancelImageLaunchPermissionRequest().withImageId(shared),
        new CancelSpotInstanceRequestsRequest(List.of(spot)),
        new ConfirmProductInstanceRequest("ACD42B6F", running),
        new CopyImageRequest()
            .withSourceRegion("us-east-1")
            .withSourceImageId(image)
            .withName("copy"),
        new CreateDefaultSubnetRequest().withAvailabilityZone("us-east-1f"),
        new CreateDefaultVpcRequest(),
        new CreateImageRequest(running, "another"),
        new CreateKeyPairRequest("another"),
        fleet(),
        new CreateLaunchTemplateRequest()
            .withLaunchTemplateName("another")
            .withLaunchTemplateData(data),
        new CreateLaunchTemplateVersionRequest()
            .withLaunchTemplateName("template")
            .withLaunchTemplateData(data),
        new CreatePlacementGroupRequest("another", PlacementStrategy.Spread),
        new CreateSecurityGroupRequest("another", "of the test"),
        new CreateSnapshotRequest(free, "another"),
        new CreateSpotDatafeedSubscriptionRequest("usage").withPrefix("new"),
        new CreateSubnetRequest(vpc, "10.0.2.0/24"),
        new CreateTagsRequest(List.of(running), List.of(new Tag("Name", "b"))),
        new CreateVpcRequest("10.5.0.0/16"),
        newVolume,
        new DisableEbsEncryptionByDefaultRequest(),
        new EnableEbsEncryptionByDefaultRequest(),
        new ModifyEbsDefaultKmsKeyIdRequest().withKmsKeyId("alias/mine"),
        new CreateSnapshotsRequest()
            .withInstanceSpecification(new InstanceSpecification().withInstanceId(running)),
        new CopySnapshotRequest()
            .withSourceRegion("us-east-1")
            .withSourceSnapshotId(completedSnapshot),
        new ModifyVolumeRequest().withVolumeId(free).withSize(9),
        new ModifyVolumeAttributeRequest().withVolumeId(free).withAutoEnableIO(true),
        new EnableFastSnapshotRestoresRequest()
            .withSourceSnapshotIds(completedSnapshot)
            .withAvailabilityZones("us-east-1a"),
        new DisableFastSnapshotRestoresRequest()
            .withSourceSnapshotIds(completedSnapshot)
            .withAvailabilityZones("us-east-1b"),
        new EnableVolumeIORequest().withVolumeId(inconsistent),
        new ResetEbsDefaultKmsKeyIdRequest(),
        new DeleteKeyPairRequest("key"),
        new DeleteFleetsRequest().withFleetIds(fleet).withTerminateInstances(true),
        new DeleteLaunchTemplateRequest().withLaunchTemplateName("template"),
        new DeleteLaunchTemplateVersionsRequest()
            .withLaunchTemplateName("template")
            .withVersions("2"),
        new DeletePlacementGroupRequest("placement"),
        new DeleteSecurityGroupRequest().withGroupId(group),
        new DeleteSnapshotRequest(ownSnapshot),
        new DeleteSpotDatafeedSubscriptionRequest(),
        new DeleteSubnetRequest(subnet),
        new DeleteVpcRequest(emptyVpc),
        new DisassociateSubnetCidrBlockRequest().withAssociationId(withIpv6),
        new DisassociateVpcCidrBlockRequest().withAssociationId(further),
        new ModifyLaunchTemplateRequest()
            .withLaunchTemplateName("template")
            .withDefaultVersion("2"),
        new ModifySubnetAttributeRequest().withSubnetId(subnet).withMapPublicIpOnLaunch(true),
        new ModifyVpcAttributeRequest().withVpcId(vpc).withEnableDnsHostnames(true),
        new DeleteTagsRequest(List.of(running)).withTags(new Tag("Name")),
        new DeleteVolumeRequest(free),
        new DeregisterImageRequest(image),
        new DetachVolumeRequest(attached),
        new DisableImageRequest().withImageId(image),
        new DisableImageBlockPublicAccessRequest(),
        new DisableImageDeprecationRequest().withImageId(image),
        new DisableImageDeregistrationProtectionRequest().withImageId(image),
        new DisassociateAddressRequest().withAssociationId(association),
        new EnableImageRequest().withImageId(disabled),
        new EnableImageBlockPublicAccessRequest()
            .withImageBlockPublicAccessState("block-new-sharing"),
        new EnableImageDeprecationRequest()
            .withImageId(image)
            .withDeprecateAt(Date.from(cloud.clock().instant().plus(Duration.ofDays(30)))),
        new EnableImageDeregistrationProtectionRequest().withImageId(image),
        new ImportKeyPairRequest("another", KEY),
        new ModifyImageAttributeRequest()
            .withImageId(image)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withUserId("999988887777"))),
        new ModifyInstanceAttributeRequest()
            .withInstanceId(running)
            .withDisableApiTermination(true),
        new ModifyInstanceCreditSpecificationRequest()
            .withInstanceCreditSpecifications(
                new InstanceCreditSpecificationRequest()
                    .withInstanceId(running)
                    .withCpuCredits("unlimited")),
        new ModifyInstanceEventStartTimeRequest()
            .withInstanceId(running)
            .withInstanceEventId(
                cloud
                    .instance(running)
                    .schedule(
                        InstanceEvent.systemReboot(InstanceEvent.in(Duration.ofDays(1)))
                            .movableUntil(InstanceEvent.in(Duration.ofDays(9)))))
            .withNotBefore(Date.from(cloud.clock().instant().plus(Duration.ofDays(2)))),
        new ModifyInstanceMaintenanceOptionsRequest()
            .withInstanceId(running)
            .withAutoRecovery("disabled"),
        new ModifyInstanceMetadataOptionsRequest()
            .withInstanceId(running)
            .withHttpTokens("required"),
        new ModifyInstancePlacementRequest().withInstanceId(stopped).withGroupName(""),
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(ownSnapshot)
            .withAttribute("createVolumePermission")
            .withOperationType("add")
            .withUserIds("999988887777"),
        new ModifyReservedInstancesRequest()
            .withReservedInstancesIds(reserved)
            .withTargetConfigurations(
                new ReservedInstancesConfiguration().withAvailabilityZone("us-east-1b")),
        new MonitorInstancesRequest(List.of(running)),
        purchase,
        new RebootInstancesRequest(List.of(running)),
        new RegisterImageRequest("bucket/" + bundled + ".manifest.xml").withName("bundle"),
        new ReleaseAddressRequest().withAllocationId(address),
        bid,
        new ResetImageAttributeRequest(image, "launchPermission"),
        new ResetInstanceAttributeRequest(running, "sourceDestCheck"),
        new ResetSnapshotAttributeRequest(ownSnapshot, "createVolumePermission"),
        new ModifyFleetRequest()
            .withFleetId(maintained)
            .withTargetCapacitySpecification(
                new TargetCapacitySpecificationRequest().withTotalTargetCapacity(2)),
        new ModifySnapshotTierRequest().withSnapshotId(completedSnapshot),
        new RestoreSnapshotTierRequest().withSnapshotId(archived),
        new RestoreImageFromRecycleBinRequest().withImageId(recycled.get(0)),
        new RestoreSnapshotFromRecycleBinRequest().withSnapshotId(recycled.get(1)),
        new ModifySecurityGroupRulesRequest()
            .withGroupId(group)
            .withSecurityGroupRules(
                new SecurityGroupRuleUpdate()
                    .withSecurityGroupRuleId(rule)
                    .withSecurityGroupRule(
                        new SecurityGroupRuleRequest()
                            .withIpProtocol("udp")
                            .withFromPort(53)
                            .withToPort(53)
                            .withCidrIpv4("192.0.2.0/24"))),
        new UpdateSecurityGroupRuleDescriptionsEgressRequest()
            .withGroupId(group)
            .withIpPermissions(
                new IpPermission()
                    .withIpProtocol("-1")
                    .withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0").withDescription("all"))),
        new UpdateSecurityGroupRuleDescriptionsIngressRequest()
            .withGroupId(group)
            .withSecurityGroupRuleDescriptions(
                new SecurityGroupRuleDescription()
                    .withSecurityGroupRuleId(rule)
                    .withDescription("changed")),
        new RevokeSecurityGroupEgressRequest().withGroupId(group).withIpPermissions(everywhere),
        new RevokeSecurityGroupIngressRequest().withGroupId(group).withIpPermissions(there),
        new ReplaceIamInstanceProfileAssociationRequest()
            .withAssociationId(profileId)
            .withIamInstanceProfile(profile),
        new DisassociateIamInstanceProfileRequest().withAssociationId(profileId),
        new RunInstancesRequest(EBS_IMAGE, 1, 1),
        new StartInstancesRequest(List.of(stopped)),
        new StopInstancesRequest(List.of(running)),
        new TerminateInstancesRequest(List.of(running)),
        new UnmonitorInstancesRequest(List.of(monitored)));
    return requests;
  }

  private String launch(String image) {
    return ec2.runInstances(new RunInstancesRequest(image, 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private String sharedByAPartner() {
    AmazonEC2 partner = cloud.client("999988887777");
    String instance =
        partner
            .runInstances(new RunInstancesRequest(EBS_IMAGE, 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    cloud.clock().advanceUntilSettled();
    String image = partner.createImage(new CreateImageRequest(instance, "shared")).getImageId();
    cloud.clock().advanceUntilSettled();
    partner.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(image)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withUserId(cloud.account()))));
    return image;
  }

  private static ImportVolumeRequest importedVolume() {
    return new ImportVolumeRequest()
        .withAvailabilityZone("us-east-1a")
        .withImage(diskImage())
        .withVolume(new VolumeDetail().withSize(8L));
  }

  private static ImportInstanceRequest importedInstance() {
    return new ImportInstanceRequest()
        .withPlatform("Windows")
        .withDiskImages(new DiskImage().withImage(diskImage()));
  }

  /** An image and a snapshot that are in the Recycle Bin. */
  private List<String> recycled() {
    cloud
        .arrange()
        .retentionRule("us-east-1", cloud.account(), RetentionRule.images(7))
        .retentionRule("us-east-1", cloud.account(), RetentionRule.snapshots(7));
    String volume =
        ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String snapshot =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    String root =
        ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    String image =
        ec2.registerImage(
                new RegisterImageRequest()
                    .withName("recycled")
                    .withRootDeviceName("/dev/sda1")
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sda1")
                            .withEbs(new EbsBlockDevice().withSnapshotId(root))))
            .getImageId();
    ec2.deregisterImage(new DeregisterImageRequest(image));
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshot));
    ec2.deleteVolume(new DeleteVolumeRequest(volume));
    cloud.clock().advanceUntilSettled();
    return List.of(image, snapshot);
  }

  private static ImportSnapshotRequest importedSnapshot() {
    return new ImportSnapshotRequest()
        .withDiskContainer(
            new SnapshotDiskContainer().withFormat("RAW").withUserBucket(uploaded()));
  }

  private static ImportImageRequest importedImage() {
    return new ImportImageRequest()
        .withDiskContainers(new ImageDiskContainer().withFormat("RAW").withUserBucket(uploaded()));
  }

  private static UserBucket uploaded() {
    return new UserBucket().withS3Bucket("imports").withS3Key("dc1");
  }

  private static DiskImageDetail diskImage() {
    return new DiskImageDetail()
        .withFormat("VMDK")
        .withBytes(1000L)
        .withImportManifestUrl("https://s3.amazonaws.com/bucket/dc1.vmdkmanifest.xml");
  }

  private BundleInstanceRequest bundle(String instance) {
    var credentials = cloud.credentials(cloud.account()).getCredentials();
    S3UploadPolicy policy =
        new S3UploadPolicy(
            credentials.getAWSAccessKeyId(),
            credentials.getAWSSecretKey(),
            "bucket",
            instance,
            24 * 60);
    return new BundleInstanceRequest(
        instance,
        new Storage()
            .withS3(
                new S3Storage()
                    .withBucket("bucket")
                    .withPrefix(instance)
                    .withAWSAccessKeyId(credentials.getAWSAccessKeyId())
                    .withUploadPolicy(policy.getPolicyString())
                    .withUploadPolicySignature(policy.getPolicySignature())));
  }

  private static CreateFleetRequest fleet() {
    return new CreateFleetRequest()
        .withType("instant")
        .withLaunchTemplateConfigs(
            new FleetLaunchTemplateConfigRequest()
                .withLaunchTemplateSpecification(
                    new FleetLaunchTemplateSpecificationRequest()
                        .withLaunchTemplateName("template")
                        .withVersion("1"))
                .withOverrides(
                    new FleetLaunchTemplateOverridesRequest().withImageId("ami-1b814f72")))
        .withTargetCapacitySpecification(
            new TargetCapacitySpecificationRequest().withTotalTargetCapacity(1));
  }

  private static IpPermission permission(int port) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withIpv4Ranges(new IpRange().withCidrIp("192.0.2.0/24"));
  }

  /** All that the account can see. */
  private String everything(DryRunsInVpcs inVpcs) {
    List<String> images =
        ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages().stream()
            .map(Image::getImageId)
            .toList();
    return Stream.concat(
            inVpcs.everything(),
            Stream.of(
                ec2.describeAddresses(),
                ec2.describeBundleTasks(),
                ec2.describeConversionTasks(),
                ec2.describeImportImageTasks(new DescribeImportImageTasksRequest()),
                ec2.describeImportSnapshotTasks(new DescribeImportSnapshotTasksRequest()),
                ec2.describeExportImageTasks(new DescribeExportImageTasksRequest()),
                ec2.describeExportTasks(new DescribeExportTasksRequest()),
                ec2.describeImages(new DescribeImagesRequest().withOwners("self")),
                ec2.describeInstances(),
                ec2.getEbsDefaultKmsKeyId(new GetEbsDefaultKmsKeyIdRequest()),
                ec2.getEbsEncryptionByDefault(new GetEbsEncryptionByDefaultRequest()),
                ec2.describeInternetGateways(),
                ec2.describeKeyPairs(),
                ec2.describeFleets(new DescribeFleetsRequest().withFleetIds(fleet)),
                ec2.describeFleets(new DescribeFleetsRequest()),
                ec2.describeLaunchTemplates(new DescribeLaunchTemplatesRequest()),
                ec2.describeLaunchTemplateVersions(
                    new DescribeLaunchTemplateVersionsRequest().withLaunchTemplateName("template")),
                ec2.describePlacementGroups(),
                ec2.describeRouteTables(),
                ec2.describeReservedInstances(),
                ec2.describeReservedInstancesModifications(),
                ec2.describeSecurityGroups(),
                ec2.describeSecurityGroupRules(new DescribeSecurityGroupRulesRequest()),
                ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self")),
                ec2.describeSpotDatafeedSubscription(),
                ec2.describeSpotInstanceRequests(),
                ec2.describeSubnets(),
                ec2.describeTags(),
                ec2.describeVolumes(),
                ec2.describeFastSnapshotRestores(new DescribeFastSnapshotRestoresRequest()),
                ec2.describeVolumeStatus(),
                ec2.describeSnapshotTierStatus(new DescribeSnapshotTierStatusRequest()),
                ec2.listImagesInRecycleBin(new ListImagesInRecycleBinRequest()),
                ec2.listSnapshotsInRecycleBin(new ListSnapshotsInRecycleBinRequest()),
                autoEnableIo(),
                ec2.describeVolumesModifications(new DescribeVolumesModificationsRequest()),
                ec2.describeVpcs(),
                images.stream()
                    .map(
                        id ->
                            ec2.describeImageAttribute(
                                new DescribeImageAttributeRequest(id, "launchPermission")))
                    .toList()))
        .map(Object::toString)
        .reduce("", (all, each) -> all + "\n" + each);
  }

  private List<?> autoEnableIo() {
    return ec2.describeVolumes().getVolumes().stream()
        .map(
            volume ->
                ec2.describeVolumeAttribute(
                    new DescribeVolumeAttributeRequest()
                        .withVolumeId(volume.getVolumeId())
                        .withAttribute("autoEnableIO")))
        .toList();
  }

  private static String action(DryRunSupportedRequest<?> request) {
    return request.getClass().getSimpleName().replaceFirst("Request$", "");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceTypeOfferingsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSpotPriceHistoryRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceAttributeName;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.InstanceTypeOffering;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyAvailabilityZoneGroupRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.VolumeType;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.NewInstanceType;
import io.github.ec2fake.fault.Fault;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources in the local zones and wavelength zones that an account has opted in to. */
class EdgeZonesTest {
  private static final String LOCAL = "us-east-1-bos-1a";
  private static final String GROUP = "us-east-1-bos-1";
  private static final String WAVELENGTH = "us-east-1-wl1-bos-wlz-1";
  private static final String HVM = "ami-0ed094fb1304fd857";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder()
          .instanceTypes(NewInstanceType.named("e1.large").offeredIn(LOCAL))
          .capacity(LOCAL, 2)
          .build();

  private final AmazonEC2 ec2 = cloud.client();
  private int subnets;

  private void optIn(String group) {
    ec2.modifyAvailabilityZoneGroup(
        new ModifyAvailabilityZoneGroupRequest().withGroupName(group).withOptInStatus("opted-in"));
  }

  private Subnet subnetIn(String zone) {
    return subnetIn(ec2, zone);
  }

  private Subnet subnetIn(AmazonEC2 client, String zone) {
    String vpc = client.describeVpcs().getVpcs().get(0).getVpcId();
    subnets++;
    return client
        .createSubnet(
            new CreateSubnetRequest(vpc, "172.31." + (200 + subnets) + ".0/24")
                .withAvailabilityZone(zone))
        .getSubnet();
  }

  private static RunInstancesRequest in(Subnet subnet, String type) {
    return new RunInstancesRequest(HVM, 1, 1)
        .withInstanceType(type)
        .withSubnetId(subnet.getSubnetId());
  }

  private static RunInstancesRequest onGp2(RunInstancesRequest request) {
    return request.withBlockDeviceMappings(
        new BlockDeviceMapping()
            .withDeviceName("/dev/xvda")
            .withEbs(new EbsBlockDevice().withVolumeType("gp2")));
  }

  @ParameterizedTest
  @ValueSource(strings = {LOCAL, WAVELENGTH})
  void areRefusedAsIfTheyWereNotThereUnlessTheAccountHasOptedIn(String zone) {
    assertThatRefusal(() -> subnetIn(zone))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + zone
                + ") for parameter availabilityZone is invalid. Subnets can currently only be"
                + " created in the following availability zones: us-east-1a, us-east-1b,"
                + " us-east-1c, us-east-1d, us-east-1e, us-east-1f.");
    assertThatRefusal(() -> ec2.createVolume(new CreateVolumeRequest(1, zone)))
        .isEqualTo("400 InvalidZone.NotFound: The zone '" + zone + "' does not exist.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    new RunInstancesRequest(HVM, 1, 1)
                        .withInstanceType("t3.medium")
                        .withPlacement(new Placement(zone))))
        .isEqualTo("400 InvalidParameterValue: Invalid availability zone: [" + zone + "]");
  }

  @Test
  void anotherAccountAndAnotherRegionAreNotOptedIn() {
    optIn(GROUP);

    assertThat(subnetIn(LOCAL).getAvailabilityZone()).isEqualTo(LOCAL);
    assertThatRefusal(() -> subnetIn(cloud.client(PARTNER), LOCAL)).contains("us-east-1f.");
    assertThatRefusal(() -> subnetIn(cloud.client(OWNER, "us-east-2"), LOCAL))
        .contains("us-east-2a, us-east-2b, us-east-2c.");
    assertThatRefusal(() -> subnetIn("us-east-1-chi-1a")).contains("us-east-1f, us-east-1-bos-1a.");
  }

  @Test
  void aSubnetCanNameTheZoneByItsId() {
    CreateSubnetRequest byId =
        new CreateSubnetRequest(ec2.describeVpcs().getVpcs().get(0).getVpcId(), "172.31.250.0/24")
            .withAvailabilityZoneId("use1-bos1-az1");

    assertThatRefusal(() -> ec2.createSubnet(byId)).startsWith("400 InvalidParameterValue");
    optIn(GROUP);
    assertThat(ec2.createSubnet(byId).getSubnet().getAvailabilityZone()).isEqualTo(LOCAL);
  }

  @Test
  void aLocalZoneHasSubnetsInstancesAndVolumes() {
    optIn(GROUP);
    Subnet subnet = subnetIn(LOCAL);
    Instance instance = launched(ec2, in(subnet, "t3.medium"));
    Volume volume =
        ec2.createVolume(new CreateVolumeRequest(8, LOCAL).withVolumeType("gp3")).getVolume();
    cloud.clock().advanceUntilSettled();
    ec2.attachVolume(
        new AttachVolumeRequest(volume.getVolumeId(), instance.getInstanceId(), "/dev/sdf"));
    ec2.createSnapshot(new CreateSnapshotRequest(volume.getVolumeId(), ""));

    assertThat(subnet.getAvailabilityZoneId()).isEqualTo("use1-bos1-az1");
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo(LOCAL);
    assertThat(described(ec2, instance.getInstanceId()).getState().getName()).isEqualTo("running");
    assertThat(
            ec2.describeInstances(
                    new DescribeInstancesRequest()
                        .withFilters(new Filter("availability-zone-id", List.of("use1-bos1-az1"))))
                .getReservations())
        .hasSize(1);
    assertThat(
            ec2.describeVolumes(
                    new DescribeVolumesRequest()
                        .withFilters(new Filter("availability-zone", List.of(LOCAL))))
                .getVolumes())
        .extracting(Volume::getState)
        .containsExactly("in-use", "in-use");
    String elsewhere =
        ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(
            () ->
                ec2.attachVolume(
                    new AttachVolumeRequest(elsewhere, instance.getInstanceId(), "/dev/sdg")))
        .contains("is not in the same availability zone");
  }

  @Test
  void aLaunchThatNamesNoSubnetNeverGoesThere() {
    optIn(GROUP);
    subnetIn(LOCAL);

    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    new RunInstancesRequest(HVM, 1, 1)
                        .withInstanceType("t3.medium")
                        .withPlacement(new Placement(LOCAL))))
        .contains("No default subnet for availability zone: '" + LOCAL + "'");
    assertThat(
            ec2.runInstances(new RunInstancesRequest(HVM, 9, 9).withInstanceType("t3.medium"))
                .getReservation()
                .getInstances())
        .extracting(each -> each.getPlacement().getAvailabilityZone())
        .doesNotContain(LOCAL);
    assertThatRefusal(() -> ec2.createDefaultSubnet(defaultSubnet()))
        .startsWith("400 InvalidParameterValue: Value (us-east-1-bos-1a) for parameter");
  }

  private static CreateDefaultSubnetRequest defaultSubnet() {
    return new CreateDefaultSubnetRequest().withAvailabilityZone(LOCAL);
  }

  @Test
  void hasFewerInstanceTypes() {
    optIn(GROUP);
    optIn("us-east-1-wl1");
    Subnet local = subnetIn(LOCAL);
    Subnet wavelength = subnetIn(WAVELENGTH);

    assertThatRefusal(() -> launched(ec2, in(local, "m8i.large")))
        .isEqualTo(
            "400 Unsupported: Your requested instance type (m8i.large) is not supported in your"
                + " requested Availability Zone (us-east-1-bos-1a). Please retry your request by"
                + " not specifying an Availability Zone or choosing us-east-1a, us-east-1b,"
                + " us-east-1c, us-east-1d, us-east-1e, us-east-1f.");
    assertThatRefusal(() -> launched(ec2, in(wavelength, "c5.large")))
        .startsWith("400 Unsupported: Your requested instance type (c5.large)");
    assertThat(launched(ec2, in(local, "e1.large")).getInstanceType()).isEqualTo("e1.large");
    assertThatRefusal(() -> launched(ec2, in(wavelength, "e1.large")))
        .startsWith("400 Unsupported: The requested configuration");
    String id = launched(ec2, in(local, "c5.large")).getInstanceId();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest(id, InstanceAttributeName.InstanceType)
            .withValue("m8i.large"));
    assertThatRefusal(() -> ec2.startInstances(new StartInstancesRequest(List.of(id))))
        .startsWith("400 Unsupported: Your requested instance type (m8i.large)");
  }

  private List<InstanceTypeOffering> offerings(String by, String filter, String value) {
    return ec2.describeInstanceTypeOfferings(
            new DescribeInstanceTypeOfferingsRequest()
                .withLocationType(by)
                .withFilters(new Filter(filter, List.of(value))))
        .getInstanceTypeOfferings();
  }

  @Test
  void offersWhatCanBeLaunched() {
    assertThat(offerings("availability-zone", "location", LOCAL)).isEmpty();
    assertThat(offerings("region", "instance-type", "e1.large")).hasSize(1);
    optIn(GROUP);
    optIn("us-east-1-wl1");

    assertThat(offerings("availability-zone", "location", LOCAL))
        .extracting(InstanceTypeOffering::getInstanceType)
        .contains("t3.medium", "c5.large", "e1.large")
        .doesNotContain("m8i.large", "t2.micro");
    assertThat(offerings("availability-zone-id", "location", "use1-wl1-bos-wlz1"))
        .extracting(InstanceTypeOffering::getInstanceType)
        .containsExactlyInAnyOrder("t3.medium", "t3.xlarge", "r5.2xlarge", "g4dn.2xlarge");
    assertThat(offerings("availability-zone", "instance-type", "e1.large"))
        .extracting(InstanceTypeOffering::getLocation)
        .containsExactly(LOCAL);
  }

  @Test
  void hasFewerTypesOfVolumes() {
    optIn(GROUP);
    optIn("us-east-1-wl1");
    Subnet wavelength = subnetIn(WAVELENGTH);

    assertThatRefusal(
            () -> ec2.createVolume(new CreateVolumeRequest(8, WAVELENGTH).withVolumeType("gp3")))
        .isEqualTo(
            "400 VolumeTypeNotAvailableInZone: 'gp3' volumes are not supported in the zone"
                + " us-east-1-wl1-bos-wlz-1.");
    assertThatRefusal(
            () -> ec2.createVolume(new CreateVolumeRequest(8, LOCAL).withVolumeType("standard")))
        .startsWith("400 VolumeTypeNotAvailableInZone");
    assertThatRefusal(() -> launched(ec2, in(wavelength, "t3.medium")))
        .startsWith("400 VolumeTypeNotAvailableInZone: 'gp3'");
    assertThat(launched(ec2, onGp2(in(wavelength, "t3.medium"))).getPlacement())
        .extracting(Placement::getAvailabilityZone)
        .isEqualTo(WAVELENGTH);
    String id = ec2.createVolume(new CreateVolumeRequest(8, LOCAL)).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(
            () ->
                ec2.modifyVolume(
                    new ModifyVolumeRequest()
                        .withVolumeId(id)
                        .withVolumeType(VolumeType.Io2)
                        .withIops(100)))
        .startsWith("400 VolumeTypeNotAvailableInZone: 'io2'");
  }

  @Test
  void hasAddressesOfItsOwnNetworkBorderGroup() {
    AllocateAddressResult ofRegion = ec2.allocateAddress(new AllocateAddressRequest());
    assertThatRefusal(() -> ec2.allocateAddress(ofGroup(GROUP)))
        .isEqualTo(
            "400 InvalidParameterValue: Value (us-east-1-bos-1) for parameter networkBorderGroup is"
                + " invalid. Addresses can be allocated in the following network border groups:"
                + " us-east-1.");
    optIn(GROUP);
    optIn("us-east-1-wl1");
    assertThatRefusal(() -> ec2.allocateAddress(ofGroup(WAVELENGTH)))
        .endsWith("network border groups: us-east-1, us-east-1-bos-1.");
    AllocateAddressResult ofLocal = ec2.allocateAddress(ofGroup(GROUP));
    Instance local = launched(ec2, in(subnetIn(LOCAL), "t3.medium"));
    cloud.clock().advanceUntilSettled();

    assertThat(ofLocal.getNetworkBorderGroup()).isEqualTo(GROUP);
    assertThat(
            ec2.describeAddresses(
                    new DescribeAddressesRequest()
                        .withFilters(new Filter("network-border-group", List.of(GROUP))))
                .getAddresses())
        .extracting(each -> each.getPublicIp(), each -> each.getNetworkBorderGroup())
        .containsExactly(tuple(ofLocal.getPublicIp(), GROUP));
    assertThatRefusal(() -> associate(ofRegion, local))
        .startsWith("400 InvalidParameterCombination: The address '" + ofRegion.getAllocationId())
        .contains("network border group us-east-1, but")
        .endsWith("is in us-east-1-bos-1.");
    associate(ofLocal, local);
    assertThat(described(ec2, local.getInstanceId()).getPublicIpAddress())
        .isEqualTo(ofLocal.getPublicIp());
    assertThatRefusal(() -> ec2.releaseAddress(release(ofRegion).withNetworkBorderGroup(GROUP)))
        .startsWith("400 InvalidAddress.NotFound");
    ec2.releaseAddress(release(ofRegion).withNetworkBorderGroup("us-east-1"));
    ec2.releaseAddress(release(ofLocal));
    assertThat(ec2.describeAddresses().getAddresses()).isEmpty();
  }

  private static AllocateAddressRequest ofGroup(String group) {
    return new AllocateAddressRequest().withNetworkBorderGroup(group);
  }

  private static ReleaseAddressRequest release(AllocateAddressResult address) {
    return new ReleaseAddressRequest().withAllocationId(address.getAllocationId());
  }

  private void associate(AllocateAddressResult address, Instance instance) {
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withAllocationId(address.getAllocationId())
            .withInstanceId(instance.getInstanceId()));
  }

  @Test
  void aNatGatewayNeedsAnAddressOfItsZone() {
    optIn(GROUP);
    Subnet local = subnetIn(LOCAL);
    String ofRegion = ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
    String ofLocal = ec2.allocateAddress(ofGroup(GROUP)).getAllocationId();
    CreateNatGatewayRequest nat = new CreateNatGatewayRequest().withSubnetId(local.getSubnetId());

    assertThatRefusal(() -> ec2.createNatGateway(nat.clone().withAllocationId(ofRegion)))
        .isEqualTo(
            "400 OperationNotPermitted: Primary elastic IP and subnet belong in different network"
                + " border groups.");
    nat.setAllocationId(ofLocal);
    String ofSecondary =
        "400 OperationNotPermitted: Secondary elastic IP and subnet belong in different network"
            + " border groups.";
    assertThatRefusal(() -> ec2.createNatGateway(nat.clone().withSecondaryAllocationIds(ofRegion)))
        .isEqualTo(ofSecondary);
    NatGateway gateway = ec2.createNatGateway(nat).getNatGateway();
    assertThat(gateway.getState()).isEqualTo("pending");

    cloud.clock().advanceUntilSettled();
    AssociateNatGatewayAddressRequest further =
        new AssociateNatGatewayAddressRequest().withNatGatewayId(gateway.getNatGatewayId());
    assertThatRefusal(
            () -> ec2.associateNatGatewayAddress(further.clone().withAllocationIds(ofRegion)))
        .isEqualTo(ofSecondary);
    String furtherOfLocal = ec2.allocateAddress(ofGroup(GROUP)).getAllocationId();
    assertThat(
            ec2.associateNatGatewayAddress(further.withAllocationIds(furtherOfLocal))
                .getNatGatewayAddresses())
        .extracting(NatGatewayAddress::getAllocationId)
        .containsExactly(furtherOfLocal);
  }

  @Test
  void hasNoPartOfTheVpcsIpv6Block() {
    optIn(GROUP);
    Subnet local = subnetIn(LOCAL);
    Networks.addIpv6(ec2, local.getVpcId());
    cloud.clock().advanceUntilSettled();
    String block =
        ec2.describeVpcs()
            .getVpcs()
            .get(0)
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getIpv6CidrBlock()
            .replace("/56", "/64");
    String refusal =
        "400 InvalidParameterValue: The IPv6 CIDR block "
            + block
            + " cannot be used in the zone us-east-1-bos-1a, which has another network border"
            + " group.";

    assertThatRefusal(
            () ->
                ec2.createSubnet(
                    new CreateSubnetRequest(local.getVpcId(), "172.31.240.0/24")
                        .withAvailabilityZone(LOCAL)
                        .withIpv6CidrBlock(block)))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                ec2.associateSubnetCidrBlock(
                    new AssociateSubnetCidrBlockRequest()
                        .withSubnetId(local.getSubnetId())
                        .withIpv6CidrBlock(block)))
        .isEqualTo(refusal);
  }

  @Test
  void aWavelengthZoneHasNoPublicAddresses() {
    optIn("us-east-1-wl1");
    Subnet wavelength = subnetIn(WAVELENGTH);

    assertThatRefusal(
            () ->
                ec2.modifySubnetAttribute(
                    new ModifySubnetAttributeRequest()
                        .withSubnetId(wavelength.getSubnetId())
                        .withMapPublicIpOnLaunch(true)))
        .startsWith("400 InvalidParameterCombination: The subnet '");
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    onGp2(
                        new RunInstancesRequest(HVM, 1, 1)
                            .withInstanceType("t3.medium")
                            .withNetworkInterfaces(
                                new InstanceNetworkInterfaceSpecification()
                                    .withDeviceIndex(0)
                                    .withSubnetId(wavelength.getSubnetId())
                                    .withAssociatePublicIpAddress(true)))))
        .startsWith("400 InvalidParameterCombination: The associatePublicIPAddress parameter");
  }

  @Test
  void hasCapacityAndFaultsOfItsOwn() {
    optIn(GROUP);
    Subnet local = subnetIn(LOCAL);
    Fault fault = cloud.faults().zone(LOCAL).always().outOfCapacity();

    assertThatRefusal(() -> launched(ec2, in(local, "t3.medium")))
        .startsWith("500 InsufficientInstanceCapacity")
        .contains(LOCAL);
    fault.release();
    launched(ec2, in(local, "t3.medium"));
    launched(ec2, in(local, "t3.medium"));
    assertThatRefusal(() -> launched(ec2, in(local, "t3.medium")))
        .startsWith("500 InsufficientInstanceCapacity");
  }

  @Test
  void takesSpotInstances() {
    optIn(GROUP);
    ec2.requestSpotInstances(
        new RequestSpotInstancesRequest("0.50")
            .withLaunchSpecification(
                new LaunchSpecification()
                    .withImageId(HVM)
                    .withInstanceType("t3.medium")
                    .withSubnetId(subnetIn(LOCAL).getSubnetId())));

    assertThat(ec2.describeSpotInstanceRequests().getSpotInstanceRequests())
        .extracting(each -> each.getState(), each -> each.getLaunchedAvailabilityZone())
        .containsExactly(tuple("active", LOCAL));
  }

  @Test
  void theRestIsNotModelled() {
    optIn(GROUP);

    assertThatRefusal(
            () ->
                ec2.describeSpotPriceHistory(
                    new DescribeSpotPriceHistoryRequest().withAvailabilityZone(LOCAL)))
        .isEqualTo(
            "400 UnsupportedOperation: ec2-fake models subnets, instances and volumes in local"
                + " zones and wavelength zones, such as 'us-east-1-bos-1a', and nothing else.");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS_I386;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceMarketOptionsRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.Reservation;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RunInstances and DescribeInstances; block devices: {@link BlockDevicesTest}. */
class RunInstancesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void answersWithAReservationOfPendingInstances() {
    Reservation reservation =
        ec2.runInstances(launch(LINUX_EBS).withMinCount(1).withMaxCount(3)).getReservation();

    assertThat(reservation.getReservationId()).startsWith("r-");
    assertThat(reservation.getOwnerId()).isEqualTo(OWNER);
    assertThat(reservation.getInstances()).hasSize(3);
    assertThat(reservation.getInstances())
        .extracting(Instance::getAmiLaunchIndex)
        .containsExactly(0, 1, 2);
    Instance instance = reservation.getInstances().get(0);
    assertThat(instance.getState().getName()).isEqualTo("pending");
    assertThat(instance.getState().getCode()).isZero();
    assertThat(instance.getStateReason().getCode()).isEqualTo("pending");
    assertThat(instance.getStateReason().getMessage()).isEqualTo("pending");
    assertThat(instance.getStateTransitionReason()).isEmpty();
    assertThat(instance.getPublicDnsName()).isEmpty();
    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(instance.getPrivateIpAddress()).startsWith("172.31.");
    assertThat(instance.getLaunchTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(instance.getBlockDeviceMappings()).isEmpty();
  }

  @Test
  void describesThemRunning() {
    String id = launched(ec2, launch(WINDOWS_EBS)).getInstanceId();

    Instance instance = described(ec2, id);

    assertThat(instance.getState().getName()).isEqualTo("running");
    assertThat(instance.getState().getCode()).isEqualTo(16);
    assertThat(instance.getStateReason()).isNull();
    assertThat(instance.getStateTransitionReason()).isEmpty();
    assertThat(instance.getImageId()).isEqualTo(WINDOWS_EBS);
    assertThat(instance.getPlatform()).isEqualTo("windows");
    assertThat(instance.getArchitecture()).isEqualTo("x86_64");
    assertThat(instance.getRootDeviceType()).isEqualTo("ebs");
    assertThat(instance.getRootDeviceName()).isEqualTo("/dev/sda1");
    assertThat(instance.getVirtualizationType()).isEqualTo("hvm");
    assertThat(instance.getInstanceType()).isEqualTo("m1.small");
    assertThat(instance.getMonitoring().getState()).isEqualTo("disabled");
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(instance.getPlacement().getTenancy()).isEqualTo("default");
    assertThat(instance.getVpcId()).startsWith("vpc-");
    assertThat(instance.getSubnetId()).startsWith("subnet-");
    assertThat(instance.getPublicDnsName())
        .isEqualTo(
            "ec2-" + instance.getPublicIpAddress().replace('.', '-') + ".compute-1.amazonaws.com");
    assertThat(instance.getPrivateDnsName())
        .isEqualTo("ip-" + instance.getPrivateIpAddress().replace('.', '-') + ".ec2.internal");
    assertThat(instance.getSecurityGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("default");
    assertThat(instance.getBlockDeviceMappings())
        .singleElement()
        .satisfies(
            device -> {
              assertThat(device.getDeviceName()).isEqualTo("/dev/sda1");
              assertThat(device.getEbs().getVolumeId()).startsWith("vol-");
              assertThat(device.getEbs().getDeleteOnTermination()).isTrue();
              assertThat(device.getEbs().getStatus()).isEqualTo("attached");
            });
  }

  @Test
  void showsOnlyTheCallersInstances() {
    String mine = launched(ec2, LINUX_EBS).getInstanceId();
    AmazonEC2 partner = cloud.client(PARTNER);
    launched(partner, LINUX_EBS);

    assertThatRefusal(() -> described(partner, mine))
        .isEqualTo("400 InvalidInstanceID.NotFound: The instance ID '" + mine + "' does not exist");
    assertThat(ec2.describeInstances().getReservations())
        .flatExtracting(Reservation::getInstances)
        .extracting(Instance::getInstanceId)
        .containsExactly(mine);
  }

  @Test
  void refusesIdsThatAreNone() {
    String mine = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(
            () ->
                ec2.describeInstances(
                    new DescribeInstancesRequest()
                        .withInstanceIds(mine, "i-12345678", "i-12345679")))
        .isEqualTo(
            "400 InvalidInstanceID.NotFound: The instance IDs 'i-12345678, i-12345679' do not"
                + " exist");
    assertThatRefusal(() -> described(ec2, "i-1"))
        .isEqualTo("400 InvalidInstanceID.Malformed: Invalid id: \"i-1\"");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2, 1", "-1, -1", "0, 0"})
  void refusesCountsThatCannotBe(int min, int max) {
    assertThatRefusal(() -> ec2.runInstances(new RunInstancesRequest(LINUX_EBS, min, max)))
        .startsWith("400 InvalidParameterCombination: MinCount (" + min + ") and MaxCount (" + max);
  }

  @Test
  void wantsAnImageAndCounts() {
    assertThatRefusal(
            () -> ec2.runInstances(new RunInstancesRequest().withMinCount(1).withMaxCount(1)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ImageId");
    assertThatRefusal(
            () ->
                ec2.runInstances(new RunInstancesRequest().withImageId(LINUX_EBS).withMaxCount(1)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter MinCount");
  }

  @Test
  void isSmallUnlessToldOtherwise() {
    assertThat(launched(ec2, new RunInstancesRequest(LINUX_EBS, 1, 1)).getInstanceType())
        .isEqualTo("m1.small");
  }

  @Test
  void refusesATypeThatEc2HasNot() {
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withInstanceType("m1.huge")))
        .isEqualTo("400 InvalidParameterValue: Invalid value 'm1.huge' for InstanceType.");
  }

  @Test
  void refusesATypeOfAnotherArchitecture() {
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS_I386).withInstanceType("m1.xlarge")))
        .isEqualTo(
            "400 InvalidParameterValue: The architecture 'x86_64' of the specified instance type"
                + " does not match the architecture 'i386' of the specified AMI. Specify an"
                + " instance type and an AMI that have matching architectures, and try again. You"
                + " can use 'describe-instance-types' or 'describe-images' to discover the"
                + " architecture of the instance type or AMI.");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withInstanceType("t4g.micro")))
        .contains("The architecture 'arm64' of the specified instance type does not match");
    assertThat(
            launched(ec2, launch("ami-0a2023f1c0de0a64b").withInstanceType("t4g.micro"))
                .getArchitecture())
        .isEqualTo("arm64");
  }

  @Test
  void goesWhereItIsTold() {
    assertThat(
            launched(
                    ec2,
                    launch(LINUX_EBS)
                        .withPlacement(new Placement("us-east-1c").withTenancy("dedicated")))
                .getPlacement())
        .isEqualTo(new Placement("us-east-1c").withTenancy("dedicated").withGroupName(""));
    assertThatRefusal(
            () -> launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1z"))))
        .startsWith("400 InvalidParameterValue: Invalid availability zone: [us-east-1z]");
    assertThatRefusal(
            () ->
                launched(
                    ec2, launch(LINUX_EBS).withPlacement(new Placement().withTenancy("alone"))))
        .startsWith("400 InvalidParameterValue: Invalid value 'alone' for tenancy.");
  }

  @Test
  void goesIntoASubnetAtAnAddress() {
    String subnetId =
        ec2.describeSubnets(
                new DescribeSubnetsRequest()
                    .withFilters(new Filter("availability-zone").withValues("us-east-1b")))
            .getSubnets()
            .get(0)
            .getSubnetId();
    RunInstancesRequest there =
        launch(LINUX_EBS).withSubnetId(subnetId).withPrivateIpAddress("172.31.16.20");

    Instance instance = launched(ec2, there);

    assertThat(instance.getSubnetId()).isEqualTo(subnetId);
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1b");
    assertThat(instance.getPrivateIpAddress()).isEqualTo("172.31.16.20");
    assertThatRefusal(() -> launched(ec2, there.clone())).contains("172.31.16.20");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withPrivateIpAddress("10.0.0.1")))
        .startsWith("400 Invalid");
    assertThatRefusal(() -> launched(ec2, there.clone().withMaxCount(2)))
        .startsWith("400 InvalidParameterCombination");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSubnetId("subnet-12345678")))
        .startsWith("400 InvalidSubnetID.NotFound");
  }

  @Test
  void refusesAKeyPairThatIsNotThere() {
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withKeyName("none")))
        .isEqualTo("400 InvalidKeyPair.NotFound: The key pair 'none' does not exist");
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));

    assertThat(launched(ec2, launch(LINUX_EBS).withKeyName("mine")).getKeyName()).isEqualTo("mine");
  }

  @Test
  void takesSecurityGroupsByNameAndById() {
    String groupId =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "w")).getGroupId();

    assertThat(launched(ec2, launch(LINUX_EBS).withSecurityGroups("web")).getSecurityGroups())
        .extracting(GroupIdentifier::getGroupId)
        .containsExactly(groupId);
    assertThat(launched(ec2, launch(LINUX_EBS).withSecurityGroupIds(groupId)).getSecurityGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("web");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroups("none")))
        .startsWith("400 InvalidGroup.NotFound: The security group 'none' does not exist");
    String vpcId = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroupIds("")))
        .isEqualTo(
            "400 InvalidParameterValue: Value () for parameter groupId is invalid. The value cannot"
                + " be empty");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroupIds("web")))
        .isEqualTo("400 InvalidGroupId.Malformed: Invalid id: \"web\" (expecting \"sg-...\")");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroupIds("sg-1, sg-2")))
        .isEqualTo("400 InvalidGroupId.Malformed: Invalid id: \"sg-1, sg-2\"");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroupIds("sg-0badcafe")))
        .isEqualTo(
            "400 InvalidGroup.NotFound: The security group 'sg-0badcafe' does not exist in VPC '"
                + vpcId
                + "'");
  }

  @Test
  void limitsUserData() {
    launched(ec2, launch(LINUX_EBS).withUserData(base64("x".repeat(16384))));
    launched(
        ec2,
        launch(LINUX_EBS)
            .withUserData(Base64.getMimeEncoder().encodeToString("y".repeat(100).getBytes(UTF_8))));

    assertThatRefusal(
            () -> launched(ec2, launch(LINUX_EBS).withUserData(base64("x".repeat(16385)))))
        .isEqualTo("400 InvalidParameterValue: User data is limited to 16384 bytes.");
    String longest = base64("x".repeat(16384)) + "\n".repeat(25600 - 21848);
    launched(ec2, launch(LINUX_EBS).withUserData(longest));
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withUserData(longest + "\n")))
        .isEqualTo("400 InvalidParameterValue: Encoded User data is limited to 25600 bytes");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withUserData("#!/bin/sh")))
        .isEqualTo("400 InvalidParameterValue: Invalid BASE64 encoding of user data");
  }

  @Test
  void refusesAMalformedKernel() {
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withKernelId("ami-12345678")))
        .startsWith("400 InvalidKernelId.Malformed");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withRamdiskId("ari-1")))
        .startsWith("400 InvalidRamDiskId.Malformed");

    String id = launched(ec2, launch(LINUX_EBS).withKernelId("aki-94c527fd")).getInstanceId();
    assertThat(ids(new Filter("kernel-id").withValues("aki-94c527fd"))).containsExactly(id);
  }

  @Test
  void needsAnAddressForEachInstance() {
    String subnet =
        ec2.createSubnet(
                new CreateSubnetRequest()
                    .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                    .withCidrBlock("172.31.240.0/28"))
            .getSubnet()
            .getSubnetId();

    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS).withSubnetId(subnet).withMinCount(12).withMaxCount(12)))
        .isEqualTo(
            "400 InsufficientFreeAddressesInSubnet: There are not enough free addresses in subnet '"
                + subnet
                + "' to satisfy the requested number of instances.");
  }

  @Test
  void refusesAShutdownBehaviorThatEc2HasNot() {
    assertThatRefusal(
            () ->
                launched(ec2, launch(LINUX_EBS).withInstanceInitiatedShutdownBehavior("hibernate")))
        .startsWith("400 InvalidParameterValue: Value (hibernate) for parameter");
  }

  @Test
  void tagsInstancesAndVolumes() {
    Instance instance =
        launched(
            ec2,
            launch(LINUX_EBS)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType(ResourceType.Instance)
                        .withTags(new Tag("of", "instance")),
                    new TagSpecification()
                        .withResourceType(ResourceType.Volume)
                        .withTags(new Tag("of", "volume"))));

    assertThat(instance.getTags()).containsExactly(new Tag("of", "instance"));
    assertThat(ec2.describeVolumes().getVolumes().get(0).getTags())
        .containsExactly(new Tag("of", "volume"));
    assertThat(ids(new Filter("tag:of").withValues("instance")))
        .containsExactly(instance.getInstanceId());
  }

  @Test
  void launchesNothingInADryRun() {
    assertThat(ec2.dryRun(launch(LINUX_EBS)).isSuccessful()).isTrue();

    assertThat(ec2.describeInstances().getReservations()).isEmpty();
    assertThat(ec2.describeVolumes().getVolumes()).isEmpty();
    assertThatRefusal(() -> ec2.dryRun(launch(LINUX_EBS).withKeyName("none")))
        .startsWith("400 InvalidKeyPair.NotFound");
  }

  @Test
  void refusesWhatIsNotModelledByName() {
    RunInstancesRequest block =
        launch(LINUX_EBS)
            .withInstanceMarketOptions(
                new InstanceMarketOptionsRequest().withMarketType("capacity-block"));

    assertThatRefusal(() -> launched(ec2, block))
        .startsWith(
            "400 UnsupportedOperation: ec2-fake does not model the MarketType 'capacity-block' of"
                + " RunInstances.");
  }

  @ParameterizedTest
  @CsvSource({
    "architecture, x86_64, i386",
    "availability-zone, us-east-1a, us-east-1b",
    "block-device-mapping.attach-time, 2*, 1*",
    "block-device-mapping.delete-on-termination, true, false",
    "block-device-mapping.device-name, /dev/sda1, /dev/sdb",
    "block-device-mapping.status, attached, detached",
    "block-device-mapping.volume-id, vol-*, snap-*",
    "client-token, my-token, your-token",
    "dns-name, ec2-*.compute-1.amazonaws.com, ip-*",
    "group-id, sg-*, i-*",
    "group-name, default, web",
    "hypervisor, xen, ovm",
    "image-id, ami-1cbd4475, ami-1b814f72",
    "instance-id, i-*, r-*",
    "instance-state-code, 16, 0",
    "instance-state-name, running, pending",
    "instance-type, m1.small, m1.large",
    "instance.group-id, sg-*, i-*",
    "instance.group-name, default, web",
    "ip-address, 54.*, 172.*",
    "key-name, mine, yours",
    "launch-index, 0, 1",
    "launch-time, 2*, 1*",
    "monitoring-state, disabled, enabled",
    "owner-id, 111122223333, 999988887777",
    "platform, windows, linux",
    "private-dns-name, ip-172-31-*, ec2-*",
    "private-ip-address, 172.31.*, 10.*",
    "requester-id, 111122223333, 999988887777",
    "reservation-id, r-*, i-*",
    "root-device-name, /dev/sda1, /dev/sda",
    "root-device-type, ebs, instance-store",
    "subnet-id, subnet-*, vpc-*",
    "tenancy, default, dedicated",
    "virtualization-type, hvm, paravirtual",
    "vpc-id, vpc-*, subnet-*",
    "tag-key, of, off",
    "tag-value, instance, volume",
  })
  void filters(String name, String matching, String other) {
    ec2.createKeyPair(new CreateKeyPairRequest("mine"));
    String id =
        launched(
                ec2,
                launch(WINDOWS_EBS)
                    .withKeyName("mine")
                    .withClientToken("my-token")
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType(ResourceType.Instance)
                            .withTags(new Tag("of", "instance"))))
            .getInstanceId();

    assertThat(ids(new Filter(name).withValues(matching))).containsExactly(id);
    assertThat(ids(new Filter(name).withValues(other))).isEmpty();
  }

  @Test
  void comesInPages() {
    ec2.runInstances(launch(LINUX_EBS).withMaxCount(4));
    ec2.runInstances(launch(LINUX_EBS).withMaxCount(4));

    var first = ec2.describeInstances(new DescribeInstancesRequest().withMaxResults(6));
    var rest =
        ec2.describeInstances(
            new DescribeInstancesRequest().withMaxResults(6).withNextToken(first.getNextToken()));

    assertThat(first.getReservations()).hasSize(2);
    assertThat(first.getReservations().get(1).getInstances()).hasSize(2);
    assertThat(rest.getReservations().get(0).getInstances()).hasSize(2);
    assertThat(rest.getNextToken()).isNull();
    assertThatRefusal(
            () ->
                ec2.describeInstances(
                    new DescribeInstancesRequest().withMaxResults(6).withInstanceIds("i-12345678")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter instancesSet cannot be used with the"
                + " parameter maxResults");
  }

  @Test
  void hasNeitherSubnetNorVpcOnEc2Classic() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      Reservation reservation = classic.client().runInstances(launch(LINUX_EBS)).getReservation();

      assertThat(reservation.getGroupNames()).containsExactly("default");
      Instance instance =
          described(classic.client(), reservation.getInstances().get(0).getInstanceId());
      assertThat(instance.getVpcId()).isNull();
      assertThat(instance.getSubnetId()).isNull();
      assertThat(instance.getPrivateIpAddress()).startsWith("10.");
      assertThat(instance.getPublicIpAddress()).isNotNull();
      RunInstancesRequest there = launch(LINUX_EBS).withPlacement(new Placement("us-east-1c"));
      assertThat(launched(classic.client(), there).getPlacement().getAvailabilityZone())
          .isEqualTo("us-east-1c");
    }
  }

  private List<String> ids(Filter filter) {
    return ec2
        .describeInstances(new DescribeInstancesRequest().withFilters(filter))
        .getReservations()
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .map(Instance::getInstanceId)
        .toList();
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}

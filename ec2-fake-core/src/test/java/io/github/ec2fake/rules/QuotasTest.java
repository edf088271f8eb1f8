// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.limit.Quota.ADDRESSES;
import static io.github.ec2fake.limit.Quota.CLASSIC_RULES;
import static io.github.ec2fake.limit.Quota.CLASSIC_SECURITY_GROUPS;
import static io.github.ec2fake.limit.Quota.GROUPS_OF_AN_INSTANCE;
import static io.github.ec2fake.limit.Quota.IMAGES;
import static io.github.ec2fake.limit.Quota.INSTANCES;
import static io.github.ec2fake.limit.Quota.KEY_PAIRS;
import static io.github.ec2fake.limit.Quota.PENDING_SNAPSHOTS;
import static io.github.ec2fake.limit.Quota.PUBLIC_IMAGES;
import static io.github.ec2fake.limit.Quota.RULES;
import static io.github.ec2fake.limit.Quota.SECURITY_GROUPS;
import static io.github.ec2fake.limit.Quota.SHARES_OF_AN_IMAGE;
import static io.github.ec2fake.limit.Quota.SNAPSHOTS;
import static io.github.ec2fake.limit.Quota.VOLUMES;
import static io.github.ec2fake.limit.Quota.VOLUME_STORAGE_TIB;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.linuxEbsIn;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesOfferingsRequest;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.PurchaseReservedInstancesOfferingRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** How much accounts can have, and what EC2 says when it is too much. */
class QuotasTest {
  @AutoClose private Ec2Cloud cloud = Ec2Cloud.create();
  private AmazonEC2 ec2 = cloud.client();

  @Test
  void anyNumberOfInstancesRunsToBeginWith() {
    ec2.runInstances(launch(LINUX_EBS).withMinCount(100).withMaxCount(100));
    assertThat(Quotas.standard().of(INSTANCES)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theVcpusOfANewAccountSayNothingOfReservedInstances() {
    given(Quotas.standard().withDefaultVcpus());
    String offering =
        ec2.describeReservedInstancesOfferings(
                new DescribeReservedInstancesOfferingsRequest().withInstanceType("m5.large"))
            .getReservedInstancesOfferings()
            .get(0)
            .getReservedInstancesOfferingId();

    ec2.purchaseReservedInstancesOffering(
        new PurchaseReservedInstancesOfferingRequest(offering, 20));

    assertThat(ec2.describeReservedInstances().getReservedInstances()).hasSize(1);
  }

  @Test
  void limitsVirtualCpusByBucket() {
    String vcpus =
        "400 VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit"
            + " of %s allows for the instance bucket that the specified instance type belongs to."
            + " Please visit http://aws.amazon.com/contact-us/ec2-request to request an adjustment"
            + " to this limit.";
    given(Quotas.standard().withDefaultVcpus().with(Quota.G_VCPUS, 8));
    Instance running = launched(ec2, launch(LINUX_EBS).withInstanceType("m3.xlarge"));

    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withInstanceType("m3.large")))
        .isEqualTo(String.format(vcpus, 5));
    assertThat(ec2.runInstances(launch(LINUX_EBS).withMaxCount(9)).getReservation().getInstances())
        .hasSize(1);
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withInstanceType("c3.large")))
        .isEqualTo(String.format(vcpus, 5));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(running.getInstanceId())));
    ec2.describeInstances();
    launched(ec2, launch(LINUX_EBS).withInstanceType("m3.large"));
  }

  @Test
  void limitsVirtualCpusOfSpotInstancesApart() {
    given(Quotas.standard().with(Quota.SPOT_STANDARD_VCPUS, 1));
    Spot.requested(ec2, Spot.bid());

    assertThatRefusal(() -> Spot.requested(ec2, Spot.bid()))
        .isEqualTo("400 MaxSpotInstanceCountExceeded: Max spot instance count exceeded");
    launched(ec2, LINUX_EBS);
  }

  @Test
  void looksForAddressesInTheOtherZones() {
    InterfaceCloud interfaces = new InterfaceCloud(ec2);
    for (String zone : List.of("us-east-1a", "us-east-1b")) {
      interfaces.create(
          new CreateNetworkInterfaceRequest()
              .withSubnetId(interfaces.subnet(zone).getSubnetId())
              .withIpv4PrefixCount(254));
      assertThat(interfaces.subnet(zone).getAvailableIpAddressCount()).isEqualTo(26);
    }
    for (String zone : List.of("us-east-1c", "us-east-1d", "us-east-1e", "us-east-1f")) {
      ec2.deleteSubnet(new DeleteSubnetRequest(interfaces.subnet(zone).getSubnetId()));
    }

    assertThat(zonesOf(26)).containsOnly("us-east-1a");
    assertThat(zonesOf(1)).containsOnly("us-east-1b");
    assertThat(zonesOf(25)).containsOnly("us-east-1b");
  }

  /** The zones in which so many new instances are. */
  private Stream<String> zonesOf(int count) {
    return ec2
        .runInstances(launch(LINUX_EBS).withMinCount(count).withMaxCount(count))
        .getReservation()
        .getInstances()
        .stream()
        .map(each -> each.getPlacement().getAvailabilityZone());
  }

  @Test
  void refusesAnInstanceTooManyAndDoesNotTryAgain() {
    given(Quotas.standard().with(INSTANCES, 2));
    launched(ec2, LINUX_EBS);

    assertThatRefusal(() -> ec2.runInstances(launch(LINUX_EBS).withMinCount(2).withMaxCount(9)))
        .isEqualTo(
            "400 InstanceLimitExceeded: You have requested more instances (3) than your current"
                + " instance limit of 2 allows for the specified instance type. Please visit"
                + " http://aws.amazon.com/contact-us/ec2-request to request an adjustment to this"
                + " limit.");
    assertThat(cloud.journal().calls("RunInstances")).hasSize(2);
    assertThat(
            ec2.runInstances(launch(LINUX_EBS).withMinCount(1).withMaxCount(9))
                .getReservation()
                .getInstances())
        .as("as many as the limit allows, if that is the least at least")
        .hasSize(1);
  }

  @Test
  void instancesThatAreStoppedOrTerminatedDoNotCount() {
    given(Quotas.standard().with(INSTANCES, 1));
    String first = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(first));
    String second = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> ec2.startInstances(new StartInstancesRequest().withInstanceIds(first)))
        .startsWith("400 InstanceLimitExceeded: You have requested more instances (2) than");
    ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(second));
    ec2.startInstances(new StartInstancesRequest().withInstanceIds(first));
  }

  @Test
  void severalStartsNeedTheVcpusOfAll() {
    given(Quotas.standard().with(Quota.STANDARD_VCPUS, 3));
    String large = launched(ec2, launch(LINUX_EBS).withInstanceType("m3.large")).getInstanceId();
    String medium = launched(ec2, launch(LINUX_EBS).withInstanceType("m3.medium")).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(large, medium));
    launched(ec2, launch(LINUX_EBS).withInstanceType("m3.medium"));
    assertThatRefusal(
            () -> ec2.startInstances(new StartInstancesRequest().withInstanceIds(large, medium)))
        .startsWith("400 VcpuLimitExceeded: ");
    ec2.startInstances(new StartInstancesRequest().withInstanceIds(large));
  }

  @Test
  void aTypeCanHaveALimitOfItsOwn() {
    given(Quotas.standard().instancesOf("m1.large", 1));
    String stopped = launched(ec2, launch(LINUX_EBS).withInstanceType("m1.large")).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(stopped));
    launched(ec2, launch(LINUX_EBS).withInstanceType("m1.large"));
    assertThatRefusal(
            () -> ec2.startInstances(new StartInstancesRequest().withInstanceIds(stopped)))
        .startsWith("400 InstanceLimitExceeded: You have requested more instances (2) than your");

    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withInstanceType("m1.large")))
        .startsWith("400 InstanceLimitExceeded: You have requested more instances (2) than your")
        .contains("limit of 1 allows");
    launched(ec2, LINUX_EBS);
  }

  @Test
  void spotInstancesDoNotCountAsOnDemand() {
    given(Quotas.standard().with(INSTANCES, 0));
    String id = Spot.requested(ec2, Spot.bid());
    assertThat(Spot.stateOf(ec2, id)).isEqualTo("active fulfilled");
  }

  @Test
  void eachAccountAndRegionCountsForItself() {
    given(Quotas.standard().with(INSTANCES, 0).with(KEY_PAIRS, 1));
    cloud.account(PARTNER).quotas(Quotas.standard().with(INSTANCES, 1));

    launched(cloud.client(PARTNER), LINUX_EBS);
    launched(cloud.client(PARTNER, "eu-west-1"), linuxEbsIn(cloud, "eu-west-1"));
    assertThatRefusal(() -> launched(cloud.client(PARTNER), LINUX_EBS)).contains("(2)");
    assertThatRefusal(() -> launched(ec2, LINUX_EBS)).contains("limit of 0");

    cloud.account(OWNER).quotas(Quotas.unlimited());
    launched(ec2, LINUX_EBS);
  }

  @Test
  void limitsAddresses() {
    given(Quotas.standard().with(ADDRESSES, 1));
    String id = ec2.allocateAddress().getAllocationId();

    assertThatRefusal(ec2::allocateAddress)
        .isEqualTo("400 AddressLimitExceeded: The maximum number of addresses has been reached.");
    ec2.releaseAddress(new ReleaseAddressRequest().withAllocationId(id));
    ec2.allocateAddress();
  }

  @Test
  void limitsVolumesByNumberAndSize() {
    given(Quotas.standard().with(VOLUMES, 2).with(VOLUME_STORAGE_TIB, 1));
    String id = volume(1000);

    assertThatRefusal(() -> volume(25))
        .isEqualTo(
            "400 VolumeLimitExceeded: You have exceeded your maximum gp2 storage limit of 1 TiB in"
                + " this region. Please contact AWS Support to request an Elastic Block Store"
                + " service limit increase.");
    volume(24);
    assertThatRefusal(() -> volume(1))
        .isEqualTo("400 VolumeLimitExceeded: Maximum number of active volumes, 2, exceeded.");
    ec2.deleteVolume(new DeleteVolumeRequest(id));
    volume(1000);
  }

  @Test
  void anInstanceWithAVolumeTooManyIsPendingAndThenTerminated() {
    given(Quotas.standard().with(VOLUMES, 1));
    List<Instance> instances =
        ec2.runInstances(launch(LINUX_EBS).withMinCount(2).withMaxCount(2))
            .getReservation()
            .getInstances();
    assertThat(instances).extracting(each -> each.getState().getName()).containsOnly("pending");

    assertThat(described(ec2, instances.get(0).getInstanceId()).getState().getName())
        .isEqualTo("running");
    Instance lost = described(ec2, instances.get(1).getInstanceId());
    assertThat(lost.getState().getName()).isEqualTo("terminated");
    assertThat(lost.getStateTransitionReason()).isEqualTo("Client.VolumeLimitExceeded");
    assertThat(lost.getStateReason().getCode()).isEqualTo("Client.VolumeLimitExceeded");
    assertThat(lost.getStateReason().getMessage())
        .isEqualTo("Client.VolumeLimitExceeded: Volume limit exceeded");
    assertThat(ec2.describeVolumes().getVolumes()).hasSize(1);
  }

  @Test
  void anInstanceWithAVolumeTooManyFailsHoweverFastItBootsUnlessItHasFailedBefore() {
    cloud.close();
    cloud = Fixtures.withoutTimeFor(Phase.EBS_BOOT);
    cloud.account(cloud.account()).quotas(Quotas.standard().with(VOLUMES, 0));
    ec2 = cloud.client();
    cloud.faults().on(Faults.booting()).fail("Server.InternalError", "Internal error on launch");
    Instance failed = launched(ec2, LINUX_EBS);
    Instance lost = launched(ec2, LINUX_EBS);
    assertThat(lost.getState().getName()).isEqualTo("pending");

    assertThat(described(ec2, lost.getInstanceId()).getStateReason().getCode())
        .isEqualTo("Client.VolumeLimitExceeded");
    assertThat(described(ec2, failed.getInstanceId()).getStateReason().getCode())
        .isEqualTo("Server.InternalError");
  }

  @Test
  void limitsSnapshots() {
    given(Quotas.standard().with(SNAPSHOTS, 1));
    String volume = volume(1);
    String id = snapshot(volume);

    assertThatRefusal(() -> snapshot(volume))
        .isEqualTo("400 SnapshotLimitExceeded: You have reached the limit of 1 snapshots.");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
    snapshot(volume);
  }

  @Test
  void limitsPendingSnapshotsUntilTheyAreCompleted() {
    cloud.close();
    cloud =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .quotas(Quotas.standard().with(PENDING_SNAPSHOTS, 1))
            .build();
    ec2 = cloud.client();
    String volume = volume(1);
    cloud.clock().advanceUntilSettled();
    snapshot(volume);

    assertThatRefusal(() -> snapshot(volume))
        .isEqualTo(
            "400 PendingSnapshotLimitExceeded: You have reached the limit of 1 pending snapshots.");
    cloud.clock().advanceUntilSettled();
    String pending = snapshot(volume);
    ec2.deleteSnapshot(new DeleteSnapshotRequest(pending));
    snapshot(volume);
  }

  @Test
  void limitsKeyPairs() {
    given(Quotas.standard().with(KEY_PAIRS, 1));
    ec2.createKeyPair(new CreateKeyPairRequest("a"));

    assertThatRefusal(() -> ec2.createKeyPair(new CreateKeyPairRequest("b")))
        .isEqualTo("400 KeyPairLimitExceeded: Maximum of 1 keypairs reached.");
    ec2.deleteKeyPair(new DeleteKeyPairRequest("a"));
    ec2.createKeyPair(new CreateKeyPairRequest("b"));
  }

  @Test
  void limitsSecurityGroupsAndTheirRules() {
    given(
        Quotas.standard()
            .with(SECURITY_GROUPS, 2)
            .with(CLASSIC_SECURITY_GROUPS, 0)
            .with(RULES, 1)
            .with(CLASSIC_RULES, 0)
            .with(GROUPS_OF_AN_INSTANCE, 1));
    group("a");

    assertThatRefusal(() -> group("b")).startsWith("400 SecurityGroupLimitExceeded: ");
    authorize("a", 22);
    assertThatRefusal(() -> authorize("a", 23))
        .startsWith("400 RulesPerSecurityGroupLimitExceeded: ");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroups("a", "default")))
        .startsWith("400 SecurityGroupsPerInterfaceLimitExceeded: ");
    launched(ec2, launch(LINUX_EBS).withSecurityGroups("a"));
    CreateNetworkInterfaceRequest request =
        new CreateNetworkInterfaceRequest()
            .withSubnetId(ec2.describeSubnets().getSubnets().get(0).getSubnetId());
    List<String> groups =
        ec2.describeSecurityGroups().getSecurityGroups().stream()
            .map(SecurityGroup::getGroupId)
            .toList();
    assertThat(
            ec2.createNetworkInterface(request.clone().withGroups(groups.get(1)))
                .getNetworkInterface()
                .getGroups())
        .extracting(GroupIdentifier::getGroupId)
        .containsExactly(groups.get(1));
    assertThatRefusal(() -> ec2.createNetworkInterface(request.clone().withGroups(groups)))
        .isEqualTo(
            "400 InvalidParameterValue: user "
                + ec2.describeVpcs().getVpcs().get(0).getOwnerId()
                + " exceeded limit 1 on the number of interface security group memberships");
  }

  @Test
  void limitsSecurityGroupsOfEc2Classic() {
    cloud.close();
    cloud =
        Ec2Cloud.builder()
            .ec2Classic()
            .quotas(Quotas.standard().with(CLASSIC_SECURITY_GROUPS, 2).with(CLASSIC_RULES, 1))
            .build();
    ec2 = cloud.client();
    group("a");
    assertThatRefusal(() -> group("b")).startsWith("400 SecurityGroupLimitExceeded: ");
    authorize("a", 22);
    assertThatRefusal(() -> authorize("a", 23))
        .startsWith("400 RulesPerSecurityGroupLimitExceeded: ");
  }

  @Test
  void limitsImages() {
    given(Quotas.standard().with(IMAGES, 1));
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.describeInstances();
    String image = ec2.createImage(new CreateImageRequest(instance, "one")).getImageId();

    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(instance, "two")))
        .isEqualTo(
            "400 ResourceLimitExceeded: You have reached your quota of 1 for the number of images"
                + " allowed in this Region. Deregister unused images or request an increase in your"
                + " AMIs quota.");
    ec2.deregisterImage(new DeregisterImageRequest(image));
    ec2.createImage(new CreateImageRequest(instance, "two"));
  }

  @Test
  void limitsTheSharingOfImages() {
    given(Quotas.standard().with(PUBLIC_IMAGES, 1).with(SHARES_OF_AN_IMAGE, 1));
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.describeInstances();
    String one = ec2.createImage(new CreateImageRequest(instance, "one")).getImageId();
    String two = ec2.createImage(new CreateImageRequest(instance, "two")).getImageId();
    ec2.describeImages();

    ec2.modifyImageAttribute(sharing(one, everybody()));
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(two, everybody())))
        .startsWith("400 ResourceLimitExceeded: You have reached your quota of 1 for the number of")
        .contains("public images");
    ec2.modifyImageAttribute(unsharing(one, everybody()));
    ec2.modifyImageAttribute(sharing(two, everybody()));

    ec2.modifyImageAttribute(sharing(one, account(PARTNER)));
    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(one, account("123456789012"))))
        .startsWith("400 ResourceLimitExceeded: You have reached your quota of 1 for the number of")
        .contains("accounts, organizations");

    cloud.account(cloud.account()).quotas(Quotas.standard().with(SHARES_OF_AN_IMAGE, 0));
    ec2.modifyImageAttribute(sharing(one, account(PARTNER)));
  }

  @Test
  void refusesSettingsThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quotas.standard().with(IMAGES, -1))
        .withMessage("a quota is at least 0, but was to be -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().quotas(Quotas.standard().instancesOf("big", 1)))
        .withMessageStartingWith("EC2 has no instance type 'big'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Ec2Cloud.builder().quotas("me", Quotas.standard()))
        .withMessageContaining("twelve digits");
    for (Quota quota : Quota.values()) {
      assertThat(Quotas.unlimited().of(quota)).as(quota.name()).isEqualTo(Long.MAX_VALUE);
    }
  }

  private void given(Quotas quotas) {
    cloud.close();
    cloud = Ec2Cloud.builder().quotas(quotas).build();
    ec2 = cloud.client();
  }

  private String volume(int gib) {
    return ec2.createVolume(new CreateVolumeRequest(gib, "us-east-1a")).getVolume().getVolumeId();
  }

  private String snapshot(String volume) {
    return ec2.createSnapshot(new CreateSnapshotRequest(volume, "")).getSnapshot().getSnapshotId();
  }

  private void group(String name) {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name));
  }

  private void authorize(String group, int port) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName(group)
            .withIpProtocol("tcp")
            .withFromPort(port)
            .withToPort(port)
            .withCidrIp("10.0.0.0/8"));
  }
}

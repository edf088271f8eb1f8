// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CpuOptionsRequest;
import com.amazonaws.services.ec2.model.CreditSpecificationRequest;
import com.amazonaws.services.ec2.model.DescribeIamInstanceProfileAssociationsRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceCreditSpecificationsRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DisassociateIamInstanceProfileRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.HibernationOptionsRequest;
import com.amazonaws.services.ec2.model.IamInstanceProfileAssociation;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceMetadataOptionsRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.ReplaceIamInstanceProfileAssociationRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What instances show of the hardware and the services around them, and launches ask for. */
class LaunchOptionsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private static InstanceNetworkInterfaceSpecification primary() {
    return new InstanceNetworkInterfaceSpecification().withDeviceIndex(0);
  }

  private static IamInstanceProfileSpecification profile(String name) {
    return new IamInstanceProfileSpecification().withName(name);
  }

  private Instance running(RunInstancesRequest request) {
    return described(ec2, launched(ec2, request).getInstanceId());
  }

  @Test
  void anInstanceHasEverythingThatEc2ShowsOfOne() {
    Instance instance = running(launch(LINUX_EBS));

    assertThat(instance.getMetadataOptions().getHttpTokens()).isEqualTo("optional");
    assertThat(instance.getMetadataOptions().getState()).isEqualTo("applied");
    assertThat(instance.getCpuOptions().getCoreCount()).isEqualTo(1);
    assertThat(instance.getEbsOptimized()).isFalse();
    assertThat(instance.getHibernationOptions().getConfigured()).isFalse();
    assertThat(instance.getEnclaveOptions().getEnabled()).isFalse();
    assertThat(instance.getMaintenanceOptions().getAutoRecovery()).isEqualTo("default");
    assertThat(instance.getPrivateDnsNameOptions().getHostnameType()).isEqualTo("ip-name");
    assertThat(instance.getCapacityReservationSpecification().getCapacityReservationPreference())
        .isEqualTo("open");
    assertThat(instance.getPlatformDetails()).isEqualTo("Linux/UNIX");
    assertThat(instance.getUsageOperation()).isEqualTo("RunInstances");
    assertThat(instance.getUsageOperationUpdateTime()).isEqualTo(instance.getLaunchTime());
    assertThat(instance.getCurrentInstanceBootMode()).isEqualTo("legacy-bios");
    assertThat(instance.getIamInstanceProfile()).isNull();
    assertThat(instance.getLicenses()).isEmpty();
  }

  @Test
  void anInstanceHasItsNetworkInterface() {
    Instance instance = running(launch(LINUX_EBS));
    InstanceNetworkInterface own = instance.getNetworkInterfaces().get(0);

    assertThat(own.getNetworkInterfaceId()).matches("eni-0[0-9a-f]{16}");
    assertThat(own.getAttachment().getAttachmentId()).matches("eni-attach-0[0-9a-f]{16}");
    assertThat(own.getAttachment().getStatus()).isEqualTo("attached");
    assertThat(own.getMacAddress()).matches("02(:[0-9a-f]{2}){5}");
    assertThat(own.getSubnetId()).isEqualTo(instance.getSubnetId());
    assertThat(own.getPrivateIpAddresses().get(0).getPrivateIpAddress())
        .isEqualTo(instance.getPrivateIpAddress());
    assertThat(own.getAssociation().getPublicIp()).isEqualTo(instance.getPublicIpAddress());
    assertThat(own.getAssociation().getIpOwnerId()).isEqualTo("amazon");
    assertThat(own.getGroups()).isEqualTo(instance.getSecurityGroups());
    assertThat(networkInterface(own.getNetworkInterfaceId()).getAttachment().getInstanceId())
        .isEqualTo(instance.getInstanceId());
  }

  @Test
  void anElasticAddressIsThatOfTheInterface() {
    Instance instance = running(launch(LINUX_EBS));
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    String allocation = ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
    ec2.associateAddress(
        new AssociateAddressRequest()
            .withAllocationId(allocation)
            .withInstanceId(instance.getInstanceId()));

    Address address = ec2.describeAddresses().getAddresses().get(0);
    assertThat(address.getNetworkInterfaceId()).isEqualTo(id);
    assertThat(address.getNetworkInterfaceOwnerId()).isEqualTo(cloud.account());
    assertThat(networkInterface(id).getAssociation().getAllocationId()).isEqualTo(allocation);
    assertThat(networkInterface(id).getAssociation().getIpOwnerId()).isEqualTo(cloud.account());
  }

  @Test
  void theInterfaceIsGoneWithItsInstance() {
    Instance instance = running(launch(LINUX_EBS));
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance.getInstanceId())));

    assertThat(described(ec2, instance.getInstanceId()).getNetworkInterfaces()).isEmpty();
    assertThatRefusal(() -> networkInterface(id))
        .startsWith("400 InvalidNetworkInterfaceID.NotFound: ");
  }

  private NetworkInterface networkInterface(String id) {
    return ec2.describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest().withNetworkInterfaceIds(id))
        .getNetworkInterfaces()
        .get(0);
  }

  @Test
  void aLaunchDescribesItsInterface() {
    Instance instance =
        running(
            launch(LINUX_EBS)
                .withNetworkInterfaces(
                    primary().withAssociatePublicIpAddress(false).withDescription("eth0"))
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("network-interface")
                        .withTags(new Tag("side", "inner"))));

    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(instance.getNetworkInterfaces().get(0).getDescription()).isEqualTo("eth0");
    assertThat(instance.getNetworkInterfaces().get(0).getAssociation()).isNull();
    assertThat(found("network-interface.tag-key", "side"))
        .containsExactly(instance.getInstanceId());
  }

  @Test
  void anInterfaceAndTheInstanceDoNotBothSayWhereItIs() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS)
                        .withSecurityGroups("default")
                        .withNetworkInterfaces(primary())))
        .startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS)
                        .withNetworkInterfaces(
                            new InstanceNetworkInterfaceSpecification().withDescription("eth0"))))
        .startsWith("400 InvalidParameterValue: ");
  }

  @Test
  void optionsOfALaunchAreShown() {
    Instance instance =
        running(
            launch(LINUX_EBS)
                .withInstanceType("m3.medium")
                .withMetadataOptions(
                    new InstanceMetadataOptionsRequest()
                        .withHttpTokens("required")
                        .withHttpPutResponseHopLimit(3))
                .withDisableApiStop(true)
                .withIamInstanceProfile(profile("web")));

    assertThat(instance.getMetadataOptions().getHttpTokens()).isEqualTo("required");
    assertThat(instance.getMetadataOptions().getHttpPutResponseHopLimit()).isEqualTo(3);
    assertThat(instance.getIamInstanceProfile().getArn())
        .isEqualTo("arn:aws:iam::" + cloud.account() + ":instance-profile/web");
    assertThat(instance.getIamInstanceProfile().getId()).matches("AIPA[0-9A-Z]{17}");
    assertThat(found("metadata-options.http-tokens", "required"))
        .containsExactly(instance.getInstanceId());
    assertThat(found("iam-instance-profile.arn", "*/web"))
        .containsExactly(instance.getInstanceId());
    assertThatRefusal(
            () -> ec2.stopInstances(new StopInstancesRequest(List.of(instance.getInstanceId()))))
        .startsWith("400 OperationNotPermitted: ");
  }

  private List<String> found(String filter, String value) {
    return ec2
        .describeInstances(
            new DescribeInstancesRequest().withFilters(new Filter(filter, List.of(value))))
        .getReservations()
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .map(Instance::getInstanceId)
        .toList();
  }

  @Test
  void whatTheTypeDoesNotHaveIsRefused() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS)
                        .withCreditSpecification(
                            new CreditSpecificationRequest().withCpuCredits("unlimited"))))
        .startsWith("400 InstanceCreditSpecification.NotSupported: ");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS).withCpuOptions(new CpuOptionsRequest().withCoreCount(1))))
        .startsWith("400 MissingParameter: ");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS)
                        .withHibernationOptions(
                            new HibernationOptionsRequest().withConfigured(true))))
        .startsWith("400 UnsupportedHibernationConfiguration: ");
    assertThatRefusal(() -> ec2.runInstances(launch(LINUX_EBS).withEbsOptimized(true)))
        .startsWith("400 Unsupported: ");
    assertThatRefusal(
            () -> ec2.runInstances(launch(LINUX_EBS).withIamInstanceProfile(profile("not a name"))))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void metadataOptionsAreModified() {
    String id = running(launch(LINUX_EBS)).getInstanceId();
    String reply =
        ec2.modifyInstanceMetadataOptions(
                new ModifyInstanceMetadataOptionsRequest()
                    .withInstanceId(id)
                    .withHttpTokens("required"))
            .getInstanceMetadataOptions()
            .getState();

    assertThat(reply).isEqualTo("pending");
    assertThat(described(ec2, id).getMetadataOptions().getHttpTokens()).isEqualTo("required");
    assertThat(described(ec2, id).getMetadataOptions().getHttpPutResponseHopLimit()).isEqualTo(1);
    assertThatRefusal(
            () ->
                ec2.modifyInstanceMetadataOptions(
                    new ModifyInstanceMetadataOptionsRequest()
                        .withInstanceId(id)
                        .withHttpPutResponseHopLimit(65)))
        .startsWith("400 InvalidParameterValue: ");
  }

  @Test
  void anInstanceThatIsConfiguredForItHibernates() {
    RunInstancesRequest request =
        launch(WINDOWS_EBS)
            .withInstanceType("m4.large")
            .withHibernationOptions(new HibernationOptionsRequest().withConfigured(true))
            .withBlockDeviceMappings(
                new BlockDeviceMapping()
                    .withDeviceName("/dev/sda1")
                    .withEbs(new EbsBlockDevice().withEncrypted(true)));
    String hibernating = running(request).getInstanceId();
    String other = running(launch(LINUX_EBS)).getInstanceId();

    assertThatRefusal(
            () ->
                ec2.stopInstances(
                    new StopInstancesRequest()
                        .withInstanceIds(hibernating, other)
                        .withHibernate(true)))
        .isEqualTo(
            "400 UnsupportedHibernationConfiguration: The instance can't be hibernated because it"
                + " was not configured at launch for hibernation: "
                + other);
    assertThat(described(ec2, hibernating).getState().getName()).isEqualTo("running");
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(hibernating).withHibernate(true));
    assertThat(described(ec2, hibernating).getState().getName()).isEqualTo("stopped");
    assertThat(described(ec2, hibernating).getStateReason().getCode())
        .isEqualTo("Client.UserInitiatedHibernate");
  }

  @Test
  void anInstanceHasOneProfileAtATime() {
    String id = running(launch(LINUX_EBS)).getInstanceId();
    AssociateIamInstanceProfileRequest request =
        new AssociateIamInstanceProfileRequest()
            .withInstanceId(id)
            .withIamInstanceProfile(profile("web"));
    IamInstanceProfileAssociation made =
        ec2.associateIamInstanceProfile(request).getIamInstanceProfileAssociation();

    assertThat(made.getState()).isEqualTo("associating");
    assertThat(associations()).extracting("state").containsExactly("associated");
    assertThatRefusal(() -> ec2.associateIamInstanceProfile(request))
        .startsWith("400 IncorrectState: ");
    ec2.disassociateIamInstanceProfile(
        new DisassociateIamInstanceProfileRequest().withAssociationId(made.getAssociationId()));
    assertThat(associations()).isEmpty();
    assertThat(described(ec2, id).getIamInstanceProfile()).isNull();
  }

  @Test
  void theProfileOfAStoppedInstanceIsNotReplaced() {
    String id = running(launch(LINUX_EBS).withIamInstanceProfile(profile("web"))).getInstanceId();
    String association = associations().get(0).getAssociationId();
    ec2.stopInstances(new StopInstancesRequest().withInstanceIds(id));

    assertThatRefusal(
            () ->
                ec2.replaceIamInstanceProfileAssociation(
                    new ReplaceIamInstanceProfileAssociationRequest()
                        .withAssociationId(association)
                        .withIamInstanceProfile(profile("db"))))
        .isEqualTo(
            "400 IncorrectState: The association "
                + association
                + " is not the active association");
  }

  @Test
  void anInstanceThatIsNotRunningOrStoppedGetsNoProfile() {
    String id = running(launch(LINUX_EBS)).getInstanceId();
    ec2.terminateInstances(new TerminateInstancesRequest().withInstanceIds(id));

    assertThatRefusal(
            () ->
                ec2.associateIamInstanceProfile(
                    new AssociateIamInstanceProfileRequest()
                        .withInstanceId(id)
                        .withIamInstanceProfile(profile("web"))))
        .isEqualTo(
            "400 IncorrectInstanceState: The instance '"
                + id
                + "' is not in the 'running' or 'stopped' states.");
  }

  private List<IamInstanceProfileAssociation> associations() {
    return ec2.describeIamInstanceProfileAssociations(
            new DescribeIamInstanceProfileAssociationsRequest())
        .getIamInstanceProfileAssociations();
  }

  private List<NetworkInterface> interfaces(String filter, String value) {
    return ec2.describeNetworkInterfaces(
            new DescribeNetworkInterfacesRequest().withFilters(new Filter(filter, List.of(value))))
        .getNetworkInterfaces();
  }

  @Test
  void instancesAreFoundByWhatEc2LeavesAsItIsAndNotByWhatNoneHas() {
    String id = launched(ec2, launch(LINUX_EBS)).getInstanceId();

    assertThat(found("operator.managed", "false")).containsExactly(id);
    assertThat(found("network-interface.operator.managed", "false")).containsExactly(id);
    assertThat(interfaces("operator.managed", "false")).hasSize(1);
    assertThat(interfaces("operator.managed", "true")).isEmpty();
    assertThat(interfaces("operator.principal", "*")).isEmpty();
    assertThat(found("network-interface.ipv6-native", "false")).containsExactly(id);
    assertThat(found("network-interface.ipv6-native", "true")).isEmpty();
    assertThat(found("network-interface.deny-all-igw-traffic", "false")).containsExactly(id);
    assertThat(found("network-interface.deny-all-igw-traffic", "true")).isEmpty();
    assertThat(found("network-performance-options.bandwidth-weighting", "default"))
        .containsExactly(id);
    for (String filter :
        new String[] {
          "affinity",
          "capacity-reservation-id",
          "host-id",
          "network-interface.outpost-arn",
          "network-interface.operator.principal",
          "operator.principal",
          "outpost-arn"
        }) {
      assertThat(found(filter, "*")).as(filter).isEmpty();
    }
  }

  @Test
  void creditsAreThoseOfTheType() {
    String id = launched(ec2, launch(LINUX_EBS)).getInstanceId();
    assertThatRefusal(
            () ->
                ec2.describeInstanceCreditSpecifications(
                    new DescribeInstanceCreditSpecificationsRequest().withInstanceIds(id)))
        .startsWith("400 InstanceCreditSpecification.NotSupported: ");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PrivateIpAddressSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** RunInstances with the network interfaces that it describes. */
class LaunchInterfacesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);

  private static InstanceNetworkInterfaceSpecification device(int index) {
    return new InstanceNetworkInterfaceSpecification().withDeviceIndex(index);
  }

  private RunInstancesRequest launching(InstanceNetworkInterfaceSpecification... described) {
    return launch(LINUX_EBS).withNetworkInterfaces(described);
  }

  private Instance running(InstanceNetworkInterfaceSpecification... described) {
    return described(ec2, launched(ec2, launching(described)).getInstanceId());
  }

  private void terminate(String id) {
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    ec2.describeInstances();
  }

  @Test
  void anInterfaceThatExistsIsThePrimaryOne() {
    String id =
        interfaces
            .create(interfaces.request().withPrivateIpAddress("172.31.0.77"))
            .getNetworkInterfaceId();

    Instance instance = running(device(0).withNetworkInterfaceId(id));

    assertThat(instance.getPrivateIpAddress()).isEqualTo("172.31.0.77");
    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1a");
    assertThat(interfaces.described(id).getAttachment().getInstanceId())
        .isEqualTo(instance.getInstanceId());
    assertThat(interfaces.described(id).getStatus()).isEqualTo("in-use");
    assertThatRefusal(() -> running(device(0).withNetworkInterfaceId(id)))
        .isEqualTo("400 InvalidNetworkInterface.InUse: Interface: [" + id + "] in use.");

    terminate(instance.getInstanceId());
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void anInstanceIsLaunchedWithSeveral() {
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("side", "x").withVpcId(vpc))
            .getGroupId();
    String subnet = interfaces.subnet("us-east-1a").getSubnetId();

    Instance instance =
        described(
            ec2,
            launched(
                    ec2,
                    launching(
                            device(0).withSubnetId(subnet),
                            device(1)
                                .withSubnetId(subnet)
                                .withGroups(group)
                                .withDescription("side")
                                .withSecondaryPrivateIpAddressCount(2))
                        .withTagSpecifications(
                            new TagSpecification()
                                .withResourceType("network-interface")
                                .withTags(new Tag("of", "launch"))))
                .getInstanceId());

    assertThat(instance.getNetworkInterfaces()).hasSize(2);
    InstanceNetworkInterface side = instance.getNetworkInterfaces().get(1);
    assertThat(side.getAttachment().getDeviceIndex()).isEqualTo(1);
    assertThat(side.getDescription()).isEqualTo("side");
    assertThat(side.getPrivateIpAddresses()).hasSize(3);
    assertThat(side.getGroups()).extracting(GroupIdentifier::getGroupId).containsExactly(group);
    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(interfaces.found("tag:of", "launch")).hasSize(2);

    terminate(instance.getInstanceId());
    assertThat(interfaces.found("description", "side")).isEmpty();
  }

  @Test
  void anInterfaceOfALaunchCanBeKept() {
    Instance instance = running(device(0).withDeleteOnTermination(false));
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();

    terminate(instance.getInstanceId());

    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
    assertThat(interfaces.described(id).getAssociation()).isNull();
  }

  @Test
  void aLaunchChoosesItsAddresses() {
    Instance instance =
        running(
            device(0)
                .withSubnetId(interfaces.subnet("us-east-1a").getSubnetId())
                .withPrivateIpAddresses(
                    new PrivateIpAddressSpecification()
                        .withPrivateIpAddress("172.31.0.90")
                        .withPrimary(true),
                    new PrivateIpAddressSpecification().withPrivateIpAddress("172.31.0.91")));

    assertThat(instance.getPrivateIpAddress()).isEqualTo("172.31.0.90");
    assertThat(interfaces.addresses(instance.getNetworkInterfaces().get(0).getNetworkInterfaceId()))
        .containsExactly("172.31.0.90", "172.31.0.91");
  }

  private static PrivateIpAddressSpecification address(String address, boolean primary) {
    return new PrivateIpAddressSpecification().withPrivateIpAddress(address).withPrimary(primary);
  }

  @Test
  void anInterfaceOfALaunchHasAsManyAddressesAsTheTypeAllows() {
    InstanceNetworkInterfaceSpecification first =
        device(0).withSubnetId(interfaces.subnet("us-east-1a").getSubnetId());
    PrivateIpAddressSpecification[] secondary =
        IntStream.rangeClosed(91, 94)
            .mapToObj(number -> address("172.31.0." + number, false))
            .toArray(PrivateIpAddressSpecification[]::new);

    assertThatRefusal(() -> running(first.clone().withPrivateIpAddresses(secondary)))
        .isEqualTo(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.");
    assertThatRefusal(() -> running(device(0).withSecondaryPrivateIpAddressCount(4)))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    secondary[3].setPrimary(true);
    assertThat(
            running(first.withPrivateIpAddresses(secondary))
                .getNetworkInterfaces()
                .get(0)
                .getPrivateIpAddresses())
        .hasSize(4);
    assertThat(
            running(device(0).withSecondaryPrivateIpAddressCount(3))
                .getNetworkInterfaces()
                .get(0)
                .getPrivateIpAddresses())
        .hasSize(4);
  }

  @Test
  void aPublicAddressIsOfOneInterfaceOnly() {
    assertThat(running(device(0).withAssociatePublicIpAddress(true)).getPublicIpAddress())
        .isNotNull();
    assertThatRefusal(() -> running(device(0).withAssociatePublicIpAddress(true), device(1)))
        .isEqualTo(
            "400 InvalidParameterCombination: The associatePublicIPAddress parameter cannot be"
                + " specified when launching with multiple network interfaces");
  }

  @Test
  void whatContradictsItselfIsRefused() {
    String id = interfaces.create();
    String there = interfaces.subnet("us-east-1b").getSubnetId();

    assertThatRefusal(() -> running(device(1)))
        .endsWith("When specifying network interfaces, you must include a device at index 0");
    assertThatRefusal(() -> running(device(0), device(0)))
        .startsWith("400 InvalidParameterValue: Each network interface requires a unique device");
    assertThatRefusal(() -> running(device(0).withNetworkInterfaceId(id).withSubnetId(there)))
        .startsWith("400 InvalidParameterCombination: A network interface ID and 'a subnet ID'");
    assertThatRefusal(
            () -> running(device(0).withNetworkInterfaceId(id).withDeleteOnTermination(true)))
        .startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(
            () -> ec2.runInstances(launching(device(0).withNetworkInterfaceId(id)).withMaxCount(2)))
        .endsWith("may not be specified when launching more than one instance");
    assertThatRefusal(
            () -> running(device(0).withNetworkInterfaceId(id), device(1).withSubnetId(there)))
        .endsWith("with the device index of 1 is not in the availability zone us-east-1a.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(device(0).withNetworkInterfaceId(id))
                        .withPlacement(new Placement("us-east-1b"))))
        .endsWith("with the device index of 0 is not in the availability zone us-east-1b.");
    assertThatRefusal(
            () ->
                running(device(0).withNetworkInterfaceId(id), device(1).withNetworkInterfaceId(id)))
        .endsWith("The network interface '" + id + "' is specified more than once.");
    assertThatRefusal(() -> ec2.runInstances(launching(device(0)).withIpv6AddressCount(1)))
        .startsWith("400 InvalidParameterCombination: Network interfaces and instance-level IPv6");
    assertThatRefusal(() -> running(device(0), device(1), device(2)))
        .isEqualTo("400 AttachmentLimitExceeded: Interface count 3 exceeds the limit for m1.small");
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void anAddressIsTakenOnceInALaunch() {
    String subnet = interfaces.subnet("us-east-1a").getSubnetId();

    assertThatRefusal(
            () ->
                running(
                    device(0).withSubnetId(subnet).withPrivateIpAddress("172.31.0.90"),
                    device(1).withSubnetId(subnet).withPrivateIpAddress("172.31.0.90")))
        .isEqualTo(
            "400 InvalidParameterValue: The address 172.31.0.90 is specified more than once.");
    assertThat(ec2.describeNetworkInterfaces().getNetworkInterfaces()).isEmpty();
  }

  @Test
  void onEc2ClassicThereAreNone() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      assertThatRefusal(() -> classic.client().runInstances(launching(device(0))))
          .isEqualTo(
              "400 InvalidParameterCombination: Network interfaces can only be specified in a"
                  + " VPC.");
      assertThat(launched(classic.client(), LINUX_EBS).getNetworkInterfaces()).isEmpty();
    }
  }
}

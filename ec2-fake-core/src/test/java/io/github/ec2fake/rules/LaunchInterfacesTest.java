// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.ConnectionTrackingSpecificationRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceIpv6Address;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PrivateIpAddressSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
  void anInstanceIsLaunchedWhereItsInterfaceIs() {
    String subnet = interfaces.subnet("us-east-1b").getSubnetId();
    String id =
        interfaces
            .create(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
            .getNetworkInterfaceId();

    assertThatRefusal(() -> running(device(0), device(1).withNetworkInterfaceId(id)))
        .endsWith("with the device index of 1 is not in the availability zone us-east-1a.");
    Instance instance = running(device(0).withNetworkInterfaceId(id));

    assertThat(instance.getSubnetId()).isEqualTo(subnet);
    assertThat(instance.getPlacement().getAvailabilityZone()).isEqualTo("us-east-1b");
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
  void eachInterfaceOfALaunchIsOneOfItsOwn() {
    Instance instance =
        launched(
            ec2,
            DualStackNetwork.launch("m5.large")
                .withNetworkInterfaces(device(0), device(1), device(2)));

    assertThat(instance.getNetworkInterfaces())
        .extracting(InstanceNetworkInterface::getNetworkInterfaceId)
        .doesNotHaveDuplicates()
        .hasSize(3);
    assertThat(interfaces.found("attachment.instance-id", instance.getInstanceId())).hasSize(3);
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

  static Stream<Arguments> whatOnlyANewInterfaceIsAskedFor() {
    return Stream.of(
        arguments("security groups", device(0).withGroups("sg-12345678")),
        arguments("associatePublicIPAddress", device(0).withAssociatePublicIpAddress(false)),
        arguments("a description", device(0).withDescription("eth0")),
        arguments("addresses", device(0).withPrivateIpAddress("172.31.0.9")),
        arguments("addresses", device(0).withSecondaryPrivateIpAddressCount(1)),
        arguments("an interface type", device(0).withInterfaceType("efa")),
        arguments(
            "a connection tracking specification",
            device(0)
                .withConnectionTrackingSpecification(
                    new ConnectionTrackingSpecificationRequest().withTcpEstablishedTimeout(100))));
  }

  @ParameterizedTest
  @MethodSource("whatOnlyANewInterfaceIsAskedFor")
  void anInterfaceThatExistsIsAsItIs(String what, InstanceNetworkInterfaceSpecification asked) {
    String id = interfaces.create();
    assertThatRefusal(() -> running(asked.clone().withNetworkInterfaceId(id)))
        .isEqualTo(
            "400 InvalidParameterCombination: A network interface ID and '"
                + what
                + "' may not be specified on the same network interface");
  }

  @Test
  void anInterfaceThatExistsHasNotMoreAddressesThanTheTypeAllows() {
    String id =
        interfaces
            .create(interfaces.request().withSecondaryPrivateIpAddressCount(4))
            .getNetworkInterfaceId();
    assertThatRefusal(() -> running(device(0).withNetworkInterfaceId(id)))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThat(interfaces.described(id).getStatus()).isEqualTo("available");
  }

  @Test
  void nothingOfTheNetworkIsDescribedBesideTheInterfaces() {
    String beside = "400 InvalidParameterCombination: Network interfaces and an instance-level ";
    String sameRequest = " may not be specified on the same request";
    assertThatRefusal(
            () -> ec2.runInstances(launching(device(0)).withSecurityGroupIds("sg-12345678")))
        .isEqualTo(beside + "security groups" + sameRequest);
    assertThatRefusal(() -> ec2.runInstances(launching(device(0)).withSecurityGroups("default")))
        .isEqualTo(beside + "security groups" + sameRequest);
    assertThatRefusal(() -> ec2.runInstances(launching(device(0)).withSubnetId("subnet-12345678")))
        .isEqualTo(beside + "subnet ID" + sameRequest);
    assertThatRefusal(
            () -> ec2.runInstances(launching(device(0)).withPrivateIpAddress("172.31.0.9")))
        .isEqualTo(beside + "private IP address" + sameRequest);
  }

  @Test
  void aLaunchThatGoesOnForLackOfCapacityGoesWhereAllItsAddressesAreFree() {
    try (Ec2Cloud full = Ec2Cloud.builder().capacity("us-east-1a", 0).build()) {
      AmazonEC2 client = full.client();
      InterfaceCloud there = new InterfaceCloud(client);
      there.create(
          new CreateNetworkInterfaceRequest()
              .withSubnetId(there.subnet("us-east-1b").getSubnetId())
              .withIpv4PrefixCount(254));
      int free = there.subnet("us-east-1b").getAvailableIpAddressCount();
      RunInstancesRequest request = launching(device(0).withSecondaryPrivateIpAddressCount(3));

      assertThat(launched(client, request.clone().withMaxCount(free / 4 + 1)).getPlacement())
          .returns("us-east-1c", Placement::getAvailabilityZone);
      assertThat(launched(client, request.clone().withMaxCount(free / 4)).getPlacement())
          .returns("us-east-1b", Placement::getAvailabilityZone);
    }
  }

  @Test
  void aLaunchGoesOnWhereTheFirstSubnetHasTooFewForAllItsAddresses() {
    interfaces.create(interfaces.request().withIpv4PrefixCount(254));
    int free = interfaces.subnet("us-east-1a").getAvailableIpAddressCount();
    RunInstancesRequest request = launching(device(0).withSecondaryPrivateIpAddressCount(3));

    assertThat(launched(ec2, request.clone().withMaxCount(free / 4 + 1)).getPlacement())
        .returns("us-east-1b", Placement::getAvailabilityZone);
    assertThat(launched(ec2, request.clone().withMaxCount(free / 4)).getPlacement())
        .returns("us-east-1a", Placement::getAvailabilityZone);
  }

  @Test
  void theFirstLaunchOfAPlacementGroupGoesWhereItsAddressesAreFree() {
    ec2.createPlacementGroup(
        new CreatePlacementGroupRequest().withGroupName("cluster").withStrategy("cluster"));
    interfaces.create(interfaces.request().withIpv4PrefixCount(254));
    int free = interfaces.subnet("us-east-1a").getAvailableIpAddressCount();

    assertThat(
            launched(
                    ec2,
                    DualStackNetwork.launch("m5.large")
                        .withMaxCount(free / 3 + 1)
                        .withNetworkInterfaces(device(0).withSecondaryPrivateIpAddressCount(2))
                        .withPlacement(new Placement().withGroupName("cluster")))
                .getPlacement())
        .returns("us-east-1b", Placement::getAvailabilityZone);
  }

  @Test
  void aLaunchGoesOnWhereNoPieceOfTheFirstSubnetIsLargeEnough() {
    interfaces.create(interfaces.request().withIpv4PrefixCount(253));
    RunInstancesRequest request =
        DualStackNetwork.launch("t3.micro").withNetworkInterfaces(device(0).withIpv4PrefixCount(1));

    assertThat(launched(ec2, request.clone().withMaxCount(2)).getPlacement())
        .returns("us-east-1b", Placement::getAvailabilityZone);
    assertThat(launched(ec2, request).getPlacement())
        .returns("us-east-1a", Placement::getAvailabilityZone);
    assertThat(launched(ec2, request).getPlacement())
        .returns("us-east-1b", Placement::getAvailabilityZone);
  }

  @Test
  void eachSubnetNeedsRoomForTheInterfacesInItOnly() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String small = Networks.subnet(ec2, vpc, "10.0.0.0/28");
    String large = Networks.subnet(ec2, vpc, "10.0.1.0/24");
    InstanceNetworkInterfaceSpecification one = device(0).withSubnetId(small);
    InstanceNetworkInterfaceSpecification four =
        device(1).withSubnetId(large).withSecondaryPrivateIpAddressCount(3);
    RunInstancesRequest request = launching(one, four);

    assertThatRefusal(() -> ec2.runInstances(request.clone().withMinCount(12).withMaxCount(12)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: ");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(one.clone().withSubnetId(large), four.clone().withSubnetId(small))
                        .withMinCount(3)
                        .withMaxCount(3)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: ");
    assertThat(
            ec2.runInstances(request.withMinCount(11).withMaxCount(11))
                .getReservation()
                .getInstances())
        .hasSize(11);
  }

  @Test
  void interfacesInTwoVpcsHaveAddressesAndGroupsOfTheirOwn() {
    String one = Networks.subnet(ec2, Networks.vpc(ec2, "10.0.0.0/24"), "10.0.0.0/24");
    String other = Networks.subnet(ec2, Networks.vpc(ec2, "10.0.0.0/24"), "10.0.0.0/24");

    List<InstanceNetworkInterface> both =
        running(
                device(0).withSubnetId(one).withPrivateIpAddress("10.0.0.9"),
                device(1).withSubnetId(other).withPrivateIpAddress("10.0.0.9"))
            .getNetworkInterfaces();

    assertThat(both)
        .extracting(InstanceNetworkInterface::getPrivateIpAddress)
        .containsExactly("10.0.0.9", "10.0.0.9");
    assertThat(both)
        .allSatisfy(
            each ->
                assertThat(
                        ec2.describeSecurityGroups(
                                new DescribeSecurityGroupsRequest()
                                    .withFilters(new Filter("vpc-id", List.of(each.getVpcId()))))
                            .getSecurityGroups())
                    .extracting(SecurityGroup::getGroupId)
                    .containsExactly(each.getGroups().get(0).getGroupId()));
  }

  @Test
  void aLaunchThatGoesOnForLackOfCapacityGoesWhereAPieceIsLargeEnough() {
    try (Ec2Cloud full = Ec2Cloud.builder().capacity("us-east-1a", 0).build()) {
      AmazonEC2 client = full.client();
      InterfaceCloud there = new InterfaceCloud(client);
      there.create(
          new CreateNetworkInterfaceRequest()
              .withSubnetId(there.subnet("us-east-1b").getSubnetId())
              .withIpv4PrefixCount(253));
      RunInstancesRequest request =
          DualStackNetwork.launch("t3.micro")
              .withNetworkInterfaces(device(0).withIpv4PrefixCount(1));

      assertThat(launched(client, request.clone().withMaxCount(2)).getPlacement())
          .returns("us-east-1c", Placement::getAvailabilityZone);
      assertThat(launched(client, request).getPlacement())
          .returns("us-east-1b", Placement::getAvailabilityZone);
    }
  }

  @Test
  void aLaunchForWhichThereAreTooFewPrefixesLeavesNothingBehind() {
    String subnet = interfaces.subnet("us-east-1a").getSubnetId();
    interfaces.create(interfaces.request().withIpv4PrefixCount(253));
    RunInstancesRequest request =
        DualStackNetwork.launch("t3.micro")
            .withNetworkInterfaces(device(0).withSubnetId(subnet).withIpv4PrefixCount(1));

    assertThatRefusal(() -> ec2.runInstances(request.clone().withMinCount(2).withMaxCount(2)))
        .startsWith("400 InsufficientCidrBlocks: ");
    assertThat(ec2.describeNetworkInterfaces().getNetworkInterfaces()).hasSize(1);
    assertThat(launched(ec2, request).getNetworkInterfaces()).hasSize(1);
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
  void anAddressThatALaunchNamesIsNotChosenForAnotherInterface() {
    String subnet = interfaces.subnet("us-east-1a").getSubnetId();
    String last = interfaces.addresses(interfaces.create()).get(0);
    String next = "172.31.0." + (Integer.parseInt(last.substring("172.31.0.".length())) + 1);

    Instance instance =
        running(
            device(0).withSubnetId(subnet),
            device(1).withSubnetId(subnet).withPrivateIpAddress(next));

    assertThat(instance.getNetworkInterfaces())
        .extracting(InstanceNetworkInterface::getPrivateIpAddress)
        .doesNotHaveDuplicates()
        .endsWith(next);
  }

  @Test
  void theAddressesOfEachInterfaceAgreeWithOneAnother() {
    String several =
        "400 InvalidParameterCombination: Only one private IP address can be designated as"
            + " primary.";
    for (int index : List.of(0, 1)) {
      InstanceNetworkInterfaceSpecification wrong =
          device(index)
              .withPrivateIpAddress("172.31.0.90")
              .withPrivateIpAddresses(
                  new PrivateIpAddressSpecification()
                      .withPrivateIpAddress("172.31.0.91")
                      .withPrimary(true));
      assertThatRefusal(
              () -> ec2.runInstances(index == 0 ? launching(wrong) : launching(device(0), wrong)))
          .isEqualTo(several);
    }
  }

  @Test
  void theAddressesOfALaunchWithoutInterfacesAgreeWithOneAnother() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(LINUX_EBS)
                        .withIpv6AddressCount(1)
                        .withIpv6Addresses(
                            new InstanceIpv6Address().withIpv6Address("2001:db8::1"))))
        .isEqualTo(
            "400 InvalidParameterCombination: You may specify a number of IPv6 addresses or"
                + " specific IPv6 addresses, but not both.");
  }

  @Test
  void eachInstanceNeedsAllItsInterfaces() {
    try (Ec2Cloud limited =
        Ec2Cloud.builder().quotas(Quotas.standard().with(Quota.NETWORK_INTERFACES, 3)).build()) {
      RunInstancesRequest request = launching(device(0), device(1));
      assertThatRefusal(
              () -> limited.client().runInstances(request.clone().withMinCount(2).withMaxCount(2)))
          .startsWith("400 NetworkInterfaceLimitExceeded: ");
      assertThat(launched(limited.client(), request).getNetworkInterfaces()).hasSize(2);
    }
  }

  @Test
  void anInterfaceThatExistsCountsOnce() {
    try (Ec2Cloud limited =
        Ec2Cloud.builder().quotas(Quotas.standard().with(Quota.NETWORK_INTERFACES, 1)).build()) {
      String id = new InterfaceCloud(limited.client()).create();

      assertThat(launched(limited.client(), launching(device(0).withNetworkInterfaceId(id))))
          .isNotNull();
    }
  }

  @Test
  void onEc2ClassicThereAreNone() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      assertThatRefusal(
              () ->
                  classic.client().runInstances(launch(LINUX_EBS).withPrivateIpAddress("10.0.0.9")))
          .isEqualTo(
              "400 InvalidParameterCombination: The parameter privateIpAddress can be used for a"
                  + " single instance in a VPC only");
      String noIpv6 =
          "400 InvalidParameterCombination: IPv6 addresses can only be specified in a VPC.";
      assertThatRefusal(
              () -> classic.client().runInstances(launch(LINUX_EBS).withIpv6AddressCount(1)))
          .isEqualTo(noIpv6);
      assertThatRefusal(
              () ->
                  classic
                      .client()
                      .runInstances(
                          launch(LINUX_EBS)
                              .withIpv6Addresses(
                                  new InstanceIpv6Address().withIpv6Address("2001:db8::1"))))
          .isEqualTo(noIpv6);
      assertThatRefusal(() -> classic.client().runInstances(launching(device(0))))
          .isEqualTo(
              "400 InvalidParameterCombination: Network interfaces can only be specified in a"
                  + " VPC.");
      assertThat(launched(classic.client(), LINUX_EBS).getNetworkInterfaces()).isEmpty();
    }
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceIpv4Prefix;
import com.amazonaws.services.ec2.model.InstanceIpv6Address;
import com.amazonaws.services.ec2.model.InstanceIpv6Prefix;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.Ipv4PrefixSpecification;
import com.amazonaws.services.ec2.model.Ipv4PrefixSpecificationRequest;
import com.amazonaws.services.ec2.model.Ipv6PrefixSpecification;
import com.amazonaws.services.ec2.model.Ipv6PrefixSpecificationRequest;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.PrivateIpAddressSpecification;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UnassignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateIpAddressesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Blocks of addresses that network interfaces have of their subnets. */
class InterfacePrefixesTest {
  private static final String FULL =
      "400 InvalidParameterValue: There aren't sufficient free Ipv4 addresses or prefixes";
  private static final String IN_PIECES =
      "400 InsufficientCidrBlocks: The specified subnet does not have enough free cidr blocks to"
          + " satisfy the request.";
  private static final String ONE_WAY_OF_IPV6 =
      "400 InvalidParameterValue: You can and can only specify one of ipv6-addresses or"
          + " ipv6-addresses-count  ipv6-prefix and ipv6-prefix-count.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);
  private final DualStackNetwork network = new DualStackNetwork(ec2);
  private final String subnet = network.subnet("10.0.0.0/24", 0);

  private CreateNetworkInterfaceRequest creating() {
    return new CreateNetworkInterfaceRequest().withSubnetId(subnet);
  }

  private String created(CreateNetworkInterfaceRequest request) {
    return interfaces.create(request).getNetworkInterfaceId();
  }

  private static Ipv4PrefixSpecificationRequest ipv4(String prefix) {
    return new Ipv4PrefixSpecificationRequest().withIpv4Prefix(prefix);
  }

  private static Ipv6PrefixSpecificationRequest ipv6(String prefix) {
    return new Ipv6PrefixSpecificationRequest().withIpv6Prefix(prefix);
  }

  private static AssignPrivateIpAddressesRequest assigning(String id) {
    return new AssignPrivateIpAddressesRequest().withNetworkInterfaceId(id);
  }

  private List<String> assigned(AssignPrivateIpAddressesRequest request) {
    return ec2.assignPrivateIpAddresses(request).getAssignedIpv4Prefixes().stream()
        .map(Ipv4PrefixSpecification::getIpv4Prefix)
        .toList();
  }

  private static AssignIpv6AddressesRequest assigningIpv6(String id) {
    return new AssignIpv6AddressesRequest().withNetworkInterfaceId(id);
  }

  private List<String> ipv4Prefixes(String id) {
    return interfaces.described(id).getIpv4Prefixes().stream()
        .map(Ipv4PrefixSpecification::getIpv4Prefix)
        .toList();
  }

  private List<String> ipv6Prefixes(String id) {
    return interfaces.described(id).getIpv6Prefixes().stream()
        .map(Ipv6PrefixSpecification::getIpv6Prefix)
        .toList();
  }

  private int free() {
    return network.described(subnet).getAvailableIpAddressCount();
  }

  private void delete(String id) {
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));
  }

  @Test
  void anInterfaceIsCreatedWithPrefixes() {
    int before = free();

    String named = created(creating().withIpv4Prefixes(ipv4("10.0.0.64/28"), ipv4("10.0.0.99/28")));
    String counted = created(creating().withIpv4PrefixCount(2));

    assertThat(ipv4Prefixes(named)).containsExactly("10.0.0.64/28", "10.0.0.96/28");
    assertThat(ipv4Prefixes(counted)).containsExactly("10.0.0.16/28", "10.0.0.32/28");
    assertThat(free()).isEqualTo(before - 2 - 4 * 16);
    assertThat(interfaces.addresses(named)).hasSize(1);

    delete(named);
    delete(counted);
    assertThat(free()).isEqualTo(before);
    assertThat(ipv4Prefixes(created(creating().withIpv4Prefixes(ipv4("10.0.0.64/28"))))).hasSize(1);
  }

  @Test
  void ipv4PrefixesAreAssignedAndUnassigned() {
    String id = created(creating());

    List<String> chosen = assigned(assigning(id).withIpv4PrefixCount(1));
    List<String> named = assigned(assigning(id).withIpv4Prefixes("10.0.0.128/28"));

    assertThat(named).containsExactly("10.0.0.128/28");
    assertThat(ipv4Prefixes(id)).containsExactly(chosen.get(0), "10.0.0.128/28");
    assertThatRefusal(() -> assigned(assigning(id).withPrivateIpAddresses("10.0.0.130")))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 10.0.0.130 is in use.");

    ec2.unassignPrivateIpAddresses(
        new UnassignPrivateIpAddressesRequest()
            .withNetworkInterfaceId(id)
            .withIpv4Prefixes("10.0.0.128/28"));

    assertThat(ipv4Prefixes(id)).isEqualTo(chosen);
    assertThat(
            ec2.assignPrivateIpAddresses(assigning(id).withPrivateIpAddresses("10.0.0.130"))
                .getAssignedPrivateIpAddresses())
        .hasSize(1);
    assertThatRefusal(
            () ->
                ec2.unassignPrivateIpAddresses(
                    new UnassignPrivateIpAddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv4Prefixes("10.0.0.128/28")))
        .isEqualTo(
            "400 InvalidParameterValue: Some of [10.0.0.128/28] are not assigned to interface "
                + id);
  }

  @Test
  void ipv6PrefixesAreAssignedAndUnassigned() {
    String named = network.ipv6(0, ":5::/80");
    String id = created(creating().withIpv6Prefixes(ipv6(named)));

    List<String> chosen =
        ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6PrefixCount(2)).getAssignedIpv6Prefixes();

    assertThat(chosen).hasSize(2).doesNotHaveDuplicates().allMatch(each -> each.endsWith("/80"));
    assertThat(ipv6Prefixes(id)).containsExactly(named, chosen.get(0), chosen.get(1));
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    assigningIpv6(id).withIpv6Addresses(network.ipv6(0, ":5::7"))))
        .startsWith("400 InvalidIPAddress.InUse: ");

    assertThat(
            ec2.unassignIpv6Addresses(
                    new UnassignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6Prefixes(named))
                .getUnassignedIpv6Prefixes())
        .containsExactly(named);
    assertThat(ipv6Prefixes(id)).isEqualTo(chosen);
    ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Addresses(network.ipv6(0, ":5::7")));
    assertThatRefusal(() -> ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Prefixes(named)))
        .startsWith("400 InvalidIPAddress.InUse: ");
  }

  @Test
  void prefixesTakeThePlaceOfTheAddressThatTheSubnetAssigns() {
    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest()
            .withSubnetId(subnet)
            .withAssignIpv6AddressOnCreation(true));

    String id = created(creating().withIpv6PrefixCount(1));

    assertThat(interfaces.described(id).getIpv6Addresses()).isEmpty();
    assertThat(ipv6Prefixes(id)).hasSize(1);
    assertThat(interfaces.described(created(creating())).getIpv6Addresses()).hasSize(1);
  }

  @Test
  void aSubnetThatIsFullIsToldFromOneInPieces() {
    String small = network.subnet("10.0.1.0/26", 1);
    CreateNetworkInterfaceRequest inSmall = new CreateNetworkInterfaceRequest().withSubnetId(small);

    assertThatRefusal(() -> created(inSmall.clone().withIpv4PrefixCount(4))).isEqualTo(FULL);
    assertThatRefusal(() -> created(inSmall.clone().withIpv4PrefixCount(3))).isEqualTo(IN_PIECES);
    String id = created(inSmall.clone().withPrivateIpAddress("10.0.1.20"));
    created(inSmall.clone().withPrivateIpAddress("10.0.1.40"));
    assertThatRefusal(() -> assigned(assigning(id).withIpv4PrefixCount(1))).isEqualTo(IN_PIECES);
    assertThatRefusal(() -> assigned(assigning(id).withIpv4PrefixCount(4))).isEqualTo(FULL);
    assertThat(network.described(small).getAvailableIpAddressCount()).isEqualTo(57);
  }

  @Test
  void aSubnetWithAsManyFreeAddressesAsThePrefixesHaveIsInPieces() {
    String small = network.subnet("10.0.1.0/26", 1);
    CreateNetworkInterfaceRequest inSmall = new CreateNetworkInterfaceRequest().withSubnetId(small);
    String id = created(inSmall.clone().withSecondaryPrivateIpAddressCount(9));
    assertThat(network.described(small).getAvailableIpAddressCount()).isEqualTo(3 * 16 + 1);

    assertThatRefusal(() -> created(inSmall.clone().withIpv4PrefixCount(3))).isEqualTo(IN_PIECES);
    ec2.assignPrivateIpAddresses(assigning(id).withSecondaryPrivateIpAddressCount(1));
    assertThatRefusal(() -> created(inSmall.clone().withIpv4PrefixCount(3))).isEqualTo(FULL);
    assertThatRefusal(() -> assigned(assigning(id).withIpv4PrefixCount(3))).isEqualTo(IN_PIECES);
    assertThat(assigned(assigning(id).withIpv4PrefixCount(2)))
        .containsExactly("10.0.1.16/28", "10.0.1.32/28");
  }

  @Test
  void whatIsAskedForByItselfIsNotInThePrefixesOfEc2sChoice() {
    String small = network.subnet("10.0.1.0/26", 1);
    CreateNetworkInterfaceRequest inSmall = new CreateNetworkInterfaceRequest().withSubnetId(small);
    int before = network.described(small).getAvailableIpAddressCount();

    assertThatRefusal(
            () -> created(inSmall.clone().withPrivateIpAddress("10.0.1.20").withIpv4PrefixCount(2)))
        .isEqualTo(IN_PIECES);
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(small).withIpv4Prefixes(ipv4("10.0.1.16/28")),
                        device(1).withSubnetId(small).withIpv4PrefixCount(2))))
        .isEqualTo(IN_PIECES);
    created(inSmall.clone().withIpv4Prefixes(ipv4("10.0.1.16/28")));
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(small).withPrivateIpAddress("10.0.1.40"),
                        device(1).withSubnetId(small).withIpv4PrefixCount(1))))
        .isEqualTo(IN_PIECES);
    assertThat(network.described(small).getAvailableIpAddressCount()).isEqualTo(before - 17);
  }

  @Test
  void thePrimaryAddressThatIsAskedForLeavesRoomForPrefixes() {
    String small = network.subnet("10.0.1.0/26", 1);
    CreateNetworkInterfaceRequest inSmall = new CreateNetworkInterfaceRequest().withSubnetId(small);
    created(inSmall.clone().withSecondaryPrivateIpAddressCount(10));

    String id = created(inSmall.withPrivateIpAddress("10.0.1.15").withIpv4PrefixCount(2));

    assertThat(ipv4Prefixes(id)).containsExactly("10.0.1.16/28", "10.0.1.32/28");
  }

  @Test
  void whatIsNoFreePrefixOfTheSubnetIsRefused() {
    created(creating().withPrivateIpAddress("10.0.0.50"));

    assertThatRefusal(() -> created(creating().withIpv4Prefixes(ipv4("10.0.0.0/27"))))
        .isEqualTo(
            "400 InvalidParameterValue: Value (10.0.0.0/27) for parameter ipv4Prefix is invalid."
                + " It must be a CIDR block /28.");
    assertThatRefusal(() -> created(creating().withIpv4Prefixes(ipv4("10.0.1.0/28"))))
        .endsWith("Address 10.0.1.0/28 does not fall within the subnet's address range");
    assertThatRefusal(() -> created(creating().withIpv4Prefixes(ipv4("10.0.0.0/28"))))
        .endsWith("Address 10.0.0.0/28 is in subnet's reserved address range");
    assertThatRefusal(() -> created(creating().withIpv4Prefixes(ipv4("10.0.0.240/28"))))
        .endsWith("Address 10.0.0.240/28 is in subnet's reserved address range");
    assertThatRefusal(() -> created(creating().withIpv4Prefixes(ipv4("10.0.0.48/28"))))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 10.0.0.48/28 is in use.");
    assertThatRefusal(
            () -> created(creating().withIpv4Prefixes(ipv4("10.0.0.64/28"), ipv4("10.0.0.65/28"))))
        .endsWith("The address 10.0.0.64/28 is specified more than once.");
    assertThatRefusal(() -> created(creating().withIpv6Prefixes(ipv6(network.ipv6(0, "::/64")))))
        .endsWith("for parameter ipv6Prefix is invalid. It must be a CIDR block /80.");
    assertThatRefusal(() -> created(creating().withIpv6Prefixes(ipv6(network.ipv6(1, "::/80")))))
        .endsWith("does not fall within the subnet's address range");
    assertThatRefusal(() -> created(interfaces.request().withIpv6PrefixCount(1)))
        .contains("has no IPv6 CIDR block associated with it");
    assertThatRefusal(() -> created(creating().withIpv4PrefixCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter ipv4PrefixCount");
    assertThatRefusal(() -> created(creating().withIpv6PrefixCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter ipv6PrefixCount");
    assertThatRefusal(() -> created(creating().withIpv6PrefixCount(65_537))).isEqualTo(IN_PIECES);
    assertThat(ec2.describeNetworkInterfaces().getNetworkInterfaces()).hasSize(1);
  }

  @Test
  void prefixesAreAskedForInOneWay() {
    String id = created(creating());

    assertThatRefusal(
            () -> created(creating().withIpv4PrefixCount(1).withIpv4Prefixes(ipv4("10.0.0.64/28"))))
        .startsWith("400 InvalidParameterValue: You can only specify one of private-ip-addresses");
    assertThatRefusal(
            () -> created(creating().withIpv4PrefixCount(1).withSecondaryPrivateIpAddressCount(1)))
        .startsWith("400 InvalidParameterValue: You can only specify one of private-ip-addresses");
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withPrivateIpAddresses(
                            new PrivateIpAddressSpecification().withPrivateIpAddress("10.0.0.9"))
                        .withIpv4PrefixCount(1)))
        .startsWith("400 InvalidParameterValue: You can only specify one of private-ip-addresses");
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withIpv6PrefixCount(1)
                        .withIpv6Prefixes(ipv6(network.ipv6(0, ":5::/80")))))
        .isEqualTo(ONE_WAY_OF_IPV6);
    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withIpv6PrefixCount(1)
                        .withIpv6Addresses(ipv6Address(network.ipv6(0, "::7")))))
        .isEqualTo(ONE_WAY_OF_IPV6);
    assertThatRefusal(() -> created(creating().withIpv6PrefixCount(1).withIpv6AddressCount(1)))
        .isEqualTo(ONE_WAY_OF_IPV6);
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    assigningIpv6(id).withIpv6PrefixCount(1).withIpv6AddressCount(1)))
        .isEqualTo(ONE_WAY_OF_IPV6);
    assertThatRefusal(
            () ->
                assigned(assigning(id).withIpv4PrefixCount(1).withPrivateIpAddresses("10.0.0.70")))
        .startsWith("400 InvalidParameterValue: You can only specify one of private-ip-addresses");
    assertThat(ipv4Prefixes(id)).isEmpty();
  }

  private static InstanceNetworkInterfaceSpecification device(int index) {
    return new InstanceNetworkInterfaceSpecification().withDeviceIndex(index);
  }

  private RunInstancesRequest launching(InstanceNetworkInterfaceSpecification... described) {
    return DualStackNetwork.launch("m5.large").withNetworkInterfaces(described);
  }

  @Test
  void anInstanceIsLaunchedWithPrefixes() {
    int before = free();

    Instance instance =
        described(
            ec2,
            launched(
                    ec2,
                    launching(
                        device(0)
                            .withSubnetId(subnet)
                            .withIpv4PrefixCount(2)
                            .withIpv6PrefixCount(1),
                        device(1)
                            .withSubnetId(subnet)
                            .withPrivateIpAddresses(
                                new PrivateIpAddressSpecification()
                                    .withPrivateIpAddress("10.0.0.4")
                                    .withPrimary(true))
                            .withIpv4Prefixes(ipv4("10.0.0.16/28"))))
                .getInstanceId());

    List<InstanceNetworkInterface> both = instance.getNetworkInterfaces();
    assertThat(both.get(0).getIpv4Prefixes())
        .extracting(InstanceIpv4Prefix::getIpv4Prefix)
        .containsExactly("10.0.0.32/28", "10.0.0.48/28");
    assertThat(both.get(0).getIpv6Prefixes())
        .extracting(InstanceIpv6Prefix::getIpv6Prefix)
        .hasSize(1);
    assertThat(both.get(1).getIpv4Prefixes())
        .extracting(InstanceIpv4Prefix::getIpv4Prefix)
        .containsExactly("10.0.0.16/28");
    assertThat(both.get(1).getPrivateIpAddress()).isEqualTo("10.0.0.4");
    assertThat(both.get(0).getPrivateIpAddress()).isEqualTo("10.0.0.5");
    assertThat(free()).isEqualTo(before - 2 - 3 * 16);

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance.getInstanceId())));
    ec2.describeInstances();
    assertThat(free()).isEqualTo(before);
  }

  @Test
  void aLaunchNeedsRoomForAllPrefixesOfAllInstances() {
    InstanceNetworkInterfaceSpecification two =
        device(0).withSubnetId(subnet).withIpv4PrefixCount(2);
    int before = free();

    assertThatRefusal(() -> ec2.runInstances(launching(two).withMinCount(8).withMaxCount(8)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: There are not enough free addresses");
    created(creating().withPrivateIpAddress("10.0.0.30"));
    assertThatRefusal(() -> ec2.runInstances(launching(two).withMinCount(7).withMaxCount(7)))
        .isEqualTo(IN_PIECES);
    assertThat(free()).isEqualTo(before - 1);
    assertThat(
            ec2.runInstances(launching(two).withMinCount(6).withMaxCount(6))
                .getReservation()
                .getInstances())
        .hasSize(6);
  }

  @Test
  void eachPrefixCountsAsOneAddress() {
    Instance instance =
        described(ec2, launched(ec2, launching(device(0).withSubnetId(subnet))).getInstanceId());
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();

    assertThat(assigned(assigning(id).withIpv4PrefixCount(9))).hasSize(9);
    assertThatRefusal(() -> assigned(assigning(id).withIpv4PrefixCount(1)))
        .isEqualTo(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.");
    assertThatRefusal(
            () ->
                ec2.runInstances(launching(device(0).withSubnetId(subnet).withIpv4PrefixCount(10))))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6PrefixCount(11)))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
    assertThatRefusal(
            () ->
                ec2.runInstances(launching(device(0).withSubnetId(subnet).withIpv6PrefixCount(11))))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
    String other = created(creating().withIpv6PrefixCount(11));
    assertThatRefusal(() -> interfaces.attach(other, instance.getInstanceId(), 1))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
  }

  @Test
  void onlyInstancesOnTheNitroSystemHavePrefixes() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    Fixtures.launch(LINUX_EBS)
                        .withInstanceType("m1.small")
                        .withNetworkInterfaces(
                            device(0).withSubnetId(subnet).withIpv4PrefixCount(1))))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on m1.small");
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    launching(device(0).withSubnetId(subnet).withIpv6PrefixCount(1))
                        .withInstanceType("t2.micro")))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on t2.micro");
    Instance old = launched(ec2, Fixtures.launch(LINUX_EBS).withSubnetId(subnet));
    String id = old.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    assertThatRefusal(() -> assigned(assigning(id).withIpv4PrefixCount(1)))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on m1.small");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6PrefixCount(1)))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on m1.small");
    ec2.describeInstances();
    assertThatRefusal(
            () ->
                interfaces.attach(
                    created(creating().withIpv4PrefixCount(1)), old.getInstanceId(), 1))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on m1.small");
  }

  private static InstanceIpv6Address ipv6Address(String address) {
    return new InstanceIpv6Address().withIpv6Address(address);
  }

  @Test
  void noAddressIsAskedForTwiceByItselfAndInAPrefix() {
    int before = free();
    String address = network.ipv6(0, "::7");

    assertThatRefusal(
            () ->
                created(
                    creating()
                        .withPrivateIpAddress("10.0.0.70")
                        .withIpv4Prefixes(ipv4("10.0.0.64/28"))))
        .isEqualTo("400 InvalidParameterValue: The address 10.0.0.70 is specified more than once.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(subnet).withPrivateIpAddress("10.0.0.70"),
                        device(1).withSubnetId(subnet).withIpv4Prefixes(ipv4("10.0.0.64/28")))))
        .endsWith("The address 10.0.0.70 is specified more than once.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(subnet).withIpv6Addresses(ipv6Address(address)),
                        device(1)
                            .withSubnetId(subnet)
                            .withIpv6Prefixes(ipv6(network.ipv6(0, "::/80"))))))
        .endsWith("The address " + address + " is specified more than once.");
    assertThat(free()).isEqualTo(before);
    assertThat(created(creating().withPrivateIpAddress("10.0.0.70"))).startsWith("eni-");
    assertThat(created(creating().withIpv6Addresses(ipv6Address(address)))).startsWith("eni-");
  }

  @Test
  void whatOneInterfaceHasIsNotOfSeveralInstances() {
    String refusal =
        "400 InvalidParameterCombination: The parameter privateIpAddress can be used for a single"
            + " instance in a VPC only";
    InstanceNetworkInterfaceSpecification primary = device(0).withSubnetId(subnet);
    for (InstanceNetworkInterfaceSpecification specific :
        List.of(
            primary.clone().withPrivateIpAddress("10.0.0.70"),
            primary
                .clone()
                .withPrivateIpAddresses(
                    new PrivateIpAddressSpecification()
                        .withPrivateIpAddress("10.0.0.70")
                        .withPrimary(true)),
            primary.clone().withIpv6Addresses(ipv6Address(network.ipv6(0, "::7"))),
            primary.clone().withIpv4Prefixes(ipv4("10.0.0.64/28")),
            primary.clone().withIpv6Prefixes(ipv6(network.ipv6(0, ":5::/80"))))) {
      assertThatRefusal(() -> ec2.runInstances(launching(specific).withMinCount(1).withMaxCount(2)))
          .isEqualTo(refusal);
      assertThat(launched(ec2, launching(specific)).getInstanceId()).startsWith("i-");
      ec2.terminateInstances(
          new TerminateInstancesRequest(
              ec2.describeInstances().getReservations().stream()
                  .map(each -> each.getInstances().get(0).getInstanceId())
                  .toList()));
      ec2.describeInstances();
    }
    assertThat(
            ec2.runInstances(
                    launching(primary.withIpv6AddressCount(1).withSecondaryPrivateIpAddressCount(1))
                        .withMinCount(2)
                        .withMaxCount(2))
                .getReservation()
                .getInstances())
        .hasSize(2);
  }

  @Test
  void noPrefixOrAddressIsOfTwoInterfacesOfALaunch() {
    String address = network.ipv6(0, "::7");
    String prefix = network.ipv6(0, ":5::/80");

    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(subnet).withIpv6Addresses(ipv6Address(address)),
                        device(1)
                            .withSubnetId(subnet)
                            .withIpv6Addresses(ipv6Address(network.ipv6(0, ":0:0:0:7"))))))
        .endsWith("The address " + address + " is specified more than once.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(subnet).withIpv4Prefixes(ipv4("10.0.0.64/28")),
                        device(1).withSubnetId(subnet).withIpv4Prefixes(ipv4("10.0.0.70/28")))))
        .endsWith("The address 10.0.0.64/28 is specified more than once.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launching(
                        device(0).withSubnetId(subnet).withIpv6Prefixes(ipv6(prefix)),
                        device(1).withSubnetId(subnet).withIpv6Prefixes(ipv6(prefix)))))
        .endsWith("The address " + prefix + " is specified more than once.");
    assertThat(
            launched(
                    ec2,
                    launching(
                        device(0).withSubnetId(subnet).withIpv6Addresses(ipv6Address(address)),
                        device(1).withSubnetId(subnet).withIpv6Prefixes(ipv6(prefix))))
                .getNetworkInterfaces())
        .hasSize(2);
  }

  @Test
  void whatIsRefusedInPartIsNotAssignedInPart() {
    String taken = network.ipv6(0, ":5::/80");
    String free = network.ipv6(0, ":6::/80");
    created(creating().withIpv6Prefixes(ipv6(taken)));
    String address = network.ipv6(0, "::7");
    created(creating().withIpv6Addresses(ipv6Address(address)));
    String id = created(creating());

    assertThatRefusal(
            () -> ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Prefixes(free, taken)))
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + taken + " is in use.");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Prefixes(free, free)))
        .endsWith("The address " + free + " is specified more than once.");
    assertThatRefusal(
            () -> assigned(assigning(id).withIpv4Prefixes("10.0.0.64/28", "10.0.0.70/28")))
        .endsWith("The address 10.0.0.64/28 is specified more than once.");
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    assigningIpv6(id).withIpv6Addresses(network.ipv6(0, "::8"), address)))
        .isEqualTo("400 InvalidIPAddress.InUse: Address " + address + " is in use.");

    created(creating().withPrivateIpAddress("10.0.0.50"));
    int before = free();
    assertThatRefusal(
            () -> assigned(assigning(id).withIpv4Prefixes("10.0.0.64/28", "10.0.0.48/28")))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 10.0.0.48/28 is in use.");
    assertThatRefusal(
            () -> created(creating().withIpv4Prefixes(ipv4("10.0.0.64/28"), ipv4("10.0.0.48/28"))))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 10.0.0.48/28 is in use.");

    assertThat(free()).isEqualTo(before);
    assertThat(ipv6Prefixes(id)).isEmpty();
    assertThat(ipv4Prefixes(id)).isEmpty();
    assertThat(interfaces.described(id).getIpv6Addresses()).isEmpty();
    assertThat(
            ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Prefixes(free))
                .getAssignedIpv6Prefixes())
        .containsExactly(free);
    assertThat(
            ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6Addresses(network.ipv6(0, "::8")))
                .getAssignedIpv6Addresses())
        .hasSize(1);
  }

  @Test
  void prefixesAreFreeOnceTheirInterfaceIsDeleted() {
    CreateNetworkInterfaceRequest asked =
        creating().withIpv6Prefixes(ipv6(network.ipv6(0, ":5::/80")));

    delete(created(asked));

    assertThat(ipv6Prefixes(created(asked))).containsExactly(network.ipv6(0, ":5::/80"));
  }

  private void resize(Instance instance, String type) {
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest()
            .withInstanceId(instance.getInstanceId())
            .withInstanceType(type));
  }

  private Instance stopped(InstanceNetworkInterfaceSpecification... devices) {
    Instance instance = launched(ec2, launching(devices));
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(List.of(instance.getInstanceId())));
    ec2.describeInstances();
    return instance;
  }

  @Test
  void anotherTypeHasToAllowWhatTheInterfacesHave() {
    Instance withPrefix = stopped(device(0).withSubnetId(subnet).withIpv4PrefixCount(1));
    Instance withAddresses =
        stopped(device(0).withSubnetId(subnet).withSecondaryPrivateIpAddressCount(5));
    Instance withInterfaces =
        stopped(
            device(0).withSubnetId(subnet),
            device(1).withSubnetId(subnet),
            device(2).withSubnetId(subnet));

    assertThatRefusal(() -> resize(withPrefix, "t2.micro"))
        .isEqualTo("400 UnsupportedOperation: Prefixes are not supported on t2.micro");
    assertThatRefusal(() -> resize(withAddresses, "t2.micro"))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThatRefusal(() -> resize(withInterfaces, "t2.micro"))
        .isEqualTo("400 AttachmentLimitExceeded: Interface count 3 exceeds the limit for t2.micro");
    resize(withPrefix, "m5.xlarge");
    assertThat(described(ec2, withPrefix.getInstanceId()).getInstanceType()).isEqualTo("m5.xlarge");
  }

  @Test
  void addressesBeyondAnyMeasureAreRefused() {
    int free = free();
    String id = created(creating());
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(assigningIpv6(id).withIpv6AddressCount(Integer.MAX_VALUE)))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
    assertThatRefusal(() -> created(creating().withIpv6AddressCount(Integer.MAX_VALUE)))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
    Instance instance = launched(ec2, launching(device(0).withSubnetId(subnet)));
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    assigningIpv6(instance.getNetworkInterfaces().get(0).getNetworkInterfaceId())
                        .withIpv6AddressCount(Integer.MAX_VALUE)))
        .startsWith("400 Ipv6AddressLimitExceeded: ");
    assertThat(free()).isEqualTo(free - 2);
  }
}

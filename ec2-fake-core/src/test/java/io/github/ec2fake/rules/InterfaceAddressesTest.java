// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.AssignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AssignedPrivateIpAddress;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfacePermissionRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceIpv6Address;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.NetworkInterfaceAssociation;
import com.amazonaws.services.ec2.model.NetworkInterfaceIpv6Address;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.UnassignIpv6AddressesRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateIpAddressesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Private, IPv6 and elastic addresses of network interfaces. */
class InterfaceAddressesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);

  private List<String> assign(AssignPrivateIpAddressesRequest request) {
    return ec2.assignPrivateIpAddresses(request).getAssignedPrivateIpAddresses().stream()
        .map(AssignedPrivateIpAddress::getPrivateIpAddress)
        .toList();
  }

  private static AssignPrivateIpAddressesRequest assigning(String id) {
    return new AssignPrivateIpAddressesRequest().withNetworkInterfaceId(id);
  }

  private void unassign(String id, String address) {
    ec2.unassignPrivateIpAddresses(
        new UnassignPrivateIpAddressesRequest()
            .withNetworkInterfaceId(id)
            .withPrivateIpAddresses(address));
  }

  @Test
  void secondaryAddressesAreAssignedAndUnassigned() {
    String id = interfaces.create();

    List<String> chosen = assign(assigning(id).withSecondaryPrivateIpAddressCount(2));
    List<String> named = assign(assigning(id).withPrivateIpAddresses("172.31.0.200"));

    assertThat(chosen).hasSize(2);
    assertThat(named).containsExactly("172.31.0.200");
    assertThat(interfaces.addresses(id)).hasSize(4).containsAll(chosen).contains("172.31.0.200");

    unassign(id, "172.31.0.200");

    assertThat(interfaces.addresses(id)).hasSize(3).doesNotContain("172.31.0.200");
    assertThat(assign(assigning(id).withPrivateIpAddresses("172.31.0.200"))).hasSize(1);
  }

  @Test
  void anAddressOfAnotherInterfaceIsMovedIfThatIsAllowed() {
    String from = interfaces.create();
    String to = interfaces.create();
    assign(assigning(from).withPrivateIpAddresses("172.31.0.200"));
    AssignPrivateIpAddressesRequest move = assigning(to).withPrivateIpAddresses("172.31.0.200");

    assertThatRefusal(() -> assign(move))
        .isEqualTo("400 InvalidIPAddress.InUse: Address 172.31.0.200 is in use.");
    assign(move.clone().withAllowReassignment(true));

    assertThat(interfaces.addresses(from)).hasSize(1);
    assertThat(interfaces.addresses(to)).contains("172.31.0.200");
    assertThatRefusal(
            () ->
                assign(
                    assigning(to)
                        .withPrivateIpAddresses(interfaces.addresses(from).get(0))
                        .withAllowReassignment(true)))
        .startsWith("400 InvalidParameterValue: The primary private IP address");
  }

  @Test
  void onlyWhatIsThereAndNotPrimaryIsUnassigned() {
    String id = interfaces.create();

    assertThatRefusal(() -> unassign(id, "172.31.0.200"))
        .isEqualTo(
            "400 InvalidParameterValue: Some of [172.31.0.200] are not assigned to interface "
                + id);
    assertThatRefusal(() -> unassign(id, interfaces.addresses(id).get(0)))
        .startsWith("400 InvalidParameterValue: The primary private IP address");
    assertThatRefusal(() -> assign(assigning(id))).startsWith("400 MissingParameter: ");
  }

  @Test
  void anInstanceLimitsTheAddressesOfItsInterfaces() {
    Instance instance = launched(ec2, LINUX_EBS);
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();

    assertThat(assign(assigning(id).withSecondaryPrivateIpAddressCount(3))).hasSize(3);
    assertThatRefusal(() -> assign(assigning(id).withSecondaryPrivateIpAddressCount(1)))
        .isEqualTo(
            "400 PrivateIpAddressLimitExceeded: Number of private addresses will exceed limit.");
  }

  @Test
  void anInstanceLimitsAddressesThatAreNamedOrMovedToo() {
    Instance instance = launched(ec2, launch(LINUX_EBS).withPlacement(new Placement("us-east-1a")));
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    String from = interfaces.create();
    String moved = assign(assigning(from).withSecondaryPrivateIpAddressCount(1)).get(0);
    assign(assigning(id).withSecondaryPrivateIpAddressCount(2));
    AssignPrivateIpAddressesRequest both =
        assigning(id).withPrivateIpAddresses(moved, "172.31.0.200").withAllowReassignment(true);

    assertThatRefusal(() -> assign(both.clone())).startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThatRefusal(
            () -> assign(assigning(id).withPrivateIpAddresses("172.31.0.200", "172.31.0.201")))
        .startsWith("400 PrivateIpAddressLimitExceeded: ");
    assertThat(interfaces.addresses(from)).contains(moved);
    assign(both.withPrivateIpAddresses(List.of(moved)));
    assertThat(interfaces.addresses(id)).hasSize(4).contains(moved);
  }

  @Test
  void anAddressThatItHasIsAssignedAgainWithoutEffect() {
    String id = interfaces.create();
    assign(assigning(id).withPrivateIpAddresses("172.31.0.200"));

    assertThat(assign(assigning(id).withPrivateIpAddresses("172.31.0.200", "172.31.0.201")))
        .containsExactly("172.31.0.200", "172.31.0.201");

    assertThat(interfaces.addresses(id)).hasSize(3).endsWith("172.31.0.200", "172.31.0.201");
  }

  @Test
  void vpcsWithTheSameBlockHaveTheSameAddresses() {
    for (int i = 0; i < 2; i++) {
      String subnet = Networks.subnet(ec2, Networks.vpc(ec2, "10.0.0.0/16"), "10.0.0.0/24");
      String id = Networks.networkInterface(ec2, subnet);

      assertThat(assign(assigning(id).withPrivateIpAddresses("10.0.0.9"))).hasSize(1);
      assertThat(interfaces.addresses(id)).containsExactly("10.0.0.4", "10.0.0.9");
    }
  }

  @Test
  void aGatewayLeavesAVpcInWhichNoInterfaceHasAPublicAddress() {
    launched(ec2, LINUX_EBS);
    ec2.describeInstances();
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    Networks.networkInterface(ec2, Networks.subnet(ec2, vpc, "10.0.0.0/24"));
    Networks.attachGateway(ec2, Networks.gateway(ec2), vpc);

    Networks.detachGateway(ec2, vpc);

    assertThat(ec2.describeInternetGateways().getInternetGateways())
        .filteredOn(each -> each.getAttachments().isEmpty())
        .hasSize(1);
  }

  @Test
  void theAddressesOfAServiceAreNotMoved() {
    Subnet subnet = interfaces.subnet("us-east-1a");
    ec2.createNatGateway(
        new CreateNatGatewayRequest()
            .withSubnetId(subnet.getSubnetId())
            .withConnectivityType("private")
            .withPrivateIpAddress("172.31.0.200")
            .withSecondaryPrivateIpAddresses("172.31.0.201"));
    ec2.describeNatGateways(new DescribeNatGatewaysRequest());
    String id = interfaces.create();

    for (String address : List.of("172.31.0.200", "172.31.0.201")) {
      assertThatRefusal(
              () ->
                  assign(assigning(id).withPrivateIpAddresses(address).withAllowReassignment(true)))
          .isEqualTo("400 InvalidIPAddress.InUse: Address " + address + " is in use.");
    }
    assertThat(interfaces.addresses(id)).hasSize(1);
  }

  @Test
  void addressesAreAskedForInOneWay() {
    String id = interfaces.create(inSubnet(withIpv6())).getNetworkInterfaceId();
    AssignIpv6AddressesRequest ipv6 = new AssignIpv6AddressesRequest().withNetworkInterfaceId(id);

    assertThatRefusal(
            () ->
                assign(
                    assigning(id)
                        .withPrivateIpAddresses("10.0.0.9")
                        .withSecondaryPrivateIpAddressCount(1)))
        .startsWith("400 InvalidParameterCombination: You may not specify both a number");
    assertThatRefusal(() -> assign(assigning(id).withPrivateIpAddresses("10.0.0.9", "10.0.0.9")))
        .isEqualTo("400 InvalidParameterValue: The address 10.0.0.9 is specified more than once.");
    assertThatRefusal(() -> assign(assigning(id).withSecondaryPrivateIpAddressCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter secondaryPrivateIp");
    assertThatRefusal(() -> assign(assigning(id).withSecondaryPrivateIpAddressCount(251)))
        .startsWith("400 InsufficientFreeAddressesInSubnet: ");
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    ipv6.clone().withIpv6AddressCount(1).withIpv6Addresses("2001:db8::1")))
        .startsWith("400 InvalidParameterCombination: You may specify a number of IPv6 addresses");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(ipv6.clone().withIpv6AddressCount(-1)))
        .startsWith("400 InvalidParameterValue: Value (-1) for parameter ipv6AddressCount");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(ipv6.clone()))
        .isEqualTo(
            "400 MissingParameter: Either ipv6AddressCount or ipv6Addresses must be specified");
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    ipv6.clone().withIpv6Addresses("2001:db8::1", "2001:db8:0::1")))
        .isEqualTo(
            "400 InvalidParameterValue: The address 2001:db8::1 is specified more than once.");
    assertThatRefusal(() -> ec2.assignIpv6Addresses(ipv6.clone().withIpv6Addresses("10.0.0.9")))
        .isEqualTo("400 InvalidParameterValue: invalid value for parameter address: 10.0.0.9");
    assertThatRefusal(
            () ->
                ec2.unassignPrivateIpAddresses(
                    new UnassignPrivateIpAddressesRequest().withNetworkInterfaceId(id)))
        .isEqualTo("400 MissingParameter: Either privateIpAddress or ipv4Prefix must be specified");
    assertThatRefusal(
            () ->
                ec2.unassignIpv6Addresses(
                    new UnassignIpv6AddressesRequest().withNetworkInterfaceId(id)))
        .isEqualTo("400 MissingParameter: Either ipv6Addresses or ipv6Prefix must be specified");
    assertThatRefusal(() -> assign(assigning(id).withPrivateIpAddresses("10.0.0.9", "10.0.1.9")))
        .endsWith("Address 10.0.1.9 does not fall within the subnet's address range");
    assertThat(interfaces.addresses(id)).hasSize(1);
    assertThat(assign(assigning(id).withSecondaryPrivateIpAddressCount(0))).isEmpty();
    assertThat(ec2.assignIpv6Addresses(ipv6.withIpv6AddressCount(0)).getAssignedIpv6Addresses())
        .isEmpty();
  }

  private static CreateNetworkInterfaceRequest inSubnet(Subnet subnet) {
    return new CreateNetworkInterfaceRequest().withSubnetId(subnet.getSubnetId());
  }

  @Test
  void aNewInterfaceAsksForIpv6AddressesOfItsSubnetInOneWay() {
    Subnet subnet = withIpv6();
    CreateNetworkInterfaceRequest asked =
        inSubnet(subnet)
            .withIpv6Addresses(new InstanceIpv6Address().withIpv6Address(prefix(subnet) + "::5"));
    int before = interfaces.subnet("us-east-1a").getAvailableIpAddressCount();

    assertThatRefusal(() -> interfaces.create(asked.clone().withIpv6AddressCount(1)))
        .startsWith("400 InvalidParameterCombination: You may specify a number of IPv6 addresses");
    assertThatRefusal(() -> interfaces.create(interfaces.request().withIpv6AddressCount(1)))
        .endsWith("has no IPv6 CIDR block associated with it.");
    assertThat(interfaces.subnet("us-east-1a").getAvailableIpAddressCount()).isEqualTo(before);
    assertThat(interfaces.create(interfaces.request().withIpv6AddressCount(0)).getIpv6Addresses())
        .isEmpty();
    assertThat(interfaces.create(asked.withIpv6AddressCount(0)).getIpv6Addresses()).hasSize(1);
  }

  @Test
  void aNewInterfaceWithAPrimaryIpv6AddressHasOne() {
    Subnet subnet = withIpv6();

    assertThatRefusal(() -> interfaces.create(inSubnet(subnet).withEnablePrimaryIpv6(true)))
        .isEqualTo(
            "400 InvalidParameterValue: A new network interface in the subnet '"
                + subnet.getSubnetId()
                + "' has no IPv6 address to be primary.");
    assertThatRefusal(() -> interfaces.create(interfaces.request().withEnablePrimaryIpv6(true)))
        .endsWith("has no IPv6 CIDR block associated with it.");
    NetworkInterface made =
        interfaces.create(inSubnet(subnet).withIpv6AddressCount(2).withEnablePrimaryIpv6(true));
    assertThat(made.getIpv6Addresses())
        .extracting(NetworkInterfaceIpv6Address::getIsPrimaryIpv6)
        .containsExactly(true, false);
    unassignIpv6(made, made.getIpv6Addresses().get(1).getIpv6Address());
    assertThat(ipv6(made.getNetworkInterfaceId())).hasSize(1);
  }

  private void unassignIpv6(NetworkInterface of, String address) {
    ec2.unassignIpv6Addresses(
        new UnassignIpv6AddressesRequest()
            .withNetworkInterfaceId(of.getNetworkInterfaceId())
            .withIpv6Addresses(address));
  }

  @Test
  void anIpv6AddressIsFreeOnceItIsUnassignedOrItsInterfaceIsDeleted() {
    Subnet subnet = withIpv6();
    CreateNetworkInterfaceRequest asked =
        inSubnet(subnet)
            .withIpv6Addresses(new InstanceIpv6Address().withIpv6Address(prefix(subnet) + "::5"));

    NetworkInterface first = interfaces.create(asked);
    assertThatRefusal(() -> interfaces.create(asked)).startsWith("400 InvalidIPAddress.InUse: ");
    unassignIpv6(first, prefix(subnet) + ":0:0:0:5");
    NetworkInterface second = interfaces.create(asked);
    interfaces.delete(second.getNetworkInterfaceId());

    assertThat(ipv6(interfaces.create(asked).getNetworkInterfaceId()))
        .containsExactly(prefix(subnet) + "::5");
  }

  /** A subnet with IPv6 addresses. */
  private Subnet withIpv6() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
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
    return ec2.describeSubnets().getSubnets().stream()
        .filter(each -> each.getSubnetId().equals(subnet))
        .findFirst()
        .orElseThrow();
  }

  private static String prefix(Subnet subnet) {
    return subnet.getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock().replace("::/64", "");
  }

  private List<String> ipv6(String id) {
    return interfaces.described(id).getIpv6Addresses().stream()
        .map(NetworkInterfaceIpv6Address::getIpv6Address)
        .toList();
  }

  @Test
  void ipv6AddressesAreAssignedAndUnassigned() {
    Subnet subnet = withIpv6();
    String named = prefix(subnet) + "::5";
    String id =
        interfaces
            .create(
                new CreateNetworkInterfaceRequest()
                    .withSubnetId(subnet.getSubnetId())
                    .withIpv6Addresses(new InstanceIpv6Address().withIpv6Address(named)))
            .getNetworkInterfaceId();

    List<String> chosen =
        ec2.assignIpv6Addresses(
                new AssignIpv6AddressesRequest().withNetworkInterfaceId(id).withIpv6AddressCount(2))
            .getAssignedIpv6Addresses();

    assertThat(chosen)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(a -> a.startsWith(prefix(subnet)));
    assertThat(ipv6(id)).containsExactly(named, chosen.get(0), chosen.get(1));
    assertThat(interfaces.found("ipv6-addresses.ipv6-address", named)).containsExactly(id);
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    new AssignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6Addresses(named)))
        .startsWith("400 InvalidIPAddress.InUse: ");
    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    new AssignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6Addresses("2001:db8::1")))
        .endsWith("does not fall within the subnet's address range");

    ec2.unassignIpv6Addresses(
        new UnassignIpv6AddressesRequest().withNetworkInterfaceId(id).withIpv6Addresses(named));

    assertThat(ipv6(id)).isEqualTo(chosen);
    assertThatRefusal(
            () ->
                ec2.unassignIpv6Addresses(
                    new UnassignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6Addresses(named)))
        .startsWith("400 InvalidParameterValue: Some of [");
  }

  @Test
  void aBlockStaysWithItsSubnetAsLongAsInterfacesHaveAddressesOfIt() {
    Subnet subnet = withIpv6();
    String id =
        interfaces
            .create(
                new CreateNetworkInterfaceRequest()
                    .withSubnetId(subnet.getSubnetId())
                    .withIpv6AddressCount(1))
            .getNetworkInterfaceId();
    DisassociateSubnetCidrBlockRequest disassociate =
        new DisassociateSubnetCidrBlockRequest()
            .withAssociationId(subnet.getIpv6CidrBlockAssociationSet().get(0).getAssociationId());

    assertThatRefusal(() -> ec2.disassociateSubnetCidrBlock(disassociate))
        .startsWith("400 DependencyViolation: The subnet CIDR block with association ID '");
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));

    assertThat(
            ec2.disassociateSubnetCidrBlock(disassociate)
                .getIpv6CidrBlockAssociation()
                .getIpv6CidrBlock())
        .startsWith(prefix(subnet));
  }

  @Test
  void aSubnetWithoutIpv6HasNoneToAssign() {
    String id = interfaces.create();

    assertThatRefusal(
            () ->
                ec2.assignIpv6Addresses(
                    new AssignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6AddressCount(1)))
        .startsWith("400 InvalidParameterValue: The subnet '");
  }

  @Test
  void thePrimaryIpv6AddressStays() {
    String id =
        interfaces
            .create(
                new CreateNetworkInterfaceRequest()
                    .withSubnetId(withIpv6().getSubnetId())
                    .withIpv6AddressCount(1))
            .getNetworkInterfaceId();

    ec2.modifyNetworkInterfaceAttribute(
        new ModifyNetworkInterfaceAttributeRequest()
            .withNetworkInterfaceId(id)
            .withEnablePrimaryIpv6(true));

    NetworkInterfaceIpv6Address primary = interfaces.described(id).getIpv6Addresses().get(0);
    assertThat(primary.getIsPrimaryIpv6()).isTrue();
    assertThatRefusal(
            () ->
                ec2.unassignIpv6Addresses(
                    new UnassignIpv6AddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withIpv6Addresses(primary.getIpv6Address())))
        .startsWith("400 InvalidParameterValue: The primary IPv6 address");
  }

  @Test
  void onlyAnIpv6AddressThatIsThereCanBePrimaryAndNoneCeasesToBe() {
    String id =
        interfaces
            .create(new CreateNetworkInterfaceRequest().withSubnetId(withIpv6().getSubnetId()))
            .getNetworkInterfaceId();
    ModifyNetworkInterfaceAttributeRequest modify =
        new ModifyNetworkInterfaceAttributeRequest().withNetworkInterfaceId(id);

    assertThatRefusal(
            () -> ec2.modifyNetworkInterfaceAttribute(modify.clone().withEnablePrimaryIpv6(true)))
        .isEqualTo(
            "400 InvalidParameterValue: The network interface '"
                + id
                + "' has no IPv6 address to be primary.");
    ec2.modifyNetworkInterfaceAttribute(modify.clone().withEnablePrimaryIpv6(false));
    ec2.assignIpv6Addresses(
        new AssignIpv6AddressesRequest().withNetworkInterfaceId(id).withIpv6AddressCount(1));
    ec2.modifyNetworkInterfaceAttribute(modify.clone().withEnablePrimaryIpv6(true));
    assertThatRefusal(
            () -> ec2.modifyNetworkInterfaceAttribute(modify.clone().withEnablePrimaryIpv6(false)))
        .endsWith("The primary IPv6 address cannot be disabled or unassigned once it is enabled.");
  }

  @Test
  void theTypeOfTheInstanceLimitsIpv6Addresses() {
    String subnet = withIpv6().getSubnetId();
    Instance instance =
        launched(
            ec2, launch("ami-0a2023f1c0de0086a").withInstanceType("t3.micro").withSubnetId(subnet));
    ec2.describeInstances();
    AssignIpv6AddressesRequest assign =
        new AssignIpv6AddressesRequest()
            .withNetworkInterfaceId(
                described(ec2, instance.getInstanceId())
                    .getNetworkInterfaces()
                    .get(0)
                    .getNetworkInterfaceId());

    ec2.assignIpv6Addresses(assign.clone().withIpv6AddressCount(1));
    assertThatRefusal(() -> ec2.assignIpv6Addresses(assign.clone().withIpv6AddressCount(2)))
        .isEqualTo("400 Ipv6AddressLimitExceeded: Number of IPv6 addresses will exceed limit.");
    ec2.assignIpv6Addresses(assign.clone().withIpv6AddressCount(1));
  }

  @Test
  void anInstanceInASubnetThatAssignsIpv6HasAnAddress() {
    Subnet subnet = withIpv6();
    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest()
            .withSubnetId(subnet.getSubnetId())
            .withAssignIpv6AddressOnCreation(true));

    Instance instance =
        described(
            ec2,
            launched(
                    ec2,
                    launch(LINUX_EBS)
                        .withInstanceType("c3.large")
                        .withSubnetId(subnet.getSubnetId()))
                .getInstanceId());

    assertThat(instance.getIpv6Address()).startsWith(prefix(subnet));
    assertThat(
            ec2.describeInstances(
                    new DescribeInstancesRequest()
                        .withFilters(
                            new Filter("ipv6-address", List.of(instance.getIpv6Address()))))
                .getReservations())
        .hasSize(1);
  }

  private Address address(String allocation) {
    return ec2.describeAddresses(new DescribeAddressesRequest().withAllocationIds(allocation))
        .getAddresses()
        .get(0);
  }

  private static AssociateAddressRequest associating(String allocation, String id) {
    return new AssociateAddressRequest().withAllocationId(allocation).withNetworkInterfaceId(id);
  }

  @Test
  void anElasticAddressIsOfOnePrivateAddress() {
    String allocation = ec2.allocateAddress().getAllocationId();
    String id = interfaces.create();
    String secondary = assign(assigning(id).withSecondaryPrivateIpAddressCount(1)).get(0);

    String association =
        ec2.associateAddress(associating(allocation, id).withPrivateIpAddress(secondary))
            .getAssociationId();

    Address address = address(allocation);
    assertThat(address.getNetworkInterfaceId()).isEqualTo(id);
    assertThat(address.getNetworkInterfaceOwnerId()).isEqualTo(cloud.account());
    assertThat(address.getPrivateIpAddress()).isEqualTo(secondary);
    assertThat(address.getInstanceId()).isNull();
    NetworkInterface described = interfaces.described(id);
    assertThat(described.getAssociation()).isNull();
    assertThat(described.getPrivateIpAddresses().get(1).getAssociation().getAssociationId())
        .isEqualTo(association);
    assertThat(interfaces.found("addresses.association.public-ip", address.getPublicIp()))
        .containsExactly(id);
    assertThat(interfaces.found("association.public-ip", address.getPublicIp())).isEmpty();
  }

  @Test
  void anElasticAddressMovesWithItsPrivateAddress() {
    String allocation = ec2.allocateAddress().getAllocationId();
    String from = interfaces.create();
    String to = interfaces.create();
    String secondary = assign(assigning(from).withSecondaryPrivateIpAddressCount(1)).get(0);
    ec2.associateAddress(associating(allocation, from).withPrivateIpAddress(secondary));

    assign(assigning(to).withPrivateIpAddresses(secondary).withAllowReassignment(true));

    assertThat(address(allocation).getNetworkInterfaceId()).isEqualTo(to);
    unassign(to, secondary);
    assertThat(address(allocation).getAssociationId()).isNull();
    assertThat(address(allocation).getNetworkInterfaceId()).isNull();
  }

  @Test
  void anotherAccountAssociatesItsElasticAddressWithPermission() {
    AmazonEC2 partner = cloud.client(PARTNER);
    String allocation = partner.allocateAddress().getAllocationId();
    String id = interfaces.create();
    CreateNetworkInterfacePermissionRequest permission =
        new CreateNetworkInterfacePermissionRequest()
            .withNetworkInterfaceId(id)
            .withAwsAccountId(PARTNER);
    ec2.createNetworkInterfacePermission(permission.clone().withPermission("INSTANCE-ATTACH"));

    assertThatRefusal(() -> partner.associateAddress(associating(allocation, id)))
        .isEqualTo(
            "400 InvalidNetworkInterfaceID.NotFound: The networkInterface ID '"
                + id
                + "' does not exist");
    assertThatRefusal(() -> partner.associateAddress(associating(allocation, "eni-x")))
        .startsWith("400 InvalidNetworkInterfaceId.Malformed: ");
    ec2.createNetworkInterfacePermission(permission.withPermission("EIP-ASSOCIATE"));
    partner.associateAddress(associating(allocation, id));

    assertThat(interfaces.described(id).getAssociation())
        .returns(allocation, NetworkInterfaceAssociation::getAllocationId)
        .returns(PARTNER, NetworkInterfaceAssociation::getIpOwnerId);
  }

  @Test
  void anElasticAddressIsFreeOnceItsInterfaceIsDeleted() {
    String allocation = ec2.allocateAddress().getAllocationId();
    String id = interfaces.create();
    ec2.associateAddress(associating(allocation, id));

    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));

    assertThat(address(allocation).getAssociationId()).isNull();
  }

  @Test
  void anElasticAddressIsReassociatedUnlessThatIsNotAllowed() {
    String allocation = ec2.allocateAddress().getAllocationId();
    String first = interfaces.create();
    String second = interfaces.create();
    ec2.associateAddress(associating(allocation, first));

    assertThatRefusal(
            () ->
                ec2.associateAddress(associating(allocation, second).withAllowReassociation(false)))
        .startsWith("400 Resource.AlreadyAssociated: ");
    ec2.associateAddress(associating(allocation, second).withAllowReassociation(true));

    assertThat(interfaces.described(first).getAssociation()).isNull();
    assertThat(interfaces.described(second).getAssociation().getAllocationId())
        .isEqualTo(allocation);
  }

  @Test
  void anElasticAddressTakesThePlaceOfThePublicOne() {
    Instance instance = described(ec2, launched(ec2, LINUX_EBS).getInstanceId());
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
    String allocation = ec2.allocateAddress().getAllocationId();

    ec2.associateAddress(associating(allocation, id));

    Instance now = described(ec2, instance.getInstanceId());
    assertThat(now.getPublicIpAddress())
        .isEqualTo(address(allocation).getPublicIp())
        .isNotEqualTo(instance.getPublicIpAddress());
    assertThat(address(allocation).getInstanceId()).isEqualTo(instance.getInstanceId());
  }

  @Test
  void anInstanceWithSeveralInterfacesDoesNotSayWhichIsMeant() {
    Instance instance = described(ec2, launched(ec2, LINUX_EBS).getInstanceId());
    String id =
        interfaces
            .create(new CreateNetworkInterfaceRequest().withSubnetId(instance.getSubnetId()))
            .getNetworkInterfaceId();
    interfaces.attach(id, instance.getInstanceId(), 1);
    String allocation = ec2.allocateAddress().getAllocationId();

    assertThatRefusal(
            () ->
                ec2.associateAddress(
                    new AssociateAddressRequest()
                        .withAllocationId(allocation)
                        .withInstanceId(instance.getInstanceId())))
        .startsWith("400 InvalidInstanceID: There are multiple interfaces attached to instance");
    ec2.associateAddress(associating(allocation, id));
    assertThat(address(allocation).getInstanceId()).isEqualTo(instance.getInstanceId());
  }
}

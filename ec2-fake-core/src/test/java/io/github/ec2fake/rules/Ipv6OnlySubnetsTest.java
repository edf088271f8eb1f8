// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.windows.Ec2Setting.SET_COMPUTER_NAME;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssignPrivateIpAddressesRequest;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetConsoleOutputRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.PrivateDnsNameOptionsRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Subnets for IPv6 only, and what is launched into them. */
class Ipv6OnlySubnetsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final InterfaceCloud interfaces = new InterfaceCloud(ec2);
  private final DualStackNetwork network = new DualStackNetwork(ec2);
  private final Subnet subnet = ec2.createSubnet(network.ipv6Only(1)).getSubnet();

  private Instance running(String type) {
    return Fixtures.described(
        ec2,
        launched(ec2, DualStackNetwork.launch(type).withSubnetId(subnet.getSubnetId()))
            .getInstanceId());
  }

  @Test
  void aSubnetForIpv6OnlyHasNoIpv4Addresses() {
    Subnet described = network.described(subnet.getSubnetId());

    assertThat(described).isEqualTo(subnet);
    assertThat(described.getIpv6Native()).isTrue();
    assertThat(described.getCidrBlock()).isNull();
    assertThat(described.getAvailableIpAddressCount()).isZero();
    assertThat(described.getAssignIpv6AddressOnCreation()).isTrue();
    assertThat(described.getMapPublicIpOnLaunch()).isFalse();
    assertThat(described.getPrivateDnsNameOptionsOnLaunch().getHostnameType())
        .isEqualTo("resource-name");
    assertThat(described.getPrivateDnsNameOptionsOnLaunch().getEnableResourceNameDnsAAAARecord())
        .isTrue();
    assertThat(
            ec2.describeSubnets(
                    new DescribeSubnetsRequest()
                        .withFilters(new Filter("ipv6-native", List.of("true"))))
                .getSubnets())
        .containsExactly(described);
  }

  @Test
  void itIsAskedForWithAnIpv6BlockAndNoOther() {
    assertThatRefusal(() -> ec2.createSubnet(network.ipv6Only(2).withIpv6CidrBlock(null)))
        .isEqualTo(
            "400 MissingParameter: Either 'ipv6CidrBlock' or 'ipv6IpamPoolId' should be"
                + " provided.");
    assertThatRefusal(() -> ec2.createSubnet(network.ipv6Only(2).withCidrBlock("10.0.2.0/24")))
        .isEqualTo(
            "400 InvalidParameterCombination: When specifying ipv4 parameters, cidrBlock or"
                + " ipv4IpamPoolId, you cannot set ipv6Native to true.");
    assertThatRefusal(() -> ec2.createSubnet(network.ipv6Only(2).withIpv6Native(null)))
        .isEqualTo(
            "400 MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
    assertThatRefusal(() -> ec2.createSubnet(network.ipv6Only(1)))
        .startsWith("400 InvalidSubnet.Conflict: ");
    assertThat(ec2.createSubnet(new CreateSubnetRequest(network.vpc(), "10.0.0.0/16")).getSubnet())
        .extracting(Subnet::getCidrBlock)
        .isEqualTo("10.0.0.0/16");
  }

  @Test
  void anInstanceInItHasAnIpv6AddressAndIsNamedByItsId() {
    Instance instance = running("t3.micro");

    assertThat(instance.getPrivateIpAddress()).isNull();
    assertThat(instance.getPublicIpAddress()).isNull();
    assertThat(instance.getIpv6Address()).startsWith(network.ipv6(1, ":"));
    assertThat(instance.getPrivateDnsName()).isEqualTo(instance.getInstanceId() + ".ec2.internal");
    assertThat(instance.getPrivateDnsNameOptions().getHostnameType()).isEqualTo("resource-name");
    NetworkInterface primary =
        interfaces.described(instance.getNetworkInterfaces().get(0).getNetworkInterfaceId());
    assertThat(primary.getIpv6Native()).isTrue();
    assertThat(primary.getPrivateIpAddress()).isNull();
    assertThat(primary.getPrivateIpAddresses()).isEmpty();
    assertThat(instance.getNetworkInterfaces().get(0).getPrivateIpAddresses()).isEmpty();
    assertThat(interfaces.found("private-ip-address", "*")).isEmpty();
    assertThat(interfaces.found("subnet-id", subnet.getSubnetId())).hasSize(1);

    List<String> id = List.of(instance.getInstanceId());
    ec2.stopInstances(new StopInstancesRequest(id));
    ec2.describeInstances();
    ec2.startInstances(new StartInstancesRequest(id));
    Instance again = Fixtures.described(ec2, instance.getInstanceId());
    assertThat(again.getState().getName()).isEqualTo("running");
    assertThat(again.getIpv6Address()).isEqualTo(instance.getIpv6Address());
    assertThat(again.getPublicIpAddress()).isNull();
    assertThat(
            ec2.getConsoleOutput(new GetConsoleOutputRequest(instance.getInstanceId()))
                .getDecodedOutput())
        .contains("Setting hostname " + instance.getInstanceId() + ":");
  }

  @Test
  void windowsInItIsNamedByItsLinkLocalAddress() {
    String image =
        ec2.describeImages(
                new DescribeImagesRequest().withFilters(new Filter("platform", List.of("windows"))))
            .getImages()
            .get(0)
            .getImageId();
    String id =
        launched(
                ec2,
                DualStackNetwork.launch("t3.medium")
                    .withImageId(image)
                    .withSubnetId(subnet.getSubnetId()))
            .getInstanceId();
    cloud.instance(id).windows().ec2Config(config -> config.enable(SET_COMPUTER_NAME));
    ec2.rebootInstances(new RebootInstancesRequest(List.of(id)));
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.instance(id).windows().computerName()).startsWith("IP-A9FE01");
  }

  @Test
  void onlyInstancesOnTheNitroSystemAreLaunchedIntoIt() {
    assertThatRefusal(
            () -> ec2.runInstances(Fixtures.launch(LINUX_EBS).withSubnetId(subnet.getSubnetId())))
        .isEqualTo("400 UnsupportedOperation: IPv6 only subnets are not supported on m1.small");
    String id =
        interfaces
            .create(new CreateNetworkInterfaceRequest().withSubnetId(subnet.getSubnetId()))
            .getNetworkInterfaceId();
    String old =
        launched(
                ec2,
                DualStackNetwork.launch("t2.micro")
                    .withPlacement(new Placement(subnet.getAvailabilityZone())))
            .getInstanceId();
    ec2.describeInstances();
    assertThatRefusal(() -> interfaces.attach(id, old, 1))
        .isEqualTo("400 UnsupportedOperation: IPv6 only subnets are not supported on t2.micro");
  }

  @Test
  void nothingInItHasIpv4Addresses() {
    CreateNetworkInterfaceRequest creating =
        new CreateNetworkInterfaceRequest().withSubnetId(subnet.getSubnetId());
    String only =
        "400 InvalidParameterCombination: The subnet '"
            + subnet.getSubnetId()
            + "' is IPv6 only, and nothing in it can have IPv4 addresses.";
    String id = interfaces.create(creating).getNetworkInterfaceId();

    assertThat(interfaces.described(id).getIpv6Addresses()).hasSize(1);
    assertThatRefusal(() -> interfaces.create(creating.clone().withPrivateIpAddress("10.0.0.9")))
        .isEqualTo(only);
    assertThatRefusal(
            () -> interfaces.create(creating.clone().withSecondaryPrivateIpAddressCount(1)))
        .isEqualTo(only);
    assertThatRefusal(() -> interfaces.create(creating.clone().withIpv4PrefixCount(1)))
        .isEqualTo(only);
    assertThatRefusal(
            () ->
                ec2.assignPrivateIpAddresses(
                    new AssignPrivateIpAddressesRequest()
                        .withNetworkInterfaceId(id)
                        .withSecondaryPrivateIpAddressCount(1)))
        .isEqualTo(only);
    String allocation = ec2.allocateAddress().getAllocationId();
    assertThatRefusal(
            () ->
                ec2.associateAddress(
                    new AssociateAddressRequest()
                        .withAllocationId(allocation)
                        .withNetworkInterfaceId(id)))
        .isEqualTo(
            "400 InvalidParameterCombination: The network interface '"
                + id
                + "' has no private IPv4 address.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    DualStackNetwork.launch("t3.micro")
                        .withNetworkInterfaces(
                            new InstanceNetworkInterfaceSpecification()
                                .withDeviceIndex(0)
                                .withSubnetId(subnet.getSubnetId())
                                .withAssociatePublicIpAddress(true))))
        .startsWith("400 InvalidParameterCombination: ");
    assertThatRefusal(
            () ->
                ec2.createNatGateway(
                    new CreateNatGatewayRequest()
                        .withSubnetId(subnet.getSubnetId())
                        .withConnectivityType("private")))
        .endsWith("is IPv6 only. NAT gateways need a private IPv4 address.");
    assertThatRefusal(
            () ->
                VpcEndpointCalls.created(
                    ec2,
                    VpcEndpointCalls.networkInterface(network.vpc(), subnet.getSubnetId())
                        .withPrivateDnsEnabled(false)))
        .contains("ec2-fake does not model VPC endpoints with IPv6 addresses.");
  }

  private void modify(ModifySubnetAttributeRequest request) {
    ec2.modifySubnetAttribute(request.withSubnetId(subnet.getSubnetId()));
  }

  @Test
  void itsAttributesStayThoseOfASubnetForIpv6Only() {
    modify(new ModifySubnetAttributeRequest().withEnableDns64(true));
    modify(new ModifySubnetAttributeRequest().withEnableResourceNameDnsAAAARecordOnLaunch(false));
    modify(new ModifySubnetAttributeRequest().withMapPublicIpOnLaunch(false));

    assertThatRefusal(
            () -> modify(new ModifySubnetAttributeRequest().withMapPublicIpOnLaunch(true)))
        .isEqualTo(
            "400 InvalidParameterCombination: Invalid value 'true' for mapPublicIpOnLaunch. The"
                + " subnet '"
                + subnet.getSubnetId()
                + "' is IPv6 only.");
    assertThatRefusal(
            () -> modify(new ModifySubnetAttributeRequest().withAssignIpv6AddressOnCreation(false)))
        .startsWith("400 InvalidParameterCombination: Invalid value 'false' for assignIpv6");
    assertThatRefusal(
            () ->
                modify(
                    new ModifySubnetAttributeRequest()
                        .withEnableResourceNameDnsARecordOnLaunch(true)))
        .startsWith("400 InvalidParameterCombination: Invalid value 'true' for enableResource");
    assertThatRefusal(
            () ->
                modify(
                    new ModifySubnetAttributeRequest()
                        .withPrivateDnsHostnameTypeOnLaunch("ip-name")))
        .startsWith("400 InvalidParameterCombination: Invalid value 'ip-name' for privateDns");
    assertThat(network.described(subnet.getSubnetId()).getEnableDns64()).isTrue();
  }

  @Test
  void anInstanceInItCannotBeNamedByAnAddress() {
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    DualStackNetwork.launch("t3.micro")
                        .withSubnetId(subnet.getSubnetId())
                        .withPrivateDnsNameOptions(
                            new PrivateDnsNameOptionsRequest().withHostnameType("ip-name"))))
        .endsWith("is IPv6 only. The hostname type of its instances must be 'resource-name'.");
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    DualStackNetwork.launch("t3.micro")
                        .withSubnetId(subnet.getSubnetId())
                        .withPrivateDnsNameOptions(
                            new PrivateDnsNameOptionsRequest()
                                .withEnableResourceNameDnsARecord(true))))
        .endsWith("is IPv6 only. Its instances have no DNS A records.");
  }

  @Test
  void itKeepsItsBlockAndIsDeletedWhenItIsEmpty() {
    Instance instance = running("t3.micro");
    DeleteSubnetRequest delete = new DeleteSubnetRequest(subnet.getSubnetId());

    assertThatRefusal(() -> ec2.deleteSubnet(delete)).startsWith("400 DependencyViolation: ");
    assertThatRefusal(
            () ->
                ec2.disassociateSubnetCidrBlock(
                    new DisassociateSubnetCidrBlockRequest()
                        .withAssociationId(
                            subnet.getIpv6CidrBlockAssociationSet().get(0).getAssociationId())))
        .startsWith("400 OperationNotPermitted: ");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance.getInstanceId())));
    ec2.describeInstances();
    ec2.deleteSubnet(delete);
    assertThat(ec2.createSubnet(network.ipv6Only(1)).getSubnet().getIpv6Native()).isTrue();
  }

  @Test
  void aDefaultSubnetCanBeForIpv6Only() {
    Subnet old = interfaces.subnet("us-east-1a");
    ec2.deleteSubnet(new DeleteSubnetRequest(old.getSubnetId()));
    CreateDefaultSubnetRequest creating =
        new CreateDefaultSubnetRequest().withAvailabilityZone("us-east-1a").withIpv6Native(true);

    assertThatRefusal(() -> ec2.createDefaultSubnet(creating))
        .isEqualTo(
            "400 InvalidParameterValue: The vpc '"
                + old.getVpcId()
                + "' has no IPv6 CIDR block associated with it.");
    Networks.addIpv6(ec2, old.getVpcId());
    Subnet made = ec2.createDefaultSubnet(creating).getSubnet();

    assertThat(made.getDefaultForAz()).isTrue();
    assertThat(made.getIpv6Native()).isTrue();
    assertThat(made.getIpv6CidrBlockAssociationSet()).hasSize(1);
    ec2.deleteSubnet(new DeleteSubnetRequest(interfaces.subnet("us-east-1c").getSubnetId()));
    Subnet another =
        ec2.createDefaultSubnet(creating.clone().withAvailabilityZone("us-east-1c")).getSubnet();
    assertThat(another.getIpv6CidrBlockAssociationSet())
        .hasSize(1)
        .doesNotContainAnyElementsOf(made.getIpv6CidrBlockAssociationSet());
    assertThat(another.getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock())
        .isNotEqualTo(made.getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock());
    Instance instance = launched(ec2, DualStackNetwork.launch("t3.micro"));
    assertThat(instance.getSubnetId()).isEqualTo(made.getSubnetId());
    assertThat(instance.getIpv6Address()).isNotNull();
    assertThat(launched(ec2, DualStackNetwork.launch("t2.micro")).getPlacement())
        .returns("us-east-1b", Placement::getAvailabilityZone);
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    DualStackNetwork.launch("t2.micro").withPlacement(new Placement("us-east-1a"))))
        .isEqualTo("400 UnsupportedOperation: IPv6 only subnets are not supported on t2.micro");
  }

  @Test
  void aSubnetSaysHowItsInstancesAreNamed() {
    String both = network.subnet("10.0.3.0/24", 3);
    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest()
            .withSubnetId(both)
            .withPrivateDnsHostnameTypeOnLaunch("resource-name"));

    Instance instance = launched(ec2, DualStackNetwork.launch("t3.micro").withSubnetId(both));

    assertThat(instance.getPrivateDnsNameOptions().getHostnameType()).isEqualTo("resource-name");
    assertThat(instance.getPrivateDnsName()).isEqualTo(instance.getInstanceId() + ".ec2.internal");
    assertThat(instance.getPrivateIpAddress()).startsWith("10.0.3.");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateDefaultSubnetRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Subnets, and what is launched into them. */
class SubnetsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void aZoneIsNamedByItsId() {
    CreateSubnetRequest request =
        new CreateSubnetRequest(vpc, "10.0.1.0/28").withAvailabilityZoneId("use1-az3");

    assertThat(ec2.createSubnet(request).getSubnet().getAvailabilityZone()).isEqualTo("us-east-1c");
    assertThatRefusal(() -> ec2.createSubnet(request.clone().withAvailabilityZoneId("usw2-az1")))
        .isEqualTo("400 InvalidParameterValue: Invalid availability zone-id: [usw2-az1]");
    assertThatRefusal(() -> ec2.createSubnet(request.clone().withAvailabilityZone("us-east-1c")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameters AvailabilityZone and"
                + " AvailabilityZoneId cannot be used together.");
  }

  @Test
  void aNewSubnetIsAvailableInTheZone() {
    Subnet subnet =
        ec2.createSubnet(
                new CreateSubnetRequest(vpc, "10.0.1.0/28").withAvailabilityZone("us-east-1b"))
            .getSubnet();

    assertThat(subnet.getState()).isEqualTo("available");
    assertThat(subnet.getAvailabilityZone()).isEqualTo("us-east-1b");
    assertThat(subnet.getAvailableIpAddressCount()).isEqualTo(11);
    assertThat(subnet.getMapPublicIpOnLaunch()).isFalse();
    assertThat(subnet.getDefaultForAz()).isFalse();
    assertThat(described(subnet.getSubnetId())).isEqualTo(subnet);
  }

  @Test
  void blocksAreWithinTheVpcAndApart() {
    Networks.subnet(ec2, vpc, "10.0.0.0/24");

    assertThatRefusal(() -> Networks.subnet(ec2, vpc, "10.0.0.128/25"))
        .isEqualTo(
            "400 InvalidSubnet.Conflict: The CIDR '10.0.0.128/25' conflicts with another subnet");
    assertThatRefusal(() -> Networks.subnet(ec2, vpc, "10.0.0.0/20"))
        .startsWith("400 InvalidSubnet.Conflict: ");
    assertThatRefusal(() -> Networks.subnet(ec2, vpc, "10.1.0.0/24"))
        .isEqualTo("400 InvalidSubnet.Range: The CIDR '10.1.0.0/24' is invalid.");
    assertThatRefusal(() -> Networks.subnet(ec2, vpc, "10.0.2.0/29"))
        .isEqualTo("400 InvalidSubnet.Range: The CIDR '10.0.2.0/29' is invalid.");
    assertThatRefusal(
            () ->
                ec2.createSubnet(
                    new CreateSubnetRequest(vpc, "10.0.2.0/24").withAvailabilityZone("us-west-2a")))
        .startsWith(
            "400 InvalidParameterValue: Value (us-west-2a) for parameter availabilityZone is"
                + " invalid. Subnets can currently only be created in the following availability"
                + " zones: us-east-1a, ");
    assertThatRefusal(() -> ec2.createSubnet(new CreateSubnetRequest().withVpcId(vpc)))
        .isEqualTo(
            "400 MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
  }

  @Test
  void aVpcHasAsManySubnetsAsTheAccountIsGranted() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.SUBNETS_OF_A_VPC, 1));
    Networks.subnet(ec2, vpc, "10.0.0.0/24");

    assertThatRefusal(() -> Networks.subnet(ec2, vpc, "10.0.1.0/24"))
        .isEqualTo("400 SubnetLimitExceeded: The maximum number of subnets has been reached.");
  }

  @Test
  void anInstanceIsLaunchedIntoItWithGroupsOfItsVpc() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web").withVpcId(vpc))
            .getGroupId();
    String elsewhere =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web")).getGroupId();

    Instance instance =
        launched(ec2, launch(LINUX_EBS).withSubnetId(subnet).withSecurityGroupIds(group));
    assertThat(instance.getVpcId()).isEqualTo(vpc);
    assertThat(instance.getPrivateIpAddress()).isEqualTo("10.0.0.4");
    assertThat(instance.getSecurityGroups().get(0).getGroupId()).isEqualTo(group);
    assertThat(described(subnet).getAvailableIpAddressCount()).isEqualTo(250);
    assertThatRefusal(
            () ->
                launched(
                    ec2, launch(LINUX_EBS).withSubnetId(subnet).withSecurityGroupIds(elsewhere)))
        .isEqualTo(
            "400 InvalidParameter: Security group "
                + elsewhere
                + " and subnet "
                + subnet
                + " belong to different networks.");
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS).withSecurityGroupIds(group)))
        .startsWith(
            "400 InvalidGroup.NotFound: The security group '" + group + "' does not exist in");
  }

  @Test
  void aLaunchOnEc2ClassicTakesGroupsOfEc2ClassicOnly() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 client = classic.client();
      CreateSecurityGroupRequest ask = new CreateSecurityGroupRequest("web", "web");
      String own = client.createSecurityGroup(ask).getGroupId();
      String ofVpc =
          client
              .createSecurityGroup(ask.clone().withVpcId(Networks.vpc(client, "10.0.0.0/16")))
              .getGroupId();

      assertThat(launched(client, launch(LINUX_EBS).withSecurityGroupIds(own)).getSecurityGroups())
          .extracting(GroupIdentifier::getGroupId)
          .containsExactly(own);
      assertThatRefusal(() -> launched(client, launch(LINUX_EBS).withSecurityGroupIds(ofVpc)))
          .isEqualTo(
              "400 InvalidGroup.NotFound: You have specified two resources that belong to"
                  + " different networks.");
    }
  }

  @Test
  void aLaunchThatNamesNoGroupGetsTheDefaultGroupOfTheVpc() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    Instance instance = launched(ec2, launch(LINUX_EBS).withSubnetId(subnet));

    String group = instance.getSecurityGroups().get(0).getGroupId();
    assertThat(
            ec2.describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupIds(group))
                .getSecurityGroups()
                .get(0))
        .satisfies(
            found -> {
              assertThat(found.getGroupName()).isEqualTo("default");
              assertThat(found.getVpcId()).isEqualTo(vpc);
            });
  }

  @Test
  void publicAddressesAndNamesFollowTheSubnetAndTheVpc() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    assertThat(launchedInto(subnet).getPublicIpAddress()).isNull();

    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest().withSubnetId(subnet).withMapPublicIpOnLaunch(true));
    Instance instance = launchedInto(subnet);
    assertThat(instance.getPublicIpAddress()).isNotNull();
    assertThat(instance.getPublicDnsName()).isNullOrEmpty();
    ec2.modifyVpcAttribute(
        new ModifyVpcAttributeRequest().withVpcId(vpc).withEnableDnsHostnames(true));
    assertThat(launchedInto(subnet).getPublicDnsName()).startsWith("ec2-");
  }

  @Test
  void aSubnetIsDeletedWhenNoInstanceIsInIt() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    Instance instance = launchedInto(subnet);

    assertThatRefusal(() -> ec2.deleteSubnet(new DeleteSubnetRequest(subnet)))
        .isEqualTo(
            "400 DependencyViolation: The subnet '"
                + subnet
                + "' has dependencies and cannot be deleted.");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance.getInstanceId())));
    cloud.clock().advanceUntilSettled();
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    assertThatRefusal(() -> described(subnet))
        .isEqualTo("400 InvalidSubnetID.NotFound: The subnet ID '" + subnet + "' does not exist");
  }

  @Test
  void aDefaultSubnetCanBeDeletedAndCreatedAgain() {
    String old =
        ec2.describeSubnets(
                new DescribeSubnetsRequest()
                    .withFilters(new Filter("availability-zone", List.of("us-east-1b"))))
            .getSubnets()
            .get(0)
            .getSubnetId();
    CreateDefaultSubnetRequest ask =
        new CreateDefaultSubnetRequest().withAvailabilityZone("us-east-1b");

    assertThatRefusal(() -> ec2.createDefaultSubnet(ask))
        .isEqualTo(
            "400 DefaultSubnetAlreadyExistsInAvailabilityZone: '"
                + old
                + "' is already the default subnet in us-east-1b.");
    ec2.deleteSubnet(new DeleteSubnetRequest(old));
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.SUBNETS_OF_A_VPC, 5));
    assertThatRefusal(() -> ec2.createDefaultSubnet(ask))
        .isEqualTo("400 SubnetLimitExceeded: The maximum number of subnets has been reached.");
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.SUBNETS_OF_A_VPC, 6));
    Subnet created = ec2.createDefaultSubnet(ask).getSubnet();
    assertThat(created.getCidrBlock()).isEqualTo("172.31.16.0/20");
    assertThat(created.getDefaultForAz()).isTrue();
    assertThat(created.getMapPublicIpOnLaunch()).isTrue();
  }

  @Test
  void attributesAreChangedOneAtATime() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    ModifySubnetAttributeRequest modify = new ModifySubnetAttributeRequest().withSubnetId(subnet);

    ec2.modifySubnetAttribute(modify.clone().withEnableDns64(true));
    ec2.modifySubnetAttribute(modify.clone().withPrivateDnsHostnameTypeOnLaunch("resource-name"));
    ec2.modifySubnetAttribute(modify.clone().withEnableResourceNameDnsARecordOnLaunch(true));
    ec2.modifySubnetAttribute(modify.clone().withEnableResourceNameDnsAAAARecordOnLaunch(true));
    Subnet changed = described(subnet);
    assertThat(changed.getEnableDns64()).isTrue();
    assertThat(changed.getPrivateDnsNameOptionsOnLaunch().getHostnameType())
        .isEqualTo("resource-name");
    assertThat(changed.getPrivateDnsNameOptionsOnLaunch().getEnableResourceNameDnsARecord())
        .isTrue();
    assertThatRefusal(() -> ec2.modifySubnetAttribute(modify))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
    assertThatRefusal(
            () ->
                ec2.modifySubnetAttribute(
                    modify.clone().withEnableDns64(false).withMapPublicIpOnLaunch(true)))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " mapPublicIpOnLaunch, enableDns64");
    assertThatRefusal(
            () ->
                ec2.modifySubnetAttribute(
                    modify
                        .clone()
                        .withEnableDns64(false)
                        .withPrivateDnsHostnameTypeOnLaunch("ip-name")))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " enableDns64, privateDnsHostnameTypeOnLaunch");
    assertThatRefusal(
            () ->
                ec2.modifySubnetAttribute(
                    modify.clone().withPrivateDnsHostnameTypeOnLaunch("color")))
        .startsWith("400 InvalidParameterValue: Value (color) for parameter");
  }

  @Test
  void namesOfGroupsAreUniqueInAVpc() {
    CreateSecurityGroupRequest ask = new CreateSecurityGroupRequest("web", "web").withVpcId(vpc);
    ec2.createSecurityGroup(ask);
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));

    assertThatRefusal(() -> ec2.createSecurityGroup(ask))
        .isEqualTo(
            "400 InvalidGroup.Duplicate: The security group 'web' already exists for VPC '"
                + vpc
                + "'");
    assertThat(
            ec2.describeSecurityGroups(
                    new DescribeSecurityGroupsRequest()
                        .withFilters(new Filter("group-name", List.of("web"))))
                .getSecurityGroups())
        .hasSize(2);
  }

  @Test
  void anIpv6BlockIsOneOfTheVpcAndOfNoOtherSubnet() {
    DualStackNetwork network = new DualStackNetwork(ec2);
    network.subnet("10.0.0.0/24", 1);
    String free = network.ipv6(2, "::/64");
    CreateSubnetRequest ask = new CreateSubnetRequest(network.vpc(), "10.0.1.0/24");

    for (String elsewhere : List.of("2001:db8::/64", free.replace("/64", "/72"))) {
      assertThatRefusal(() -> ec2.createSubnet(ask.clone().withIpv6CidrBlock(elsewhere)))
          .isEqualTo("400 InvalidSubnet.Range: The CIDR '" + elsewhere + "' is invalid.");
    }
    assertThatRefusal(
            () -> ec2.createSubnet(ask.clone().withIpv6CidrBlock(network.ipv6(1, "::/64"))))
        .startsWith("400 InvalidSubnet.Conflict: ");
    assertThatRefusal(() -> ec2.createSubnet(ask.clone().withIpv6CidrBlock("10.0.1.0/24")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (10.0.1.0/24) for parameter ipv6CidrBlock is"
                + " invalid. This is not a valid CIDR block.");
    assertThat(ec2.createSubnet(ask.withIpv6CidrBlock(free)).getSubnet())
        .returns(free, made -> made.getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock());
  }

  @Test
  void aSubnetThatLosesItsIpv6BlockNoLongerAssignsAddressesOfIt() {
    DualStackNetwork network = new DualStackNetwork(ec2);
    String subnet = network.subnet("10.0.0.0/24", 1);
    ec2.modifySubnetAttribute(
        new ModifySubnetAttributeRequest()
            .withSubnetId(subnet)
            .withAssignIpv6AddressOnCreation(true));
    assertThat(described(subnet).getAssignIpv6AddressOnCreation()).isTrue();

    assertThatRefusal(() -> disassociate("subnet-0badcafe"))
        .startsWith("400 InvalidSubnetCidrBlockAssociationID.Malformed: ");
    disassociate(described(subnet).getIpv6CidrBlockAssociationSet().get(0).getAssociationId());

    assertThat(described(subnet).getAssignIpv6AddressOnCreation()).isFalse();
    assertThat(described(subnet).getIpv6CidrBlockAssociationSet()).isEmpty();
  }

  @Test
  void itsTagsAreShownAndGoneWithIt() {
    Tag tag = new Tag("Name", "web");
    String subnet =
        ec2.createSubnet(
                new CreateSubnetRequest(vpc, "10.0.0.0/24")
                    .withTagSpecifications(
                        new TagSpecification().withResourceType("subnet").withTags(tag)))
            .getSubnet()
            .getSubnetId();
    assertThat(described(subnet).getTags()).containsExactly(tag);

    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));

    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  private void disassociate(String association) {
    ec2.disassociateSubnetCidrBlock(
        new DisassociateSubnetCidrBlockRequest().withAssociationId(association));
  }

  private Instance launchedInto(String subnet) {
    String id = launched(ec2, launch(LINUX_EBS).withSubnetId(subnet)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(id))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0);
  }

  private Subnet described(String id) {
    return ec2.describeSubnets(new DescribeSubnetsRequest().withSubnetIds(id)).getSubnets().get(0);
  }
}

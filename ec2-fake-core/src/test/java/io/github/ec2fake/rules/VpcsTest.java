// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.CreateDefaultVpcRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeVpcAttributeResult;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DisassociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.DisassociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifySubnetAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVpcAttributeRequest;
import com.amazonaws.services.ec2.model.Region;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcCidrBlockAssociation;
import com.amazonaws.services.ec2.model.VpcIpv6CidrBlockAssociation;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** VPCs: their blocks, attributes, limits and what a delete needs first. */
class VpcsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aNewVpcIsShownWithItsBlockAndTags() {
    Vpc created =
        ec2.createVpc(
                new CreateVpcRequest("10.1.2.3/16")
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("vpc")
                            .withTags(new Tag("Name", "hpc"))))
            .getVpc();

    assertThat(created.getState()).isEqualTo("pending");
    Vpc vpc = only(created.getVpcId());
    assertThat(vpc.getState()).isEqualTo("available");
    assertThat(vpc.getCidrBlock()).isEqualTo("10.1.0.0/16");
    assertThat(vpc.getIsDefault()).isFalse();
    assertThat(vpc.getInstanceTenancy()).isEqualTo("default");
    assertThat(vpc.getTags()).containsExactly(new Tag("Name", "hpc"));
    assertThat(vpc.getCidrBlockAssociationSet()).hasSize(1);
    assertThat(vpc.getDhcpOptionsId())
        .startsWith("dopt-")
        .isEqualTo(
            ec2.describeVpcs(
                    new DescribeVpcsRequest()
                        .withFilters(new Filter("is-default", List.of("true"))))
                .getVpcs()
                .get(0)
                .getDhcpOptionsId());
  }

  @Test
  void otherAccountsAndRegionsHaveOtherVpcs() {
    String id = Networks.vpc(ec2, "10.0.0.0/16");

    assertThatRefusal(() -> describe(cloud.client(PARTNER), id))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + id + "' does not exist");
    assertThatRefusal(() -> describe(cloud.client(cloud.account(), "eu-west-1"), id))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + id + "' does not exist");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/15|InvalidVpc.Range: The CIDR '10.0.0.0/15' is invalid.",
        "10.0.0.0/29|InvalidVpc.Range: The CIDR '10.0.0.0/29' is invalid.",
        "127.0.0.0/16|InvalidVpc.Range: The CIDR '127.0.0.0/16' is invalid.",
        "10.0.0|InvalidParameterValue: Value (10.0.0) for parameter cidrBlock is invalid. This is"
            + " not a valid CIDR block."
      })
  void refusesABlockThatIsNone(String cidr, String refusal) {
    assertThatRefusal(() -> Networks.vpc(ec2, cidr)).isEqualTo("400 " + refusal);
  }

  @Test
  void refusesAVpcWithoutABlockAndOneOfAnotherTenancy() {
    assertThatRefusal(() -> ec2.createVpc(new CreateVpcRequest()))
        .isEqualTo(
            "400 MissingParameter: Either 'cidrBlock' or 'ipv4IpamPoolId' should be provided.");
    assertThatRefusal(
            () -> ec2.createVpc(new CreateVpcRequest("10.0.0.0/16").withInstanceTenancy("host")))
        .startsWith("400 InvalidParameterValue: Value (host) for parameter instanceTenancy");
  }

  @Test
  void thereAreFiveVpcsUnlessAwsGrantsMore() {
    IntStream.range(0, 4).forEach(i -> Networks.vpc(ec2, "10." + i + ".0.0/16"));

    assertThatRefusal(() -> Networks.vpc(ec2, "10.9.0.0/16"))
        .isEqualTo("400 VpcLimitExceeded: The maximum number of VPCs has been reached.");
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.VPCS, 6));
    Networks.vpc(ec2, "10.9.0.0/16");
  }

  @Test
  void aVpcIsDeletedWhenNothingIsInIt() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    ec2.createTags(new CreateTagsRequest(List.of(vpc), List.of(new Tag("Name", "hpc"))));
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web").withVpcId(vpc))
            .getGroupId();
    String refusal =
        "400 DependencyViolation: The vpc '" + vpc + "' has dependencies and cannot be deleted.";

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc))).isEqualTo(refusal);
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc))).isEqualTo(refusal);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));

    assertThatRefusal(() -> describe(ec2, vpc))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + vpc + "' does not exist");
    assertThat(groupsOf(vpc)).isEmpty();
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void theDefaultVpcCanBeDeletedAndCreatedAgain() {
    Vpc old = ec2.describeVpcs().getVpcs().get(0);
    assertThatRefusal(() -> ec2.createDefaultVpc(new CreateDefaultVpcRequest()))
        .isEqualTo(
            "400 DefaultVpcAlreadyExists: A Default VPC already exists for this account in this"
                + " region.");
    ec2.describeSubnets()
        .getSubnets()
        .forEach(subnet -> ec2.deleteSubnet(new DeleteSubnetRequest(subnet.getSubnetId())));
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS)))
        .isEqualTo(
            "400 MissingInput: No subnets found for the default VPC '"
                + old.getVpcId()
                + "'. Please specify a subnet.");
    Networks.detachGateway(ec2, old.getVpcId());
    ec2.deleteVpc(new DeleteVpcRequest(old.getVpcId()));

    assertThat(ec2.describeVpcs().getVpcs()).isEmpty();
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.VPCS, 0));
    assertThatRefusal(() -> ec2.createDefaultVpc(new CreateDefaultVpcRequest()))
        .startsWith("400 VpcLimitExceeded: ");
    cloud.account(cloud.account()).quotas(Quotas.standard());
    assertThatRefusal(() -> launched(ec2, launch(LINUX_EBS)))
        .isEqualTo("400 VPCIdNotSpecified: No default VPC for this user");
    Vpc created = ec2.createDefaultVpc(new CreateDefaultVpcRequest()).getVpc();
    assertThat(created.getIsDefault()).isTrue();
    assertThat(created.getVpcId()).isNotEqualTo(old.getVpcId());
    assertThat(ec2.describeSubnets().getSubnets()).hasSize(6);
    assertThat(launched(ec2, launch(LINUX_EBS)).getVpcId()).isEqualTo(created.getVpcId());
  }

  @Test
  void anAccountOnClassicHasNoDefaultVpcAndCanHaveOthers() {
    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 client = classic.client();
      assertThatRefusal(() -> client.createDefaultVpc(new CreateDefaultVpcRequest()))
          .startsWith("400 OperationNotPermitted: ");
      String vpc = Networks.vpc(client, "10.0.0.0/16");
      String subnet = Networks.subnet(client, vpc, "10.0.0.0/24");
      assertThat(launched(client, launch(LINUX_EBS).withSubnetId(subnet)).getVpcId())
          .isEqualTo(vpc);
      assertThat(launched(client, launch(LINUX_EBS)).getVpcId()).isNull();
    }
  }

  @Test
  void attributesAreChangedOneAtATime() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    ModifyVpcAttributeRequest modify = new ModifyVpcAttributeRequest().withVpcId(vpc);

    assertThat(hostnames(vpc)).isFalse();
    assertThat(attribute(vpc, "enableDnsSupport").isEnableDnsSupport()).isTrue();
    assertThat(
            attribute(vpc, "enableNetworkAddressUsageMetrics").isEnableNetworkAddressUsageMetrics())
        .isFalse();
    ec2.modifyVpcAttribute(modify.clone().withEnableDnsHostnames(true));
    assertThat(hostnames(vpc)).isTrue();
    ec2.modifyVpcAttribute(modify.clone().withEnableDnsSupport(false));
    ec2.modifyVpcAttribute(modify.clone().withEnableNetworkAddressUsageMetrics(true));
    assertThat(attribute(vpc, "enableDnsSupport").isEnableDnsSupport()).isFalse();
    assertThat(
            attribute(vpc, "enableNetworkAddressUsageMetrics").isEnableNetworkAddressUsageMetrics())
        .isTrue();
    assertThatRefusal(() -> ec2.modifyVpcAttribute(modify))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
    assertThatRefusal(
            () ->
                ec2.modifyVpcAttribute(
                    modify.clone().withEnableDnsSupport(true).withEnableDnsHostnames(true)))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " enableDnsSupport, enableDnsHostnames");
    assertThatRefusal(() -> attribute(vpc, "color"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (color) for parameter attribute is invalid. Unknown"
                + " attribute.");
  }

  @Test
  void aFurtherBlockIsOfTheSamePrivateRangeOrPublic() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String ofPublic = Networks.vpc(ec2, "100.64.0.0/16");

    for (String cidr : List.of("172.16.0.0/16", "192.168.0.0/16", "198.19.0.0/16")) {
      assertThatRefusal(() -> associate(vpc, cidr))
          .startsWith("400 InvalidVpc.Range: The CIDR '" + cidr + "' is restricted.");
      assertThatRefusal(() -> associate(ofPublic, cidr))
          .startsWith("400 InvalidVpc.Range: The CIDR '" + cidr + "' is restricted.");
    }
    assertThatRefusal(() -> associate(ofPublic, "10.0.0.0/16"))
        .startsWith("400 InvalidVpc.Range: The CIDR '10.0.0.0/16' is restricted.");
    for (String cidr : List.of("10.1.0.0/16", "100.64.0.0/16", "198.18.0.0/16")) {
      assertThat(associate(vpc, cidr)).startsWith("vpc-cidr-assoc-");
    }
  }

  /** The guide's table "IPv4 CIDR block association restrictions". */
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 10.0.1.0/24",
    "10.0.0.0/16, 172.16.0.0/16",
    "10.1.0.0/24, 10.0.0.0/16",
    "10.1.255.0/24, 10.0.255.240/28",
    "172.16.0.0/16, 172.31.0.0/16",
    "172.31.0.0/20, 172.31.255.0/24",
    "172.31.0.0/16, 10.0.0.0/16",
    "192.168.0.0/16, 198.19.0.0/16",
    "198.19.0.0/24, 10.0.0.0/16",
    "100.64.0.0/16, 198.19.0.0/16",
  })
  void someFurtherBlocksAreRestricted(String first, String further) {
    String vpc = Networks.vpc(ec2, first);

    assertThatRefusal(() -> associate(vpc, further))
        .startsWith("400 InvalidVpc.Range: The CIDR '" + further + "' is restricted.");
    assertThat(only(vpc).getCidrBlockAssociationSet()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 10.1.0.0/16",
    "10.2.0.0/16, 10.0.0.0/16",
    "10.255.0.0/16, 10.1.0.0/24",
    "172.31.0.0/16, 172.30.0.0/16",
    "172.16.0.0/16, 172.17.0.0/16",
    "192.168.0.0/24, 192.168.1.0/24",
    "198.19.0.0/24, 198.19.1.0/24",
    "198.19.0.0/24, 100.64.0.0/16",
    "100.64.0.0/16, 198.18.0.0/16",
  })
  void theseFurtherBlocksArePermitted(String first, String further) {
    String vpc = Networks.vpc(ec2, first);

    associate(vpc, further);
    assertThat(only(vpc).getCidrBlockAssociationSet())
        .extracting(VpcCidrBlockAssociation::getCidrBlock)
        .containsExactly(first, further);
  }

  @Test
  void aFurtherBlockRestrictsTheNext() {
    String vpc = Networks.vpc(ec2, "10.2.0.0/16");

    associate(vpc, "10.1.0.0/24");
    assertThatRefusal(() -> associate(vpc, "10.0.0.0/24"))
        .startsWith("400 InvalidVpc.Range: The CIDR '10.0.0.0/24' is restricted.");
  }

  @Test
  void aVpcGetsFurtherBlocksAndLosesThem() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    String first = only(vpc).getCidrBlockAssociationSet().get(0).getAssociationId();
    String second = associate(vpc, "10.1.0.0/16");
    String subnet = Networks.subnet(ec2, vpc, "10.1.0.0/24");
    DisassociateVpcCidrBlockRequest remove =
        new DisassociateVpcCidrBlockRequest().withAssociationId(second);

    assertThatRefusal(() -> associate(vpc, "10.1.128.0/24"))
        .startsWith("400 InvalidVpc.Range: The CIDR '10.1.128.0/24' conflicts");
    assertThatRefusal(() -> associate(vpc, "192.168.0.0/16"))
        .startsWith("400 InvalidVpc.Range: The CIDR '192.168.0.0/16' is restricted.");
    assertThatRefusal(() -> ec2.disassociateVpcCidrBlock(remove))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(
            () ->
                ec2.disassociateVpcCidrBlock(
                    new DisassociateVpcCidrBlockRequest().withAssociationId(first)))
        .startsWith("400 OperationNotPermitted: The vpc CIDR block with association ID " + first);
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    ec2.disassociateVpcCidrBlock(remove);
    assertThat(only(vpc).getCidrBlockAssociationSet()).hasSize(1);
    assertThatRefusal(() -> ec2.disassociateVpcCidrBlock(remove))
        .isEqualTo(
            "400 InvalidVpcCidrBlockAssociationID.NotFound: The vpc CIDR block association ID '"
                + second
                + "' does not exist");
    IntStream.range(1, 5).forEach(i -> associate(vpc, "10." + i + ".0.0/16"));
    assertThatRefusal(() -> associate(vpc, "10.9.0.0/16"))
        .isEqualTo(
            "400 CidrLimitExceeded: This network '"
                + vpc
                + "' has met its maximum number of allowed CIDRs: 5");
  }

  @Test
  void aVpcAndItsSubnetsHaveIpv6BlocksOfAmazon() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    AssociateVpcCidrBlockRequest ask =
        new AssociateVpcCidrBlockRequest().withVpcId(vpc).withAmazonProvidedIpv6CidrBlock(true);
    String association =
        ec2.associateVpcCidrBlock(ask).getIpv6CidrBlockAssociation().getAssociationId();
    String block = only(vpc).getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock();
    assertThat(block).startsWith("2600:1f").endsWith("00::/56");

    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    AssociateSubnetCidrBlockRequest part =
        new AssociateSubnetCidrBlockRequest()
            .withSubnetId(subnet)
            .withIpv6CidrBlock(block.replace("00::/56", "01::/64"));
    ModifySubnetAttributeRequest assign =
        new ModifySubnetAttributeRequest()
            .withSubnetId(subnet)
            .withAssignIpv6AddressOnCreation(true);
    assertThatRefusal(() -> ec2.modifySubnetAttribute(assign))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(() -> ec2.associateSubnetCidrBlock(part.clone().withIpv6CidrBlock(block)))
        .isEqualTo("400 InvalidSubnet.Range: The CIDR '" + block + "' is invalid.");
    String ofSubnet =
        ec2.associateSubnetCidrBlock(part).getIpv6CidrBlockAssociation().getAssociationId();
    ec2.modifySubnetAttribute(assign);
    assertThatRefusal(() -> ec2.associateSubnetCidrBlock(part))
        .startsWith("400 InvalidSubnet.Conflict: ");
    assertThatRefusal(
            () ->
                ec2.disassociateVpcCidrBlock(
                    new DisassociateVpcCidrBlockRequest().withAssociationId(association)))
        .startsWith("400 DependencyViolation: ");
    DisassociateSubnetCidrBlockRequest remove =
        new DisassociateSubnetCidrBlockRequest().withAssociationId(ofSubnet);
    ec2.disassociateSubnetCidrBlock(remove);
    assertThatRefusal(() -> ec2.disassociateSubnetCidrBlock(remove))
        .startsWith("400 InvalidSubnetCidrBlockAssociationID.NotFound: ");
    ec2.disassociateVpcCidrBlock(
        new DisassociateVpcCidrBlockRequest().withAssociationId(association));
    assertThat(only(vpc).getIpv6CidrBlockAssociationSet()).isEmpty();
  }

  @Test
  void noTwoVpcsHaveTheSameIpv6Block() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.CIDR_BLOCKS_OF_A_VPC, 400));
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");

    IntStream.range(0, 400).forEach(i -> Networks.addIpv6(ec2, vpc));

    assertThat(only(vpc).getIpv6CidrBlockAssociationSet())
        .extracting(VpcIpv6CidrBlockAssociation::getIpv6CidrBlock)
        .hasSize(400)
        .allMatch(block -> block.matches("2600:1f10(:[0-9a-f]{1,4}){2}::/56"))
        .doesNotHaveDuplicates();
  }

  @Test
  void theVpcsOfARegionHaveIpv6BlocksThatThoseOfOthersDoNotHave() {
    List<String> blocks =
        Stream.concat(
                ec2.describeRegions().getRegions().stream().map(Region::getRegionName),
                Stream.of("cn-northwest-1", "us-gov-east-1", "eusc-de-east-1"))
            .map(region -> new DualStackNetwork(cloud.client(OWNER, region)))
            .map(network -> network.described(network.subnet("10.0.0.0/24", 1)))
            .map(subnet -> subnet.getIpv6CidrBlockAssociationSet().get(0).getIpv6CidrBlock())
            .toList();

    assertThat(blocks)
        .hasSizeGreaterThan(10)
        .doesNotHaveDuplicates()
        .allMatch(block -> block.matches("2600:1f[0-9a-f]{2}(:[0-9a-f]{4}){2}::/64"));
  }

  @Test
  void aVpcHasAsManyIpv6BlocksAsIpv4Ones() {
    String vpc = Networks.vpc(ec2, "10.0.0.0/16");
    IntStream.range(0, 5).forEach(i -> Networks.addIpv6(ec2, vpc));

    assertThatRefusal(() -> Networks.addIpv6(ec2, vpc))
        .isEqualTo(
            "400 CidrLimitExceeded: This network '"
                + vpc
                + "' has met its maximum number of allowed CIDRs: 5");
    assertThat(associate(vpc, "10.1.0.0/16")).startsWith("vpc-cidr-assoc-");
  }

  @Test
  void aVpcLosesABlockThatItsSubnetsHaveNothingOf() {
    DualStackNetwork network = new DualStackNetwork(ec2);
    network.subnet("10.0.0.0/24", 1);
    String further = associate(network.vpc(), "10.1.0.0/16");
    Networks.addIpv6(ec2, network.vpc());
    List<String> ipv6 =
        only(network.vpc()).getIpv6CidrBlockAssociationSet().stream()
            .map(VpcIpv6CidrBlockAssociation::getAssociationId)
            .toList();

    disassociate(further);
    disassociate(ipv6.get(1));

    assertThatRefusal(() -> disassociate(ipv6.get(0))).startsWith("400 DependencyViolation: ");
    assertThat(only(network.vpc()).getCidrBlockAssociationSet()).hasSize(1);
    assertThat(only(network.vpc()).getIpv6CidrBlockAssociationSet()).hasSize(1);
  }

  @Test
  void anAssociationIsNamedByAWellFormedId() {
    assertThatRefusal(() -> disassociate("vpc-0badcafe"))
        .startsWith("400 InvalidVpcCidrBlockAssociationID.Malformed: ");
  }

  private void disassociate(String association) {
    ec2.disassociateVpcCidrBlock(
        new DisassociateVpcCidrBlockRequest().withAssociationId(association));
  }

  private String associate(String vpc, String cidr) {
    return Networks.furtherBlock(ec2, vpc, cidr);
  }

  private boolean hostnames(String vpc) {
    return attribute(vpc, "enableDnsHostnames").isEnableDnsHostnames();
  }

  private DescribeVpcAttributeResult attribute(String vpc, String name) {
    return ec2.describeVpcAttribute(
        new DescribeVpcAttributeRequest().withVpcId(vpc).withAttribute(name));
  }

  private Vpc only(String id) {
    return describe(ec2, id);
  }

  private static Vpc describe(AmazonEC2 ec2, String id) {
    return ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(id)).getVpcs().get(0);
  }

  private List<SecurityGroup> groupsOf(String vpc) {
    return ec2.describeSecurityGroups(
            new DescribeSecurityGroupsRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
        .getSecurityGroups();
  }
}

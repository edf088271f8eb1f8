// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkAclAssociation;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Network ACLs: the default one, associations, and what a deletion needs first. */
class NetworkAclsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void everySubnetOfTheDefaultVpcHasItsDefaultAcl() {
    String defaultVpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();

    List<NetworkAcl> found = filtered("vpc-id", defaultVpc);

    assertThat(found)
        .singleElement()
        .satisfies(
            acl -> {
              assertThat(acl.getNetworkAclId()).startsWith("acl-");
              assertThat(acl.getVpcId()).isEqualTo(defaultVpc);
              assertThat(acl.isDefault()).isTrue();
              assertThat(acl.getOwnerId()).isEqualTo(cloud.account());
              assertThat(acl.getAssociations())
                  .extracting(NetworkAclAssociation::getSubnetId)
                  .containsExactlyElementsOf(
                      ec2.describeSubnets().getSubnets().stream()
                          .map(Subnet::getSubnetId)
                          .toList());
              assertThat(acl.getAssociations())
                  .extracting(NetworkAclAssociation::getNetworkAclAssociationId)
                  .doesNotHaveDuplicates()
                  .allMatch(id -> id.startsWith("aclassoc-"));
            });
  }

  @Test
  void aNewAclIsInItsVpcWithoutSubnets() {
    String id = Networks.networkAcl(ec2, vpc);

    NetworkAcl acl = only(id);
    assertThat(acl.isDefault()).isFalse();
    assertThat(acl.getVpcId()).isEqualTo(vpc);
    assertThat(acl.getAssociations()).isEmpty();
    assertThat(acl.getTags()).isEmpty();
  }

  @Test
  void aSubnetIsGivenAnotherAclAndBack() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String first = defaultAcl();
    String second = Networks.networkAcl(ec2, vpc);
    String old = association(first);

    String replaced = replace(old, second);

    assertThat(replaced).isNotEqualTo(old).startsWith("aclassoc-");
    assertThat(only(first).getAssociations()).isEmpty();
    assertThat(only(second).getAssociations())
        .containsExactly(
            new NetworkAclAssociation()
                .withNetworkAclAssociationId(replaced)
                .withNetworkAclId(second)
                .withSubnetId(subnet));
    assertThatRefusal(() -> replace(old, second))
        .isEqualTo(
            "400 InvalidAssociationID.NotFound: The association ID '" + old + "' does not exist");
    String back = replace(replaced, first);
    assertThat(association(first)).isEqualTo(back);
    assertThat(only(second).getAssociations()).isEmpty();
  }

  @Test
  void eachSubnetIsGivenAnAclOfItsOwn() {
    String first = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String associationOfFirst = association(defaultAcl());
    String second = Networks.subnet(ec2, vpc, "10.0.1.0/24");
    String acl = Networks.networkAcl(ec2, vpc);
    String other = Networks.networkAcl(ec2, vpc);
    replace(associationOfFirst, acl);
    String replaced = replace(association(defaultAcl()), acl);

    replace(replaced, other);

    assertThat(only(acl).getAssociations())
        .extracting(NetworkAclAssociation::getSubnetId)
        .containsExactly(first);
    assertThat(only(other).getAssociations())
        .extracting(NetworkAclAssociation::getSubnetId)
        .containsExactly(second);
  }

  @Test
  void anAssociationNeedsAnAclOfTheSameVpc() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String elsewhere = Networks.networkAcl(ec2, Networks.vpc(ec2, "10.1.0.0/16"));
    String association = association(defaultAcl());

    assertThatRefusal(() -> replace(association, elsewhere))
        .isEqualTo(
            "400 InvalidParameterValue: network ACL "
                + elsewhere
                + " and subnet "
                + subnet
                + " belong to different networks");
    assertThatRefusal(() -> replace("aclassoc-1", elsewhere))
        .isEqualTo("400 InvalidNetworkAclAssociationID.Malformed: Invalid id: \"aclassoc-1\"");
    assertThatRefusal(() -> replace("aclassoc-12345678", elsewhere))
        .isEqualTo(
            "400 InvalidAssociationID.NotFound: The association ID 'aclassoc-12345678' does not"
                + " exist");
    assertThatRefusal(() -> replace(association, "acl-12345678"))
        .isEqualTo(
            "400 InvalidNetworkAclID.NotFound: The networkAcl ID 'acl-12345678' does not exist");
  }

  @Test
  void anAclInUseAndTheDefaultOneStay() {
    Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String first = defaultAcl();
    String second = Networks.networkAcl(ec2, vpc);
    String association = replace(association(first), second);

    assertThatRefusal(() -> delete(second))
        .isEqualTo(
            "400 DependencyViolation: The networkAcl '"
                + second
                + "' has dependencies and cannot be deleted.");
    assertThatRefusal(() -> delete(first))
        .isEqualTo("400 InvalidParameterValue: cannot delete default network ACL " + first);

    replace(association, first);
    delete(second);
    assertThatRefusal(() -> only(second))
        .isEqualTo(
            "400 InvalidNetworkAclID.NotFound: The networkAcl ID '" + second + "' does not exist");
    assertThatRefusal(() -> delete(second)).startsWith("400 InvalidNetworkAclID.NotFound: ");
  }

  @Test
  void theEndOfASubnetEndsItsAssociation() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String acl = Networks.networkAcl(ec2, vpc);
    String association = replace(association(defaultAcl()), acl);

    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));

    assertThat(only(acl).getAssociations()).isEmpty();
    assertThatRefusal(() -> replace(association, acl))
        .startsWith("400 InvalidAssociationID.NotFound: ");
    delete(acl);
  }

  @Test
  void aVpcTakesItsDefaultAclAlongAndNoOther() {
    String first = defaultAcl();
    String second = Networks.networkAcl(ec2, vpc);

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    delete(second);
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThatRefusal(() -> only(first)).startsWith("400 InvalidNetworkAclID.NotFound: ");
  }

  @Test
  void thereAre200UnlessAwsGrantsMore() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.NETWORK_ACLS_OF_A_VPC, 2));
    Networks.networkAcl(ec2, vpc);

    assertThatRefusal(() -> Networks.networkAcl(ec2, vpc))
        .isEqualTo(
            "400 NetworkAclLimitExceeded: The maximum number of network ACLs has been reached.");
    Networks.networkAcl(ec2, Networks.vpc(ec2, "10.1.0.0/16"));
  }

  @Test
  void otherAccountsAndRegionsDoNotSeeAnAcl() {
    String id = Networks.networkAcl(ec2, vpc);
    String first = defaultAcl();
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      for (String acl : List.of(id, first)) {
        assertThatRefusal(
                () -> other.deleteNetworkAcl(new DeleteNetworkAclRequest().withNetworkAclId(acl)))
            .isEqualTo(
                "400 InvalidNetworkAclID.NotFound: The networkAcl ID '" + acl + "' does not exist");
      }
      assertThat(other.describeNetworkAcls(new DescribeNetworkAclsRequest()).getNetworkAcls())
          .singleElement()
          .satisfies(acl -> assertThat(acl.isDefault()).isTrue());
    }
  }

  @Test
  void anIdOfAnotherFormIsOfNothing() {
    assertThatRefusal(() -> only("acl-1"))
        .isEqualTo("400 InvalidNetworkAclID.NotFound: The networkAcl ID 'acl-1' does not exist");
    assertThatRefusal(() -> Networks.networkAcl(ec2, "vpc-12345678"))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID 'vpc-12345678' does not exist");
  }

  @Test
  void aClientTokenMakesOneAcl() {
    CreateNetworkAclRequest request =
        new CreateNetworkAclRequest().withVpcId(vpc).withClientToken("token");

    String id = ec2.createNetworkAcl(request).getNetworkAcl().getNetworkAclId();

    assertThat(ec2.createNetworkAcl(request).getClientToken()).isEqualTo("token");
    assertThat(ec2.createNetworkAcl(request).getNetworkAcl().getNetworkAclId()).isEqualTo(id);
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    assertThatRefusal(() -> ec2.createNetworkAcl(request.clone().withVpcId(other)))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void anAclIsMadeWithTags() {
    String id =
        ec2.createNetworkAcl(
                new CreateNetworkAclRequest()
                    .withVpcId(vpc)
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("network-acl")
                            .withTags(new Tag("stage", "test"))))
            .getNetworkAcl()
            .getNetworkAclId();

    assertThat(only(id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .containsExactly(
            new TagDescription()
                .withKey("stage")
                .withValue("test")
                .withResourceId(id)
                .withResourceType("network-acl"));
    delete(id);
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void pagesLeadThroughAllAcls() {
    IntStream.range(0, 5).forEach(i -> Networks.networkAcl(ec2, vpc));
    DescribeNetworkAclsRequest five = new DescribeNetworkAclsRequest().withMaxResults(5);

    DescribeNetworkAclsResult first = ec2.describeNetworkAcls(five);
    DescribeNetworkAclsResult second =
        ec2.describeNetworkAcls(five.withNextToken(first.getNextToken()));

    assertThat(first.getNetworkAcls()).hasSize(5);
    assertThat(second.getNetworkAcls())
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.getNetworkAcls());
    assertThat(second.getNextToken()).isNull();
    assertThatRefusal(
            () -> ec2.describeNetworkAcls(new DescribeNetworkAclsRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.describeNetworkAcls(
                    new DescribeNetworkAclsRequest()
                        .withMaxResults(5)
                        .withNetworkAclIds(defaultAcl())))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @ParameterizedTest
  @CsvSource({
    "entry.cidr, 192.0.2.0/24",
    "entry.egress, false",
    "entry.ipv6-cidr, 2001:db8::/32",
    "entry.icmp.code, 4",
    "entry.icmp.type, 3",
    "entry.port-range.from, 443",
    "entry.port-range.to, 444",
    "entry.protocol, tcp",
    "entry.protocol, 6",
    "entry.protocol, icmp",
    "entry.rule-action, allow",
    "entry.rule-number, 7",
    "default, false",
    "tag:stage, test",
    "tag-key, stage",
  })
  void aFilterFindsTheAcl(String filter, String value) {
    String id =
        ec2.createNetworkAcl(
                new CreateNetworkAclRequest()
                    .withVpcId(vpc)
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("network-acl")
                            .withTags(new Tag("stage", "test"))))
            .getNetworkAcl()
            .getNetworkAclId();
    Networks.entry(ec2, Networks.tcp(id, 7, "192.0.2.0/24", 443, 444));
    Networks.entry(ec2, Networks.icmp(id, 8, "2001:db8::/32", 3, 4));
    Networks.entry(
        ec2, Networks.icmp(id, 9, null, 3, 4).withProtocol("1").withCidrBlock("0.0.0.0/0"));

    assertThat(filtered(filter, value)).extracting(NetworkAcl::getNetworkAclId).contains(id);
    assertThat(filtered(filter, value + "9")).isEmpty();
  }

  @Test
  void filtersFindAnAclByItsIdsAndAssociations() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String id = Networks.networkAcl(ec2, vpc);
    String association = replace(association(defaultAcl()), id);

    assertOnly(id, filtered("association.association-id", association));
    assertOnly(id, filtered("association.network-acl-id", id));
    assertOnly(id, filtered("association.subnet-id", subnet));
    assertOnly(id, filtered("network-acl-id", id));
    assertThat(filtered("owner-id", cloud.account())).hasSize(3);
    assertThat(filtered("owner-id", PARTNER)).isEmpty();
    assertThat(filtered("vpc-id", vpc)).hasSize(2);
    assertThat(filtered("default", "true")).hasSize(2);
  }

  private static void assertOnly(String id, List<NetworkAcl> found) {
    assertThat(found).extracting(NetworkAcl::getNetworkAclId).containsExactly(id);
  }

  private List<NetworkAcl> filtered(String filter, String value) {
    return ec2.describeNetworkAcls(
            new DescribeNetworkAclsRequest().withFilters(new Filter(filter, List.of(value))))
        .getNetworkAcls();
  }

  private String defaultAcl() {
    return filtered("vpc-id", vpc).get(0).getNetworkAclId();
  }

  private NetworkAcl only(String id) {
    return ec2.describeNetworkAcls(new DescribeNetworkAclsRequest().withNetworkAclIds(id))
        .getNetworkAcls()
        .get(0);
  }

  private String association(String acl) {
    return only(acl).getAssociations().get(0).getNetworkAclAssociationId();
  }

  private String replace(String association, String acl) {
    return ec2.replaceNetworkAclAssociation(
            new ReplaceNetworkAclAssociationRequest()
                .withAssociationId(association)
                .withNetworkAclId(acl))
        .getNewAssociationId();
  }

  private void delete(String acl) {
    ec2.deleteNetworkAcl(new DeleteNetworkAclRequest().withNetworkAclId(acl));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupReferencesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeStaleSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeStaleSecurityGroupsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.ModifySecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.ReferencedSecurityGroup;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.SecurityGroupReference;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.SecurityGroupRuleRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRuleUpdate;
import com.amazonaws.services.ec2.model.StaleIpPermission;
import com.amazonaws.services.ec2.model.StaleSecurityGroup;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Rules of security groups that name groups of peered VPCs. */
class PeeredSecurityGroupsTest {
  private static final String NOT_PEERED =
      "400 InvalidGroup.NotFound: You have specified two resources that belong to different"
          + " networks.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String peer = Networks.vpc(ec2, "10.1.0.0/16");
  private final String partners = Networks.vpc(partner, "10.2.0.0/16");
  private final String web = group(ec2, vpc, "web");
  private final String app = group(ec2, peer, "app");
  private final String theirs = group(partner, partners, "theirs");

  private static String group(AmazonEC2 ec2, String vpc, String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name).withVpcId(vpc))
        .getGroupId();
  }

  private static IpPermission tcp(int port, UserIdGroupPair... groups) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withUserIdGroupPairs(groups);
  }

  private void authorize(IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest().withGroupId(web).withIpPermissions(permission));
  }

  private void revoke(IpPermission permission) {
    ec2.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest().withGroupId(web).withIpPermissions(permission));
  }

  private static UserIdGroupPair pair(String group) {
    return new UserIdGroupPair().withGroupId(group);
  }

  private String peered() {
    return active(VpcPeeringCalls.requested(ec2, vpc, peer), ec2);
  }

  private String peeredWithPartner() {
    return active(
        VpcPeeringCalls.requested(
            ec2,
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(partners)
                .withPeerOwnerId(PARTNER)),
        partner);
  }

  private String active(String id, AmazonEC2 accepter) {
    cloud.clock().advanceUntilSettled();
    VpcPeeringCalls.accept(accepter, id);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private List<UserIdGroupPair> pairs() {
    return Fixtures.groupPairs(ec2, web);
  }

  private UserIdGroupPair described(String group, String owner, String ofVpc, String peering) {
    return pair(group)
        .withUserId(owner)
        .withVpcId(ofVpc)
        .withVpcPeeringConnectionId(peering)
        .withPeeringStatus("active");
  }

  private List<StaleSecurityGroup> stale() {
    return ec2.describeStaleSecurityGroups(new DescribeStaleSecurityGroupsRequest().withVpcId(vpc))
        .getStaleSecurityGroupSet();
  }

  @Test
  void theVpcOfAGroupHasToBeItsOwn() {
    authorize(tcp(80, pair(web).withVpcId(vpc)));
    authorize(tcp(81, new UserIdGroupPair().withGroupName("web").withVpcId(vpc)));

    assertThat(pairs()).extracting(UserIdGroupPair::getGroupId).containsExactly(web, web);
    assertThatRefusal(() -> authorize(tcp(82, pair(web).withVpcId(peer))))
        .isEqualTo(
            "400 InvalidGroup.NotFound: The security group '"
                + web
                + "' does not exist in VPC '"
                + peer
                + "'");
    assertThatRefusal(
            () -> authorize(tcp(82, new UserIdGroupPair().withGroupName("no").withVpcId(vpc))))
        .isEqualTo(
            "400 InvalidGroup.NotFound: The security group 'no' does not exist in VPC '"
                + vpc
                + "'");
    assertThat(pairs()).hasSize(2);
  }

  @Test
  void aGroupOfAnotherVpcNeedsAnActiveConnection() {
    assertThatRefusal(() -> authorize(tcp(80, pair(app)))).isEqualTo(NOT_PEERED);
    assertThatRefusal(() -> authorize(tcp(80, pair(theirs).withUserId(PARTNER))))
        .isEqualTo(NOT_PEERED);

    String id = VpcPeeringCalls.requested(ec2, vpc, peer);
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> authorize(tcp(80, pair(app)))).isEqualTo(NOT_PEERED);
    VpcPeeringCalls.accept(ec2, id);
    assertThatRefusal(() -> authorize(tcp(80, pair(app)))).isEqualTo(NOT_PEERED);
    cloud.clock().advanceUntilSettled();
    authorize(tcp(80, pair(app)));

    assertThat(pairs()).containsExactly(described(app, cloud.account(), peer, id));
  }

  @Test
  void aGroupOfAnotherAccountIsNamedWithTheAccount() {
    String id = peeredWithPartner();

    assertThatRefusal(() -> authorize(tcp(80, pair(theirs)))).isEqualTo(NOT_PEERED);
    authorize(tcp(80, pair(theirs).withUserId(PARTNER)));

    assertThat(pairs()).containsExactly(described(theirs, PARTNER, partners, id));
    List<SecurityGroupRule> rules =
        ec2.describeSecurityGroupRules(
                new DescribeSecurityGroupRulesRequest()
                    .withFilters(new Filter("group-id", List.of(web))))
            .getSecurityGroupRules();
    assertThat(rules)
        .filteredOn(rule -> !rule.getIsEgress())
        .extracting(SecurityGroupRule::getReferencedGroupInfo)
        .containsExactly(
            new ReferencedSecurityGroup()
                .withGroupId(theirs)
                .withUserId(PARTNER)
                .withVpcId(partners)
                .withVpcPeeringConnectionId(id)
                .withPeeringStatus("active"));
    assertThat(
            ec2.describeSecurityGroups(
                    new DescribeSecurityGroupsRequest()
                        .withFilters(new Filter("ip-permission.user-id", List.of(PARTNER))))
                .getSecurityGroups())
        .singleElement()
        .satisfies(group -> assertThat(group.getGroupId()).isEqualTo(web));
  }

  @Test
  void aGroupOfAnotherRegionCannotBeNamed() {
    AmazonEC2 ireland = cloud.client(cloud.account(), "eu-west-1");
    String irish = Networks.vpc(ireland, "10.3.0.0/16");
    active(
        VpcPeeringCalls.requested(
            ec2,
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(irish)
                .withPeerRegion("eu-west-1")),
        ireland);
    String elsewhere = group(ireland, irish, "elsewhere");

    assertThatRefusal(() -> authorize(tcp(80, pair(elsewhere))))
        .isEqualTo(
            "400 InvalidGroup.NotFound: The security group '" + elsewhere + "' does not exist");
  }

  @Test
  void groupsOfTheSameVpcShowNoConnection() {
    String other = group(ec2, vpc, "other");
    authorize(tcp(80, pair(other)));

    assertThat(pairs()).containsExactly(pair(other).withUserId(cloud.account()));
  }

  @Test
  void aDescribedRuleIsRevokedAsItIs() {
    peered();
    authorize(tcp(80, pair(app)));

    revoke(tcp(80, pairs().get(0)));

    assertThat(pairs()).isEmpty();
  }

  @Test
  void rulesBecomeStaleWithTheConnectionAndRecoverWithANewOne() {
    String id = peered();
    authorize(tcp(80, pair(app).withDescription("from the app")));
    assertThat(stale()).isEmpty();

    VpcPeeringCalls.delete(ec2, id);
    UserIdGroupPair deleted =
        described(app, cloud.account(), peer, id)
            .withPeeringStatus("deleted")
            .withDescription("from the app");
    assertThat(pairs()).containsExactly(deleted);
    assertThat(stale())
        .containsExactly(
            new StaleSecurityGroup()
                .withGroupId(web)
                .withGroupName("web")
                .withDescription("web")
                .withVpcId(vpc)
                .withStaleIpPermissions(
                    new StaleIpPermission()
                        .withIpProtocol("tcp")
                        .withFromPort(80)
                        .withToPort(80)
                        .withIpRanges(List.of())
                        .withPrefixListIds(List.of())
                        .withUserIdGroupPairs(deleted))
                .withStaleIpPermissionsEgress(List.of()));
    cloud.clock().advance(Duration.ofDays(3));
    assertThat(pairs()).containsExactly(deleted);
    assertThat(stale()).hasSize(1);

    String again = peered();
    assertThat(stale()).isEmpty();
    assertThat(pairs())
        .containsExactly(
            described(app, cloud.account(), peer, again).withDescription("from the app"));
  }

  @Test
  void rulesBecomeStaleWithTheGroup() {
    String id = peeredWithPartner();
    UserIdGroupPair theirPair = pair(theirs).withUserId(PARTNER);
    authorize(tcp(80, theirPair));
    ec2.authorizeSecurityGroupEgress(
        new AuthorizeSecurityGroupEgressRequest()
            .withGroupId(web)
            .withIpPermissions(tcp(443, theirPair)));

    partner.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(theirs));

    UserIdGroupPair gone = described(theirs, PARTNER, partners, id);
    assertThat(pairs()).containsExactly(gone);
    assertThat(stale()).hasSize(1);
    assertThat(stale().get(0).getStaleIpPermissions())
        .flatExtracting(StaleIpPermission::getUserIdGroupPairs)
        .containsExactly(gone);
    assertThat(stale().get(0).getStaleIpPermissionsEgress())
        .singleElement()
        .satisfies(permission -> assertThat(permission.getFromPort()).isEqualTo(443));
    revoke(tcp(80, theirPair));
    assertThat(stale().get(0).getStaleIpPermissions()).isEmpty();
  }

  @Test
  void aStaleRuleCanBeRevoked() {
    String id = peered();
    authorize(tcp(80, pair(app)));
    VpcPeeringCalls.delete(ec2, id);

    assertThatRefusal(() -> authorize(tcp(81, pair(app)))).isEqualTo(NOT_PEERED);
    revoke(tcp(80, pair(app)));

    assertThat(pairs()).isEmpty();
    assertThat(stale()).isEmpty();
  }

  @Test
  void aStaleRuleCanBeChanged() {
    String id = peered();
    authorize(tcp(80, pair(app)));
    VpcPeeringCalls.delete(ec2, id);
    String rule =
        ec2
            .describeSecurityGroupRules(
                new DescribeSecurityGroupRulesRequest()
                    .withFilters(new Filter("group-id", List.of(web))))
            .getSecurityGroupRules()
            .stream()
            .filter(each -> !each.getIsEgress())
            .map(SecurityGroupRule::getSecurityGroupRuleId)
            .findFirst()
            .orElseThrow();

    ec2.modifySecurityGroupRules(
        new ModifySecurityGroupRulesRequest()
            .withGroupId(web)
            .withSecurityGroupRules(
                new SecurityGroupRuleUpdate()
                    .withSecurityGroupRuleId(rule)
                    .withSecurityGroupRule(
                        new SecurityGroupRuleRequest()
                            .withIpProtocol("tcp")
                            .withFromPort(81)
                            .withToPort(81)
                            .withReferencedGroupId(app))));

    assertThat(stale().get(0).getStaleIpPermissions())
        .extracting(StaleIpPermission::getFromPort)
        .containsExactly(81);
  }

  @Test
  void aGroupIsKeptByRulesOfItsOwnVpcOnly() {
    peered();
    authorize(tcp(80, pair(app)));
    assertThatRefusal(() -> revoke(tcp(81, pair(app))))
        .isEqualTo(
            "400 InvalidPermission.NotFound: The specified rule does not exist in this security"
                + " group.");

    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(app));

    assertThat(stale()).hasSize(1);
  }

  @Test
  void referencesTellWhichPeersNameAGroup() {
    String id = peered();
    String other = peeredWithPartner();
    authorize(
        tcp(80, pair(app), pair(theirs).withUserId(PARTNER))
            .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8")));
    active(VpcPeeringCalls.requested(ec2, Networks.vpc(ec2, "10.3.0.0/16"), peer), ec2);
    DescribeSecurityGroupReferencesRequest ofApp =
        new DescribeSecurityGroupReferencesRequest().withGroupId(app);

    assertThat(ec2.describeSecurityGroupReferences(ofApp).getSecurityGroupReferenceSet())
        .containsExactly(
            new SecurityGroupReference()
                .withGroupId(app)
                .withReferencingVpcId(vpc)
                .withVpcPeeringConnectionId(id));
    assertThat(
            partner
                .describeSecurityGroupReferences(
                    new DescribeSecurityGroupReferencesRequest().withGroupId(theirs))
                .getSecurityGroupReferenceSet())
        .containsExactly(
            new SecurityGroupReference()
                .withGroupId(theirs)
                .withReferencingVpcId(vpc)
                .withVpcPeeringConnectionId(other));
    assertThat(
            ec2.describeSecurityGroupReferences(
                    new DescribeSecurityGroupReferencesRequest().withGroupId(web))
                .getSecurityGroupReferenceSet())
        .isEmpty();
    VpcPeeringCalls.delete(ec2, id);
    assertThat(ec2.describeSecurityGroupReferences(ofApp).getSecurityGroupReferenceSet()).isEmpty();
  }

  @Test
  void onlyOwnGroupsAndVpcsAreAskedAbout() {
    assertThatRefusal(
            () ->
                ec2.describeSecurityGroupReferences(
                    new DescribeSecurityGroupReferencesRequest().withGroupId(theirs)))
        .isEqualTo("400 InvalidGroup.NotFound: The security group '" + theirs + "' does not exist");
    assertThatRefusal(
            () ->
                ec2.describeSecurityGroupReferences(
                    new DescribeSecurityGroupReferencesRequest().withGroupId("web")))
        .isEqualTo("400 InvalidGroupId.Malformed: Invalid id: \"web\" (expecting \"sg-...\")");
    assertThatRefusal(
            () -> ec2.describeSecurityGroupReferences(new DescribeSecurityGroupReferencesRequest()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter GroupId");
    assertThatRefusal(
            () ->
                ec2.describeStaleSecurityGroups(
                    new DescribeStaleSecurityGroupsRequest().withVpcId(partners)))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + partners + "' does not exist");
  }

  @Test
  void staleGroupsArePaged() {
    String id = peered();
    for (int i = 0; i < 6; i++) {
      String group = group(ec2, vpc, "group " + i);
      ec2.authorizeSecurityGroupIngress(
          new AuthorizeSecurityGroupIngressRequest()
              .withGroupId(group)
              .withIpPermissions(tcp(80, pair(app))));
    }
    VpcPeeringCalls.delete(ec2, id);

    DescribeStaleSecurityGroupsRequest request =
        new DescribeStaleSecurityGroupsRequest().withVpcId(vpc).withMaxResults(5);
    DescribeStaleSecurityGroupsResult first = ec2.describeStaleSecurityGroups(request);
    DescribeStaleSecurityGroupsResult second =
        ec2.describeStaleSecurityGroups(request.withNextToken(first.getNextToken()));

    assertThat(first.getStaleSecurityGroupSet()).hasSize(5);
    assertThat(second.getStaleSecurityGroupSet())
        .extracting(StaleSecurityGroup::getGroupName)
        .containsExactly("group 5");
    assertThat(second.getNextToken()).isNull();
  }
}

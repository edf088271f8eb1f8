// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.ModifySecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.ModifySecurityGroupRulesResult;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.SecurityGroupRuleDescription;
import com.amazonaws.services.ec2.model.SecurityGroupRuleRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRuleUpdate;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsEgressRequest;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** ModifySecurityGroupRules and the actions that update the descriptions of rules. */
class ChangedSecurityGroupRulesTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private String group = "";

  /** Opens port 80. */
  private String http = "";

  /** Opens port 443. */
  private String https = "";

  private String egress = "";

  @BeforeEach
  void createGroup() {
    group = group("web");
    http = permit(permission(80));
    https = permit(permission(443));
    egress =
        described("group-id", group).stream()
            .filter(SecurityGroupRule::getIsEgress)
            .toList()
            .get(0)
            .getSecurityGroupRuleId();
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void aRuleBecomesAsInTheRequestAndKeepsItsIdItsTagsAndItsPlace() {
    ec2.createTags(new CreateTagsRequest(List.of(http), List.of(new Tag("a", "b"))));

    assertThat(modify(update(http, cidr(8080, "192.0.2.1/24").withDescription("test"))).getReturn())
        .isTrue();

    SecurityGroupRule rule = described("security-group-rule-id", http).get(0);
    assertThat(rule.getFromPort()).isEqualTo(8080);
    assertThat(rule.getToPort()).isEqualTo(8080);
    assertThat(rule.getCidrIpv4()).isEqualTo("192.0.2.0/24");
    assertThat(rule.getDescription()).isEqualTo("test");
    assertThat(rule.getIsEgress()).isFalse();
    assertThat(rule.getTags()).containsExactly(new Tag("a", "b"));
    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getSecurityGroupRuleId)
        .containsExactly(egress, http, https);
    assertThat(ec2.describeSecurityGroups().getSecurityGroups())
        .filteredOn(each -> each.getGroupId().equals(group))
        .flatExtracting(each -> each.getIpPermissions())
        .extracting(IpPermission::getFromPort)
        .containsExactly(8080, 443);
    assertThat(permit(permission(80))).isNotEqualTo(http);
  }

  @Test
  void aRuleWithoutADescriptionInTheRequestLosesItsOwn() {
    modify(update(http, cidr(80, "10.0.0.0/8").withDescription("old")));
    modify(update(http, cidr(80, "10.0.0.0/8")));

    assertThat(described("security-group-rule-id", http).get(0).getDescription()).isNull();
  }

  @Test
  void rulesInBothDirectionsChangeTogetherAndCanSwapWhatTheyPermit() {
    modify(
        update(http, cidr(443, "10.0.0.0/8")),
        update(https, cidr(80, "10.0.0.0/8")),
        update(egress, cidr(443, "10.0.0.0/8")));

    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getSecurityGroupRuleId)
        .containsExactly(egress, http, https);
    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getFromPort)
        .containsExactly(443, 443, 80);
    assertThatRefusal(() -> permit(permission(80))).startsWith("400 InvalidPermission.Duplicate: ");
    assertThatRefusal(() -> permit(permission(443)))
        .startsWith("400 InvalidPermission.Duplicate: ");
  }

  @Test
  void aRuleCanNameAnotherGroup() {
    String db = group("db");
    String rule =
        permit(
            new IpPermission()
                .withIpProtocol("tcp")
                .withFromPort(1)
                .withToPort(1)
                .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(group)));

    modify(update(rule, port(1).withReferencedGroupId(db)));

    assertThat(described("security-group-rule-id", rule).get(0).getReferencedGroupInfo())
        .satisfies(named -> assertThat(named.getGroupId()).isEqualTo(db));
    assertThatRefusal(
            () -> modify(update(rule, port(1).withReferencedGroupId("sg-0123456789abcdef0"))))
        .startsWith("400 InvalidGroup.NotFound: ");
  }

  @Test
  void theGroupThatARuleNamesNowStaysAndTheFormerOneCanBeDeleted() {
    String db = group("db");
    String former = group("former");
    String rule =
        permit(
            new IpPermission()
                .withIpProtocol("-1")
                .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(former)));

    modify(
        update(
            rule, new SecurityGroupRuleRequest().withIpProtocol("-1").withReferencedGroupId(db)));

    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(former));
    assertThatRefusal(
            () -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(db)))
        .startsWith("400 DependencyViolation: ");
  }

  @Test
  void aGroupStaysAsLongAsOneRuleNamesIt() {
    String db = group("db");
    IpPermission all =
        new IpPermission()
            .withIpProtocol("-1")
            .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(db));
    String first = permit(all);
    permit(
        new IpPermission()
            .withIpProtocol("tcp")
            .withFromPort(5432)
            .withToPort(5432)
            .withUserIdGroupPairs(all.getUserIdGroupPairs()));

    ec2.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest().withGroupId(group).withSecurityGroupRuleIds(first));

    assertThatRefusal(
            () -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(db)))
        .startsWith("400 DependencyViolation: ");
  }

  @Test
  void aDirectionThatStaysMayHaveMoreRulesThanTheAccountIsGrantedByNow() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.RULES, 1));

    modify(update(egress, cidr(25, "10.0.0.0/8")));
    assertThatRefusal(() -> modify(update(http, cidr(25, "10.0.0.0/8"))))
        .startsWith("400 RulesPerSecurityGroupLimitExceeded: ");
  }

  @Test
  void refusesWhatTwoRulesWouldPermit() {
    assertThatRefusal(() -> modify(update(http, cidr(443, "10.0.0.0/8"))))
        .isEqualTo(
            "400 InvalidPermission.Duplicate: the specified rule \"peer: 10.0.0.0/8, TCP, from"
                + " port: 443, to port: 443, ALLOW\" already exists");
    assertThatRefusal(
            () -> modify(update(http, cidr(1, "10.0.0.0/8")), update(https, cidr(1, "10.0.0.0/8"))))
        .isEqualTo("400 InvalidParameterValue: The same permission must not appear multiple times");
    assertThatRefusal(
            () -> modify(update(http, cidr(1, "10.0.0.0/8")), update(http, cidr(2, "10.0.0.0/8"))))
        .startsWith("400 InvalidParameterValue: The security group rule ID 'sgr-");
    assertUnchanged();
  }

  @Test
  void refusesAnotherTypeOfRule() {
    assertThatRefusal(() -> modify(update(http, port(80).withCidrIpv6("fd00::/8"))))
        .isEqualTo(
            "400 InvalidParameterValue: The type of the security group rule '"
                + http
                + "' cannot be changed.");
    assertThatRefusal(() -> modify(update(http, port(80))))
        .startsWith("400 MissingParameter: Missing source specification");
    for (SecurityGroupRuleRequest both :
        List.of(
            cidr(80, "10.0.0.0/8").withCidrIpv6("fd00::/8"),
            cidr(80, "10.0.0.0/8").withReferencedGroupId(group),
            cidr(80, "10.0.0.0/8").withPrefixListId("pl-63a5400a"))) {
      assertThatRefusal(() -> modify(update(http, both)))
          .startsWith("400 InvalidParameterCombination: ");
    }
    assertUnchanged();
  }

  @Test
  void refusesWhatNoRuleCanPermit() {
    assertThatRefusal(() -> modify(update(http, cidr(70000, "10.0.0.0/8"))))
        .startsWith("400 InvalidParameterValue: TCP/UDP (from) port (70000) out of range");
    assertThatRefusal(() -> modify(update(http, cidr(80, "10.0.0.0"))))
        .isEqualTo("400 InvalidParameterValue: CIDR block 10.0.0.0 is malformed");
    assertThatRefusal(() -> modify(update(http, cidr(80, "10.0.0.0/8").withDescription("a^b"))))
        .startsWith("400 InvalidParameterValue: Invalid rule description.");
    assertThatRefusal(() -> modify(update(http, cidr(80, "10.0.0.0/8").withIpProtocol(null))))
        .startsWith("400 MissingParameter: ");
    assertUnchanged();
  }

  @Test
  void refusesRulesThatTheGroupDoesNotHaveAndChangesNone() {
    String db = group("db");
    String others = described("group-id", db).get(0).getSecurityGroupRuleId();

    assertThatRefusal(
            () ->
                modify(update(http, cidr(1, "10.0.0.0/8")), update(others, cidr(1, "10.0.0.0/8"))))
        .isEqualTo(
            "400 InvalidSecurityGroupRuleId.NotFound: The security group rule ID '"
                + others
                + "' does not exist");
    assertThatRefusal(() -> modify(update("sgr-1", cidr(1, "10.0.0.0/8"))))
        .startsWith("400 InvalidSecurityGroupRuleId.Malformed: ");
    assertThatRefusal(
            () ->
                ec2.modifySecurityGroupRules(
                    new ModifySecurityGroupRulesRequest()
                        .withSecurityGroupRules(update(http, cidr(1, "10.0.0.0/8")))))
        .isEqualTo("400 MissingParameter: The request must contain the parameter groupId");
    assertThatRefusal(
            () ->
                ec2.modifySecurityGroupRules(
                    new ModifySecurityGroupRulesRequest()
                        .withGroupId("sg-0123456789abcdef0")
                        .withSecurityGroupRules(update(http, cidr(1, "10.0.0.0/8")))))
        .startsWith("400 InvalidGroup.NotFound: ");
    assertUnchanged();
  }

  @Test
  void descriptionsAreUpdatedByPermission() {
    IpPermission described = permission(80);
    described.getIpv4Ranges().get(0).setDescription("office");

    ec2.updateSecurityGroupRuleDescriptionsIngress(
        new UpdateSecurityGroupRuleDescriptionsIngressRequest()
            .withGroupName("web")
            .withIpPermissions(described));
    assertThat(description(http)).isEqualTo("office");
    ec2.updateSecurityGroupRuleDescriptionsIngress(
        new UpdateSecurityGroupRuleDescriptionsIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission(80)));
    assertThat(description(http)).isNull();
    assertThatRefusal(
            () ->
                ec2.updateSecurityGroupRuleDescriptionsIngress(
                    new UpdateSecurityGroupRuleDescriptionsIngressRequest()
                        .withGroupId(group)
                        .withIpPermissions(described, permission(81))))
        .isEqualTo(
            "400 InvalidPermission.NotFound: The specified rule does not exist in this security"
                + " group.");
    assertThat(description(http)).isNull();
  }

  @Test
  void descriptionsAreUpdatedByTheRulesIdInItsDirection() {
    ec2.updateSecurityGroupRuleDescriptionsIngress(
        new UpdateSecurityGroupRuleDescriptionsIngressRequest()
            .withGroupId(group)
            .withSecurityGroupRuleDescriptions(description(http, "in"), description(https, "on")));
    ec2.updateSecurityGroupRuleDescriptionsEgress(
        new UpdateSecurityGroupRuleDescriptionsEgressRequest()
            .withGroupId(group)
            .withSecurityGroupRuleDescriptions(description(egress, "out")));

    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getDescription)
        .containsExactly("out", "in", "on");
    assertThatRefusal(
            () ->
                ec2.updateSecurityGroupRuleDescriptionsIngress(
                    new UpdateSecurityGroupRuleDescriptionsIngressRequest()
                        .withGroupId(group)
                        .withSecurityGroupRuleDescriptions(description(egress, "in"))))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.updateSecurityGroupRuleDescriptionsEgress(
                    new UpdateSecurityGroupRuleDescriptionsEgressRequest()
                        .withGroupId(group)
                        .withSecurityGroupRuleDescriptions(description(egress, "a^b"))))
        .startsWith("400 InvalidParameterValue: Invalid rule description.");
  }

  @Test
  void descriptionsAreUpdatedInOneWayOnly() {
    assertThatRefusal(
            () ->
                ec2.updateSecurityGroupRuleDescriptionsIngress(
                    new UpdateSecurityGroupRuleDescriptionsIngressRequest()
                        .withGroupId(group)
                        .withIpPermissions(permission(80))
                        .withSecurityGroupRuleDescriptions(description(http, "in"))))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter 'ipPermissions' may not be used in"
                + " combination with 'securityGroupRuleDescriptions'.");
    assertThatRefusal(
            () ->
                ec2.updateSecurityGroupRuleDescriptionsIngress(
                    new UpdateSecurityGroupRuleDescriptionsIngressRequest().withGroupId(group)))
        .startsWith("400 MissingParameter: ");
  }

  @Test
  void onEc2ClassicNeitherRulesNorDescriptionsChange() {
    try (Ec2Cloud old = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 classic = old.client();
      String id =
          classic.createSecurityGroup(new CreateSecurityGroupRequest("web", "w")).getGroupId();
      assertThatRefusal(
              () ->
                  classic.modifySecurityGroupRules(
                      new ModifySecurityGroupRulesRequest()
                          .withGroupId(id)
                          .withSecurityGroupRules(update(http, cidr(1, "10.0.0.0/8")))))
          .startsWith("400 InvalidParameterValue: Only Amazon VPC security groups may be used");
      assertThatRefusal(
              () ->
                  classic.updateSecurityGroupRuleDescriptionsIngress(
                      new UpdateSecurityGroupRuleDescriptionsIngressRequest()
                          .withGroupName("web")
                          .withIpPermissions(permission(80))))
          .startsWith("400 InvalidParameterValue: Only Amazon VPC security groups may be used");
    }
  }

  private void assertUnchanged() {
    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getFromPort)
        .containsExactly(-1, 80, 443);
  }

  private ModifySecurityGroupRulesResult modify(SecurityGroupRuleUpdate... updates) {
    return ec2.modifySecurityGroupRules(
        new ModifySecurityGroupRulesRequest().withGroupId(group).withSecurityGroupRules(updates));
  }

  private static SecurityGroupRuleUpdate update(String id, SecurityGroupRuleRequest rule) {
    return new SecurityGroupRuleUpdate().withSecurityGroupRuleId(id).withSecurityGroupRule(rule);
  }

  private static SecurityGroupRuleRequest port(int port) {
    return new SecurityGroupRuleRequest().withIpProtocol("tcp").withFromPort(port).withToPort(port);
  }

  private static SecurityGroupRuleRequest cidr(int port, String cidr) {
    return port(port).withCidrIpv4(cidr);
  }

  private static SecurityGroupRuleDescription description(String id, String text) {
    return new SecurityGroupRuleDescription().withSecurityGroupRuleId(id).withDescription(text);
  }

  private String description(String id) {
    return described("security-group-rule-id", id).get(0).getDescription();
  }

  private String group(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
        .getGroupId();
  }

  private String permit(IpPermission permission) {
    return ec2.authorizeSecurityGroupIngress(
            new AuthorizeSecurityGroupIngressRequest()
                .withGroupId(group)
                .withIpPermissions(permission))
        .getSecurityGroupRules()
        .get(0)
        .getSecurityGroupRuleId();
  }

  private static IpPermission permission(int port) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8"));
  }

  private List<SecurityGroupRule> described(String filter, String value) {
    return ec2.describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest().withFilters(new Filter(filter, List.of(value))))
        .getSecurityGroupRules();
  }
}

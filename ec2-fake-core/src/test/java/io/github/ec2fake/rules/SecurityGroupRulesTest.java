// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagDescription;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** DescribeSecurityGroupRules, and the tags of rules. */
class SecurityGroupRulesTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private String group = "";

  @BeforeEach
  void createGroup() {
    group = group("web");
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void describesWhatARulePermits() {
    List<SecurityGroupRule> made =
        permit(
            new IpPermission()
                .withIpProtocol("tcp")
                .withFromPort(80)
                .withToPort(81)
                .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8").withDescription("office"))
                .withIpv6Ranges(new Ipv6Range().withCidrIpv6("fd00::/8"))
                .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(group)));

    assertThat(made).hasSize(3);
    assertThat(described(ids(made))).isEqualTo(made);
    assertThat(made)
        .allSatisfy(
            rule -> {
              assertThat(rule.getGroupId()).isEqualTo(group);
              assertThat(rule.getIsEgress()).isFalse();
              assertThat(rule.getFromPort()).isEqualTo(80);
              assertThat(rule.getToPort()).isEqualTo(81);
            });
  }

  @Test
  void describesTheRulesOfAGroupInBothDirections() {
    SecurityGroupRule in = port(80);
    group("other");

    assertThat(described("group-id", group))
        .extracting(SecurityGroupRule::getIsEgress, SecurityGroupRule::getIpProtocol)
        .containsExactly(tuple(true, "-1"), tuple(false, "tcp"));
    assertThat(described("security-group-rule-id", in.getSecurityGroupRuleId()))
        .containsExactly(in);
    assertThat(described("group-id", group + "*")).hasSize(2);
  }

  @Test
  void describesTheRulesOfTheDefaultGroupToo() {
    String id =
        ec2.describeSecurityGroups().getSecurityGroups().stream()
            .filter(each -> each.getGroupName().equals("default"))
            .toList()
            .get(0)
            .getGroupId();

    assertThat(described("group-id", id)).hasSize(2);
    assertThat(
            cloud
                .client(PARTNER)
                .describeSecurityGroupRules(new DescribeSecurityGroupRulesRequest())
                .getSecurityGroupRules())
        .hasSize(2);
  }

  @Test
  void describesPageByPage() {
    for (int port = 1; port <= 7; port++) {
      port(port);
    }
    Filter ofGroup = new Filter("group-id", List.of(group));
    DescribeSecurityGroupRulesResult first =
        ec2.describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest().withFilters(ofGroup).withMaxResults(5));
    DescribeSecurityGroupRulesResult second =
        ec2.describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest()
                .withFilters(ofGroup)
                .withMaxResults(5)
                .withNextToken(first.getNextToken()));

    assertThat(first.getSecurityGroupRules()).hasSize(5);
    assertThat(second.getSecurityGroupRules()).hasSize(3);
    assertThat(second.getNextToken()).isNull();
    String id = first.getSecurityGroupRules().get(0).getSecurityGroupRuleId();
    assertThatRefusal(
            () ->
                ec2.describeSecurityGroupRules(
                    new DescribeSecurityGroupRulesRequest()
                        .withSecurityGroupRuleIds(id)
                        .withMaxResults(5)))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @Test
  void refusesIdsThatAreMalformedOrUnknown() {
    assertThatRefusal(() -> described(List.of("sgr-xyz")))
        .isEqualTo(
            "400 InvalidSecurityGroupRuleId.Malformed: The security group rule ID 'sgr-xyz' is"
                + " malformed");
    assertThatRefusal(() -> described(List.of("sgr-0123456789abcdef0")))
        .isEqualTo(
            "400 InvalidSecurityGroupRuleId.NotFound: The security group rule ID"
                + " 'sgr-0123456789abcdef0' does not exist");
    assertThatRefusal(() -> described("group-id", "web"))
        .startsWith("400 InvalidGroupId.Malformed: ");
    assertThatRefusal(() -> described("group-id", "sg-0123456789abcdef0"))
        .isEqualTo(
            "400 InvalidGroup.NotFound: The security group 'sg-0123456789abcdef0' does not exist");
    assertThatRefusal(() -> described("tag-key", "a"))
        .startsWith("400 InvalidParameterValue: The filter 'tag-key' is invalid");
  }

  @Test
  void showsAnAccountOnlyTheRulesOfItsOwnGroups() {
    String id = port(80).getSecurityGroupRuleId();
    AmazonEC2 stranger = cloud.client("999988887777");

    assertThatRefusal(
            () ->
                stranger.describeSecurityGroupRules(
                    new DescribeSecurityGroupRulesRequest().withSecurityGroupRuleIds(id)))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
    assertThat(
            stranger
                .describeSecurityGroupRules(new DescribeSecurityGroupRulesRequest())
                .getSecurityGroupRules())
        .extracting(SecurityGroupRule::getGroupOwnerId)
        .containsOnly("999988887777");
  }

  @Test
  void aRevokedRuleIsGone() {
    String in = port(80).getSecurityGroupRuleId();
    String out = described("group-id", group).get(0).getSecurityGroupRuleId();

    assertThatRefusal(
            () ->
                ec2.revokeSecurityGroupIngress(
                    new RevokeSecurityGroupIngressRequest()
                        .withGroupId(group)
                        .withSecurityGroupRuleIds("sgr-xyz")))
        .startsWith("400 InvalidSecurityGroupRuleId.Malformed: ");
    assertThatRefusal(
            () ->
                ec2.revokeSecurityGroupIngress(
                    new RevokeSecurityGroupIngressRequest()
                        .withGroupId(group)
                        .withSecurityGroupRuleIds(out)))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
    ec2.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest().withGroupId(group).withSecurityGroupRuleIds(in));
    ec2.revokeSecurityGroupEgress(
        new RevokeSecurityGroupEgressRequest().withGroupId(group).withSecurityGroupRuleIds(out));

    assertThat(described("group-id", group)).isEmpty();
    assertThatRefusal(() -> described(List.of(in)))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
  }

  @Test
  void tagsAllRulesThatACallMakes() {
    List<SecurityGroupRule> made =
        ec2.authorizeSecurityGroupIngress(
                new AuthorizeSecurityGroupIngressRequest()
                    .withGroupId(group)
                    .withIpPermissions(permission(80), permission(81))
                    .withTagSpecifications(tagged("stage", "test")))
            .getSecurityGroupRules();
    SecurityGroupRule out =
        ec2.authorizeSecurityGroupEgress(
                new AuthorizeSecurityGroupEgressRequest()
                    .withGroupId(group)
                    .withIpPermissions(permission(80))
                    .withTagSpecifications(tagged("stage", "live")))
            .getSecurityGroupRules()
            .get(0);

    assertThat(made)
        .allSatisfy(rule -> assertThat(rule.getTags()).containsExactly(new Tag("stage", "test")));
    assertThat(described("tag:stage", "test")).isEqualTo(made);
    assertThat(described("tag:stage", "live")).containsExactly(out);
  }

  @Test
  void refusesTagsForWhatACallDoesNotMake() {
    assertThatRefusal(
            () ->
                ec2.authorizeSecurityGroupIngress(
                    new AuthorizeSecurityGroupIngressRequest()
                        .withGroupId(group)
                        .withIpPermissions(permission(80))
                        .withTagSpecifications(
                            tagged("a", "b").withResourceType("security-group"))))
        .startsWith("400 InvalidParameterValue: ");
    assertThat(described("group-id", group)).hasSize(1);
  }

  @Test
  void tagsARuleUntilItIsRevokedOrItsGroupDeleted() {
    String revoked = port(80).getSecurityGroupRuleId();
    String deleted = port(81).getSecurityGroupRuleId();
    ec2.createTags(new CreateTagsRequest(List.of(revoked, deleted), List.of(new Tag("a", "b"))));

    assertThat(described(List.of(revoked)).get(0).getTags()).containsExactly(new Tag("a", "b"));
    assertThat(tags())
        .extracting(TagDescription::getResourceId, TagDescription::getResourceType)
        .containsExactly(
            tuple(revoked, "security-group-rule"), tuple(deleted, "security-group-rule"));

    ec2.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withSecurityGroupRuleIds(revoked));
    assertThat(tags()).extracting(TagDescription::getResourceId).containsExactly(deleted);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
    assertThat(tags()).isEmpty();
    assertThatRefusal(() -> described(List.of(deleted)))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
    assertThatRefusal(
            () ->
                ec2.createTags(new CreateTagsRequest(List.of(deleted), List.of(new Tag("a", "b")))))
        .startsWith("400 InvalidSecurityGroupRuleId.NotFound: ");
  }

  private String group(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
        .getGroupId();
  }

  private SecurityGroupRule port(int port) {
    return permit(permission(port)).get(0);
  }

  private List<SecurityGroupRule> permit(IpPermission permission) {
    return ec2.authorizeSecurityGroupIngress(
            new AuthorizeSecurityGroupIngressRequest()
                .withGroupId(group)
                .withIpPermissions(permission))
        .getSecurityGroupRules();
  }

  private static IpPermission permission(int port) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8"));
  }

  private static TagSpecification tagged(String key, String value) {
    return new TagSpecification()
        .withResourceType("security-group-rule")
        .withTags(new Tag(key, value));
  }

  private static List<String> ids(List<SecurityGroupRule> rules) {
    return rules.stream().map(SecurityGroupRule::getSecurityGroupRuleId).toList();
  }

  private List<SecurityGroupRule> described(List<String> ids) {
    return ec2.describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest().withSecurityGroupRuleIds(ids))
        .getSecurityGroupRules();
  }

  private List<SecurityGroupRule> described(String filter, String value) {
    return ec2.describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest().withFilters(new Filter(filter, List.of(value))))
        .getSecurityGroupRules();
  }

  private List<TagDescription> tags() {
    return ec2.describeTags(new DescribeTagsRequest()).getTags();
  }
}

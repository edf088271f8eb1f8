// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesResult;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource type of single rules of security groups. */
final class SecurityGroupRuleResourceType extends ResourceType<SecurityGroupRule> {
  static final SecurityGroupRuleResourceType SECURITY_GROUP_RULE =
      new SecurityGroupRuleResourceType();

  private SecurityGroupRuleResourceType() {
    super(
        "security group rule",
        SecurityGroupRule::getSecurityGroupRuleId,
        rule -> "",
        SecurityGroupRule::getTags);
  }

  @Override
  @Nullable SecurityGroupRule find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeSecurityGroupRulesRequest().withSecurityGroupRuleIds(id)));
  }

  @Override
  List<SecurityGroupRule> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeSecurityGroupRulesRequest());
  }

  static List<SecurityGroupRule> describe(
      AmazonEC2 ec2, DescribeSecurityGroupRulesRequest request) {
    return allPages(
        token -> ec2.describeSecurityGroupRules(marked(request.withNextToken(token))),
        DescribeSecurityGroupRulesResult::getSecurityGroupRules,
        DescribeSecurityGroupRulesResult::getNextToken);
  }

  static PortRange traffic(SecurityGroupRule rule) {
    return Ingress.traffic(
        new IpPermission()
            .withIpProtocol(rule.getIpProtocol())
            .withFromPort(rule.getFromPort())
            .withToPort(rule.getToPort()));
  }

  /** Returns the source of an ingress rule, or the destination of an egress rule. */
  static String peer(SecurityGroupRule rule) {
    return Stream.of(
            rule.getCidrIpv4(),
            rule.getCidrIpv6(),
            rule.getPrefixListId(),
            rule.getReferencedGroupInfo() == null
                ? null
                : rule.getReferencedGroupInfo().getGroupId())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("");
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SecurityGroupRule;

/** Assertions about a single rule of a security group; see {@link Ec2Assert#securityGroupRule}. */
public class SecurityGroupRuleAssert
    extends AbstractTaggedAssert<SecurityGroupRuleAssert, SecurityGroupRule> {

  /**
   * Creates the assertions; use {@link Ec2Assert#securityGroupRule} instead.
   *
   * @param actual the security group rule
   */
  public SecurityGroupRuleAssert(Ec2Resource actual) {
    super(actual, SecurityGroupRuleAssert.class, SecurityGroupRuleResourceType.SECURITY_GROUP_RULE);
  }

  /**
   * Verifies that the rule is about traffic into the group.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).isIngress();   // passes
   * assertThat(ec2).securityGroupRule(out).isIngress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the rule is about traffic out of the group, or the rule is not
   *     described
   */
  public SecurityGroupRuleAssert isIngress() {
    return expect("be for ingress", rule -> !isEgressRule(rule), rule -> "it is for egress");
  }

  /**
   * Verifies that the rule is about traffic out of the group.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).isEgress();  // passes
   * assertThat(ec2).securityGroupRule(in).isEgress();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the rule is about traffic into the group, or the rule is not
   *     described
   */
  public SecurityGroupRuleAssert isEgress() {
    return expect(
        "be for egress", SecurityGroupRuleAssert::isEgressRule, rule -> "it is for ingress");
  }

  /**
   * Verifies the group that the rule belongs to.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).isOf(groupId);        // passes
   * assertThat(ec2).securityGroupRule(id).isOf("sg-00000000");  // fails
   * </pre>
   *
   * @param groupId the security group's id
   * @return these assertions
   * @throws AssertionError if the rule belongs to another group, or the rule is not described
   */
  public SecurityGroupRuleAssert isOf(String groupId) {
    return expectText("be of ", groupId, SecurityGroupRule::getGroupId, "it is of ");
  }

  /**
   * Verifies the account that owns the group of the rule.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).securityGroupRule(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the group, or the rule is not described
   */
  public SecurityGroupRuleAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, SecurityGroupRule::getGroupOwnerId, "its owner is ");
  }

  /**
   * Verifies the protocol and the ports of the rule, whatever its source or destination.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).hasTraffic(tcp(443));  // passes
   * assertThat(ec2).securityGroupRule(id).hasTraffic(udp(443));  // fails
   * </pre>
   *
   * @param traffic the protocol and the ports; its sources do not count
   * @return these assertions
   * @throws AssertionError if the rule has another protocol or other ports, or the rule is not
   *     described
   */
  public SecurityGroupRuleAssert hasTraffic(IngressRule traffic) {
    return expectValue(
        "be for " + traffic.traffic(),
        traffic.traffic().toString(),
        rule -> SecurityGroupRuleResourceType.traffic(rule).toString(),
        rule -> "it is for " + SecurityGroupRuleResourceType.traffic(rule));
  }

  /**
   * Verifies the source of an ingress rule, or the destination of an egress rule.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).hasPeer("0.0.0.0/0");   // passes
   * assertThat(ec2).securityGroupRule(id).hasPeer("10.0.0.0/8");  // fails
   * </pre>
   *
   * @param peer a CIDR block, or the id of a security group or prefix list
   * @return these assertions
   * @throws AssertionError if the rule is about something else, or the rule is not described
   */
  public SecurityGroupRuleAssert hasPeer(String peer) {
    return expectValue(
        "be about " + peer,
        peer,
        SecurityGroupRuleResourceType::peer,
        rule -> "it is about " + SecurityGroupRuleResourceType.peer(rule));
  }

  /**
   * Verifies the description of the rule.
   *
   * <pre>
   * assertThat(ec2).securityGroupRule(id).hasDescription("from the office");  // passes
   * assertThat(ec2).securityGroupRule(id).hasDescription("from home");        // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the rule has another description or none, or the rule is not
   *     described
   */
  public SecurityGroupRuleAssert hasDescription(String description) {
    return expectEqual("description", description, SecurityGroupRule::getDescription);
  }

  private static boolean isEgressRule(SecurityGroupRule rule) {
    return Boolean.TRUE.equals(rule.getIsEgress());
  }
}

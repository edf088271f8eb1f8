// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SecurityGroup;

/**
 * Assertions about a security group as EC2 described it, the SDK's {@code SecurityGroup}. They call
 * nothing; {@link SecurityGroupAssert} asks EC2 itself.
 */
public class DescribedSecurityGroupAssert
    extends AbstractTaggedDescribedAssert<
        DescribedSecurityGroupAssert, SecurityGroup, SecurityGroupAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(SecurityGroup)} instead.
   *
   * @param actual a security group
   */
  public DescribedSecurityGroupAssert(SecurityGroup actual) {
    super(
        actual,
        DescribedSecurityGroupAssert.class,
        SecurityGroupResourceType.SECURITY_GROUP,
        SecurityGroupAssert::new);
  }

  /**
   * Verifies that the group allows all traffic of these rules from all of their sources. The group
   * may allow a wider range of ports or addresses, but a single rule of the group must cover an
   * expected rule and source. A rule without a source passes if the group allows the traffic from
   * any source.
   *
   * <pre>
   * assertThat(group).allows(tcp(80).from("0.0.0.0/0"));  // passes if it does
   * assertThat(group).allows(tcp(22).from("0.0.0.0/0"));  // fails
   * </pre>
   *
   * @param rules the rules, at least one
   * @return these assertions
   * @throws AssertionError if the group does not allow the traffic
   * @throws IllegalArgumentException if no rule is given
   */
  public DescribedSecurityGroupAssert allows(IngressRule... rules) {
    return verify(it -> it.allows(rules));
  }

  /**
   * Verifies that the group allows none of the traffic of these rules from any of their sources. A
   * CIDR block is considered as a whole: a group that is open to {@code 10.0.0.0/8} does not allow
   * traffic from {@code 0.0.0.0/0}. A rule without a source passes if the group allows the traffic
   * from no source at all.
   *
   * <pre>
   * assertThat(group).doesNotAllow(tcp(22));  // passes if it does not
   * assertThat(group).doesNotAllow(tcp(80));  // fails
   * </pre>
   *
   * @param rules the rules, at least one
   * @return these assertions
   * @throws AssertionError if the group allows some of the traffic
   * @throws IllegalArgumentException if no rule is given
   */
  public DescribedSecurityGroupAssert doesNotAllow(IngressRule... rules) {
    return verify(it -> it.doesNotAllow(rules));
  }

  /**
   * Verifies that the group has exactly these rules, with the same ports and sources, and no
   * others.
   *
   * <pre>
   * assertThat(group)
   *     .allowsExactly(tcp(80).from("0.0.0.0/0"), tcp(443).from("0.0.0.0/0"));  // passes
   * assertThat(group)
   *     .allowsExactly(tcp(80).from("0.0.0.0/0"));                              // fails
   * </pre>
   *
   * @param rules the rules in any order, each with a source
   * @return these assertions
   * @throws AssertionError if the group lacks a rule or has others
   * @throws IllegalArgumentException if a rule has no source
   */
  public DescribedSecurityGroupAssert allowsExactly(IngressRule... rules) {
    return verify(it -> it.allowsExactly(rules));
  }

  /**
   * Verifies that the group has no ingress rules.
   *
   * <pre>
   * assertThat(group).allowsNothing();  // passes
   * assertThat(group).allowsNothing();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the group has an ingress rule
   */
  public DescribedSecurityGroupAssert allowsNothing() {
    return verify(SecurityGroupAssert::allowsNothing);
  }

  /**
   * Verifies the group's name.
   *
   * <pre>
   * assertThat(group).hasName("web");  // passes if this is its name
   * assertThat(group).hasName("db");   // fails
   * </pre>
   *
   * @param name the name
   * @return these assertions
   * @throws AssertionError if the group has another name
   */
  public DescribedSecurityGroupAssert hasName(String name) {
    return verify(it -> it.hasName(name));
  }

  /**
   * Verifies the group's description.
   *
   * <pre>
   * assertThat(group).hasDescription("web servers");  // passes if it is this
   * assertThat(group).hasDescription("databases");    // fails
   * </pre>
   *
   * @param description the description
   * @return these assertions
   * @throws AssertionError if the group has another description
   */
  public DescribedSecurityGroupAssert hasDescription(String description) {
    return verify(it -> it.hasDescription(description));
  }

  /**
   * Verifies that the group belongs to a VPC.
   *
   * <pre>
   * assertThat(group).isInVpc(defaultVpc);  // passes if it does
   * assertThat(group).isInVpc(otherVpc);    // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the group belongs to another VPC or none
   */
  public DescribedSecurityGroupAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }

  /**
   * Verifies the account that owns the security group.
   *
   * <pre>
   * assertThat(group).hasOwner("111122223333");  // passes
   * assertThat(group).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the security group
   */
  public DescribedSecurityGroupAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}

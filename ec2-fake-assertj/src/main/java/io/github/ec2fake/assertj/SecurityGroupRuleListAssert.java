// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.SecurityGroupRule;

/**
 * Assertions about the single rules of security groups that EC2 describes to a client; see {@link
 * Ec2Assert#securityGroupRules}. A class of its own, because an older SDK does not know {@code
 * SecurityGroupRule}: it must not stand in {@link Ec2Assert}, where soft assertions would look for
 * it.
 */
public class SecurityGroupRuleListAssert
    extends AbstractResourceListAssert<SecurityGroupRuleListAssert, SecurityGroupRule> {

  /**
   * Creates the assertions; use {@link Ec2Assert#securityGroupRules} instead.
   *
   * @param actual the list
   */
  public SecurityGroupRuleListAssert(ResourceList<SecurityGroupRule> actual) {
    super(actual, SecurityGroupRuleListAssert::new);
  }

  @Override
  Class<?> classOfSelf() {
    return SecurityGroupRuleListAssert.class;
  }
}

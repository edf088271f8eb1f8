// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.GroupRule;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** The reply of AuthorizeSecurityGroupIngress and AuthorizeSecurityGroupEgress. */
record AuthorizeReply(boolean return_, List<RuleItem> securityGroupRuleSet) {

  static AuthorizeReply of(List<GroupRule> authorized, ActionContext call) {
    return new AuthorizeReply(
        true, authorized.stream().map(rule -> RuleItem.of(rule, call)).toList());
  }
}

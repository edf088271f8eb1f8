// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on security groups. Each is loaded when it is first called. */
public final class SecurityGroupActions {
  private SecurityGroupActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AuthorizeSecurityGroupEgress" -> new AuthorizeSecurityGroupEgress();
      case "AuthorizeSecurityGroupIngress" -> new AuthorizeSecurityGroupIngress();
      case "CreateSecurityGroup" -> new CreateSecurityGroup();
      case "DeleteSecurityGroup" -> new DeleteSecurityGroup();
      case "DescribeSecurityGroupReferences" -> new DescribeSecurityGroupReferences();
      case "DescribeSecurityGroupRules" -> new DescribeSecurityGroupRules();
      case "DescribeSecurityGroups" -> new DescribeSecurityGroups();
      case "DescribeStaleSecurityGroups" -> new DescribeStaleSecurityGroups();
      case "ModifySecurityGroupRules" -> new ModifySecurityGroupRules();
      case "RevokeSecurityGroupEgress" -> new RevokeSecurityGroupEgress();
      case "RevokeSecurityGroupIngress" -> new RevokeSecurityGroupIngress();
      case "UpdateSecurityGroupRuleDescriptionsEgress" ->
          new UpdateSecurityGroupRuleDescriptions(Direction.EGRESS);
      case "UpdateSecurityGroupRuleDescriptionsIngress" ->
          new UpdateSecurityGroupRuleDescriptions(Direction.INGRESS);
      default -> null;
    };
  }
}

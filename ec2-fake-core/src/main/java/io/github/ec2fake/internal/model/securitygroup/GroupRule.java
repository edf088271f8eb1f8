// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.OwnedResource;

/** A rule with the group that has it. It belongs to the account that owns the group. */
public record GroupRule(SecurityGroup group, Direction direction, SecurityGroupRule rule)
    implements OwnedResource {
  @Override
  public String id() {
    return rule.id();
  }

  @Override
  public String ownerId() {
    return group.ownerId();
  }
}

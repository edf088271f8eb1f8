// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The security groups of a VPC, or those of an account in EC2-Classic. */
final class GroupsByName {
  private final @Nullable Vpc vpc;
  private final Map<String, SecurityGroup> byName = new LinkedHashMap<>();

  /** The groups of a VPC, or, without one, of EC2-Classic. */
  GroupsByName(@Nullable Vpc vpc) {
    this.vpc = vpc;
  }

  boolean isClassic() {
    return vpc == null;
  }

  @Nullable String vpcId() {
    return vpc == null ? null : vpc.id();
  }

  List<SecurityGroup> all() {
    return List.copyOf(byName.values());
  }

  /** The group of this name; null if there is none. */
  @Nullable SecurityGroup find(String name) {
    return byName.get(GroupLabel.key(name, isClassic()));
  }

  SecurityGroup named(String name) {
    SecurityGroup group = find(name);
    if (group == null) {
      throw SecurityGroupErrors.nameNotFound(name, vpc);
    }
    return group;
  }

  /** Refuses a new group whose name is taken or reserved, or that exceeds the quota. */
  void checkNew(String name, Quotas quotas) {
    String key = GroupLabel.key(name, isClassic());
    if (key.equals(SecurityGroup.DEFAULT)) {
      throw SecurityGroupErrors.reservedName(name, isClassic());
    }
    if (byName.containsKey(key)) {
      throw SecurityGroupErrors.duplicate(name, vpc);
    }
    if (byName.size()
        >= quotas.of(isClassic() ? Quota.CLASSIC_SECURITY_GROUPS : Quota.SECURITY_GROUPS)) {
      throw SecurityGroupErrors.tooManyGroups(vpc);
    }
  }

  void add(SecurityGroup group) {
    byName.put(GroupLabel.key(group.name(), isClassic()), group);
  }

  void remove(SecurityGroup group) {
    byName.remove(GroupLabel.key(group.name(), isClassic()));
  }
}

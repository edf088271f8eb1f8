// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import org.jspecify.annotations.Nullable;

/** Whom a rule lets in, or out to. */
public sealed interface RuleTarget {

  String text();

  /** IPv4 addresses, a block in canonical CIDR notation. */
  record Ipv4(String text) implements RuleTarget {}

  /** IPv6 addresses, a block in canonical CIDR notation. */
  record Ipv6(String text) implements RuleTarget {}

  /**
   * The addresses of a managed prefix list.
   *
   * @param isIpv6 whether these are of IPv6
   */
  record PrefixList(String id, boolean isIpv6) implements RuleTarget {
    @Override
    public String text() {
      return id;
    }
  }

  /**
   * The instances of a security group, whose name never changes.
   *
   * @param vpcId the VPC of the group; null on EC2-Classic
   */
  record Group(String groupId, String ownerId, String groupName, @Nullable String vpcId)
      implements RuleTarget {
    @Override
    public String text() {
      return groupId;
    }
  }
}

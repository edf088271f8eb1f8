// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.internal.model.networkacl.NewNetworkAclEntry;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** The request for a new entry, or for another one of the same number. */
record NetworkAclEntryRequest(
    @Required String networkAclId,
    @Required Integer ruleNumber,
    @Required String protocol,
    @Required String ruleAction,
    @Required Boolean egress,
    @Nullable String cidrBlock,
    @Nullable String ipv6CidrBlock,
    @Nullable Icmp icmp,
    @Nullable Ports portRange) {

  record Icmp(@Nullable Integer code, @Nullable Integer type) {}

  record Ports(@Nullable Integer from, @Nullable Integer to) {}

  NewNetworkAclEntry toModel() {
    return new NewNetworkAclEntry(
        ruleNumber,
        egress,
        protocol,
        ruleAction,
        cidrBlock,
        ipv6CidrBlock,
        portRange == null ? null : portRange.from(),
        portRange == null ? null : portRange.to(),
        icmp == null ? null : icmp.type(),
        icmp == null ? null : icmp.code());
  }
}

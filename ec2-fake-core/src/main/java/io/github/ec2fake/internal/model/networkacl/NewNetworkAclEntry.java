// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import org.jspecify.annotations.Nullable;

/** An entry as CreateNetworkAclEntry and ReplaceNetworkAclEntry are asked for it. */
public record NewNetworkAclEntry(
    int ruleNumber,
    boolean egress,
    String protocol,
    String ruleAction,
    @Nullable String cidr,
    @Nullable String ipv6Cidr,
    @Nullable Integer fromPort,
    @Nullable Integer toPort,
    @Nullable Integer icmpType,
    @Nullable Integer icmpCode) {}

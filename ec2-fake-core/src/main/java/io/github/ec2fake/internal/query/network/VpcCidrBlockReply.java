// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Vpcs;
import io.github.ec2fake.internal.query.action.ActionContext;
import org.jspecify.annotations.Nullable;

/** A block of addresses that a VPC gets or loses. */
record VpcCidrBlockReply(
    String vpcId,
    CidrBlockItem.@Nullable Ipv4 cidrBlockAssociation,
    CidrBlockItem.@Nullable Ipv6 ipv6CidrBlockAssociation) {

  static VpcCidrBlockReply of(Vpcs.Associated done, String state, ActionContext call) {
    return new VpcCidrBlockReply(
        done.vpc().id(),
        done.isIpv6() ? null : CidrBlockItem.Ipv4.of(done.association(), state),
        done.isIpv6() ? CidrBlockItem.Ipv6.of(done.association(), state, call) : null);
  }
}

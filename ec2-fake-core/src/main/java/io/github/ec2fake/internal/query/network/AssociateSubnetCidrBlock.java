// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Gives a subnet a block of IPv6 addresses. */
@NotModelled("Ipv6IpamPoolId Ipv6NetmaskLength")
final class AssociateSubnetCidrBlock
    implements WriteAction<AssociateSubnetCidrBlock.Request, SubnetCidrBlockReply> {

  record Request(@Required String subnetId, @Nullable String ipv6CidrBlock) {}

  @Override
  public Change<SubnetCidrBlockReply> check(Request request, ActionContext call) {
    return call.network()
        .subnets()
        .associate(call.caller(), request.subnetId(), request.ipv6CidrBlock())
        .map(done -> SubnetCidrBlockReply.of(done, CidrBlockItem.ASSOCIATING));
  }
}

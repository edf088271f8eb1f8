// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Gives a VPC a further block of addresses. */
@NotModelled(
    "Ipv4IpamPoolId Ipv4NetmaskLength Ipv6CidrBlock Ipv6CidrBlockNetworkBorderGroup"
        + " Ipv6IpamPoolId Ipv6NetmaskLength Ipv6Pool")
final class AssociateVpcCidrBlock
    implements WriteAction<AssociateVpcCidrBlock.Request, VpcCidrBlockReply> {

  record Request(
      @Required String vpcId,
      @Nullable String cidrBlock,
      @Nullable Boolean amazonProvidedIpv6CidrBlock) {}

  @Override
  public Change<VpcCidrBlockReply> check(Request request, ActionContext call) {
    return call.network()
        .vpcs()
        .associate(
            call.caller(),
            request.vpcId(),
            request.cidrBlock(),
            Boolean.TRUE.equals(request.amazonProvidedIpv6CidrBlock()))
        .map(done -> VpcCidrBlockReply.of(done, CidrBlockItem.ASSOCIATING, call));
  }
}

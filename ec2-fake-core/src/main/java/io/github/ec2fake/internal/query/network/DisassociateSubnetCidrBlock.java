// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes the block of IPv6 addresses from a subnet. */
final class DisassociateSubnetCidrBlock
    implements WriteAction<DisassociateSubnetCidrBlock.Request, SubnetCidrBlockReply> {

  record Request(@Required String associationId) {}

  @Override
  public Change<SubnetCidrBlockReply> check(Request request, ActionContext call) {
    return call.network()
        .subnets()
        .disassociate(call.caller(), request.associationId())
        .map(done -> SubnetCidrBlockReply.of(done, CidrBlockItem.DISASSOCIATING));
  }
}

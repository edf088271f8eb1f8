// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes a block of addresses from a VPC. */
final class DisassociateVpcCidrBlock
    implements WriteAction<DisassociateVpcCidrBlock.Request, VpcCidrBlockReply> {

  record Request(@Required String associationId) {}

  @Override
  public Change<VpcCidrBlockReply> check(Request request, ActionContext call) {
    return call.network()
        .vpcs()
        .disassociate(call.caller(), request.associationId())
        .map(done -> VpcCidrBlockReply.of(done, CidrBlockItem.DISASSOCIATING, call));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Moves an elastic address from EC2-Classic to VPC. */
final class MoveAddressToVpc
    implements WriteAction<MoveAddressToVpc.Request, MoveAddressToVpc.Reply> {

  record Request(@Required String publicIp) {}

  record Reply(@Nullable String allocationId, String status) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .moves()
        .toVpc(call.caller(), request.publicIp())
        .map(move -> new Reply(move.allocationId(), move.status().word()));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Moves an elastic address back from VPC to EC2-Classic. */
final class RestoreAddressToClassic
    implements WriteAction<RestoreAddressToClassic.Request, RestoreAddressToClassic.Reply> {

  record Request(@Required String publicIp) {}

  record Reply(String publicIp, String status) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.addresses()
        .moves()
        .toClassic(call.caller(), request.publicIp())
        .map(move -> new Reply(move.publicIp(), move.status().word()));
  }
}

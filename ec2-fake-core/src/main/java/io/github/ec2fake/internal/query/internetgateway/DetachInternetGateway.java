// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Detaches an internet gateway from a VPC. */
final class DetachInternetGateway implements VoidAction<DetachInternetGateway.Request> {

  record Request(@Required String internetGatewayId, @Required String vpcId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.internetGateways()
        .detach(call.caller(), request.internetGatewayId(), request.vpcId());
  }
}

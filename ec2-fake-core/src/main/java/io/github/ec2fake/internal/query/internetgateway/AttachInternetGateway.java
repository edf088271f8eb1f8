// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Attaches an internet gateway to a VPC. */
final class AttachInternetGateway implements VoidAction<AttachInternetGateway.Request> {

  record Request(@Required String internetGatewayId, @Required String vpcId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.internetGateways()
        .attach(call.caller(), request.internetGatewayId(), request.vpcId());
  }
}

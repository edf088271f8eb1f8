// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes an internet gateway that is not attached. */
final class DeleteInternetGateway implements VoidAction<DeleteInternetGateway.Request> {

  record Request(@Required String internetGatewayId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.internetGateways().delete(call.caller(), request.internetGatewayId());
  }
}

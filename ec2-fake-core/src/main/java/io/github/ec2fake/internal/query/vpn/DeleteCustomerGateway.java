// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpn;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a customer gateway that no VPN connection leads to. */
final class DeleteCustomerGateway implements VoidAction<DeleteCustomerGateway.Request> {

  record Request(@Required String customerGatewayId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.customerGateways().delete(call.caller(), request.customerGatewayId());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.routetable;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Creates a route in a route table. */
@NotModelled("CarrierGatewayId CoreNetworkArn" + " LocalGatewayId TransitGatewayId VpcEndpointId")
final class CreateRoute implements VoidAction<RouteRequest> {

  @Override
  public Change<?> change(RouteRequest request, ActionContext call) {
    return call.routes().create(call.caller(), request.routeTableId(), request.toModel());
  }
}

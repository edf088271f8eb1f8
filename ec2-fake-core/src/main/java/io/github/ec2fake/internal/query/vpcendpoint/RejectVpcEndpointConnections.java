// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Rejects the endpoints of a service of the caller, and says of which it could not. */
final class RejectVpcEndpointConnections
    implements WriteAction<ServiceConnectionsRequest, UnsuccessfulReply> {

  @Override
  public Change<UnsuccessfulReply> check(ServiceConnectionsRequest request, ActionContext call) {
    return call.vpcEndpoints()
        .connections()
        .reject(call.caller(), request.serviceId(), request.vpcEndpointId())
        .map(UnsuccessfulReply::of);
  }
}

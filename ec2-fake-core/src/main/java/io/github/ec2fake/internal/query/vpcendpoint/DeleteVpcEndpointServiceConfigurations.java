// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Deletes services of the caller, and says which of them it could not delete. */
final class DeleteVpcEndpointServiceConfigurations
    implements WriteAction<DeleteVpcEndpointServiceConfigurations.Request, UnsuccessfulReply> {

  record Request(@Required List<String> serviceId) {}

  @Override
  public Change<UnsuccessfulReply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .userServices()
        .delete(call.caller(), request.serviceId())
        .map(UnsuccessfulReply::of);
  }
}

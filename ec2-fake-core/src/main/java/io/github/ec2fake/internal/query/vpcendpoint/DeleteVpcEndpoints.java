// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Deletes VPC endpoints, and says which of them it could not delete. */
final class DeleteVpcEndpoints
    implements WriteAction<DeleteVpcEndpoints.Request, UnsuccessfulReply> {

  record Request(@Required List<String> vpcEndpointId) {}

  @Override
  public Change<UnsuccessfulReply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .delete(call.caller(), request.vpcEndpointId())
        .map(UnsuccessfulReply::of);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoints.Undeleted;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;

/** Deletes VPC endpoints, and says which of them it could not delete. */
final class DeleteVpcEndpoints
    implements WriteAction<DeleteVpcEndpoints.Request, DeleteVpcEndpoints.Reply> {

  record Request(@Required List<String> vpcEndpointId) {}

  record Reply(List<Item> unsuccessful) {}

  record Item(ErrorItem error, String resourceId) {
    static Item of(Undeleted undeleted) {
      return new Item(
          new ErrorItem(undeleted.error().code(), undeleted.error().text()), undeleted.id());
    }
  }

  record ErrorItem(String code, String message) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.vpcEndpoints()
        .delete(call.caller(), request.vpcEndpointId())
        .map(undeleted -> new Reply(undeleted.stream().map(Item::of).toList()));
  }
}

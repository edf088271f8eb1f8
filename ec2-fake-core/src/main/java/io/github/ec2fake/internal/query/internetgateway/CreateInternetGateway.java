// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;

/** Creates an internet gateway. */
final class CreateInternetGateway
    implements WriteAction<CreateInternetGateway.Request, CreateInternetGateway.Reply> {

  record Request(List<TagSpecification> tagSpecification) {}

  record Reply(InternetGatewayItem internetGateway) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.internetGateways()
        .create(
            call.caller(), TagSpecification.tags(request.tagSpecification(), "internet-gateway"))
        .map(gateway -> new Reply(InternetGatewayItem.of(gateway, call)));
  }
}

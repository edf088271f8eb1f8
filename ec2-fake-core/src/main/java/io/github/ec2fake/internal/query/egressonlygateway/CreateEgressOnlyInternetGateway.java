// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.egressonlygateway;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates an egress-only internet gateway for a VPC. */
final class CreateEgressOnlyInternetGateway
    implements WriteAction<
        CreateEgressOnlyInternetGateway.Request, CreateEgressOnlyInternetGateway.Reply> {

  record Request(
      @Required String vpcId,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {}

  record Reply(
      EgressOnlyInternetGatewayItem egressOnlyInternetGateway, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.egressOnlyInternetGateways()
        .create(
            call.caller(),
            request.vpcId(),
            TagSpecification.tags(request.tagSpecification(), "egress-only-internet-gateway"),
            request.clientToken())
        .map(
            gateway ->
                new Reply(EgressOnlyInternetGatewayItem.of(gateway, call), request.clientToken()));
  }
}

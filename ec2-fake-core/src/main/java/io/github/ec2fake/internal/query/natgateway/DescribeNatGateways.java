// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.natgateway.NatGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's NAT gateways. */
final class DescribeNatGateways
    extends DescribeAction<DescribeNatGateways.Request, DescribeNatGateways.Reply> {

  record Request(
      List<String> natGatewayId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<NatGatewayItem> natGatewaySet, @Nullable String nextToken) {}

  private static final Filters<NatGateway> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("nat-gateway-id", NatGateway::id)
                  .by("state", gateway -> gateway.state().word())
                  .by("subnet-id", gateway -> gateway.subnet().id())
                  .by("vpc-id", gateway -> gateway.subnet().vpcId())
                  .byTags(NatGateway::id));

  DescribeNatGateways() {
    super(ResourceKind.NAT_GATEWAYS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<NatGateway> found = call.natGateways().describe(call.caller(), request.natGatewayId());
    return FILTERS.page(found, request, call, NatGatewayItem::of).reply(Reply::new);
  }
}

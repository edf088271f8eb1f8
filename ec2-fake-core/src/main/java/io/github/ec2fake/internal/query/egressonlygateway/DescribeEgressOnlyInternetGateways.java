// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.egressonlygateway;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.egressonlygateway.EgressOnlyInternetGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's egress-only internet gateways. */
final class DescribeEgressOnlyInternetGateways
    extends DescribeAction<
        DescribeEgressOnlyInternetGateways.Request, DescribeEgressOnlyInternetGateways.Reply> {

  record Request(
      List<String> egressOnlyInternetGatewayId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(
      List<EgressOnlyInternetGatewayItem> egressOnlyInternetGatewaySet,
      @Nullable String nextToken) {}

  private static final Filters<EgressOnlyInternetGateway> FILTERS =
      new Filters<EgressOnlyInternetGateway>().byTags(EgressOnlyInternetGateway::id);

  DescribeEgressOnlyInternetGateways() {
    super(ResourceKind.EGRESS_ONLY_INTERNET_GATEWAYS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds(
        "EgressOnlyInternetGatewayIds",
        "MaxResults",
        request.egressOnlyInternetGatewayId(),
        request.maxResults());
    List<EgressOnlyInternetGateway> found =
        call.egressOnlyInternetGateways()
            .describe(call.caller(), request.egressOnlyInternetGatewayId());
    return FILTERS.page(found, request, call, EgressOnlyInternetGatewayItem::of).reply(Reply::new);
  }
}

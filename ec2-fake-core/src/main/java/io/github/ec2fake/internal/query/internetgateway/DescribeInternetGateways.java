// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.internetgateway.InternetGateway;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's internet gateways. */
final class DescribeInternetGateways
    extends DescribeAction<DescribeInternetGateways.Request, DescribeInternetGateways.Reply> {

  record Request(
      List<String> internetGatewayId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<InternetGatewayItem> internetGatewaySet, @Nullable String nextToken) {}

  private static final Filters<InternetGateway> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byAny(
                      "attachment.state",
                      gateway ->
                          Stream.ofNullable(gateway.vpcId())
                              .map(vpc -> InternetGatewayItem.ATTACHED))
                  .by("attachment.vpc-id", InternetGateway::vpcId)
                  .byId("internet-gateway-id", InternetGateway::id)
                  .by("owner-id", InternetGateway::ownerId)
                  .byTags(InternetGateway::id));

  DescribeInternetGateways() {
    super(ResourceKind.INTERNET_GATEWAYS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds(
        "InternetGatewayIds", "MaxResults", request.internetGatewayId(), request.maxResults());
    List<InternetGateway> found =
        call.internetGateways().describe(call.caller(), request.internetGatewayId());
    return FILTERS.page(found, request, call, InternetGatewayItem::of).reply(Reply::new);
  }
}

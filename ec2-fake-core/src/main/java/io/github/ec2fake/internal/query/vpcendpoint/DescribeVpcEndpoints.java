// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpcendpoint.VpcEndpoint;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's VPC endpoints. */
final class DescribeVpcEndpoints
    extends DescribeAction<DescribeVpcEndpoints.Request, DescribeVpcEndpoints.Reply> {

  record Request(
      List<String> vpcEndpointId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<VpcEndpointItem> vpcEndpointSet, @Nullable String nextToken) {}

  private static final Filters<VpcEndpoint> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("ip-address-type", endpoint -> "ipv4")
                  .by("service-name", endpoint -> endpoint.service().name())
                  .by("service-region", endpoint -> endpoint.service().place().region())
                  .by("vpc-endpoint-id", VpcEndpoint::id)
                  .by("vpc-endpoint-state", endpoint -> endpoint.state().word())
                  .by("vpc-endpoint-type", endpoint -> endpoint.type().word())
                  .by("vpc-id", VpcEndpoint::vpcId)
                  .byTags(VpcEndpoint::id));

  DescribeVpcEndpoints() {
    super(ResourceKind.VPC_ENDPOINTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<VpcEndpoint> found = call.vpcEndpoints().describe(call.caller(), request.vpcEndpointId());
    return FILTERS.page(found, request, call, VpcEndpointItem::of).reply(Reply::new);
  }
}

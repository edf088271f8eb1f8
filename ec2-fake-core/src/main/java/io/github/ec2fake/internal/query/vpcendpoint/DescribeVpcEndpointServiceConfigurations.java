// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpcendpoint.UserEndpointService;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services of the caller. */
final class DescribeVpcEndpointServiceConfigurations
    extends DescribeAction<
        DescribeVpcEndpointServiceConfigurations.Request,
        DescribeVpcEndpointServiceConfigurations.Reply> {

  record Request(
      List<String> serviceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(
      List<ServiceConfigurationItem> serviceConfigurationSet, @Nullable String nextToken) {}

  private static final Filters<UserEndpointService> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("service-id", UserEndpointService::id)
                  .by("service-name", UserEndpointService::name)
                  .by("service-state", service -> ServiceConfigurationItem.AVAILABLE)
                  .by("supported-ip-address-types", service -> ServiceConfigurationItem.IPV4)
                  .byTags(UserEndpointService::id));

  DescribeVpcEndpointServiceConfigurations() {
    super(ResourceKind.VPC_ENDPOINTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<UserEndpointService> found =
        call.vpcEndpoints().userServices().describe(call.caller(), request.serviceId());
    return FILTERS.page(found, request, call, ServiceConfigurationItem::of).reply(Reply::new);
  }
}

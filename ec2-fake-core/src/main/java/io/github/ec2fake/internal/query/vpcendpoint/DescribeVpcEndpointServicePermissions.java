// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.vpcendpoint.ServicePermission;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may make endpoints for a service of the caller. */
final class DescribeVpcEndpointServicePermissions
    extends DescribeAction<
        DescribeVpcEndpointServicePermissions.Request,
        DescribeVpcEndpointServicePermissions.Reply> {

  record Request(
      @Required String serviceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<ServicePermissionItem> allowedPrincipals, @Nullable String nextToken) {}

  private static final Filters<ServicePermission> FILTERS =
      new Filters<ServicePermission>()
          .by("principal", ServicePermission::principal)
          .by("principal-type", ServicePermission::type);

  DescribeVpcEndpointServicePermissions() {
    super(ResourceKind.VPC_ENDPOINTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<ServicePermission> found =
        call.vpcEndpoints()
            .userServices()
            .require(call.caller(), request.serviceId())
            .permissions();
    return FILTERS.page(found, request, call, ServicePermissionItem::of).reply(Reply::new);
  }
}

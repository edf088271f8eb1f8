// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.networkinterface.InterfacePermission;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The permissions of others to use the caller's network interfaces. */
final class DescribeNetworkInterfacePermissions
    extends DescribeAction<
        DescribeNetworkInterfacePermissions.Request, DescribeNetworkInterfacePermissions.Reply> {

  record Request(
      List<String> networkInterfacePermissionId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<PermissionItem> networkInterfacePermissions, @Nullable String nextToken) {}

  private static final Filters<InterfacePermission> FILTERS =
      new Filters<InterfacePermission>()
          .by("network-interface-permission.aws-account-id", InterfacePermission::account)
          .by(
              "network-interface-permission.network-interface-id",
              InterfacePermission::networkInterfaceId)
          .by(
              "network-interface-permission.network-interface-permission-id",
              InterfacePermission::id)
          .by("network-interface-permission.permission", InterfacePermission::permission)
          .byNothing("network-interface-permission.aws-service");

  DescribeNetworkInterfacePermissions() {
    super(ResourceKind.NETWORK_INTERFACES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds(
        "networkInterfacePermissionIds",
        request.networkInterfacePermissionId(),
        request.maxResults());
    List<InterfacePermission> found =
        call.networkInterfaces()
            .permissions()
            .describe(call.caller(), request.networkInterfacePermissionId());
    return FILTERS
        .page(found, request, call, (each, context) -> PermissionItem.of(each))
        .reply(Reply::new);
  }
}

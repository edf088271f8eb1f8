// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The caller's network interfaces, those of instances among them. */
final class DescribeNetworkInterfaces
    extends DescribeAction<DescribeNetworkInterfaces.Request, DescribeNetworkInterfaces.Reply> {

  record Request(
      List<String> networkInterfaceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<NetworkInterfaceItem> networkInterfaceSet, @Nullable String nextToken) {}

  private static final Filters<NetworkInterface> FILTERS =
      new Filters<>(
          filters ->
              NetworkInterfaceFilters.add(filters, "", List::of)
                  .byId("network-interface-id", NetworkInterface::id)
                  .byAny(
                      "addresses.association.owner-id",
                      each ->
                          each.addresses().stream()
                              .map(NetworkInterfaceItem::ipOwnerId)
                              .filter(Objects::nonNull))
                  .by("interface-type", NetworkInterface::interfaceType)
                  .byCall(
                      "availability-zone-id",
                      (each, call) -> call.place().zoneId(each.subnet().zone()))
                  .byTags(NetworkInterface::id)
                  .by("operator.managed", each -> false)
                  .byNothing("operator.principal"));

  DescribeNetworkInterfaces() {
    super(ResourceKind.NETWORK_INTERFACES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("networkInterfaceIdSet", request.networkInterfaceId(), request.maxResults());
    List<NetworkInterface> found =
        call.networkInterfaces().describe(call.caller(), request.networkInterfaceId());
    return FILTERS.page(found, request, call, NetworkInterfaceItem::of).reply(Reply::new);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.dhcpoptions;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOption;
import io.github.ec2fake.internal.model.dhcpoptions.DhcpOptions;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's DHCP options. */
final class DescribeDhcpOptions
    extends DescribeAction<DescribeDhcpOptions.Request, DescribeDhcpOptions.Reply> {

  record Request(
      List<String> dhcpOptionsId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<DhcpOptionsItem> dhcpOptionsSet, @Nullable String nextToken) {}

  private static final Filters<DhcpOptions> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("dhcp-options-id", DhcpOptions::id)
                  .byAny("key", set -> set.options().stream().map(DhcpOption::key))
                  .by("owner-id", DhcpOptions::ownerId)
                  .byAny(
                      "value",
                      set -> set.options().stream().flatMap(each -> each.values().stream()))
                  .byTags(DhcpOptions::id));

  DescribeDhcpOptions() {
    super(ResourceKind.DHCP_OPTIONS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds(
        "DhcpOptionsIds", "MaxResults", request.dhcpOptionsId(), request.maxResults());
    List<DhcpOptions> found = call.dhcpOptions().describe(call.caller(), request.dhcpOptionsId());
    return FILTERS.page(found, request, call, DhcpOptionsItem::of).reply(Reply::new);
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.prefixlist.PrefixList;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's managed prefix lists, and those of AWS. A page can have just one. */
final class DescribeManagedPrefixLists
    extends DescribeAction<DescribeManagedPrefixLists.Request, DescribeManagedPrefixLists.Reply> {

  record Request(
      List<String> prefixListId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(@Nullable String nextToken, List<PrefixListItem> prefixListSet) {}

  private static final Filters<PrefixList> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("owner-id", PrefixList::ownerId)
                  .by("prefix-list-id", PrefixList::id)
                  .by("prefix-list-name", PrefixList::name));

  DescribeManagedPrefixLists() {
    super(ResourceKind.PREFIX_LISTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<PrefixList> found =
        call.prefixLists().describe(call.caller(), request.prefixListId()).stream()
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    return Page.of(found, 1, request.maxResults(), request.nextToken())
        .map(list -> PrefixListItem.of(list, call))
        .reply((items, nextToken) -> new Reply(nextToken, items));
  }
}

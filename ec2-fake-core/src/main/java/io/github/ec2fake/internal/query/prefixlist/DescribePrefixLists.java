// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.prefixlist.PrefixList;
import io.github.ec2fake.internal.model.prefixlist.PrefixListEntry;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The services of AWS that have gateway endpoints, as prefix lists. */
final class DescribePrefixLists
    extends DescribeAction<DescribePrefixLists.Request, DescribePrefixLists.Reply> {

  record Request(
      List<String> prefixListId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Item(List<String> cidrSet, String prefixListId, String prefixListName) {
    static Item of(PrefixList list) {
      return new Item(
          list.entries().stream().map(PrefixListEntry::cidr).toList(), list.id(), list.name());
    }
  }

  record Reply(@Nullable String nextToken, List<Item> prefixListSet) {}

  private static final Filters<PrefixList> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("prefix-list-id", PrefixList::id)
                  .by("prefix-list-name", PrefixList::name));

  DescribePrefixLists() {
    super(ResourceKind.PREFIX_LISTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<PrefixList> found = call.prefixLists().ofGateways(call.caller(), request.prefixListId());
    return FILTERS
        .page(found, request, call, (list, theCall) -> Item.of(list))
        .reply((items, nextToken) -> new Reply(nextToken, items));
  }
}

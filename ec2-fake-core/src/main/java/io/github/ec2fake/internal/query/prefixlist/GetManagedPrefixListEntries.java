// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.prefixlist.PrefixListEntry;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of a managed prefix list, of its current version or of another one. */
final class GetManagedPrefixListEntries
    implements ReadAction<GetManagedPrefixListEntries.Request, GetManagedPrefixListEntries.Reply> {

  record Request(
      @Required String prefixListId,
      @Nullable Long targetVersion,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Item(String cidr, @Nullable String description) {
    static Item of(PrefixListEntry entry) {
      return new Item(entry.cidr(), entry.description());
    }
  }

  record Reply(List<Item> entrySet, @Nullable String nextToken) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.PREFIX_LISTS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<PrefixListEntry> entries =
        call.prefixLists().entries(call.caller(), request.prefixListId(), request.targetVersion());
    return Page.of(entries, 1, request.maxResults(), request.nextToken())
        .map(Item::of)
        .reply(Reply::new);
  }
}

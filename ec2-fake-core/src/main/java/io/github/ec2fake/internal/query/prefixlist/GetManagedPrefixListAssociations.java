// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.prefixlist.PrefixListReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security groups and route tables that name a managed prefix list. */
final class GetManagedPrefixListAssociations
    implements ReadAction<
        GetManagedPrefixListAssociations.Request, GetManagedPrefixListAssociations.Reply> {

  record Request(
      @Required String prefixListId, @Nullable Integer maxResults, @Nullable String nextToken) {}

  record Item(String resourceId, String resourceOwner) {
    static Item of(PrefixListReference reference) {
      return new Item(reference.resourceId(), reference.resourceOwner());
    }
  }

  record Reply(List<Item> prefixListAssociationSet, @Nullable String nextToken) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.PREFIX_LISTS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<PrefixListReference> references =
        call.prefixLists().associations(call.caller(), request.prefixListId());
    return Page.of(references, request.maxResults(), request.nextToken())
        .map(Item::of)
        .reply(Reply::new);
  }
}

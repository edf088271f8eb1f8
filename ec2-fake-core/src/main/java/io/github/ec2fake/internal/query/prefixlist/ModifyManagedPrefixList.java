// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.prefixlist.PrefixListChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes the name, the size or the entries of a managed prefix list. */
final class ModifyManagedPrefixList
    implements WriteAction<ModifyManagedPrefixList.Request, PrefixListItem.Reply> {

  record Removed(@Required String cidr) {}

  record Request(
      @Required String prefixListId,
      @Nullable Long currentVersion,
      @Nullable String prefixListName,
      List<PrefixListEntryParameter> addEntry,
      List<Removed> removeEntry,
      @Nullable Integer maxEntries) {

    PrefixListChange toModel() {
      return new PrefixListChange(
          currentVersion,
          prefixListName,
          maxEntries,
          PrefixListEntryParameter.toModel(addEntry),
          removeEntry.stream().map(Removed::cidr).toList());
    }
  }

  @Override
  public Change<PrefixListItem.Reply> check(Request request, ActionContext call) {
    return call.prefixLists()
        .modify(call.caller(), request.prefixListId(), request.toModel())
        .map(list -> PrefixListItem.reply(list, call));
  }
}

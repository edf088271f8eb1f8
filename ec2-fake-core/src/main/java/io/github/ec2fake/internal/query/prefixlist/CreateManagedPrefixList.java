// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.prefixlist.NewPrefixList;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a managed prefix list. */
final class CreateManagedPrefixList
    implements WriteAction<CreateManagedPrefixList.Request, PrefixListItem.Reply> {

  record Request(
      @Required String prefixListName,
      List<PrefixListEntryParameter> entry,
      @Required Integer maxEntries,
      List<TagSpecification> tagSpecification,
      @Required String addressFamily,
      @Nullable String clientToken) {

    NewPrefixList toModel() {
      return new NewPrefixList(
          prefixListName,
          addressFamily,
          maxEntries,
          PrefixListEntryParameter.toModel(entry),
          TagSpecification.tags(tagSpecification, "prefix-list"));
    }
  }

  @Override
  public Change<PrefixListItem.Reply> check(Request request, ActionContext call) {
    return call.prefixLists()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(list -> PrefixListItem.reply(list, call));
  }
}

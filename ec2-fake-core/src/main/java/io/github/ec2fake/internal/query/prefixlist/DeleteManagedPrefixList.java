// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a managed prefix list. */
final class DeleteManagedPrefixList
    implements WriteAction<DeleteManagedPrefixList.Request, PrefixListItem.Reply> {

  record Request(@Required String prefixListId) {}

  @Override
  public Change<PrefixListItem.Reply> check(Request request, ActionContext call) {
    return call.prefixLists()
        .delete(call.caller(), request.prefixListId())
        .map(list -> PrefixListItem.reply(list, call));
  }
}

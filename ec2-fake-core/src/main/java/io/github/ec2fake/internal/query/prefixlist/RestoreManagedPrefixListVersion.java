// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Gives a managed prefix list the entries of an earlier version. */
final class RestoreManagedPrefixListVersion
    implements WriteAction<RestoreManagedPrefixListVersion.Request, PrefixListItem.Reply> {

  record Request(
      @Required String prefixListId,
      @Required Long previousVersion,
      @Required Long currentVersion) {}

  @Override
  public Change<PrefixListItem.Reply> check(Request request, ActionContext call) {
    return call.prefixLists()
        .restore(
            call.caller(),
            request.prefixListId(),
            request.previousVersion(),
            request.currentVersion())
        .map(list -> PrefixListItem.reply(list, call));
  }
}

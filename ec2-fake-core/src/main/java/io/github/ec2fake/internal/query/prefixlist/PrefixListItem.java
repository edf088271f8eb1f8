// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.prefixlist.PrefixList;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A managed prefix list. Lists of AWS have neither a size nor a version. */
record PrefixListItem(
    String prefixListId,
    String addressFamily,
    String state,
    @Nullable String stateMessage,
    String prefixListArn,
    String prefixListName,
    @Nullable Integer maxEntries,
    @Nullable Long version,
    List<TagItem> tagSet,
    String ownerId) {

  /** A reply of an action on one list. */
  record Reply(PrefixListItem prefixList) {}

  static PrefixListItem of(PrefixList list, ActionContext call) {
    return new PrefixListItem(
        list.id(),
        list.addressFamily().word(),
        list.state().word(),
        list.stateMessage(),
        call.place().arn(list.ownerId().toLowerCase(Locale.ROOT), "prefix-list/" + list.id()),
        list.name(),
        list.isOfAws() ? null : list.maxEntries(),
        list.isOfAws() ? null : list.version(),
        TagItem.orEmpty(call, list.id()),
        list.ownerId());
  }

  static Reply reply(PrefixList list, ActionContext call) {
    return new Reply(of(list, call));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.prefixlist;

import io.github.ec2fake.internal.model.prefixlist.PrefixListEntry;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that is to be in a prefix list. */
record PrefixListEntryParameter(@Required String cidr, @Nullable String description) {

  static List<PrefixListEntry> toModel(List<PrefixListEntryParameter> parameters) {
    return parameters.stream()
        .map(each -> new PrefixListEntry(each.cidr, each.description))
        .toList();
  }
}

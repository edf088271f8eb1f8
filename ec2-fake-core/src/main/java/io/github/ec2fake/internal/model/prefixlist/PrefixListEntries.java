// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of which entries a prefix list can have. */
final class PrefixListEntries {
  private static final int MOST_IN_REQUEST = 100;
  private static final int LONGEST_DESCRIPTION = 255;

  private PrefixListEntries() {}

  /** The entries of a new list, in canonical form. */
  static List<PrefixListEntry> ofNew(AddressFamily family, List<PrefixListEntry> asked, int most) {
    List<PrefixListEntry> entries = canonical(family, asked);
    requireRoom(entries.size(), most);
    return entries;
  }

  /** The entries of a list after a modification. An entry that is added anew is described anew. */
  static List<PrefixListEntry> modified(PrefixList list, PrefixListChange asked) {
    AddressFamily family = list.addressFamily();
    List<PrefixListEntry> added = canonical(family, asked.added());
    Set<String> removed = canonicalBlocks(family, asked.removed());
    for (PrefixListEntry each : added) {
      if (removed.contains(each.cidr())) {
        throw PrefixListErrors.ADDED_AND_REMOVED.with(each.cidr());
      }
    }
    Map<String, PrefixListEntry> entries = new LinkedHashMap<>();
    list.entries().forEach(each -> entries.put(each.cidr(), each));
    for (String cidr : removed) {
      if (entries.remove(cidr) == null) {
        throw PrefixListErrors.NO_SUCH_ENTRY.with(cidr);
      }
    }
    for (PrefixListEntry each : added) {
      if (each.equals(entries.put(each.cidr(), each))) {
        throw PrefixListErrors.ENTRY_EXISTS.with(
            each.cidr(), each.description() == null ? "" : each.description());
      }
    }
    requireRoom(entries.size(), list.maxEntries());
    return List.copyOf(entries.values());
  }

  static void requireRoom(int entries, int most) {
    if (entries > most) {
      throw PrefixListErrors.MAX_ENTRIES_EXCEEDED.with(entries, most);
    }
  }

  private static List<PrefixListEntry> canonical(
      AddressFamily family, List<PrefixListEntry> asked) {
    List<PrefixListEntry> entries = new ArrayList<>();
    for (PrefixListEntry each : asked) {
      String description = each.description();
      if (description != null && description.length() > LONGEST_DESCRIPTION) {
        throw PrefixListErrors.BAD_DESCRIPTION.with(LONGEST_DESCRIPTION);
      }
      entries.add(new PrefixListEntry(family.canonical(each.cidr()), description));
    }
    requireDistinct(entries.stream().map(PrefixListEntry::cidr).toList());
    return entries;
  }

  private static Set<String> canonicalBlocks(AddressFamily family, List<String> asked) {
    List<String> blocks = asked.stream().map(family::canonical).toList();
    return requireDistinct(blocks);
  }

  private static Set<String> requireDistinct(List<String> cidrs) {
    if (cidrs.size() > MOST_IN_REQUEST) {
      throw PrefixListErrors.TOO_MANY_IN_REQUEST.with(MOST_IN_REQUEST);
    }
    Set<String> seen = new HashSet<>();
    for (String cidr : cidrs) {
      if (!seen.add(cidr)) {
        throw PrefixListErrors.REPEATED.with(cidr);
      }
    }
    return seen;
  }
}

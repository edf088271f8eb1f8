// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What ModifyManagedPrefixList is asked to change.
 *
 * @param currentVersion the version that the caller knows; null to change whatever there is
 * @param name a new name; null for the old one
 * @param maxEntries a new size; null for the old one
 * @param removed the blocks whose entries are removed
 */
public record PrefixListChange(
    @Nullable Long currentVersion,
    @Nullable String name,
    @Nullable Integer maxEntries,
    List<PrefixListEntry> added,
    List<String> removed) {

  boolean isOfEntries() {
    return !added.isEmpty() || !removed.isEmpty();
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.prefixlist;

import io.github.ec2fake.internal.model.base.Resource;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A managed prefix list, with the versions of its entries. */
public final class PrefixList extends Resource<PrefixListState> {
  /** Who owns the lists of AWS. */
  static final String AWS = "AWS";

  private static final int MOST_VERSIONS = 1_000;

  private final AddressFamily addressFamily;
  private final TreeMap<Long, List<PrefixListEntry>> versions = new TreeMap<>();
  private String name;
  private int maxEntries;
  private @Nullable String stateMessage;

  /** What the latest modification does when it is complete. */
  private Runnable modification = () -> {};

  /** Why the modification or deletion in progress will fail; null if it will not. */
  private @Nullable String failure;

  PrefixList(
      String id,
      String ownerId,
      String name,
      AddressFamily addressFamily,
      int maxEntries,
      List<PrefixListEntry> entries,
      PrefixListState state) {
    super(id, ownerId, state);
    this.name = name;
    this.addressFamily = addressFamily;
    this.maxEntries = maxEntries;
    this.versions.put(1L, List.copyOf(entries));
  }

  public boolean isOfAws() {
    return ownerId().equals(AWS);
  }

  public AddressFamily addressFamily() {
    return addressFamily;
  }

  public String name() {
    return name;
  }

  void name(String other) {
    name = other;
  }

  /** How many entries it can have, and as how many rules or routes it counts. */
  public int maxEntries() {
    return maxEntries;
  }

  void maxEntries(int other) {
    maxEntries = other;
  }

  public long version() {
    return versions.lastKey();
  }

  /** The entries of a version; null if there is none, or none any more. */
  @Nullable List<PrefixListEntry> entries(long version) {
    return versions.get(version);
  }

  public List<PrefixListEntry> entries() {
    return versions.lastEntry().getValue();
  }

  void addVersion(List<PrefixListEntry> entries) {
    versions.put(version() + 1, List.copyOf(entries));
    if (versions.size() > MOST_VERSIONS) {
      versions.pollFirstEntry();
    }
  }

  /** Why it is in a state of failure; null if it is in none. */
  public @Nullable String stateMessage() {
    return isIn(
            PrefixListState.CREATE_FAILED,
            PrefixListState.MODIFY_FAILED,
            PrefixListState.RESTORE_FAILED,
            PrefixListState.DELETE_FAILED)
        ? stateMessage
        : null;
  }

  void stateMessage(@Nullable String message) {
    stateMessage = message;
  }

  void begin(Runnable modificationOfIt, @Nullable String reasonToFail) {
    modification = modificationOfIt;
    failure = reasonToFail;
    stateMessage = reasonToFail;
  }

  @Nullable String failure() {
    return failure;
  }

  void finish() {
    modification.run();
  }
}

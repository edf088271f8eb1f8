// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Caller;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which snapshots DescribeSnapshots shows to a caller. */
final class SnapshotSelection {
  private final Caller caller;
  private final Function<Snapshot, @Nullable String> ownerAlias;

  SnapshotSelection(Caller caller, Function<Snapshot, @Nullable String> ownerAlias) {
    this.caller = caller;
    this.ownerAlias = ownerAlias;
  }

  /** Those that the caller may use, of these owners, that these accounts can restore. */
  Predicate<Snapshot> of(List<String> owners, List<String> restorableBy) {
    Predicate<Snapshot> usable = snapshot -> snapshot.isUsableBy(caller.account());
    return usable.and(ownedByAny(owners)).and(restorableByAny(restorableBy));
  }

  private Predicate<Snapshot> ownedByAny(List<String> owners) {
    owners.forEach(owner -> checkAccount(owner, "self", "amazon"));
    if (owners.isEmpty()) {
      return snapshot -> true;
    }
    boolean own = owners.contains("self");
    return snapshot -> {
      String alias = ownerAlias.apply(snapshot);
      return owners.contains(snapshot.ownerId())
          || (alias != null && owners.contains(alias))
          || (own && snapshot.ownerId().equals(caller.account()));
    };
  }

  private Predicate<Snapshot> restorableByAny(List<String> accounts) {
    accounts.forEach(account -> checkAccount(account, "self", CreateVolumePermissions.ALL));
    if (accounts.isEmpty()) {
      return snapshot -> true;
    }
    return snapshot ->
        accounts.stream()
            .anyMatch(account -> snapshot.createVolumePermissions().name(caller, account));
  }

  private static void checkAccount(String account, String... names) {
    if (!List.of(names).contains(account) && !AccessKey.isAccount(account)) {
      throw SnapshotErrors.BAD_ACCOUNT.with(account);
    }
  }
}

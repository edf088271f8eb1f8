// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.HashSet;
import java.util.Set;

/** Counts snapshots by account and by volume, and compares them with quotas. */
final class SnapshotUsage {
  private final Counter<String> owned = new Counter<>();
  private final Counter<String> pendingOfAccount = new Counter<>();
  private final Counter<String> pendingOfVolume = new Counter<>();
  private final Set<String> pending = new HashSet<>();

  void added(Snapshot snapshot) {
    owned.add(snapshot.ownerId(), 1);
    if (snapshot.isIn(SnapshotState.PENDING) && pending.add(snapshot.id())) {
      count(snapshot, 1);
    }
  }

  void settled(Snapshot snapshot) {
    if (pending.remove(snapshot.id())) {
      count(snapshot, -1);
    }
  }

  void removed(Snapshot snapshot) {
    settled(snapshot);
    owned.add(snapshot.ownerId(), -1);
  }

  private void count(Snapshot snapshot, int by) {
    pendingOfAccount.add(snapshot.ownerId(), by);
    pendingOfVolume.add(snapshot.volumeId(), by);
  }

  void checkVolume(Volume volume) {
    if (pendingOfVolume.of(volume.id()) >= volume.type().pendingSnapshots()) {
      throw SnapshotErrors.TOO_MANY_OF_VOLUME.with();
    }
  }

  /** Checks whether an account can have some more snapshots, which are pending at first. */
  void checkQuotas(String account, int more, Quotas quotas) {
    long mostPending = quotas.of(Quota.PENDING_SNAPSHOTS);
    if (pendingOfAccount.of(account) + more > mostPending) {
      throw SnapshotErrors.TOO_MANY_PENDING.with(mostPending);
    }
    checkOwned(account, more, quotas);
  }

  void checkOwned(String account, int more, Quotas quotas) {
    long most = quotas.of(Quota.SNAPSHOTS);
    if (owned.of(account) + more > most) {
      throw SnapshotErrors.TOO_MANY.with(most);
    }
  }
}

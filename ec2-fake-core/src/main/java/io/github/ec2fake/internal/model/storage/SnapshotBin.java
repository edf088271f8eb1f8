// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.SnapshotState.COMPLETED;
import static io.github.ec2fake.internal.model.storage.SnapshotState.RECOVERABLE;
import static io.github.ec2fake.internal.model.storage.SnapshotState.RECOVERING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.recyclebin.Retained;
import io.github.ec2fake.internal.model.recyclebin.RetainedType;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots of a region that are in the Recycle Bin: only their owners can see, tag and restore
 * them. Their permissions are there again when they are restored.
 *
 * <p>Source: the EBS user guide, "Considerations for Recycle Bin".
 */
public final class SnapshotBin {
  private final Context context;
  private final Snapshots snapshots;
  private final Lifecycle<Snapshot, SnapshotState> lifecycle;
  private final Tags tags;
  private final RetentionPeriods periods;
  private final Registry<Snapshot> registry =
      new Registry<>(
          "snap-", SnapshotErrors.MALFORMED, ids -> SnapshotErrors.NOT_FOUND.with(ids.get(0)));

  /** Adds its rows to the table of the snapshots' states. */
  SnapshotBin(
      Context context,
      Snapshots snapshots,
      Lifecycle<Snapshot, SnapshotState> lifecycle,
      Tags tags,
      RetentionPeriods periods) {
    this.context = context;
    this.snapshots = snapshots;
    this.tags = tags;
    this.periods = periods;
    this.lifecycle =
        lifecycle
            .forgetAfter(RECOVERABLE, snapshot -> snapshot.retained().period(), this::expire)
            .after(RECOVERING, snapshot -> Phase.SNAPSHOT_RECOVERY, COMPLETED, snapshot -> {});
  }

  /** Keeps a snapshot that is deleted, if a rule says so; whether it does. */
  boolean keep(Snapshot snapshot) {
    String owner = snapshot.ownerId();
    Duration period =
        snapshot.isIn(COMPLETED, RECOVERING)
            ? periods.retentionPeriod(
                owner, RetainedType.EBS_SNAPSHOT, tags.of(owner, snapshot.id()))
            : null;
    if (period == null) {
      return false;
    }
    snapshot.retain(Retained.from(context.now(), period));
    registry.add(snapshot);
    tags.put(owner, snapshot.id(), Retained.TAGS);
    lifecycle.enter(snapshot, RECOVERABLE, "DeleteSnapshot");
    return true;
  }

  private void expire(Snapshot snapshot) {
    registry.remove(snapshot);
    snapshots.forget(snapshot);
  }

  /** RestoreSnapshotFromRecycleBin. */
  public Change<Snapshot> restore(Caller caller, String id) {
    Snapshot snapshot = registry.require(caller, id);
    return Change.of(
        () -> {
          registry.remove(snapshot);
          tags.remove(snapshot.ownerId(), id, Retained.TAG);
          snapshots.putBack(snapshot);
          lifecycle.enter(snapshot, RECOVERING, "RestoreSnapshotFromRecycleBin");
        },
        snapshot);
  }

  /** A snapshot of the caller's own that is here; null if there is none. */
  @Nullable Snapshot find(Caller caller, String id) {
    return registry.findOwn(caller, id);
  }

  /** ListSnapshotsInRecycleBin: the caller's own of these ids, or all of them. */
  public List<Snapshot> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }
}

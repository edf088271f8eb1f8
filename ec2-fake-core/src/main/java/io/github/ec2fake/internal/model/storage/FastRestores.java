// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.FastRestoreState.DISABLED;
import static io.github.ec2fake.internal.model.storage.FastRestoreState.DISABLING;
import static io.github.ec2fake.internal.model.storage.FastRestoreState.ENABLED;
import static io.github.ec2fake.internal.model.storage.FastRestoreState.ENABLING;
import static io.github.ec2fake.internal.model.storage.FastRestoreState.OPTIMIZING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fast restores of a region: by account, snapshot and zone. Those of a snapshot that is pending
 * wait for it.
 *
 * <p>Source: EnableFastSnapshotRestores; the EBS user guide, "Amazon EBS fast snapshot restore".
 */
public final class FastRestores {
  private static final int MOST_SNAPSHOTS = 10;
  private static final int MOST_GIB = 16 * 1024;
  private static final int GIB_PER_TIB = 1024;
  private static final Duration FOR_EVER = Duration.ofDays(10_000 * 365L);

  private record Key(String account, String snapshotId, String zone) {}

  /** What becomes of one snapshot in one zone: the refusal is null if it was done. */
  public record Result(
      String snapshotId, String zone, @Nullable FastRestore restore, @Nullable Ec2Error refusal) {}

  private final Context context;
  private final Snapshots snapshots;
  private final Lifecycle<FastRestore, FastRestoreState> lifecycle;
  private final Map<Key, FastRestore> all = new LinkedHashMap<>();
  private final Map<String, List<FastRestore>> ofSnapshot = new LinkedHashMap<>();

  FastRestores(Context context, Snapshots snapshots) {
    this.context = context;
    this.snapshots = snapshots;
    this.lifecycle =
        new Lifecycle<FastRestore, FastRestoreState>("fast snapshot restore", context)
            .after(ENABLING, restore -> Phase.FAST_RESTORE_ENABLING, OPTIMIZING, this::enter)
            .after(OPTIMIZING, FastRestores::optimization, ENABLED, this::enter)
            .after(DISABLING, restore -> Phase.FAST_RESTORE_DISABLING, DISABLED, this::enter);
  }

  /** As long as is usual for a TiB, in proportion to the snapshot. */
  private static Duration optimization(Timing timing, FastRestore restore) {
    Duration ofTib = timing.of(Phase.FAST_RESTORE_OPTIMIZATION, restore.timed());
    return ofTib.compareTo(FOR_EVER) > 0
        ? ofTib
        : ofTib.dividedBy(GIB_PER_TIB).multipliedBy(restore.snapshot().size());
  }

  private void enter(FastRestore restore) {
    restore.entered(restore.state(), context.now());
  }

  /** EnableFastSnapshotRestores: what is on already stays as it is. */
  public Change<List<Result>> enable(Caller caller, List<String> snapshotIds, List<String> zones) {
    Set<String> more = new HashSet<>();
    return change(
        snapshotIds, zones, (id, zone) -> enabling(caller, id, zone, more), this::enable, caller);
  }

  private @Nullable Ec2Error enabling(Caller caller, String id, String zone, Set<String> more) {
    Snapshot snapshot = snapshots.requireUsable(caller, id);
    FastRestore restore = all.get(new Key(caller.account(), id, zone));
    if (restore != null && restore.isOn()) {
      return null;
    }
    if (restore != null && restore.isIn(DISABLING)) {
      return SnapshotErrors.FAST_RESTORE_DISABLING.with(id, zone);
    }
    if (!snapshot.isIn(SnapshotState.PENDING, SnapshotState.COMPLETED)) {
      return SnapshotErrors.NOT_COMPLETED.with(snapshot.state().word());
    }
    if (snapshot.isArchived()) {
      return SnapshotErrors.ARCHIVED.with(id);
    }
    if (snapshot.size() > MOST_GIB) {
      return SnapshotErrors.TOO_LARGE_FOR_FAST_RESTORE.with(MOST_GIB);
    }
    Set<String> on = new HashSet<>(more);
    all.values().stream()
        .filter(each -> each.ownerId().equals(caller.account()) && each.isOn())
        .forEach(each -> on.add(each.snapshotId()));
    long most = context.quotas(caller.account()).of(Quota.FAST_RESTORED_SNAPSHOTS);
    if (on.add(id) && on.size() > most) {
      return SnapshotErrors.TOO_MANY_FAST_RESTORES.with(most);
    }
    more.add(id);
    return null;
  }

  private FastRestore enable(Key key) {
    FastRestore earlier = all.get(key);
    if (earlier != null && earlier.isOn()) {
      return earlier;
    }
    Snapshot snapshot = snapshots.require(key.snapshotId());
    FastRestore restore = new FastRestore(snapshot, key.zone(), key.account(), context.now());
    List<FastRestore> others =
        ofSnapshot.computeIfAbsent(key.snapshotId(), id -> new ArrayList<>());
    if (earlier != null) {
      all.remove(key);
      others.remove(earlier);
    }
    all.put(key, restore);
    others.add(restore);
    if (snapshot.isIn(SnapshotState.COMPLETED)) {
      lifecycle.begin(restore, "");
    }
    return restore;
  }

  /** DisableFastSnapshotRestores. */
  public Change<List<Result>> disable(Caller caller, List<String> snapshotIds, List<String> zones) {
    return change(
        snapshotIds, zones, (id, zone) -> disabling(caller, id, zone), this::disable, caller);
  }

  private @Nullable Ec2Error disabling(Caller caller, String id, String zone) {
    snapshots.requireUsable(caller, id);
    FastRestore restore = all.get(new Key(caller.account(), id, zone));
    return restore == null || !restore.isOn()
        ? SnapshotErrors.NO_FAST_RESTORE.with(id, zone)
        : null;
  }

  private FastRestore disable(Key key) {
    FastRestore restore = all.get(key);
    if (restore == null) {
      throw new IllegalStateException("nothing to disable: " + key);
    }
    disable(restore, "DisableFastSnapshotRestores");
    return restore;
  }

  private void disable(FastRestore restore, String why) {
    if (restore.isOn()) {
      restore.entered(DISABLING, context.now());
      lifecycle.enter(restore, DISABLING, why);
    }
  }

  private Change<List<Result>> change(
      List<String> snapshotIds,
      List<String> zones,
      BiFunction<String, String, @Nullable Ec2Error> check,
      Function<Key, FastRestore> effect,
      Caller caller) {
    if (snapshotIds.size() > MOST_SNAPSHOTS) {
      throw SnapshotErrors.TOO_MANY_SOURCES.with(MOST_SNAPSHOTS);
    }
    List<Result> checked = new ArrayList<>();
    for (String id : snapshotIds.stream().distinct().toList()) {
      for (String zone : zones.stream().distinct().toList()) {
        checked.add(new Result(id, zone, null, check.apply(id, zone)));
      }
    }
    return Change.of(
        () ->
            checked.stream()
                .map(
                    each ->
                        each.refusal() != null
                            ? each
                            : new Result(
                                each.snapshotId(),
                                each.zone(),
                                effect.apply(
                                    new Key(caller.account(), each.snapshotId(), each.zone())),
                                null))
                .toList());
  }

  /** DescribeFastSnapshotRestores: those that the caller has enabled. */
  public List<FastRestore> describe(Caller caller) {
    return all.values().stream()
        .filter(restore -> restore.ownerId().equals(caller.account()))
        .toList();
  }

  /** Whether a new volume gets the full benefit of fast restores, for which it takes a credit. */
  boolean restore(String account, Snapshot snapshot, String zone) {
    FastRestore restore = all.get(new Key(account, snapshot.id(), zone));
    return restore != null && restore.takeCredit(context.now());
  }

  /** The zone in which the owner of a snapshot has fast restores of it; null if there is none. */
  @Nullable String zoneOfOwner(Snapshot snapshot) {
    return of(snapshot).stream()
        .filter(restore -> restore.isOn() && restore.ownerId().equals(snapshot.ownerId()))
        .map(FastRestore::zone)
        .findFirst()
        .orElse(null);
  }

  /** A snapshot is no longer pending: what has waited for it begins, or ends if it has failed. */
  void settled(Snapshot snapshot) {
    for (FastRestore restore : of(snapshot)) {
      if (restore.isIn(ENABLING)) {
        if (snapshot.isIn(SnapshotState.COMPLETED)) {
          lifecycle.begin(restore, "");
        } else {
          disable(restore, "the snapshot has failed");
        }
      }
    }
  }

  /**
   * The permissions of a snapshot have changed: who may not use it any more loses fast restores.
   */
  void permissionsChanged(Snapshot snapshot) {
    for (FastRestore restore : of(snapshot)) {
      if (!snapshot.isUsableBy(restore.ownerId())) {
        disable(restore, "the snapshot is no longer shared");
      }
    }
  }

  /** A snapshot is in the archive tier now. */
  void archived(Snapshot snapshot) {
    of(snapshot).forEach(restore -> disable(restore, "the snapshot is archived"));
  }

  /** A snapshot is gone, and with it all fast restores of it. */
  void forget(Snapshot snapshot) {
    for (FastRestore restore : of(snapshot)) {
      if (!restore.isIn(DISABLED)) {
        lifecycle.enter(restore, DISABLED, "DeleteSnapshot");
      }
      all.remove(new Key(restore.ownerId(), restore.snapshotId(), restore.zone()));
    }
    ofSnapshot.remove(snapshot.id());
  }

  private List<FastRestore> of(Snapshot snapshot) {
    return ofSnapshot.getOrDefault(snapshot.id(), List.of());
  }
}

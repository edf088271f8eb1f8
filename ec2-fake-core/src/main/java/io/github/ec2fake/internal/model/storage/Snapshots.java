package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The snapshots in a region. */
public final class Snapshots {
  /** What EC2 names as the volume of snapshots that were not made from a caller's volume. */
  private static final String NO_VOLUME = "vol-ffffffff";

  private final Context context;
  private final Tags tags;
  private final Lifecycle<Snapshot, SnapshotState> lifecycle;
  private final RegionEvents events;
  private final SnapshotUsage counts = new SnapshotUsage();
  private final Map<String, Snapshot> all = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();

  /** No snapshots. */
  public Snapshots(Context context, Tags tags, RegionEvents events) {
    this.context = context;
    this.tags = tags;
    this.events = events;
    this.lifecycle =
        new Lifecycle<Snapshot, SnapshotState>("snapshot", context)
            .after(
                SnapshotState.PENDING,
                snapshot -> Phase.SNAPSHOT,
                SnapshotState.COMPLETED,
                counts::settled)
            .exposed(
                SnapshotState.PENDING,
                new FaultPoint<>(
                    snapshot -> Phase.SNAPSHOT,
                    0,
                    100,
                    Snapshots::madeOf,
                    Snapshot::progress,
                    this::fail));
  }

  private static Set<String> madeOf(Snapshot snapshot) {
    return Set.of(snapshot.volumeId());
  }

  private void fail(Snapshot snapshot, StateReason failure) {
    snapshot.fails(context.now(), failure);
    counts.settled(snapshot);
    lifecycle.enter(snapshot, SnapshotState.ERROR, failure.toString());
    events.snapshotFailed(snapshot.id());
  }

  /** All snapshots, whoever may see them. */
  public Collection<Snapshot> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  /** Looks a snapshot up, whoever may see it. */
  public @Nullable Snapshot find(String id) {
    return all.get(id);
  }

  /**
   * A snapshot that exists.
   *
   * @throws Ec2Error {@code InvalidSnapshotID.Malformed} or {@code InvalidSnapshot.NotFound}
   */
  public Snapshot require(String id) {
    Ids.check("snap-", id, "InvalidSnapshotID.Malformed");
    Snapshot snapshot = all.get(id);
    if (snapshot == null) {
      throw SnapshotErrors.notFound(id);
    }
    return snapshot;
  }

  /**
   * A snapshot that a caller may make volumes from.
   *
   * @throws Ec2Error {@code InvalidSnapshotID.Malformed} or {@code InvalidSnapshot.NotFound}
   */
  public Snapshot requireUsable(Caller caller, String id) {
    Snapshot snapshot = require(id);
    if (!snapshot.isUsableBy(caller.account())) {
      throw SnapshotErrors.notFound(id);
    }
    return snapshot;
  }

  /**
   * A snapshot of a caller's own.
   *
   * @throws Ec2Error as above, or {@code AuthFailure} if the caller may only use it
   */
  public Snapshot requireOwn(Caller caller, String id) {
    Snapshot snapshot = requireUsable(caller, id);
    if (!snapshot.ownerId().equals(caller.account())) {
      throw SnapshotErrors.notAuthorized(id);
    }
    return snapshot;
  }

  /**
   * Begins a snapshot that a rule has decided on, such as one of those that make up a new image.
   */
  public Snapshot create(String ownerId, Volume volume, String description) {
    Snapshot snapshot =
        new Snapshot(
            context.ids().next("snap-"),
            ownerId,
            SnapshotState.PENDING,
            volume.id(),
            volume.size(),
            description,
            volume.encrypted(),
            context.now());
    hold(snapshot);
    lifecycle.begin(snapshot, "of " + volume.id());
    return snapshot;
  }

  /** Begins a copy of a snapshot, perhaps of another region. */
  public Snapshot copy(String ownerId, Snapshot source, boolean encrypted, String description) {
    Snapshot copy =
        new Snapshot(
            context.ids().next("snap-"),
            ownerId,
            SnapshotState.PENDING,
            NO_VOLUME,
            source.size(),
            description,
            encrypted,
            context.now());
    hold(copy);
    lifecycle.begin(copy, "of " + source.id());
    return copy;
  }

  /**
   * CreateSnapshot.
   *
   * @throws Ec2Error {@code IncorrectState}, {@code ConcurrentSnapshotLimitExceeded}, {@code
   *     PendingSnapshotLimitExceeded} or {@code SnapshotLimitExceeded}
   */
  public Snapshot create(Caller caller, Volume volume, String description) {
    if (!volume.isIn(VolumeState.AVAILABLE, VolumeState.IN_USE)) {
      throw VolumeErrors.inState(volume.id(), volume.state().word());
    }
    counts.requireRoom(caller.account(), volume, context.quotas(caller.account()));
    caller.proceed();
    return create(caller.account(), volume, description);
  }

  /** Adds a snapshot that was there before the cloud's first call. */
  public Snapshot addCompleted(
      String id, String ownerId, int sizeGiB, String description, boolean isPublic) {
    return addCompleted(id, ownerId, sizeGiB, description, isPublic, false);
  }

  /** Adds a snapshot that was there before the cloud's first call. */
  public Snapshot addCompleted(
      String id,
      String ownerId,
      int sizeGiB,
      String description,
      boolean isPublic,
      boolean encrypted) {
    Snapshot snapshot =
        new Snapshot(
            id,
            ownerId,
            SnapshotState.COMPLETED,
            NO_VOLUME,
            sizeGiB,
            description,
            encrypted,
            context.events().start());
    if (isPublic) {
      snapshot.sharing().everybody();
    }
    hold(snapshot);
    return snapshot;
  }

  private void hold(Snapshot snapshot) {
    all.put(snapshot.id(), snapshot);
    counts.added(snapshot);
  }

  /** Gives an owner a name by which snapshots are looked for. */
  public void alias(String ownerId, String alias) {
    aliases.put(ownerId, alias);
  }

  /** The name of a snapshot's owner. */
  public @Nullable String ownerAlias(Snapshot snapshot) {
    return aliases.get(snapshot.ownerId());
  }

  /**
   * What DescribeSnapshots means by owners.
   *
   * @throws Ec2Error {@code InvalidUserID.Malformed}
   */
  public Predicate<Snapshot> ownedByAny(Caller caller, List<String> owners) {
    owners.forEach(owner -> checkAccount(owner, "self", "amazon"));
    return snapshot ->
        owners.isEmpty()
            || owners.contains(snapshot.ownerId())
            || owners.contains(String.valueOf(ownerAlias(snapshot)))
            || (owners.contains("self") && snapshot.ownerId().equals(caller.account()));
  }

  /**
   * What DescribeSnapshots means by those who can restore a snapshot: {@code all} are the public
   * ones, an account or {@code self} those shared with it explicitly.
   *
   * @throws Ec2Error {@code InvalidUserID.Malformed}
   */
  public Predicate<Snapshot> restorableByAny(Caller caller, List<String> accounts) {
    accounts.forEach(account -> checkAccount(account, "self", Grantees.EVERYBODY));
    return snapshot ->
        accounts.isEmpty()
            || accounts.stream()
                .anyMatch(
                    account ->
                        account.equals(Grantees.EVERYBODY)
                            ? snapshot.sharing().isPublic()
                            : snapshot
                                .sharing()
                                .userIds()
                                .contains(account.equals("self") ? caller.account() : account));
  }

  private static void checkAccount(String account, String... words) {
    if (!List.of(words).contains(account) && !AccessKey.isAccount(account)) {
      throw SnapshotErrors.badAccount(account);
    }
  }

  /**
   * DeleteSnapshot.
   *
   * @throws Ec2Error as {@link #requireOwn}, or {@code InvalidSnapshot.InUse} while an image needs
   *     it
   */
  public void delete(Caller caller, String id) {
    Snapshot snapshot = requireOwn(caller, id);
    if (!snapshot.images().isEmpty()) {
      throw SnapshotErrors.inUse(id, snapshot.images().iterator().next());
    }
    caller.proceed();
    lifecycle.enter(snapshot, SnapshotState.DELETED, "DeleteSnapshot");
    all.remove(id);
    counts.removed(snapshot);
    tags.forget(id);
  }

  /**
   * ModifySnapshotAttribute: first adds, then removes permissions; unless all are well formed, none
   * is.
   *
   * @throws Ec2Error as {@link #requireOwn}, or {@code InvalidAMIAttributeItemValue}
   */
  public void share(Caller caller, String id, Grantees add, Grantees remove) {
    Snapshot snapshot = requireOwn(caller, id);
    add.check();
    remove.check();
    caller.proceed();
    snapshot.sharing().add(add);
    snapshot.sharing().remove(remove);
  }

  /**
   * ResetSnapshotAttribute: nobody but the owner may use it any more.
   *
   * @throws Ec2Error as {@link #requireOwn}
   */
  public void unshare(Caller caller, String id) {
    Snapshot snapshot = requireOwn(caller, id);
    caller.proceed();
    snapshot.sharing().nobody();
  }
}

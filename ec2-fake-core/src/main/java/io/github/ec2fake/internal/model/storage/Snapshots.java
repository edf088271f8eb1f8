// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.SnapshotState.COMPLETED;
import static io.github.ec2fake.internal.model.storage.SnapshotState.DELETED;
import static io.github.ec2fake.internal.model.storage.SnapshotState.ERROR;
import static io.github.ec2fake.internal.model.storage.SnapshotState.PENDING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.recyclebin.RetentionPeriods;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The snapshots of a region: their lifecycle, and who may make volumes from them. */
public final class Snapshots {
  /** Source: the EBS user guide, "Copy an Amazon EBS snapshot". */
  private static final StateReason KEY_NOT_ACCESSIBLE =
      new StateReason("Client.InvalidKMSKey", "Given key ID is not accessible");

  private final Context context;
  private final Tags tags;
  private final RegionEvents events;
  private final Runnable catalogue;
  private final Supplier<EbsEncryption> encryption;
  private final SnapshotCopier copier;
  private final RetentionPeriods retention;
  private final SnapshotUsage usage = new SnapshotUsage();
  private final SnapshotRate rate = new SnapshotRate();
  private final Map<String, String> ownerAliases = new HashMap<>();
  private final Registry<Snapshot> registry =
      new Registry<>(
          "snap-", SnapshotErrors.MALFORMED, ids -> SnapshotErrors.NOT_FOUND.with(ids.get(0)));

  /** Made when it is first needed, as are the others: those of the catalogue are completed. */
  private @Nullable Lifecycle<Snapshot, SnapshotState> lifecycle;

  private @Nullable FastRestores fastRestores;
  private @Nullable SnapshotBin bin;
  private @Nullable SnapshotTiers tiers;

  /**
   * Makes the snapshots of a region.
   *
   * @param regions finds the snapshots of a region; null if EC2 has no such region
   * @param retention how long a deleted snapshot stays in the Recycle Bin
   * @param catalogue adds the snapshots of the catalogue's images, if that has not been done yet
   */
  public Snapshots(
      Context context,
      Tags tags,
      RegionEvents events,
      Supplier<EbsEncryption> encryption,
      Function<String, @Nullable Snapshots> regions,
      RetentionPeriods retention,
      Runnable catalogue) {
    this.encryption = encryption;
    this.copier = new SnapshotCopier(context, this, usage, regions);
    this.retention = retention;
    this.context = context;
    this.tags = tags;
    this.catalogue = catalogue;
    this.events = events;
  }

  private Lifecycle<Snapshot, SnapshotState> lifecycle() {
    Lifecycle<Snapshot, SnapshotState> made = lifecycle;
    if (made == null) {
      made =
          new Lifecycle<Snapshot, SnapshotState>("snapshot", context)
              .after(PENDING, snapshot -> Phase.SNAPSHOT, COMPLETED, this::complete)
              .faultPoint(
                  PENDING,
                  new FaultPoint<>(
                      snapshot -> Phase.SNAPSHOT,
                      0,
                      100,
                      Snapshots::sourceIds,
                      Snapshot::progress,
                      this::fail));
      lifecycle = made;
    }
    return made;
  }

  private static Set<String> sourceIds(Snapshot snapshot) {
    return Set.of(snapshot.volumeId());
  }

  private void fail(Snapshot snapshot, StateReason failure) {
    snapshot.fail(context.now(), failure);
    usage.settled(snapshot);
    copier.settled(snapshot);
    lifecycle().enter(snapshot, ERROR, failure.toString());
    fastRestores().settled(snapshot);
    events.snapshotFailed(snapshot.id());
  }

  /** The snapshot of an id, whoever may use it; null if there is none. */
  public @Nullable Snapshot find(String id) {
    if (registry.find(id) == null) {
      catalogue.run();
    }
    return registry.find(id);
  }

  public Snapshot require(String id) {
    Snapshot found = find(id);
    return found == null ? registry.existing(id) : found;
  }

  /** Whether a snapshot is there without a look into the catalogue. */
  public boolean isAdded(String id) {
    return registry.find(id) != null;
  }

  /** Puts the catalogue's snapshots before those that accounts have made. */
  public void moveToFront(Collection<String> ids) {
    registry.moveToFront(ids);
  }

  /** A snapshot that a caller may make volumes from. */
  public Snapshot requireUsable(Caller caller, String id) {
    Snapshot snapshot = require(id);
    if (!snapshot.isUsableBy(caller.account())) {
      throw SnapshotErrors.NOT_FOUND.with(id);
    }
    return snapshot;
  }

  public Snapshot requireOwn(Caller caller, String id) {
    Snapshot snapshot = requireUsable(caller, id);
    if (!snapshot.ownerId().equals(caller.account())) {
      throw SnapshotErrors.NOT_AUTHORIZED.with(id);
    }
    return snapshot;
  }

  /** A snapshot that a caller may tag: one that it may use, or its own in the Recycle Bin. */
  public Snapshot requireTaggable(Caller caller, String id) {
    Snapshot recycled = bin().find(caller, id);
    return recycled == null ? requireUsable(caller, id) : recycled;
  }

  /**
   * DescribeSnapshots: of all snapshots, or those of some ids, the ones that the caller may make
   * volumes from, and that match the owners and the accounts that can restore them.
   *
   * @param restorableBy account ids, {@code self}, or {@code all} for public snapshots; none for
   *     all
   */
  public List<Snapshot> describe(
      Caller caller, List<String> ids, List<String> owners, List<String> restorableBy) {
    ids.forEach(registry::checkId);
    Collection<Snapshot> asked =
        ids.isEmpty() ? registry.all() : ids.stream().distinct().map(registry::existing).toList();
    return asked.stream()
        .filter(new SnapshotSelection(caller, this::ownerAlias).of(owners, restorableBy))
        .toList();
  }

  public Change<Snapshot> create(
      Caller caller, Volume volume, String description, Map<String, String> newTags) {
    SnapshotChecks.checkDescription(description);
    checkNew(caller, List.of(volume));
    return Change.of(() -> createNew(caller.account(), volume, description, newTags));
  }

  /** Checks whether snapshots of some volumes can be created together. */
  void checkNew(Caller caller, List<Volume> volumes) {
    for (Volume volume : volumes) {
      if (!volume.isIn(VolumeState.AVAILABLE, VolumeState.IN_USE)) {
        throw VolumeErrors.IN_STATE.with(volume.id(), volume.state().word());
      }
      usage.checkVolume(volume);
    }
    usage.checkQuotas(caller.account(), volumes.size(), context.quotas(caller.account()));
    if (context.limits().throttling() != null) {
      volumes.forEach(volume -> rate.check(volume, context.now()));
    }
  }

  /** Creates a snapshot that a call is about, and which counts in the rate of its volume. */
  Snapshot createNew(
      String ownerId, Volume volume, String description, Map<String, String> newTags) {
    rate.created(volume, context.now());
    return create(ownerId, volume, description, newTags);
  }

  /** Creates a snapshot as a part of something else, such as an image. */
  public Snapshot create(
      String ownerId, Volume volume, String description, Map<String, String> newTags) {
    Snapshot snapshot =
        pending(ownerId, volume.id(), volume.size(), description, volume.kmsKeyId());
    snapshot.label(volume.label());
    snapshot.dataKey(volume.dataKey());
    return begin(snapshot, volume.id(), newTags);
  }

  /** Makes the copies of snapshots. */
  public SnapshotCopier copier() {
    return copier;
  }

  /** Begins the life of a copy, or fails it if it, or its source, cannot be decrypted. */
  Snapshot beginCopy(
      SnapshotCopier.Copy asked, Snapshot source, @Nullable String kmsKeyId, boolean decryptable) {
    Snapshot copy =
        pending(asked.ownerId(), Snapshot.NO_VOLUME, source.size(), asked.description(), kmsKeyId);
    copy.label(source.label());
    if (decryptable) {
      return begin(copy, source.id(), asked.tags());
    }
    add(copy);
    tags.put(copy.ownerId(), copy.id(), asked.tags());
    fail(copy, KEY_NOT_ACCESSIBLE);
    return copy;
  }

  /** The fast restores of the snapshots. */
  public FastRestores fastRestores() {
    FastRestores made = fastRestores;
    if (made == null) {
      made = new FastRestores(context, this);
      fastRestores = made;
    }
    return made;
  }

  /** What the snapshots of the region are encrypted with. */
  public EbsEncryption encryption() {
    return encryption.get();
  }

  private Snapshot pending(
      String ownerId, String volumeId, int size, String description, @Nullable String kmsKeyId) {
    return new Snapshot(
        context.ids().next("snap-"),
        ownerId,
        PENDING,
        volumeId,
        size,
        description,
        kmsKeyId,
        context.now());
  }

  private Snapshot begin(Snapshot snapshot, String sourceId, Map<String, String> newTags) {
    add(snapshot);
    lifecycle().begin(snapshot, "of " + sourceId);
    tags.put(snapshot.ownerId(), snapshot.id(), newTags);
    return snapshot;
  }

  /** Adds an unencrypted snapshot that exists since the cloud's start. */
  public Snapshot addCompleted(
      String id, String ownerId, int sizeGiB, String description, boolean isPublic) {
    return addCompleted(id, ownerId, sizeGiB, description, isPublic, null, context.start());
  }

  /** Adds a snapshot that is completed when it is started. */
  public Snapshot addCompleted(
      String id,
      String ownerId,
      int sizeGiB,
      String description,
      boolean isPublic,
      @Nullable String kmsKeyId,
      Instant started) {
    Snapshot snapshot =
        new Snapshot(
            id, ownerId, COMPLETED, Snapshot.NO_VOLUME, sizeGiB, description, kmsKeyId, started);
    snapshot.complete(started);
    if (isPublic) {
      snapshot.createVolumePermissions(CreateVolumePermissions.PUBLIC);
    }
    add(snapshot);
    return snapshot;
  }

  private void complete(Snapshot snapshot) {
    snapshot.complete(context.now());
    usage.settled(snapshot);
    copier.settled(snapshot);
    fastRestores().settled(snapshot);
  }

  private void add(Snapshot snapshot) {
    registry.add(snapshot);
    usage.added(snapshot);
  }

  /** Gives an account an alias, such as {@code amazon}. */
  public void alias(String ownerId, String alias) {
    ownerAliases.put(ownerId, alias);
  }

  /** The alias of a snapshot's owner; null if there is none. */
  public @Nullable String ownerAlias(Snapshot snapshot) {
    return ownerAliases.get(snapshot.ownerId());
  }

  public Change<Snapshot> delete(Caller caller, String id) {
    Snapshot snapshot = requireOwn(caller, id);
    if (!snapshot.images().isEmpty()) {
      throw SnapshotErrors.IN_USE.with(id, snapshot.images().iterator().next());
    }
    String zone = fastRestores().zoneOfOwner(snapshot);
    if (zone != null) {
      throw SnapshotErrors.FAST_RESTORED.with(id, zone);
    }
    return Change.of(() -> delete(snapshot), snapshot);
  }

  private void delete(Snapshot snapshot) {
    boolean kept = bin().keep(snapshot);
    if (!kept) {
      lifecycle().enter(snapshot, DELETED, "DeleteSnapshot");
    }
    registry.remove(snapshot);
    copier.settled(snapshot);
    fastRestores().forget(snapshot);
    if (!kept) {
      forget(snapshot);
    }
  }

  /** Forgets a snapshot that is gone for good. */
  void forget(Snapshot snapshot) {
    SnapshotTiering tiering = snapshot.tiering();
    if (tiering != null) {
      tiers().forget(tiering);
    }
    usage.removed(snapshot);
    tags.forget(snapshot.id());
  }

  void putBack(Snapshot snapshot) {
    registry.add(snapshot);
  }

  Collection<Snapshot> ownedBy(String account) {
    return registry.ownedBy(account);
  }

  /** What is in the archive tier. */
  public SnapshotTiers tiers() {
    SnapshotTiers made = tiers;
    if (made == null) {
      made = new SnapshotTiers(context, this);
      tiers = made;
    }
    return made;
  }

  /**
   * A snapshot is in the archive tier now: nobody else can use it, and nothing is restored fast.
   */
  void archived(Snapshot snapshot) {
    snapshot.createVolumePermissions(CreateVolumePermissions.NONE);
    fastRestores().archived(snapshot);
  }

  /** The snapshots that are in the Recycle Bin. */
  public SnapshotBin bin() {
    SnapshotBin made = bin;
    if (made == null) {
      made = new SnapshotBin(context, this, lifecycle(), tags, retention);
      bin = made;
    }
    return made;
  }

  /** Deletes those snapshots of a deregistered image that no other image needs. */
  public List<SnapshotDeletion> deleteUnneeded(Caller caller, List<String> ids) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(find(id)))
        .map(snapshot -> new SnapshotDeletion(snapshot.id(), deleteUnneeded(caller, snapshot)))
        .toList();
  }

  private SnapshotDeletion.Result deleteUnneeded(Caller caller, Snapshot snapshot) {
    if (!snapshot.ownerId().equals(caller.account())) {
      return SnapshotDeletion.Result.MISSING_PERMISSIONS;
    }
    if (!snapshot.images().isEmpty() || fastRestores().zoneOfOwner(snapshot) != null) {
      return SnapshotDeletion.Result.SKIPPED;
    }
    delete(snapshot);
    return SnapshotDeletion.Result.SUCCESS;
  }

  /** Whom snapshots are shared with. */
  public SnapshotSharing sharing() {
    return new SnapshotSharing(this, encryption(), fastRestores());
  }
}

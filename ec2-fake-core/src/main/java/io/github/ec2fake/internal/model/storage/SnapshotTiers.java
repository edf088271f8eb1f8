// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.TieringStatus.ARCHIVAL_COMPLETED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.ARCHIVAL_FAILED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.ARCHIVAL_IN_PROGRESS;
import static io.github.ec2fake.internal.model.storage.TieringStatus.PERMANENT_RESTORE_COMPLETED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.PERMANENT_RESTORE_FAILED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.PERMANENT_RESTORE_IN_PROGRESS;
import static io.github.ec2fake.internal.model.storage.TieringStatus.TEMPORARY_RESTORE_COMPLETED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.TEMPORARY_RESTORE_FAILED;
import static io.github.ec2fake.internal.model.storage.TieringStatus.TEMPORARY_RESTORE_IN_PROGRESS;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the archive tier. A snapshot can be used until its archive is completed; then it is
 * neither shared nor restored fast any more, and has to be restored before it is used again. A
 * temporary restore ends by itself.
 *
 * <p>Source: ModifySnapshotTier, RestoreSnapshotTier; the EBS user guide, "Archive Amazon EBS
 * snapshots".
 */
public final class SnapshotTiers {
  private static final String ARCHIVE = "archive";
  private static final int MOST_DAYS = 180;

  private final Context context;
  private final Snapshots snapshots;
  private final Lifecycle<SnapshotTiering, TieringStatus> lifecycle;

  SnapshotTiers(Context context, Snapshots snapshots) {
    this.context = context;
    this.snapshots = snapshots;
    this.lifecycle =
        new Lifecycle<SnapshotTiering, TieringStatus>("snapshot tiering", context)
            .after(
                ARCHIVAL_IN_PROGRESS,
                tiering -> Phase.SNAPSHOT_ARCHIVAL,
                ARCHIVAL_COMPLETED,
                this::archived)
            .after(
                TEMPORARY_RESTORE_IN_PROGRESS,
                tiering -> Phase.SNAPSHOT_RESTORE,
                TEMPORARY_RESTORE_COMPLETED,
                this::restored)
            .after(
                PERMANENT_RESTORE_IN_PROGRESS,
                tiering -> Phase.SNAPSHOT_RESTORE,
                PERMANENT_RESTORE_COMPLETED,
                this::restored)
            .expire(
                TEMPORARY_RESTORE_COMPLETED,
                SnapshotTiering::restorePeriod,
                ARCHIVAL_COMPLETED,
                tiering -> snapshots.archived(tiering.snapshot()))
            .faultPoint(ARCHIVAL_IN_PROGRESS, failing(Phase.SNAPSHOT_ARCHIVAL, ARCHIVAL_FAILED))
            .faultPoint(
                TEMPORARY_RESTORE_IN_PROGRESS,
                failing(Phase.SNAPSHOT_RESTORE, TEMPORARY_RESTORE_FAILED))
            .faultPoint(
                PERMANENT_RESTORE_IN_PROGRESS,
                failing(Phase.SNAPSHOT_RESTORE, PERMANENT_RESTORE_FAILED));
  }

  private FaultPoint<SnapshotTiering> failing(Phase phase, TieringStatus failed) {
    return new FaultPoint<>(
        tiering -> phase,
        0,
        100,
        tiering -> Set.of(tiering.snapshot().volumeId()),
        SnapshotTiering::progress,
        (tiering, failure) -> fail(tiering, failed, failure));
  }

  private void fail(SnapshotTiering tiering, TieringStatus failed, StateReason failure) {
    tiering.fail(context.now(), failure);
    lifecycle.enter(tiering, failed, failure.toString());
  }

  private void archived(SnapshotTiering tiering) {
    tiering.archive(context.now());
    snapshots.archived(tiering.snapshot());
  }

  private void restored(SnapshotTiering tiering) {
    tiering.restored(context.now());
  }

  /** DescribeSnapshotTierStatus: those of the caller's snapshots that have ever been archived. */
  public List<SnapshotTiering> describe(Caller caller) {
    return own(caller.account()).toList();
  }

  private Stream<SnapshotTiering> own(String account) {
    return snapshots.ownedBy(account).stream()
        .flatMap(snapshot -> Stream.ofNullable(snapshot.tiering()));
  }

  /**
   * ModifySnapshotTier: begins to archive a snapshot.
   *
   * @param tier {@code archive}, which EC2 takes for granted if it is null
   */
  public Change<SnapshotTiering> archive(Caller caller, String id, @Nullable String tier) {
    if (tier != null && !tier.equals(ARCHIVE)) {
      throw SnapshotErrors.BAD_TIER.with(tier);
    }
    Snapshot snapshot = snapshots.requireOwn(caller, id);
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw SnapshotErrors.NOT_COMPLETED.with(snapshot.state().word());
    }
    SnapshotTiering tiering = snapshot.tiering();
    if (tiering != null && !tiering.isInStandardTier()) {
      throw SnapshotErrors.TIERED.with(id, tiering.state().word());
    }
    String image = snapshot.imageInService();
    if (image != null) {
      throw SnapshotErrors.OF_AN_IMAGE.with(id, image);
    }
    checkArchiveQuotas(snapshot);
    return Change.of(() -> archive(snapshot));
  }

  private void checkArchiveQuotas(Snapshot snapshot) {
    Quotas quotas = context.quotas(snapshot.ownerId());
    long mostOfVolume = quotas.of(Quota.ARCHIVED_SNAPSHOTS_OF_A_VOLUME);
    Predicate<SnapshotTiering> ofVolume =
        tiering -> tiering.snapshot().volumeId().equals(snapshot.volumeId());
    if (!snapshot.isOfNoVolume()
        && own(snapshot.ownerId())
                .filter(ofVolume.and(tiering -> !tiering.snapshot().isInStandardTier()))
                .count()
            >= mostOfVolume) {
      throw SnapshotErrors.TOO_MANY_ARCHIVED.with(mostOfVolume);
    }
    checkInProgress(snapshot, Quota.SNAPSHOT_ARCHIVES, ARCHIVAL_IN_PROGRESS);
  }

  private void checkInProgress(Snapshot snapshot, Quota quota, TieringStatus... states) {
    long most = context.quotas(snapshot.ownerId()).of(quota);
    if (own(snapshot.ownerId()).filter(tiering -> tiering.isIn(states)).count() >= most) {
      throw (quota == Quota.SNAPSHOT_ARCHIVES
              ? SnapshotErrors.TOO_MANY_ARCHIVES
              : SnapshotErrors.TOO_MANY_RESTORES)
          .with(most);
    }
  }

  private SnapshotTiering archive(Snapshot snapshot) {
    SnapshotTiering earlier = snapshot.tiering();
    if (earlier == null) {
      SnapshotTiering tiering = new SnapshotTiering(snapshot, context.now());
      snapshot.tiering(tiering);
      lifecycle.begin(tiering, "ModifySnapshotTier");
      return tiering;
    }
    earlier.start(context.now());
    lifecycle.enter(earlier, ARCHIVAL_IN_PROGRESS, "ModifySnapshotTier");
    return earlier;
  }

  /**
   * RestoreSnapshotTier: begins to restore an archived snapshot, or changes the period of one that
   * is restored temporarily, which begins anew, or makes it stay.
   *
   * @param days 1 to 180, for a temporary restore; null for one day
   */
  public Change<SnapshotTiering> restore(
      Caller caller, String id, @Nullable Integer days, boolean permanent) {
    if (permanent && days != null) {
      throw ParameterErrors.NOT_TOGETHER.with("permanentRestore", "temporaryRestoreDays");
    }
    if (days != null && (days < 1 || days > MOST_DAYS)) {
      throw SnapshotErrors.BAD_RESTORE_DAYS.with(days, MOST_DAYS);
    }
    Snapshot snapshot = snapshots.requireOwn(caller, id);
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw SnapshotErrors.NOT_COMPLETED.with(snapshot.state().word());
    }
    SnapshotTiering tiering = snapshot.tiering();
    if (tiering == null || tiering.isInStandardTier()) {
      throw SnapshotErrors.NOT_ARCHIVED.with(id);
    }
    if (tiering.state().isInProgress()) {
      throw SnapshotErrors.TIERED.with(id, tiering.state().word());
    }
    if (tiering.isArchived()) {
      checkInProgress(
          snapshot,
          Quota.SNAPSHOT_RESTORES,
          TEMPORARY_RESTORE_IN_PROGRESS,
          PERMANENT_RESTORE_IN_PROGRESS);
    }
    return Change.of(() -> restore(tiering, days == null ? 1 : days, permanent), tiering);
  }

  private void restore(SnapshotTiering tiering, int days, boolean permanent) {
    tiering.restoreDays(days);
    if (tiering.isArchived()) {
      tiering.start(context.now());
      enter(tiering, permanent ? PERMANENT_RESTORE_IN_PROGRESS : TEMPORARY_RESTORE_IN_PROGRESS);
    } else if (permanent) {
      enter(tiering, PERMANENT_RESTORE_COMPLETED);
    } else {
      tiering.expiresFrom(context.now());
      enter(tiering, TEMPORARY_RESTORE_COMPLETED);
    }
  }

  private void enter(SnapshotTiering tiering, TieringStatus status) {
    lifecycle.enter(tiering, status, "RestoreSnapshotTier");
  }

  /** A snapshot is gone for good. */
  void forget(SnapshotTiering tiering) {
    lifecycle.enter(tiering, TieringStatus.DELETED, "DeleteSnapshot");
  }
}

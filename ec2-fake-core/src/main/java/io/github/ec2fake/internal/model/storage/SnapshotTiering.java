// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.time.TimedResource;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A snapshot's way into the archive tier and back. */
public final class SnapshotTiering extends Resource<TieringStatus> {
  private final Snapshot snapshot;
  private Instant started;
  private Progress progress;
  private int restoreDays;
  private @Nullable Instant archived;
  private @Nullable Instant expiry;
  private @Nullable String detail;

  SnapshotTiering(Snapshot snapshot, Instant now) {
    super(snapshot.id(), snapshot.ownerId(), TieringStatus.ARCHIVAL_IN_PROGRESS);
    this.snapshot = snapshot;
    this.started = now;
    this.progress = new Progress(now);
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(snapshot.size());
  }

  boolean isArchived() {
    return state().isArchived();
  }

  /** Whether the snapshot is in the standard tier and will stay there. */
  boolean isInStandardTier() {
    return isIn(TieringStatus.ARCHIVAL_FAILED, TieringStatus.PERMANENT_RESTORE_COMPLETED);
  }

  public Snapshot snapshot() {
    return snapshot;
  }

  /** When the last archive or restore began. */
  public Instant started() {
    return started;
  }

  /** A further archive or restore begins. */
  void start(Instant now) {
    started = now;
    progress = new Progress(now);
    detail = null;
  }

  Progress progress() {
    return progress;
  }

  /** How far the last archive or restore is, in percent. */
  public int progress(Instant now) {
    return state().isInProgress() ? Math.min(99, progress.at(now)) : progress.at(now);
  }

  /** When it was archived for the last time; null if it has not been. */
  public @Nullable Instant archived() {
    return archived;
  }

  void archive(Instant now) {
    progress.complete(now);
    archived = now;
  }

  void restored(Instant now) {
    progress.complete(now);
    expiresFrom(now);
  }

  Duration restorePeriod() {
    return Duration.ofDays(restoreDays);
  }

  /** For how many days it is restored temporarily. */
  public int restoreDays() {
    return restoreDays;
  }

  void restoreDays(int days) {
    restoreDays = days;
  }

  /** When a temporary restore ends; null if there is none. */
  public @Nullable Instant expiry() {
    return isIn(TieringStatus.TEMPORARY_RESTORE_COMPLETED) ? expiry : null;
  }

  void expiresFrom(Instant now) {
    expiry = now.plus(restorePeriod());
  }

  /** Why the last archive or restore has failed; null if it has not. */
  public @Nullable String detail() {
    return detail;
  }

  void fail(Instant now, StateReason failure) {
    progress.stop(now);
    detail = failure.message();
  }
}

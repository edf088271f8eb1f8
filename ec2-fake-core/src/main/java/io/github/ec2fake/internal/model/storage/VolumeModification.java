// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The modification of a volume, whose id it has. */
public final class VolumeModification extends Resource<VolumeModificationState> {
  private final Volume volume;
  private final VolumePerformance original;
  private final VolumePerformance target;
  private final Instant started;
  private final Progress progress;
  private @Nullable Instant ended;
  private @Nullable String statusMessage;

  VolumeModification(Volume volume, VolumePerformance target, Instant started) {
    super(volume.id(), volume.ownerId(), VolumeModificationState.MODIFYING);
    this.volume = volume;
    this.original = volume.performance();
    this.target = target;
    this.started = started;
    this.progress = new Progress(started);
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(target.size());
  }

  Volume volume() {
    return volume;
  }

  public VolumePerformance original() {
    return original;
  }

  public VolumePerformance target() {
    return target;
  }

  public Instant started() {
    return started;
  }

  /** When it was completed or failed; null if it is under way. */
  public @Nullable Instant ended() {
    return ended;
  }

  /** Why it has failed; null if it has not. */
  public @Nullable String statusMessage() {
    return statusMessage;
  }

  /** How much of the volume has been optimized, in percent. */
  public int progress(Instant now) {
    return progress.at(now);
  }

  Progress progress() {
    return progress;
  }

  boolean isUnderWay() {
    return isIn(VolumeModificationState.MODIFYING, VolumeModificationState.OPTIMIZING);
  }

  void complete(Instant now) {
    progress.complete(now);
    ended = now;
  }

  void fail(Instant now, String message) {
    ended = now;
    statusMessage = message;
  }
}

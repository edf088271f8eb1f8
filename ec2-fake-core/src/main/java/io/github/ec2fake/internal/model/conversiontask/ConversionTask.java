// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A conversion task of ImportInstance or ImportVolume. */
public final class ConversionTask extends Resource<ConversionState> {
  private final DiskImageRequest disk;
  private final String zone;
  private final @Nullable ImportedInstance instance;
  private Instant expirationTime;
  private final Progress progress;
  private @Nullable String volumeId;
  private @Nullable String reason;

  /**
   * The instance that comes of a task.
   *
   * @param id known from the beginning
   */
  public record ImportedInstance(String id, InstanceImport asked) {}

  ConversionTask(
      String id,
      String ownerId,
      DiskImageRequest disk,
      String zone,
      @Nullable ImportedInstance instance,
      Instant now) {
    super(id, ownerId, ConversionState.UPLOADING);
    this.disk = disk;
    this.zone = zone;
    this.instance = instance;
    this.expirationTime = now;
    this.progress = new Progress(now);
  }

  @Override
  public TimedResource timed() {
    return super.timed()
        .onWindows(instance != null && instance.asked().windows())
        .ofGiB(disk.sizeGiB());
  }

  public DiskImageRequest disk() {
    return disk;
  }

  /** The size of the volume in GiB. */
  public int volumeGiB() {
    return disk.sizeGiB();
  }

  /** The zone of the volume. */
  public String zone() {
    return zone;
  }

  /** Null if it imports a volume only. */
  public @Nullable ImportedInstance instance() {
    return instance;
  }

  /** When it is cancelled if the upload is not complete. */
  public Instant expirationTime() {
    return expirationTime;
  }

  void expirationTime(Instant time) {
    expirationTime = time;
  }

  /** The volume, which EC2 makes when it begins to convert; null if there is none. */
  public @Nullable String volumeId() {
    return volumeId;
  }

  void volumeId(@Nullable String id) {
    volumeId = id;
  }

  Progress progress() {
    return progress;
  }

  /** How much of the disk image is converted. */
  public long bytesConverted(Instant now) {
    int percent = progress.at(now);
    return disk.bytes() / 100 * percent + disk.bytes() % 100 * percent / 100;
  }

  /** EC2's message about the state; null if it has none. */
  public @Nullable String statusMessage(Instant now) {
    return switch (state()) {
      case UPLOADING, PENDING -> "Pending";
      case ACTIVE -> "Progress: " + progress.at(now) + "%";
      case CANCELLING, CANCELLED, COMPLETED -> reason;
    };
  }

  void reason(@Nullable String why) {
    reason = why;
  }
}

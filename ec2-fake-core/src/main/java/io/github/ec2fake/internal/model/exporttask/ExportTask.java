// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.s3.ObjectUrl;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task that makes a disk image of an image or of an instance. */
public final class ExportTask extends Resource<ExportState> {
  /** The progress from which on the disk image is written to S3, and nothing is cancelled. */
  private static final int TRANSFERRING = 90;

  /** Sources: tommybobbins/super-duper-doodle and the VM Import/Export user guide. */
  private static final NavigableMap<Integer, String> STEPS = new TreeMap<>();

  static {
    STEPS.put(0, "validating");
    STEPS.put(20, "updating");
    STEPS.put(45, "converting");
  }

  private final @Nullable ImageExport image;
  private final @Nullable InstanceExport instance;
  private final ObjectUrl object;
  private final StoredDiskImage diskImage;
  private final Progress progress;
  private @Nullable String reason;

  private ExportTask(
      String id,
      String ownerId,
      @Nullable ImageExport image,
      @Nullable InstanceExport instance,
      ObjectUrl object,
      StoredDiskImage diskImage,
      Instant now) {
    super(id, ownerId, ExportState.ACTIVE);
    this.image = image;
    this.instance = instance;
    this.object = object;
    this.diskImage = diskImage;
    this.progress = new Progress(now);
  }

  static ExportTask of(
      String id, String ownerId, ImageExport image, StoredDiskImage diskImage, Instant now) {
    ObjectUrl object = image.location().object(id, ending(diskImage));
    return new ExportTask(id, ownerId, image, null, object, diskImage, now);
  }

  static ExportTask of(
      String id, String ownerId, InstanceExport instance, StoredDiskImage diskImage, Instant now) {
    ObjectUrl object = instance.location().object(id, ending(diskImage));
    return new ExportTask(id, ownerId, null, instance, object, diskImage, now);
  }

  private static String ending(StoredDiskImage diskImage) {
    return diskImage.format().toLowerCase(Locale.ROOT);
  }

  @Override
  public TimedResource timed() {
    return super.timed().onWindows(diskImage.windows()).ofGiB(diskImage.volumeGiB());
  }

  /** What ExportImage was asked for; null if the task exports an instance. */
  public @Nullable ImageExport image() {
    return image;
  }

  /** What CreateInstanceExportTask was asked for; null if the task exports an image. */
  public @Nullable InstanceExport instance() {
    return instance;
  }

  /** What it writes to. */
  public ObjectUrl object() {
    return object;
  }

  /** What it writes. */
  StoredDiskImage diskImage() {
    return diskImage;
  }

  Progress progress() {
    return progress;
  }

  /** In percent; null if the task is over. */
  public @Nullable Integer progress(Instant now) {
    return isIn(ExportState.ACTIVE) ? Integer.valueOf(progress.at(now)) : null;
  }

  /** Whether the disk image is not on its way to S3 yet. */
  boolean isBeforeTransfer(Instant now) {
    return progress.at(now) < TRANSFERRING;
  }

  /** EC2's message about the state; null if it has none. */
  public @Nullable String statusMessage(Instant now) {
    return isIn(ExportState.ACTIVE) && image != null
        ? Objects.requireNonNull(STEPS.floorEntry(progress.at(now))).getValue()
        : reason;
  }

  void reason(String why) {
    reason = why;
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A task of ImportImage or ImportSnapshot. */
public final class ImportTask extends Resource<ImportState> {
  /** The progress at which the disk images of an image have become snapshots. */
  private static final int CONVERTED = 55;

  /** Source: keithvassallomt/windows10-ec2#3 and the VM Import/Export user guide. */
  private static final NavigableMap<Integer, String> STEPS_OF_IMAGE = new TreeMap<>();

  private static final NavigableMap<Integer, String> STEPS_OF_SNAPSHOT = new TreeMap<>();

  static {
    STEPS_OF_IMAGE.put(0, "validating");
    STEPS_OF_IMAGE.put(19, "validated");
    STEPS_OF_IMAGE.put(28, "converting");
    STEPS_OF_IMAGE.put(CONVERTED, "updating");
    STEPS_OF_IMAGE.put(70, "booting");
    STEPS_OF_IMAGE.put(90, "preparing ami");
    STEPS_OF_SNAPSHOT.put(0, "validating");
    STEPS_OF_SNAPSHOT.put(19, "validated");
    STEPS_OF_SNAPSHOT.put(28, "downloading/converting");
  }

  private final NewImport asked;
  private final List<ImportedDisk> disks;
  private final Progress progress;
  private @Nullable String kmsKeyId;
  private @Nullable String imageId;
  private @Nullable Boolean windows;
  private @Nullable String reason;

  ImportTask(String id, String ownerId, NewImport asked, Instant now) {
    super(id, ownerId, ImportState.PENDING);
    this.asked = asked;
    this.disks = asked.disks().stream().map(ImportedDisk::new).toList();
    this.progress = new Progress(now);
  }

  public NewImport asked() {
    return asked;
  }

  /** What the image is to be like; null if the task imports a snapshot. */
  public NewImport.@Nullable ImageOptions image() {
    return asked.image();
  }

  public List<ImportedDisk> disks() {
    return disks;
  }

  Progress progress() {
    return progress;
  }

  /** In percent, never less than EC2 shows at the beginning; null if the task is over. */
  public @Nullable Integer progress(Instant now) {
    int least = image() == null ? 3 : 2;
    return isActive() ? Integer.valueOf(Math.max(least, progress.at(now))) : null;
  }

  private boolean isActive() {
    return isIn(ImportState.PENDING, ImportState.ACTIVE);
  }

  /** Whether its disk images have become snapshots, as far as replies tell. */
  public boolean isConverted(Instant now) {
    return !isActive() || progress.at(now) >= CONVERTED;
  }

  /** EC2's message about the state; null if it has none. */
  public @Nullable String statusMessage(Instant now) {
    if (!isActive()) {
      return reason;
    }
    if (isIn(ImportState.PENDING)) {
      return "pending";
    }
    NavigableMap<Integer, String> steps = image() == null ? STEPS_OF_SNAPSHOT : STEPS_OF_IMAGE;
    return Objects.requireNonNull(steps.floorEntry(progress.at(now))).getValue();
  }

  void reason(@Nullable String why) {
    reason = why;
  }

  /** The key that the snapshots are encrypted with; null if they are not. */
  public @Nullable String kmsKeyId() {
    return kmsKeyId;
  }

  void kmsKeyId(@Nullable String key) {
    kmsKeyId = key;
  }

  /** Null before the image is there. */
  public @Nullable String imageId() {
    return imageId;
  }

  /** Whether Windows is on the root disk; null as long as that is not known. */
  public @Nullable Boolean windows() {
    return windows;
  }

  void became(String newImageId, boolean isWindows) {
    imageId = newImageId;
    windows = isWindows;
  }
}

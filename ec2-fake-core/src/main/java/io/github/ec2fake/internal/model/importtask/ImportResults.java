// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.guest.WindowsDisk;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageBilling;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageFeatures;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.image.RootDevice;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.windows.Ec2Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the snapshots and the image that come of an import task. */
final class ImportResults {
  private static final String VOLUME_TYPE = "gp2";
  private static final ImageBilling OWN_WINDOWS =
      new ImageBilling("Windows BYOL", "RunInstances:0800");

  private final Context context;
  private final Snapshots snapshots;
  private final Images images;

  ImportResults(Context context, Snapshots snapshots, Images images) {
    this.context = context;
    this.snapshots = snapshots;
    this.images = images;
  }

  /** What keeps the disks of a task from becoming an image; null if nothing does. */
  static @Nullable String objection(ImportTask task) {
    for (ImportedDisk disk : task.disks()) {
      StoredDiskImage image = disk.image();
      if (image != null && image.defect() != null) {
        return image.defect();
      }
    }
    StoredDiskImage root = task.disks().get(0).image();
    String platform = Objects.requireNonNull(task.image()).platform();
    return root == null || platform == null || platform.equals("Windows") == root.windows()
        ? null
        : ImportErrors.UNKNOWN_OS;
  }

  /** Makes them all. */
  void make(ImportTask task) {
    NewImport.ImageOptions options = task.image();
    if (options != null) {
      images.checkImported(new Caller(task.ownerId()), task.id(), task.asked().description());
    }
    for (ImportedDisk disk : task.disks()) {
      StoredDiskImage image = disk.image();
      if (image != null) {
        disk.snapshotId(snapshot(task, image).id());
      }
    }
    if (options != null) {
      ImageContent content = content(task, options);
      Image made =
          images.addImported(task.ownerId(), task.id(), task.asked().description(), content);
      task.became(made.id(), content.windows());
    }
  }

  private Snapshot snapshot(ImportTask task, StoredDiskImage image) {
    String id = context.ids().next("snap-");
    String description = "Created by AWS-VMImport service for " + task.id();
    context.transition("snapshot", id, "", SnapshotState.COMPLETED.word(), description);
    return snapshots.addCompleted(
        id, task.ownerId(), image.volumeGiB(), description, false, task.kmsKeyId(), context.now());
  }

  private ImageContent content(ImportTask task, NewImport.ImageOptions options) {
    List<BlockDevice> devices = new ArrayList<>();
    for (int i = 0; i < task.disks().size(); i++) {
      Snapshot snapshot =
          snapshots.require(Objects.requireNonNull(task.disks().get(i).snapshotId()));
      devices.add(
          new BlockDevice(
              ImportTasks.device(task.disks().get(i).container(), i),
              null,
              new BlockDevice.Volume(
                  snapshot.id(), snapshot.size(), true, VOLUME_TYPE, snapshot.encrypted())));
    }
    StoredDiskImage root = task.disks().get(0).image();
    boolean windows = root == null ? "Windows".equals(options.platform()) : root.windows();
    BlockDevice first = devices.get(0);
    return new ImageContent(
        Objects.requireNonNullElse(options.architecture(), "x86_64"),
        "hvm",
        null,
        null,
        new RootDevice(
            first.deviceName(),
            true,
            Objects.requireNonNull(first.volume()).sizeGiB(),
            windows ? disk() : null),
        List.copyOf(devices),
        List.of(),
        new ImageFeatures(true, null, options.bootMode(), null, null, null),
        windows && "BYOL".equals(options.licenseType()) ? OWN_WINDOWS : ImageBilling.of(windows));
  }

  /** Windows as it was shut down: not prepared by Sysprep, so that it keeps its password. */
  private static WindowsDisk disk() {
    return new WindowsDisk(
        Ec2Config.defaults(), false, false, null, "", null, null, null, List.of());
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.image.ImageState;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.internal.model.s3.StoredDiskImage;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Decides what can be exported, and what becomes of it. */
final class Exportable {
  private static final int MOST_GIB = 1024;
  private static final long GIB = 1L << 30;

  /**
   * What AWS bills when it provides no software: Linux, and Windows with a licence of one's own.
   */
  private static final Set<String> OWN_SOFTWARE = Set.of("RunInstances", "RunInstances:0800");

  /** Formats in which empty blocks take no space; half of a disk is taken to be empty. */
  private static final Set<String> SPARSE = Set.of("VMDK", "OVA");

  private final Images images;
  private final Volumes volumes;
  private final Snapshots snapshots;

  Exportable(Images images, Volumes volumes, Snapshots snapshots) {
    this.images = images;
    this.volumes = volumes;
    this.snapshots = snapshots;
  }

  /** The disk image of an image that can be exported. */
  StoredDiskImage of(Caller caller, ImageExport asked) {
    Image image = images.requireAvailable(caller, asked.imageId());
    ImageContent content = image.content();
    if (!image.productCodes().isEmpty()) {
      throw ExportErrors.OF_MARKETPLACE.with(image.id());
    }
    if (!image.ownerId().equals(caller.account())) {
      throw ExportErrors.OF_ANOTHER_ACCOUNT.with(image.id());
    }
    if (!content.ebsBacked()) {
      throw ExportErrors.NOT_ON_EBS.with(image.id());
    }
    if (!OWN_SOFTWARE.contains(content.usageOperation())) {
      throw ExportErrors.WITH_SOFTWARE.with(image.id(), content.platformDetails());
    }
    if (content.volumes().stream().anyMatch(BlockDevice.Volume::encrypted)) {
      throw ExportErrors.ENCRYPTED.with(image.id());
    }
    return diskImage(image.id(), asked.format(), content.rootSizeGiB(), content.windows());
  }

  /** The disk image of an instance that can be exported. */
  StoredDiskImage of(Instance instance, InstanceExport asked) {
    if (!instance.isIn(InstanceState.RUNNING, InstanceState.STOPPED)) {
      throw ExportErrors.NOT_RUNNING_OR_STOPPED.with(instance.id());
    }
    if (!instance.productCodes().isEmpty()) {
      throw ExportErrors.INSTANCE_OF_MARKETPLACE.with(instance.id());
    }
    if (!instance.content().ebsBacked()) {
      throw ExportErrors.NOT_IMPORTED.with();
    }
    List<Attachment> attachments = volumes.attachmentsOf(instance.id());
    if (attachments.size() != 1) {
      throw ExportErrors.SEVERAL_VOLUMES.with();
    }
    if (instance.networkInterfaces().size() > 1) {
      throw ExportErrors.SEVERAL_INTERFACES.with();
    }
    Volume root = attachments.get(0).volume();
    if (root.encrypted()) {
      throw ExportErrors.INSTANCE_ENCRYPTED.with(instance.id());
    }
    checkOrigin(instance, root);
    String format = Objects.requireNonNullElse(asked.containerFormat(), asked.diskImageFormat());
    return diskImage(
        instance.id(), format.toUpperCase(Locale.ROOT), root.size(), instance.content().windows());
  }

  /** The volume of an instance that ImportInstance has made is of no snapshot. */
  private void checkOrigin(Instance instance, Volume root) {
    String snapshotId = root.snapshotId();
    if (snapshotId == null) {
      return;
    }
    Snapshot snapshot = snapshots.find(snapshotId);
    if (snapshot != null && !snapshot.ownerId().equals(instance.ownerId())) {
      throw ExportErrors.SNAPSHOT_OF_ANOTHER_ACCOUNT.with(snapshotId);
    }
    ImageContent content = instance.content();
    if (!OWN_SOFTWARE.contains(content.usageOperation())) {
      throw ExportErrors.INSTANCE_WITH_SOFTWARE.with(instance.id(), content.platformDetails());
    }
    if (snapshot == null
        || instance.image().isIn(ImageState.DEREGISTERED, ImageState.RECOVERABLE)) {
      throw ExportErrors.IMAGE_IS_GONE.with(instance.image().id());
    }
  }

  private static StoredDiskImage diskImage(String of, String format, int gib, boolean windows) {
    if (gib > MOST_GIB) {
      throw ExportErrors.TOO_LARGE.with(of, gib, MOST_GIB);
    }
    return new StoredDiskImage(
        format, SPARSE.contains(format) ? gib * GIB / 2 : gib * GIB, gib, windows, null);
  }
}

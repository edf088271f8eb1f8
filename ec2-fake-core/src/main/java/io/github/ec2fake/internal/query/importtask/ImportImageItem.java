// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.importtask.ImportState;
import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.model.importtask.ImportedDisk;
import io.github.ec2fake.internal.model.importtask.NewImport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A task of ImportImage, as replies show it. */
record ImportImageItem(
    @Nullable String architecture,
    @Nullable String description,
    @Nullable Boolean encrypted,
    @Nullable String hypervisor,
    @Nullable String imageId,
    String importTaskId,
    @Nullable String kmsKeyId,
    @Nullable String licenseType,
    @Nullable String platform,
    @Nullable String progress,
    List<Disk> snapshotDetailSet,
    String status,
    @Nullable String statusMessage,
    List<License> licenseSpecifications,
    List<TagItem> tagSet,
    @Nullable String usageOperation) {

  record License(String licenseConfigurationArn) {}

  record Disk(
      @Nullable String description,
      @Nullable String deviceName,
      BigDecimal diskImageSize,
      @Nullable String format,
      @Nullable String progress,
      @Nullable String snapshotId,
      String status,
      @Nullable String url,
      @Nullable UserBucketItem userBucket) {}

  static ImportImageItem of(ImportTask task, ActionContext call) {
    NewImport asked = task.asked();
    NewImport.ImageOptions image = Objects.requireNonNull(task.image());
    return new ImportImageItem(
        image.architecture() == null && task.imageId() != null ? "x86_64" : image.architecture(),
        asked.description(),
        asked.encrypted(),
        image.hypervisor(),
        task.imageId(),
        task.id(),
        task.kmsKeyId(),
        licenseType(task, image),
        platform(task, image),
        progress(task, call),
        task.disks().stream().map(disk -> disk(disk, task, call)).toList(),
        task.state().shown().word(),
        task.statusMessage(call.now()),
        image.licenses().stream().map(License::new).toList(),
        TagItem.orEmpty(call, task.id()),
        image.usageOperation());
  }

  static @Nullable String progress(ImportTask task, ActionContext call) {
    Integer progress = task.progress(call.now());
    return progress == null ? null : progress.toString();
  }

  /** In bytes; EC2 writes it with one decimal place. */
  static BigDecimal size(ImportedDisk disk) {
    return BigDecimal.valueOf(disk.sizeBytes()).setScale(1);
  }

  /** The license that is asked for, or else the one that EC2 chooses when it knows the platform. */
  private static @Nullable String licenseType(ImportTask task, NewImport.ImageOptions image) {
    Boolean windows = task.windows();
    return image.licenseType() != null || windows == null
        ? image.licenseType()
        : windows ? "AWS" : "BYOL";
  }

  private static @Nullable String platform(ImportTask task, NewImport.ImageOptions image) {
    Boolean windows = task.windows();
    return windows == null ? image.platform() : windows ? "Windows" : "Linux";
  }

  private static Disk disk(ImportedDisk disk, ImportTask task, ActionContext call) {
    boolean converted = task.isConverted(call.now());
    return new Disk(
        disk.container().description(),
        disk.container().deviceName(),
        size(disk),
        disk.container().format(),
        converted ? null : progress(task, call),
        task.isIn(ImportState.COMPLETED) ? disk.snapshotId() : disk.container().snapshotId(),
        converted ? "completed" : "active",
        disk.container().url(),
        UserBucketItem.of(disk.container().userBucket()));
  }
}

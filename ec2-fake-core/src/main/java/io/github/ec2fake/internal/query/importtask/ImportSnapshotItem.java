// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.model.importtask.ImportedDisk;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task of ImportSnapshot, as replies show it. */
record ImportSnapshotItem(
    @Nullable String description,
    String importTaskId,
    Detail snapshotTaskDetail,
    List<TagItem> tagSet) {

  record Detail(
      @Nullable String description,
      BigDecimal diskImageSize,
      boolean encrypted,
      @Nullable String format,
      @Nullable String kmsKeyId,
      @Nullable String progress,
      @Nullable String snapshotId,
      String status,
      @Nullable String statusMessage,
      @Nullable String url,
      @Nullable UserBucketItem userBucket) {}

  static ImportSnapshotItem of(ImportTask task, ActionContext call) {
    ImportedDisk disk = task.disks().get(0);
    return new ImportSnapshotItem(
        task.asked().description(),
        task.id(),
        new Detail(
            disk.container().description(),
            ImportImageItem.size(disk),
            task.kmsKeyId() != null,
            disk.container().format(),
            task.kmsKeyId(),
            ImportImageItem.progress(task, call),
            disk.snapshotId(),
            task.state().shown().word(),
            task.statusMessage(call.now()),
            disk.container().url(),
            UserBucketItem.of(disk.container().userBucket())),
        TagItem.orEmpty(call, task.id()));
  }
}

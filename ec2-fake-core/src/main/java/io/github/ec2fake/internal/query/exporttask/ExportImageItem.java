// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.exporttask.ExportTask;
import io.github.ec2fake.internal.model.exporttask.ImageExport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The export of an image in a list. Unlike the reply to ExportImage, it tells no format. */
record ExportImageItem(
    @Nullable String description,
    String exportImageTaskId,
    String imageId,
    @Nullable String progress,
    S3Location s3ExportLocation,
    String status,
    @Nullable String statusMessage,
    List<TagItem> tagSet) {

  static ExportImageItem of(ExportTask task, ActionContext call) {
    ImageExport asked = Objects.requireNonNull(task.image());
    return new ExportImageItem(
        asked.description(),
        task.id(),
        asked.imageId(),
        progress(task, call),
        S3Location.of(asked.location()),
        task.state().word(),
        task.statusMessage(call.now()),
        TagItem.orEmpty(call, task.id()));
  }

  static @Nullable String progress(ExportTask task, ActionContext call) {
    Integer progress = task.progress(call.now());
    return progress == null ? null : progress.toString();
  }
}

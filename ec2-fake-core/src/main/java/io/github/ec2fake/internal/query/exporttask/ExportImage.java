// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.exporttask.ExportTask;
import io.github.ec2fake.internal.model.exporttask.ImageExport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Begins to make a disk image of an image. */
final class ExportImage implements WriteAction<ExportImage.Request, ExportImage.Reply> {

  record Request(
      @Nullable String clientToken,
      @Nullable String description,
      @Required String diskImageFormat,
      @Required String imageId,
      @Required S3Location s3ExportLocation,
      @Nullable String roleName,
      List<TagSpecification> tagSpecification) {

    ImageExport toModel() {
      return new ImageExport(
          imageId,
          diskImageFormat,
          s3ExportLocation.toModel(),
          description,
          roleName,
          TagSpecification.tags(tagSpecification, "export-image-task"));
    }
  }

  record Reply(
      @Nullable String description,
      String diskImageFormat,
      String exportImageTaskId,
      String imageId,
      @Nullable String roleName,
      @Nullable String progress,
      S3Location s3ExportLocation,
      String status,
      @Nullable String statusMessage,
      @Nullable List<TagItem> tagSet) {

    static Reply of(ExportTask task, ActionContext call) {
      ImageExport asked = Objects.requireNonNull(task.image());
      return new Reply(
          asked.description(),
          asked.format(),
          task.id(),
          asked.imageId(),
          asked.roleName(),
          ExportImageItem.progress(task, call),
          S3Location.of(asked.location()),
          task.state().word(),
          task.statusMessage(call.now()),
          TagItem.of(call, task.id()));
    }
  }

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.exportTasks()
        .begin(call.caller(), request.toModel(), request.clientToken())
        .map(task -> Reply.of(task, call));
  }
}

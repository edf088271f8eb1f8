// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.exporttask.ExportLocation;
import io.github.ec2fake.internal.model.exporttask.ExportTask;
import io.github.ec2fake.internal.model.exporttask.InstanceExport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Begins to make a disk image of an instance. */
final class CreateInstanceExportTask
    implements WriteAction<CreateInstanceExportTask.Request, CreateInstanceExportTask.Reply> {

  record Request(
      @Nullable String description,
      @Required ExportToS3 exportToS3,
      @Required String instanceId,
      @Required String targetEnvironment,
      List<TagSpecification> tagSpecification) {

    InstanceExport toModel() {
      return InstanceExport.of(
          instanceId,
          targetEnvironment,
          exportToS3.diskImageFormat(),
          exportToS3.containerFormat(),
          new ExportLocation(exportToS3.s3Bucket(), exportToS3.s3Prefix()),
          description,
          TagSpecification.tags(tagSpecification, "export-instance-task"));
    }
  }

  record ExportToS3(
      @Nullable String containerFormat,
      @Nullable String diskImageFormat,
      @Required String s3Bucket,
      @Nullable String s3Prefix) {}

  record Reply(ExportTaskItem exportTask) {

    static Reply of(ExportTask task, ActionContext call) {
      InstanceExport asked = Objects.requireNonNull(task.instance());
      return new Reply(ExportTaskItem.of(task, ExportTaskItem.Details.of(asked), call));
    }
  }

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.exportTasks()
        .begin(call.caller(), request.toModel())
        .map(task -> Reply.of(task, call));
  }
}

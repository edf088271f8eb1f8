// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.model.exporttask.ExportTask;
import io.github.ec2fake.internal.model.exporttask.InstanceExport;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The export of an instance. */
record ExportTaskItem(
    @Nullable String description,
    String exportTaskId,
    ExportToS3 exportToS3,
    Details instanceExport,
    String state,
    @Nullable String statusMessage,
    @Nullable List<TagItem> tagSet) {

  record ExportToS3(
      @Nullable String containerFormat, String diskImageFormat, String s3Bucket, String s3Key) {}

  /**
   * What is exported. EC2 tells it in the reply to CreateInstanceExportTask; in a list the element
   * is empty (secdevops-cuse/CyberRange, aws/aws-cli#8464).
   */
  record Details(@Nullable String instanceId, @Nullable String targetEnvironment) {
    static final Details NONE = new Details(null, null);

    static Details of(InstanceExport asked) {
      return new Details(asked.instanceId(), asked.targetEnvironment());
    }
  }

  static ExportTaskItem of(ExportTask task, Details details, ActionContext call) {
    InstanceExport asked = Objects.requireNonNull(task.instance());
    return new ExportTaskItem(
        asked.description(),
        task.id(),
        new ExportToS3(
            asked.containerFormat(),
            asked.diskImageFormat(),
            task.object().bucket(),
            task.object().key()),
        details,
        task.state().word(),
        task.statusMessage(call.now()),
        TagItem.of(call, task.id()));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's tasks of ImportSnapshot. */
final class DescribeImportSnapshotTasks
    extends DescribeAction<ImportTasksRequest, DescribeImportSnapshotTasks.Reply> {

  record Reply(List<ImportSnapshotItem> importSnapshotTaskSet, @Nullable String nextToken) {}

  DescribeImportSnapshotTasks() {
    super(ResourceKind.IMPORT_TASKS, ImportTasksRequest.FILTERS);
  }

  @Override
  public Reply serve(ImportTasksRequest request, ActionContext call) {
    List<ImportTask> found =
        call.importTasks().describeSnapshots(call.caller(), request.importTaskId());
    return ImportTasksRequest.FILTERS
        .page(found, request, call, ImportSnapshotItem::of)
        .reply(Reply::new);
  }
}

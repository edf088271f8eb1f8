// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import java.util.List;

/** The caller's exports of instances. */
final class DescribeExportTasks
    extends DescribeAction<DescribeExportTasks.Request, DescribeExportTasks.Reply> {

  record Request(List<String> exportTaskId, List<Filter> filter) {}

  record Reply(List<ExportTaskItem> exportTaskSet) {}

  DescribeExportTasks() {
    super(ResourceKind.EXPORT_TASKS, DescribeExportImageTasks.FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        DescribeExportImageTasks.FILTERS.items(
            call.exportTasks().describeInstances(call.caller(), request.exportTaskId()),
            request.filter(),
            call,
            task -> ExportTaskItem.of(task, ExportTaskItem.Details.NONE, call)));
  }
}

// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.exporttask.ExportTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's exports of images. */
final class DescribeExportImageTasks
    extends DescribeAction<DescribeExportImageTasks.Request, DescribeExportImageTasks.Reply> {

  record Request(
      List<String> exportImageTaskId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<ExportImageItem> exportImageTaskSet, @Nullable String nextToken) {}

  static final Filters<ExportTask> FILTERS =
      new Filters<>(filters -> filters.by("task-state", task -> task.state().word()));

  DescribeExportImageTasks() {
    super(ResourceKind.EXPORT_TASKS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<ExportTask> found =
        call.exportTasks().describeImages(call.caller(), request.exportImageTaskId());
    return FILTERS.page(found, request, call, ExportImageItem::of).reply(Reply::new);
  }
}
